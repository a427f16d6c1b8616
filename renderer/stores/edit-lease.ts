import type { ProposalId } from '../../shared/domain/values.ts';

type Locks = Pick<LockManager, 'request'>;

/** The right of one window to edit one proposal. The browser gives it back when the window closes or crashes. */
export type EditLease = {
  isHeld: boolean;
  /** Calls back once when the window that edits has let go; only for a lease that is not held. */
  whenFree(listener: () => void): void;
  /** Answers once another may have it. */
  release(): Promise<void>;
};

/** The one lease of a window: each is given back before the next is asked for, so that none stands in its own way. */
export function createEditLeases(locks: Locks = navigator.locks) {
  let current: Promise<EditLease | null> = Promise.resolve(null);
  function replace<Next extends EditLease | null>(next: () => Promise<Next> | Next): Promise<Next> {
    const replaced = current.then((lease) => lease?.release()).then(next);
    // What could not be asked for need not be given back.
    current = replaced.catch(() => null);
    return replaced;
  }
  return {
    exchange: (id: ProposalId) => replace(() => acquireEditLease(id, locks)),
    giveBack: () => replace(() => null),
  };
}

/** Asks for the right to edit. A second window on the same proposal does not get it and shows the text read-only. */
export async function acquireEditLease(id: ProposalId, locks: Locks = navigator.locks): Promise<EditLease> {
  const name = `countersign-edit-${id}`;
  const waiting = new AbortController();
  const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<boolean>();
  const given = locks.request(name, { ifAvailable: true }, (lock) => {
    answer(lock !== null);
    return lock === null ? undefined : released;
  });
  // A refused request rejects here; one that is granted is over only when the lease is released.
  const isHeld = await Promise.race([answered, given.then(() => false)]);
  return {
    isHeld,
    async release() {
      letGo();
      waiting.abort();
      await given;
    },
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
