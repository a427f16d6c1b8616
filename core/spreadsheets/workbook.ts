import { columnName } from '../../shared/domain/spreadsheets/sheet.ts';

/** How a number is shown. Money is in major units. */
export type NumberLook = 'money' | 'number' | 'percent' | 'whole';

/** A cell: text, a number, or a formula without its equals sign. Undefined is an empty cell. */
export type Cell =
  | { text: string; isStrong?: boolean }
  | { number: number; look: NumberLook }
  | { formula: string; look: NumberLook; isStrong?: boolean }
  | undefined;

export type Sheet = {
  name: string;
  /** In characters; the last one stands for the columns after it. */
  columnWidths: readonly number[];
  /** Rows that stay in sight. */
  stickyRows: number;
  rows: readonly (readonly Cell[])[];
};

/** The address of a cell, row and column counted from 0. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The address of a cell from another sheet, the same wherever the formula is copied. */
export function fixedAddress(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}$${columnName(column)}$${row + 1}`;
}

/** Cells below each other, the same wherever the formula is copied. */
export function fixedColumn(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const name = columnName(column);
  return `${sheetPrefix(sheet)}$${name}$${firstRow + 1}:$${name}$${lastRow + 1}`;
}

function sheetPrefix(sheet: string): string {
  return `'${sheet}'!`;
}

export const heading = (text: string): Cell => ({ text, isStrong: true });
export const money = (formula: string): Cell => ({ formula, look: 'money' });
