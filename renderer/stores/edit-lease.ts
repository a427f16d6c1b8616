import type { ProposalId } from '../../shared/domain/values.ts';

/** The right of one window to edit one proposal. The browser gives it back when the window closes or crashes. */
export type EditLease = {
  isHeld: boolean;
  /** Calls back once when the window that edits has let go; only for a lease that is not held. */
  whenFree(listener: () => void): void;
  release(): void;
};

/** Asks for the right to edit. A second window on the same proposal does not get it and shows the text read-only. */
export async function acquireEditLease(
  id: ProposalId,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Promise<EditLease> {
  const name = `countersign-edit-${id}`;
  const waiting = new AbortController();
  const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
  const release = () => {
    letGo();
    waiting.abort();
  };
  const isHeld = await new Promise<boolean>((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : released;
      })
      .catch(reject);
  });
  return {
    isHeld,
    release,
    whenFree(listener) {
      if (isHeld) return;
      locks
        // The lock is only waited for and given back at once: whoever is told asks for it anew.
        .request(name, { signal: waiting.signal }, () => {})
        .then(listener)
        .catch((error: unknown) => {
          // Giving up the wait is how a window leaves the queue.
          if (!waiting.signal.aborted) throw error;
        });
    },
  };
}
