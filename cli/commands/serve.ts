import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * countersign serve: the application in a browser. Shells don't import each other, so this starts the browser shell as
 * a process of its own and takes over its exit code.
 */
export function serveCommand({
  library,
  port,
  open,
}: {
  library: string | undefined;
  port: string;
  open: boolean;
}) {
  const entry = fileURLToPath(new URL('../../browser/main.ts', import.meta.url));
  const args = [
    entry,
    '--port',
    port,
    ...(library ? ['--library', library] : []),
    ...(open ? [] : ['--no-open']),
  ];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
}
