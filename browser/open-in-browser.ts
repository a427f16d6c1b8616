import { spawn } from 'node:child_process';
import type { Log } from '../core/ports/host.ts';

/** Opens a file in the user's browser. Nothing waits for it: where to go has been printed already. */
export function openInBrowser(path: string, log: Log): void {
  const [program, ...args] = openerOf(process.platform, path);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.once('error', () => log.warn(`${program} could not be started, so no browser was opened`));
  child.unref();
}

/** Program and arguments; the path is one argument, never part of a line that a command interpreter reads. */
export function openerOf(platform: NodeJS.Platform, path: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', path];
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', path];
  return ['xdg-open', path];
}
