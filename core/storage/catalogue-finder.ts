import { fail } from '../../shared/contract/errors.ts';
import type { CatalogueOrder, CataloguePage, CatalogueQuestion } from '../ports/catalogue.ts';
import { type SearchExpressions, searchExpressions, type WordsBeginningWith } from './catalogue-search.ts';
import { countOf, newestHits, orderedPage } from './catalogue-sql.ts';
import type { Connection } from './connection.ts';
import { createUntilWritten } from './until-written.ts';

type Found = { number: number; key: string | number };
type Hit = Found & { id: string };
type Filter = ReturnType<typeof filterValues> & ReturnType<typeof searchValues>;
/** Hits with a word, weighed, before those with a part of a name alone, which weighs nothing. */
type Ranked = { weighed: readonly Found[]; partly: readonly number[] };
type Named = { number: number; title_words: string; name_words: string };

/** Up to so many hits are put in order and counted; of more than that nobody reads the last. */
const mostRanked = 1000;

/** Beyond every entry: where a list from the newest down begins. */
const newest = Number.MAX_SAFE_INTEGER;
const lastKey = '\u{10ffff}\u{10ffff}';

/** An expression by which FTS5 finds nothing. */
const nothing = '""';

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
  const hitsOf = new Map<string, (values: object) => number[]>();
  /** Of an expression that finds nothing nothing is asked; the text of each other question is made once. */
  const newestOf = (table: 'words' | 'parts', values: Filter & Pick<Found, 'number'> & { limit: number }) => {
    if (values[table] === nothing) return [];
    const question = `${table} ${values.place} ${values.isFiltered}`;
    const ask = hitsOf.get(question) ?? connection.prepareValues<[object], number>(newestHits(table, values));
    hitsOf.set(question, ask);
    return ask(values);
  };
  const selectNamed = connection.prepare<[string], Named>(
    `SELECT number, title_words, name_words FROM catalogue.entries
     WHERE number IN (SELECT value FROM json_each(?))`,
  );
  const selectIds = connection.prepare<[string], { number: number; id: string }>(
    `SELECT number, proposal_id AS id FROM catalogue.entries WHERE number IN (SELECT value FROM json_each(?))`,
  );
  const countedOnce = createUntilWritten<number>(connection);
  const foundOnce = createUntilWritten<readonly number[]>(connection);
  const rankedOnce = createUntilWritten<Ranked>(connection);

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
  const ranked = (filter: Filter, found: readonly number[], needles: readonly string[]): Ranked =>
    rankedOnce(JSON.stringify(filter), () => {
      const words = new Set(found);
      const named = found.length === 0 ? [] : selectNamed.all(JSON.stringify(found));
      return {
        weighed: named
          .map((hit): Found => ({ number: hit.number, key: -weightOf(hit, needles) }))
          .toSorted(byRank),
        partly: newestOf('parts', { ...filter, ...most }).filter((number) => !words.has(number)),
      };
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
    const ordered = (isSearch: boolean): Hit[] =>
      connection.prepare<[object], Hit>(orderedPage({ ...asked, order, isDown, isSearch })).all(fromEnd);
    if (expressions === undefined) {
      const total = countedOnce(
        JSON.stringify(filter),
        () => connection.prepareValues<[object], number>(countOf(asked))(filter)[0] ?? 0,
      );
      return page(ordered(false), limit, total, false);
    }
    const found = foundOnce(JSON.stringify(filter), () => newestOf('words', { ...filter, ...most }));
    const hasManyWords = found.length > mostRanked;
    if (order === 'best' && hasManyWords) {
      const next = cursor ? newestOf('words', fromEnd) : found.slice(0, limit + 1);
      return page(identified(next.map((number) => ({ number, key: number }))), limit, mostRanked, true);
    }
    const best = hasManyWords ? undefined : ranked(filter, found, expressions.needles);
    const count = best ? best.weighed.length + best.partly.length : Number.POSITIVE_INFINITY;
    const [total, isMore] = [Math.min(count, mostRanked), count > mostRanked];
    if (best === undefined || order !== 'best') return page(ordered(true), limit, total, isMore);
    return page(identified(bestAfter(best, cursor, limit + 1)), limit, total, isMore);
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

function bestAfter({ weighed, partly }: Ranked, cursor: Found | undefined, limit: number): Found[] {
  const part = (number: number): Found => ({ number, key: 0 });
  const isNext = (hit: Found) => cursor === undefined || byRank(hit, cursor) > 0;
  const best = weighed.filter(isNext).slice(0, limit);
  if (best.length === limit) return best;
  const parts = cursor === undefined ? partly : partly.filter((number) => isNext(part(number)));
  return [...best, ...parts.slice(0, limit - best.length).map(part)];
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
    place,
    isFiltered,
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
