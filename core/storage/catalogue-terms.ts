import type { Connection } from './connection.ts';

/** FTS5 has an index of beginnings up to this length, and walks it as fast as whole words. */
const longestIndexedBeginning = 3;

/** So many words can be walked side by side; of more FTS5 gathers all places first, which is linear in them. */
const mostWords = 200;

/** Words remembered as known, so that they are not offered again with every proposal. */
const mostRemembered = 50_000;

/** So many are looked up at once when those that nobody uses are taken out. */
const termsPerPruning = 500;

/**
 * The words of all proposals by their spelling. One that nobody uses any more finds nothing, and stays until a proposal
 * is deleted for good.
 */
export function createCatalogueTerms(connection: Connection) {
  const insert = connection.prepare<[string]>(
    'INSERT OR IGNORE INTO catalogue.terms SELECT value FROM json_each(?)',
  );
  const selectFrom = connection.prepare<[string, string, number], { term: string }>(
    'SELECT term FROM catalogue.terms WHERE term >= ? AND term < ? ORDER BY term LIMIT ?',
  );
  const selectAfter = connection.prepareValues<[string], string>(
    `SELECT term FROM catalogue.terms WHERE term > ? ORDER BY term LIMIT ${termsPerPruning}`,
  );
  // Words are letters and digits alone, so that quotes are enough.
  const removeUnused = connection.prepare<[string, string]>(
    `DELETE FROM catalogue.terms WHERE term > ? AND term <= ?
       AND NOT EXISTS (SELECT 1 FROM catalogue.words AS w WHERE w.words MATCH '"' || terms.term || '"')`,
  );
  const remembered = new Set<string>();

  const forget = () => remembered.clear();
  connection.onUndone(forget);

  /** `words` as `spacedWords` gives them. */
  const add = (words: string): void => {
    const fresh = new Set(words.split(' ').filter((word) => word !== '' && !remembered.has(word)));
    if (fresh.size === 0) return;
    insert.run(JSON.stringify([...fresh]));
    if (remembered.size + fresh.size > mostRemembered) remembered.clear();
    for (const word of fresh) remembered.add(word);
  };

  /** The words that begin so; undefined when FTS5 knows them better, or when they are too many. */
  const beginningWith = (beginning: string): readonly string[] | undefined => {
    if ([...beginning].length <= longestIndexedBeginning) return undefined;
    const found = selectFrom.all(beginning, `${beginning}\u{10ffff}`, mostWords + 1);
    return found.length > mostWords ? undefined : found.map(({ term }) => term);
  };

  /** Takes out what nobody uses among the next words after this one; answers where to go on, undefined at the end. */
  const prune = (after: string): string | undefined => {
    const last = selectAfter(after).at(-1);
    if (last !== undefined && removeUnused.run(after, last) > 0) forget();
    return last;
  };

  return { add, beginningWith, forget, prune };
}

export type CatalogueTerms = ReturnType<typeof createCatalogueTerms>;
