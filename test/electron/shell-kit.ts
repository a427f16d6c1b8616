import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { type ElectronHost, type ElectronHostOptions, startElectronHost } from '../kit/electron-host.ts';

export const coreProgram = fileURLToPath(new URL('./fake-core-process.ts', import.meta.url));

const hosts: ElectronHost[] = [];

/** The desktop application with a core that only echoes; closed after the test. */
export async function startShell(options: ElectronHostOptions = {}): Promise<ElectronHost> {
  const host = await startElectronHost({ coreProgram, ...options });
  hosts.push(host);
  return host;
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});
