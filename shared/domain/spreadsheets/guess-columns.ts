import { dayOrderIn, monthIn, numberIn } from './cell-values.ts';
import type { ColumnRole, SheetCell } from './sheet.ts';

type Rows = readonly (readonly SheetCell[])[];

/** Rows that are looked at for a guess. */
const sampleSize = 60;

/** What people call their columns, most telling first. */
const names: readonly [ColumnRole, RegExp][] = [
  ['month', /\b(month|date|period|day)\b/i],
  ['timing', /\b(timing|frequency|interval|recurring|billing)\b/i],
  ['amount', /\b(amount|price|costs?|total|budget|fee|spend)\b/i],
  [
    'volume',
    /\b(volume|visits?|visitors|sessions|contacts|leads|sends|subscribers|clicks|count|number|users)\b/i,
  ],
  ['name', /\b(name|item|position|description|what|cost|supplier|category)\b/i],
];

/** The first row of text above figures, or null where a sheet starts with them. */
export function guessHeaderRow(rows: Rows): number | null {
  const filled = (row: readonly SheetCell[]) => row.filter((cell) => cell !== null && cell !== '');
  const at = rows.findIndex((row) => filled(row).length > 1);
  const row = filled(rows[at] ?? []);
  const isHeader =
    row.length > 0 && row.every((cell) => numberIn(cell) === undefined && monthIn(cell) === undefined);
  return isHeader ? at : null;
}

/** Guesses what each column holds by its name and by its cells. Each role but `none` is given once. */
export function guessRoles(rows: Rows, headerRow: number | null): ColumnRole[] {
  const header = headerRow === null ? [] : (rows[headerRow] ?? []);
  const body = rows.slice(headerRow === null ? 0 : headerRow + 1).slice(0, sampleSize);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const given = new Set<ColumnRole>();
  return Array.from({ length: width }, (_, column): ColumnRole => {
    const cells = body.map((row) => row[column] ?? null).filter((cell) => cell !== null && cell !== '');
    const title = String(header[column] ?? '');
    const role = candidates(title, cells).find((candidate) => !given.has(candidate)) ?? 'none';
    given.add(role);
    return role;
  });
}

/** The roles that fit the cells, those that the name speaks for first. */
function candidates(title: string, cells: readonly SheetCell[]): ColumnRole[] {
  if (cells.length === 0) return [];
  const areMostly = (isOne: (cell: SheetCell) => boolean) => cells.filter(isOne).length >= 0.7 * cells.length;
  // Days whose order is unknown are days all the same; they are refused one by one, with the reason.
  const order = dayOrderIn(cells) ?? 'day-first';
  const isMonths = areMostly((cell) => monthIn(cell, order) !== undefined);
  const isNumbers = areMostly((cell) => numberIn(cell) !== undefined);
  const fitting: ColumnRole[] = isMonths ? ['month'] : isNumbers ? ['volume', 'amount'] : ['name', 'timing'];
  const named = names
    .filter(([role, pattern]) => pattern.test(title) && fitting.includes(role))
    .map(([role]) => role);
  // Text is taken for a name, and figures for a volume, unless the title of the column says something else.
  return [...named, ...fitting.filter((role) => role !== 'timing')];
}
