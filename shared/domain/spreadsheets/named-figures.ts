import { foldForSearch } from '../search-text.ts';
import { numberIn } from './cell-values.ts';
import { type CellProblem, columnName, type OfferedSheet, type SheetCell } from './sheet.ts';
import type { ColumnMapping } from './take-figures.ts';

/** Where the figures of one name stand: in a column of its own, or in the rows that carry the name. */
export type NamedFigures = {
  /** Position of the name among those that were asked for. */
  index: number;
  /** Without the rows of other names. */
  sheet: OfferedSheet;
  mapping: ColumnMapping;
};

/**
 * The figures of a sheet by the names of what they belong to, whatever their case and accents; and the titles or cells
 * that carry another name, so that no figure is left out in silence. Nothing is found where no name is.
 */
export function figuresByName(
  sheet: OfferedSheet,
  mapping: ColumnMapping,
  names: readonly string[],
): { found: readonly NamedFigures[]; strangers: readonly CellProblem[] } {
  const nameAt = (cell: SheetCell | undefined) =>
    typeof cell === 'string' ? names.findIndex((name) => nameKey(name) === nameKey(cell)) : -1;
  return inColumns(sheet, mapping, nameAt) ?? inRows(sheet, mapping, nameAt) ?? { found: [], strangers: [] };
}

type NameAt = (cell: SheetCell | undefined) => number;

/** Each column has the name of its figures as its title. */
function inColumns(sheet: OfferedSheet, mapping: ColumnMapping, nameAt: NameAt) {
  const titles = sheet.rows[mapping.firstRow - 1] ?? [];
  const columns = titles.map((title, column) => ({ title, column, index: nameAt(title) }));
  const found = columns
    .filter(
      ({ index }, column) => index >= 0 && columns.findIndex((other) => other.index === index) === column,
    )
    .map(({ index, column }): NamedFigures => ({ index, sheet, mapping: { ...mapping, amount: column } }));
  if (found.length === 0) return undefined;
  const strangers = columns
    .filter(({ column }) => column !== mapping.month && holdsFigures(sheet, mapping, column))
    .filter(({ column }) => !found.some((one) => one.mapping.amount === column))
    .map(({ title, column }) => stranger(sheet, mapping.firstRow, column, title));
  return { found, strangers };
}

/** One column of figures, and beside it one with their names. */
function inRows(sheet: OfferedSheet, mapping: ColumnMapping, nameAt: NameAt) {
  const { rows } = sheet;
  const { firstRow, amount } = mapping;
  const column = rows
    .slice(firstRow)
    .map((row) => row.findIndex((cell) => nameAt(cell) >= 0))
    .find((at) => at >= 0);
  if (column === undefined || amount === undefined) return undefined;
  const indices = rows.map((row, at) => (at < firstRow ? -1 : nameAt(row[column])));
  const found = [...new Set(indices)]
    .filter((index) => index >= 0)
    .map((index): NamedFigures => {
      const own = rows.map((row, at) => (at < firstRow || indices[at] === index ? row : []));
      return { index, sheet: { ...sheet, rows: own }, mapping };
    });
  const strangers = rows.flatMap((row, at) =>
    at >= firstRow && indices[at] === -1 && numberIn(row[amount]) !== undefined
      ? [stranger(sheet, at + 1, column, row[column])]
      : [],
  );
  return { found, strangers };
}

function holdsFigures({ rows }: OfferedSheet, { firstRow }: ColumnMapping, column: number): boolean {
  return rows.slice(firstRow).some((row) => numberIn(row[column]) !== undefined);
}

function stranger(
  { name: sheet }: OfferedSheet,
  row: number,
  column: number,
  cell: SheetCell | undefined,
): CellProblem {
  const said = String(cell ?? '').trim();
  const problem =
    said === '' ? 'These figures have no name.' : `No stream and no measure is called “${said}”.`;
  return { sheet, row, column: columnName(column), problem };
}

/** Names are the same whatever their case, accents and blanks. */
function nameKey(name: string): string {
  return foldForSearch(name).replace(/\s+/g, ' ').trim();
}
