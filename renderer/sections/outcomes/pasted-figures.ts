import { monthIn } from '../../../shared/domain/spreadsheets/cell-values.ts';

/** A figure that was copied from a spreadsheet, and where it belongs: rows and columns count from the cell it is pasted into. */
export type PastedFigure = { text: string; column: number } & ({ row: number } | { month: string });

/**
 * Takes copied cells apart. A first row of titles is passed over, and so are empty cells and dashes; where each row
 * begins with a month, its figures go to that month. Undefined for a single cell, which is pasted as text.
 */
export function pastedFigures(text: string, isFigure: (cell: string) => boolean): PastedFigure[] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const all = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  if (all.length === 1 && all[0]?.length === 1) return undefined;
  const rows =
    all.length > 1 && all[0]?.every((cell) => !isFigure(cell) && monthIn(cell) === undefined)
      ? all.slice(1)
      : all;
  const hasMonths = rows.every((cells) => cells.length > 1 && monthIn(cells[0]) !== undefined);
  return rows.flatMap((cells, row) =>
    (hasMonths ? cells.slice(1) : cells).flatMap((cell, column): PastedFigure[] => {
      if (/^[-–—]?$/.test(cell)) return [];
      const month = hasMonths ? monthIn(cells[0]) : undefined;
      return [month === undefined ? { text: cell, column, row } : { text: cell, column, month }];
    }),
  );
}
