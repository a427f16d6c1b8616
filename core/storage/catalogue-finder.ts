import { fail } from '../../shared/contract/errors.ts';
import type { CatalogueOrder, CataloguePage, CatalogueQuestion, Place } from '../ports/catalogue.ts';
import { type SearchExpressions, searchExpressions, type WordsBeginningWith } from './catalogue-search.ts';
import type { Connection } from './connection.ts';
import { createUntilWritten } from './until-written.ts';

type Found = { number: number; key: string | number };
type Hit = Found & { id: string };
type Filter = ReturnType<typeof filterValues> & ReturnType<typeof searchValues>;
type Named = { number: number; title_words: string; name_words: string };

/** Up to so many hits are put in order and counted; of more than that nobody reads the last. */
const mostRanked = 1000;

/** Beyond every entry: where a list from the newest down begins. */
const newest = Number.MAX_SAFE_INTEGER;
const lastKey = '\u{10ffff}\u{10ffff}';

/** An expression by which FTS5 finds nothing. */
const nothing = '""';

/**
 * Where the proposal of an entry lies. What lies elsewhere is read once for each question, because asking for every hit
 * takes longer than finding it. The catalogue is complete when it is asked, so every entry is of a proposal that is there.
 */
const isInPlace = (number: string) => `
  (${number} IN (SELECT change_number FROM proposals WHERE (trashed_at IS NOT NULL) = 1)) = :isTrashed
  AND (:isArchived IS NULL OR
    (${number} IN (SELECT change_number FROM archived JOIN proposals ON id = proposal_id)) = :isArchived)`;

/** One text of SQL serves all filters; a filter that is not set is null. */
const fits = `
  (:statuses IS NULL OR e.status IN (SELECT value FROM json_each(:statuses)))
  AND (:categories IS NULL OR e.category IN (SELECT value FROM json_each(:categories)))
  AND (:verdicts IS NULL OR e.verdict IN (SELECT value FROM json_each(:verdicts)))
  AND (:years IS NULL OR e.year IN (SELECT value FROM json_each(:years)))
  AND (:tagKeys IS NULL OR EXISTS (SELECT 1 FROM tags
    WHERE proposal_id = e.proposal_id AND tag_key IN (SELECT value FROM json_each(:tagKeys))))`;

const all = `FROM catalogue.entries AS e WHERE ${isInPlace('e.number')} AND ${fits}`;

/** The newest hits of an expression. FTS5 walks its rows in this order and stops when there are enough. */
const newestHits = (table: 'words' | 'parts', isFiltered: boolean) => `
  SELECT h.rowid FROM catalogue.${table} AS h
  WHERE h.${table} MATCH :${table} AND h.rowid < :number AND ${isInPlace('h.rowid')}
    ${isFiltered ? `AND EXISTS (SELECT 1 FROM catalogue.entries AS e WHERE e.number = h.rowid AND ${fits})` : ''}
  ORDER BY h.rowid DESC LIMIT :limit`;

const columnOf: Readonly<Record<Exclude<CatalogueOrder, 'best' | 'changed'>, string>> = {
  title: 'e.by_title',
  decided: 'e.by_decided',
  amount: 'e.by_amount',
};
/** True for the orders that begin with the highest value: days run from the newest to the oldest. */
const isDescending: Readonly<Record<CatalogueOrder, boolean>> = {
  best: false,
  changed: true,
  title: false,
  decided: true,
  amount: false,
};

/** Answers questions to the catalogue, page by page from where the last one ended. */
export function createCatalogueFinder(connection: Connection, wordsBeginningWith: WordsBeginningWith) {
  const countAll = connection.prepare<[object], { total: number }>(`SELECT count(*) AS total ${all}`);
  const hitsOf = (table: 'words' | 'parts') => {
    const [all, filtered] = [false, true].map((isFiltered) =>
      connection.prepareValues<[object], number>(newestHits(table, isFiltered)),
    );
    return (values: { isFiltered: boolean }) => (values.isFiltered ? filtered : all)?.(values) ?? [];
  };
  const [newestWords, newestParts] = [hitsOf('words'), hitsOf('parts')];
  const selectNamed = connection.prepare<[string], Named>(
    `SELECT number, title_words, name_words FROM catalogue.entries
     WHERE number IN (SELECT value FROM json_each(?))`,
  );
  const selectIds = connection.prepare<[string], { number: number; id: string }>(
    `SELECT number, proposal_id AS id FROM catalogue.entries WHERE number IN (SELECT value FROM json_each(?))`,
  );
  const ordered = (order: CatalogueOrder, isReversed: boolean, isSearch: boolean) => {
    const isDown = isDescending[order] !== isReversed;
    const [sign, direction] = isDown ? ['<', 'DESC'] : ['>', 'ASC'];
    const column = order === 'best' || order === 'changed' ? undefined : columnOf[order];
    const [key, place, by] = column
      ? [
          column,
          `(${column}, e.number) ${sign} (:key, :number)`,
          `${column} ${direction}, e.number ${direction}`,
        ]
      : ['e.number', `e.number ${sign} :number`, `e.number ${direction}`];
    const among = isSearch
      ? `AND e.number IN (SELECT rowid FROM catalogue.words WHERE words MATCH :words
           UNION SELECT rowid FROM catalogue.parts WHERE parts MATCH :parts)`
      : '';
    return connection.prepare<[object], Hit>(
      `SELECT e.proposal_id AS id, e.number, ${key} AS key ${all} AND ${place} ${among}
       ORDER BY ${by} LIMIT :limit`,
    );
  };
  const countedOnce = createUntilWritten<number>(connection);
  const foundOnce = createUntilWritten<readonly number[]>(connection);
  const rankedOnce = createUntilWritten<readonly Found[]>(connection);

  const most = { number: newest, limit: mostRanked + 1 };
  const identified = (found: readonly Found[]): Hit[] => {
    const entries = selectIds.all(JSON.stringify(found.map(({ number }) => number)));
    const ids = new Map(entries.map(({ number, id }) => [number, id]));
    return found.flatMap((one) => {
      const id = ids.get(one.number);
      return id === undefined ? [] : [{ ...one, id }];
    });
  };

  /** Words by where they stand, then parts of names; of equals the newer one first. */
  const ranked = (filter: Filter, found: readonly number[], needles: readonly string[]): readonly Found[] =>
    rankedOnce(JSON.stringify(filter), () => {
      const words = new Set(found);
      const partly = newestParts({ ...filter, ...most }).filter((number) => !words.has(number));
      const named = selectNamed.all(JSON.stringify(found));
      // A part of a name weighs nothing, so that those come last, in the order in which they were found.
      return [
        ...named.map((hit): Found => ({ number: hit.number, key: -weightOf(hit, needles) })).toSorted(byRank),
        ...partly.map((number): Found => ({ number, key: 0 })),
      ];
    });

  const page = (found: readonly Hit[], limit: number, total: number, isMore: boolean): CataloguePage => {
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      ids: shown.map(({ id }) => id),
      next: found.length > limit && last ? cursorText(last) : undefined,
      total,
      isMore,
    };
  };

  return ({ order, isReversed, limit, after, search, ...asked }: CatalogueQuestion): CataloguePage => {
    const expressions = searchExpressions(search, wordsBeginningWith);
    const filter = { ...filterValues(asked), ...searchValues(expressions) };
    const cursor = after === undefined ? undefined : readCursor(after);
    const isDown = isDescending[order] !== isReversed;
    const from = (start: Found) => ({ ...filter, ...(cursor ?? start), limit: limit + 1 });
    const fromEnd = from(isDown ? { key: lastKey, number: newest } : { key: '', number: -1 });
    if (expressions === undefined) {
      const total = countedOnce(JSON.stringify(filter), () => countAll.get(filter)?.total ?? 0);
      return page(ordered(order, isReversed, false).all(fromEnd), limit, total, false);
    }
    const found = foundOnce(JSON.stringify(filter), () => newestWords({ ...filter, ...most }));
    const hasManyWords = found.length > mostRanked;
    if (order === 'best' && hasManyWords) {
      const next = cursor ? newestWords(fromEnd) : found.slice(0, limit + 1);
      return page(identified(next.map((number) => ({ number, key: number }))), limit, mostRanked, true);
    }
    const best = hasManyWords ? [] : ranked(filter, found, expressions.needles);
    const isMore = hasManyWords || best.length > mostRanked;
    const total = isMore ? mostRanked : best.length;
    if (order !== 'best') return page(ordered(order, isReversed, true).all(fromEnd), limit, total, isMore);
    const rest = cursor ? best.filter((hit) => byRank(hit, cursor) > 0) : best;
    return page(identified(rest.slice(0, limit + 1)), limit, total, isMore);
  };
}

/** How much more a word counts in a name and in the title than anywhere else. */
const weightElsewhere = 1;
const weightInNames = 5;
const weightInTitle = 10;

/** How common a word is in the library does not count: learning that takes as long as walking through all of it. */
function weightOf({ title_words: title, name_words: names }: Named, needles: readonly string[]): number {
  const weights = needles.map((needle) => {
    if (title.includes(needle)) return weightInTitle;
    return names.includes(needle) ? weightInNames : weightElsewhere;
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function byRank(one: Found, other: Found): number {
  return Number(one.key) - Number(other.key) || other.number - one.number;
}

function filterValues({
  place,
  statuses,
  categories,
  verdicts,
  tagKeys,
  years,
}: Pick<CatalogueQuestion, 'place' | 'statuses' | 'categories' | 'verdicts' | 'tagKeys' | 'years'>) {
  const list = (values: readonly string[]) => (values.length === 0 ? null : JSON.stringify(values));
  const isArchived: Readonly<Record<Place, 0 | 1 | null>> = { library: 0, archive: 1, trash: null };
  const facts = {
    statuses: list(statuses),
    categories: list(categories),
    verdicts: list(verdicts),
    tagKeys: list(tagKeys),
    years: list(years),
  };
  const isFiltered = Object.values(facts).some((value) => value !== null);
  return {
    ...facts,
    isFiltered,
    isArchived: place === 'anywhere' ? null : isArchived[place],
    isTrashed: Number(place === 'trash'),
  };
}

function searchValues(expressions: SearchExpressions | undefined) {
  return { words: expressions?.words ?? nothing, parts: expressions?.parts ?? nothing };
}

function cursorText({ key, number }: Found): string {
  return JSON.stringify([key, number]);
}

function readCursor(text: string): Found {
  const refuse = () => fail('bad-request', { problem: 'the cursor is not one of this list' });
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return refuse();
  }
  if (!Array.isArray(parts)) return refuse();
  const [key, number]: unknown[] = parts;
  if ((typeof key !== 'string' && typeof key !== 'number') || !Number.isSafeInteger(number)) return refuse();
  return { key, number: number as number };
}
