import type { Timer } from '../../core/ports/host.ts';

export type FakeTimer = Timer & {
  /** Delays of the work that is waiting, in milliseconds. */
  readonly waitingMs: readonly number[];
  /** Runs everything that is waiting. */
  runAll(): void;
};

/** A timer whose time passes when the test says so. */
export function createFakeTimer(): FakeTimer {
  const waiting = new Map<() => void, number>();
  return {
    get waitingMs() {
      return [...waiting.values()];
    },
    after(delayMs, work) {
      waiting.set(work, delayMs);
      return () => {
        waiting.delete(work);
      };
    },
    runAll() {
      const due = [...waiting.keys()];
      waiting.clear();
      for (const work of due) work();
    },
  };
}
