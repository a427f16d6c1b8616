import { app } from 'electron';
import type { Log } from '../core/ports/host.ts';

/**
 * Writes down which process ended and why, never what was on the screen. A page that crashed is loaded again, once:
 * a page that dies again while it starts would die for ever.
 */
export function watchCrashes(log: Log, onPageGone: () => void): void {
  let hasReloaded = false;
  process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught:', error));
  process.on('unhandledRejection', (error) => log.error('unhandled:', error));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.warn(`${type} process ended: ${reason}, ${exitCode}`),
  );
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log.warn(`page ended: ${reason}, ${exitCode}`);
    onPageGone();
    if (hasReloaded || contents.isDestroyed()) return;
    hasReloaded = true;
    contents.reload();
  });
}
