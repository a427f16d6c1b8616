import type { Storage } from '../ports/storage.ts';

/** Takes what was deleted for good out of the files: its words, and the files that were attached to it alone. */
export function createCleaning({ storage }: { storage: Storage }) {
  let isStopped = false;

  /** A part in each turn, so that others are answered between. Throws what storage throws. */
  const clean = async (): Promise<void> => {
    let isAnyDone = false;
    for (const doPart of [storage.catalogue.clean, storage.blobs.clean])
      while (!isStopped && doPart()) {
        isAnyDone = true;
        await new Promise((resolve) => setImmediate(resolve));
      }
    // The log still has what the files had.
    if (isAnyDone && !isStopped) storage.emptyLog();
  };

  const stop = () => {
    isStopped = true;
  };

  return { clean, stop };
}
