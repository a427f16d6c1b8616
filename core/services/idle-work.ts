import type { Log, Timer } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';

const quietMs = 2_000;
const savesPerCheckpoint = 20;

/**
 * Moves the write-ahead log into the database when nobody is typing: two seconds after the last save, or after
 * twenty saves. A checkpoint inside a save would make that one save slow.
 */
export function createIdleWork({ storage, timer, log }: { storage: Storage; timer: Timer; log: Log }) {
  let savesSinceCheckpoint = 0;
  let callOff = () => {};

  const checkpoint = () => {
    savesSinceCheckpoint = 0;
    try {
      storage.checkpoint();
    } catch (cause) {
      // Nothing is lost: what was saved is in the log, and the next save or the next start tries again.
      log.warn(`checkpoint put off: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };

  const afterSave = () => {
    savesSinceCheckpoint += 1;
    callOff();
    callOff = timer.after(savesSinceCheckpoint >= savesPerCheckpoint ? 0 : quietMs, checkpoint);
  };

  return { afterSave, stop: () => callOff() };
}

export type IdleWork = ReturnType<typeof createIdleWork>;
