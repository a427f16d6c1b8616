import { isAppError } from '../../shared/contract/errors.ts';
import type { Storage } from '../ports/storage.ts';
import { catalogueEntry } from './catalogue-entry.ts';

/** Reading and dividing one proposal takes a few milliseconds; between turns others are answered. */
const entriesPerTurn = 5;

type Ports = { storage: Storage };

/** Keeps the catalogue complete: while nobody types, and at the latest when it is asked. */
export function createCatalogueService({ storage }: Ports) {
  const { catalogue, proposals } = storage;
  let running: Promise<void> | undefined;
  let isStopped = false;

  const putSome = (): boolean => {
    const pending = catalogue.pending(entriesPerTurn);
    if (pending.length === 0) return false;
    catalogue.put(pending.map((one) => ({ ...one, entry: entryOf(one.id) })));
    return true;
  };

  const entryOf = (id: string) => {
    const row = proposals.row(id);
    const named = row ?? { title: '', organisation: '', tool: '', savedAt: '' };
    return catalogueEntry(named, readable(id));
  };

  /** A damaged proposal is found by its last good revision. */
  const readable = (id: string): unknown => {
    try {
      return proposals.draft(id)?.body;
    } catch (error) {
      if (!isAppError(error, 'proposal-damaged')) throw error;
      return proposals.goodRevision(id)?.body;
    }
  };

  const run = async () => {
    while (!isStopped && putSome()) await new Promise((resolve) => setImmediate(resolve));
  };

  /** Resolves when everything saved so far can be found. Throws what storage throws. */
  const complete = async (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    await running;
    // What was saved while it ran.
    while (!isStopped && putSome());
  };

  /** Takes what deleted proposals have left out of the files, a part in each turn. */
  const clean = async (): Promise<void> => {
    if (isStopped || !catalogue.clean()) return;
    do await new Promise((resolve) => setImmediate(resolve));
    while (!isStopped && catalogue.clean());
    // The log still has what the files had.
    if (!isStopped) storage.emptyLog();
  };

  const stop = () => {
    isStopped = true;
  };

  return { complete, clean, readable, stop };
}

export type CatalogueService = ReturnType<typeof createCatalogueService>;
