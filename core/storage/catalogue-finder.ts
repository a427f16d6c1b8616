import { fail } from '../../shared/contract/errors.ts';
import type { CatalogueOrder, CataloguePage, CatalogueQuestion } from '../ports/catalogue.ts';
import { type SearchExpressions, searchExpressions } from './catalogue-search.ts';
import type { Connection } from './connection.ts';
import { createUntilWritten } from './until-written.ts';

type Hit = { id: string; number: number; key: string | number };
type Cursor = { key: string | number; number: number };

/** Up to so many hits are put in order and counted; of more than that nobody reads the last. */
const mostRanked = 2000;

/** Beyond every entry, where a list begins that goes down. */
const newest = Number.MAX_SAFE_INTEGER;
const lastKey = '\u{10ffff}\u{10ffff}';

/** What FTS5 finds nothing by. */
const nothing = '""';

/** Of everything that a filter asks one text of SQL is made; a filter that asks nothing is null. */
const filters = `
  (p.trashed_at IS NOT NULL) = (:place = 'trash')
  AND (:place IN ('trash', 'anywhere')
    OR EXISTS (SELECT 1 FROM archived WHERE proposal_id = p.id) = (:place = 'archive'))
  AND (:statuses IS NULL OR p.status IN (SELECT value FROM json_each(:statuses)))
  AND (:categories IS NULL OR e.category IN (SELECT value FROM json_each(:categories)))
  AND (:verdicts IS NULL OR e.verdict IN (SELECT value FROM json_each(:verdicts)))
  AND (:years IS NULL OR e.year IN (SELECT value FROM json_each(:years)))
  AND (:tagKeys IS NULL OR EXISTS (
    SELECT 1 FROM tags WHERE proposal_id = p.id AND tag_key IN (SELECT value FROM json_each(:tagKeys))))`;

const joined = 'CROSS JOIN proposals AS p ON p.id = e.proposal_id';

const hits = `FROM catalogue.words AS w CROSS JOIN catalogue.entries AS e ON e.number = w.rowid ${joined}
  WHERE w.words MATCH :words AND ${filters}`;

/** Of very many parts of names the newest are enough. */
const parts = `SELECT rowid FROM catalogue.parts WHERE parts MATCH :parts ORDER BY rowid DESC LIMIT ${mostRanked}`;

const columnOf: Readonly<Record<Exclude<CatalogueOrder, 'best' | 'changed'>, string>> = {
  title: 'e.by_title',
  decided: 'e.by_decided',
  amount: 'e.by_amount',
};
/** The other way round as a rule: days from the newest to the oldest. */
const isDescending: Readonly<Record<CatalogueOrder, boolean>> = {
  best: false,
  changed: true,
  title: false,
  decided: true,
  amount: false,
};

/** Answers questions to the catalogue, page by page from where the last one ended. */
export function createCatalogueFinder(connection: Connection) {
  const countHits = connection.prepare<[object], { total: number }>(
    `SELECT count(*) AS total FROM (SELECT 1 ${hits} LIMIT ${mostRanked + 1})`,
  );
  const countAll = connection.prepare<[object], { total: number }>(
    `SELECT count(*) AS total FROM catalogue.entries AS e ${joined} WHERE ${filters}`,
  );
  // FTS5 walks its rows in this order and stops when the page is full.
  const selectNewest = connection.prepare<[object], Hit>(
    `SELECT e.proposal_id AS id, e.number, e.number AS key ${hits} AND w.rowid < :number
     ORDER BY w.rowid DESC LIMIT :limit`,
  );
  const selectRanked = connection.prepare<[object], Hit>(
    `SELECT e.proposal_id AS id, e.number, bm25(words, 10.0, 5.0, 1.0) AS key ${hits}`,
  );
  const selectParts = connection.prepare<[object], Hit>(
    `SELECT e.proposal_id AS id, e.number, 0.0 AS key FROM (${parts}) AS n
     CROSS JOIN catalogue.entries AS e ON e.number = n.rowid ${joined} WHERE ${filters}`,
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
           UNION SELECT rowid FROM (${parts}))`
      : '';
    return connection.prepare<[object], Hit>(
      `SELECT e.proposal_id AS id, e.number, ${key} AS key FROM catalogue.entries AS e ${joined}
       WHERE ${place} ${among} AND ${filters} ORDER BY ${by} LIMIT :limit`,
    );
  };
  const countedOnce = createUntilWritten<number>(connection);
  const rankedOnce = createUntilWritten<readonly Hit[]>(connection);

  /** Words by how well they fit, then parts of names; of equals the newer one first. */
  const ranked = (filter: object): readonly Hit[] =>
    rankedOnce(JSON.stringify(filter), () => {
      const found = selectRanked.all(filter);
      const known = new Set(found.map(({ number }) => number));
      const partly = selectParts.all(filter).filter(({ number }) => !known.has(number));
      return [...found, ...partly].toSorted(byRank);
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
    const expressions = searchExpressions(search);
    const filter = { ...filterValues(asked), ...searchValues(expressions) };
    const cursor = after === undefined ? undefined : readCursor(after);
    const isDown = isDescending[order] !== isReversed;
    const from = (start: Cursor) => ({ ...filter, ...(cursor ?? start), limit: limit + 1 });
    const fromEnd = from(isDown ? { key: lastKey, number: newest } : { key: '', number: -1 });
    if (expressions === undefined) {
      const total = countedOnce(JSON.stringify(filter), () => countAll.get(filter)?.total ?? 0);
      return page(ordered(order, isReversed, false).all(fromEnd), limit, total, false);
    }
    const count = countedOnce(JSON.stringify(filter), () => countHits.get(filter)?.total ?? 0);
    const isMore = count > mostRanked;
    if (order === 'best' && (isMore || expressions.isTooShortToRank)) {
      const found = selectNewest.all(from({ key: '', number: newest }));
      return page(found, limit, Math.min(count, mostRanked), isMore);
    }
    const total = isMore ? mostRanked : ranked(filter).length;
    if (order !== 'best') return page(ordered(order, isReversed, true).all(fromEnd), limit, total, isMore);
    const rest = cursor ? ranked(filter).filter((hit) => byRank(hit, cursor) > 0) : ranked(filter);
    return page(rest.slice(0, limit + 1), limit, total, false);
  };
}

type Ranked = Pick<Hit, 'key' | 'number'>;

function byRank(one: Ranked, other: Ranked): number {
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
  return {
    place,
    statuses: list(statuses),
    categories: list(categories),
    verdicts: list(verdicts),
    tagKeys: list(tagKeys),
    years: list(years),
  };
}

function searchValues(expressions: SearchExpressions | undefined) {
  return { words: expressions?.words ?? nothing, parts: expressions?.parts ?? nothing };
}

function cursorText({ key, number }: Cursor): string {
  return JSON.stringify([key, number]);
}

function readCursor(text: string): Cursor {
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
