import type { CatalogueTerms } from './catalogue-terms.ts';
import type { Connection } from './connection.ts';

/** Pages of the index that one step writes: some ten milliseconds. */
const pagesPerStep = 200;

/**
 * Takes the words of proposals that were deleted for good out of the file. FTS5 only marks their places as deleted, and
 * keeps the words until it merges the parts of its index in which they stand.
 */
export function createCatalogueCleaner(connection: Connection, terms: CatalogueTerms) {
  const selectLeftovers = connection.prepareValues<[], number>('SELECT number FROM catalogue.leftovers');
  const insertLeftover = connection.prepare<[number]>('INSERT OR IGNORE INTO catalogue.leftovers VALUES (?)');
  const removeLeftover = connection.prepare<[number]>('DELETE FROM catalogue.leftovers WHERE number = ?');
  const selectChanges = connection.prepareValues<[], number>('SELECT total_changes()');
  const merges = ['words', 'parts'].map((table) =>
    connection.prepare<[number]>(`INSERT INTO catalogue.${table} (${table}, rank) VALUES ('merge', ?)`),
  );
  let steps: Generator<undefined, undefined> | undefined;
  connection.onUndone(() => {
    steps = undefined;
  });

  const changesOf = (work: () => void): number => {
    const [before = 0] = selectChanges();
    connection.derive(work);
    return (selectChanges()[0] ?? 0) - before;
  };

  /** One step in each turn. What goes meanwhile is left for the next cleaning. */
  function* cleaning(): Generator<undefined, undefined> {
    const numbers = selectLeftovers();
    for (const merge of merges) {
      // A negative number begins to merge all parts into one, a positive one goes on; less than two changes end it.
      let changes = changesOf(() => merge.run(-pagesPerStep));
      while (changes >= 2) {
        yield;
        changes = changesOf(() => merge.run(pagesPerStep));
      }
    }
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      after = connection.derive(() => terms.prune(from));
      yield;
    }
    connection.derive(() => {
      for (const number of numbers) removeLeftover.run(number);
    });
  }

  /** An entry went for good: its words are to follow. */
  const note = (number: number): void => {
    insertLeftover.run(number);
  };

  /** Does a part of the work; false when there is none. */
  const clean = (): boolean => {
    if (steps === undefined) {
      if (selectLeftovers().length === 0) return false;
      steps = cleaning();
    }
    if (steps.next().done) steps = undefined;
    return true;
  };

  return { note, clean };
}
