import type { Connection } from './connection.ts';

/** FTS5 has an index of beginnings up to this length, and walks it as fast as whole words. */
const longestIndexedBeginning = 3;

/** So many words can be walked side by side; of more FTS5 gathers all places first, which is linear in them. */
const mostWords = 200;

/** Words remembered as known, so that they are not offered again with every proposal. */
const mostRemembered = 50_000;

/** The words of all proposals by their spelling. None is taken out: one that nobody uses any more finds nothing. */
export function createCatalogueTerms(connection: Connection) {
  const insert = connection.prepare<[string]>(
    'INSERT OR IGNORE INTO catalogue.terms SELECT value FROM json_each(?)',
  );
  const selectFrom = connection.prepare<[string, string, number], { term: string }>(
    'SELECT term FROM catalogue.terms WHERE term >= ? AND term < ? ORDER BY term LIMIT ?',
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

  return { add, beginningWith, forget };
}
