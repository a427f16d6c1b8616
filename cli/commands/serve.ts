import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type ServeOptions = { library: string | undefined; port: string; opens: boolean; isJson: boolean };

/**
 * countersign serve: the application in a browser. Shells don't import each other, so this starts the browser shell as
 * a process of its own and takes over its exit code. With --json the shell prints its address as JSON.
 */
export function serveCommand({ library, port, opens, isJson }: ServeOptions): Promise<number> {
  const entry = fileURLToPath(new URL('../../browser/main.ts', import.meta.url));
  const args = [
    entry,
    '--port',
    port,
    ...(library ? ['--library', library] : []),
    ...(opens ? [] : ['--no-open']),
    ...(isJson ? ['--json'] : []),
  ];
  // A terminal sends Ctrl+C to its whole process group. The shell gets a group of its own and hears of it once, from
  // here. On Windows a signal from here would kill it instead, so there the console alone tells it.
  const passesOn = process.platform !== 'win32';
  const child = spawn(process.execPath, args, { stdio: 'inherit', detached: passesOn });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (passesOn) child.kill(signal);
    });
  }
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
}
