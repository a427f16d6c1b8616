import type { CatalogueOrder, CatalogueQuestion } from '../ports/catalogue.ts';

/** Above every change number, and a row that FTS5 writes in five bytes; a negative number would take nine. */
const beyondEveryChange = 2 ** 34;

/**
 * SQL for the row of a change number in the indexes of the search, and for the change number of such a row. The newest
 * change has the smallest row, because FTS5 walks up in two thirds of the time that it takes to walk down.
 */
export function fromNewest(numberOrRow: string): string {
  return `(${beyondEveryChange} - ${numberOrRow})`;
}

/**
 * Where the proposal of an entry lies: in a short list, or not. The list is read once for each question, because asking
 * for every hit takes longer than finding it. The catalogue is complete when it is asked, so every entry is of a proposal
 * that is there.
 */
function liesIn(place: CatalogueQuestion['place'], number: string): string {
  const trashed = `SELECT ${number} FROM proposals WHERE (trashed_at IS NOT NULL) = 1`;
  const archived = `SELECT ${number} FROM archived CROSS JOIN proposals ON id = proposal_id
    WHERE (trashed_at IS NOT NULL) = 0`;
  const lists: Readonly<Record<CatalogueQuestion['place'], string>> = {
    library: `NOT IN (${trashed} UNION ALL ${archived})`,
    anywhere: `NOT IN (${trashed})`,
    archive: `IN (${archived})`,
    trash: `IN (${trashed})`,
  };
  return lists[place];
}

/** One text of SQL serves all filters; a filter that is not set is null. */
const fits = `
  (:statuses IS NULL OR e.status IN (SELECT value FROM json_each(:statuses)))
  AND (:categories IS NULL OR e.category IN (SELECT value FROM json_each(:categories)))
  AND (:verdicts IS NULL OR e.verdict IN (SELECT value FROM json_each(:verdicts)))
  AND (:years IS NULL OR e.year IN (SELECT value FROM json_each(:years)))
  AND (:tagKeys IS NULL OR EXISTS (SELECT 1 FROM tags
    WHERE proposal_id = e.proposal_id AND tag_key IN (SELECT value FROM json_each(:tagKeys))))`;

type From = Pick<CatalogueQuestion, 'place'>;

const fitting = ({ place }: From) =>
  `FROM catalogue.entries AS e WHERE e.number ${liesIn(place, 'change_number')} AND ${fits}`;

/** How many entries fit. */
export function countOf(from: From): string {
  return `SELECT count(*) ${fitting(from)}`;
}

/** The newest hits of an expression. FTS5 walks its rows in this order and stops when there are enough. */
export function newestHits(table: 'words' | 'parts', { place, isFiltered }: From & { isFiltered: boolean }) {
  const number = fromNewest('h.rowid');
  return `
    SELECT ${number} FROM catalogue.${table} AS h
    WHERE h.${table} MATCH :${table} AND h.rowid > ${fromNewest('CAST(:number AS INTEGER)')}
      AND h.rowid ${liesIn(place, fromNewest('change_number'))}
      ${isFiltered ? `AND EXISTS (SELECT 1 FROM catalogue.entries AS e WHERE e.number = ${number} AND ${fits})` : ''}
    ORDER BY h.rowid LIMIT :limit`;
}

const columnOf: Readonly<Record<Exclude<CatalogueOrder, 'best' | 'changed'>, string>> = {
  title: 'e.by_title',
  decided: 'e.by_decided',
  amount: 'e.by_amount',
};

/** A page of the entries that fit in an order, those that a search finds or all. */
export function orderedPage({
  place,
  order,
  isDown,
  isSearch,
}: From & { order: CatalogueOrder; isDown: boolean; isSearch: boolean }): string {
  const [sign, direction] = isDown ? ['<', 'DESC'] : ['>', 'ASC'];
  const column = order === 'best' || order === 'changed' ? undefined : columnOf[order];
  const [key, after, by] = column
    ? [
        column,
        `(${column}, e.number) ${sign} (:key, :number)`,
        `${column} ${direction}, e.number ${direction}`,
      ]
    : ['e.number', `e.number ${sign} :number`, `e.number ${direction}`];
  const among = isSearch
    ? `AND e.number IN (SELECT ${fromNewest('rowid')} FROM catalogue.words WHERE words MATCH :words
         UNION SELECT ${fromNewest('rowid')} FROM catalogue.parts WHERE parts MATCH :parts)`
    : '';
  return `SELECT e.proposal_id AS id, e.number, ${key} AS key ${fitting({ place })} AND ${after} ${among}
     ORDER BY ${by} LIMIT :limit`;
}
