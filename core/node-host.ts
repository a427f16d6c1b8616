import { createHash, randomUUID } from 'node:crypto';
import type { HostPorts, Log } from './ports/host.ts';

/** Clock, identifiers, digest and timers of the Node process that runs the application. */
export function nodeHost(log: Log): HostPorts {
  return {
    clock: { now: () => new Date() },
    identifiers: { next: () => randomUUID() },
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    timer: {
      after(delayMs, work) {
        const timeout = setTimeout(work, delayMs);
        timeout.unref();
        return () => clearTimeout(timeout);
      },
    },
    log,
  };
}
