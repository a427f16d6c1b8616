import { isAppError } from '../../shared/contract/errors.ts';
import { type CatalogueQuestion, unfiltered } from '../ports/catalogue.ts';
import type { Storage } from '../ports/storage.ts';
import { catalogueEntry } from './catalogue-entry.ts';

/** Reading and dividing one proposal takes a few milliseconds; between turns others are answered. */
const entriesPerTurn = 5;

/** Beginnings of two letters have an index of their own. */
const lettersOfBeginning = 2;

const everywhere: CatalogueQuestion = { ...unfiltered, place: 'anywhere' };

type Ports = { storage: Storage };

/** Keeps the catalogue complete: while nobody types, and at the latest when it is asked. */
export function createCatalogueService({ storage }: Ports) {
  const { catalogue, proposals } = storage;
  let running: Promise<void> | undefined;
  let isWarm = false;
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

  /**
   * Searches as somebody will who looks for the newest proposal, once. The first search of a process prepares every
   * statement and reads the tops of the indexes, which takes three times as long as the search itself.
   */
  const warmUp = (): void => {
    if (isWarm || isStopped) return;
    const [newest] = proposals.list({ limit: 1, after: undefined, trashed: false }).rows;
    if (newest === undefined) return;
    isWarm = true;
    for (const search of [newest.title.slice(0, lettersOfBeginning), newest.title])
      catalogue.find({ ...everywhere, search });
  };

  const stop = () => {
    isStopped = true;
  };

  return { complete, warmUp, readable, stop };
}

export type CatalogueService = ReturnType<typeof createCatalogueService>;
