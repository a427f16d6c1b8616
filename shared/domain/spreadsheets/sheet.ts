import { z } from 'zod';

/** A sheet of someone else's figures is cut off beyond these, because nobody maps more by hand; a larger file is refused. */
export const sheetLimits = {
  bytes: 5_000_000,
  sheets: 20,
  rows: 2_000,
  columns: 60,
  characters: 500,
} as const;

/** What a cell holds: a number, text (days as 2027-01-31), or nothing. Formulas come as the value they had. */
export const SheetCell = z.union([z.number(), z.string().max(sheetLimits.characters), z.null()]);
export type SheetCell = z.infer<typeof SheetCell>;

/** A cell that could not be taken over, as a spreadsheet names it: sheet, row from 1, column `A`. */
export const CellProblem = z.strictObject({
  sheet: z.string(),
  row: z.int().min(1),
  column: z.string(),
  problem: z.string(),
});
export type CellProblem = z.infer<typeof CellProblem>;

/** What a column seems to hold. The user has the last word. */
export const ColumnRole = z.enum(['month', 'volume', 'name', 'amount', 'timing', 'none']);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** One sheet of a file that was offered, with a guess for each column. */
export const OfferedSheet = z.strictObject({
  name: z.string(),
  rows: z.array(z.array(SheetCell).max(sheetLimits.columns)).max(sheetLimits.rows),
  /** Rows and columns beyond the limits, which were left out. */
  omittedRows: z.int().min(0),
  omittedColumns: z.int().min(0),
  /** Position of the row with the names of the columns; null when there is none. */
  headerRow: z.int().min(0).nullable(),
  roles: z.array(ColumnRole).max(sheetLimits.columns),
  problems: z.array(CellProblem).max(200),
});
export type OfferedSheet = z.infer<typeof OfferedSheet>;

/** The letters of a column counted from 0: A … Z, AA, AB … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
