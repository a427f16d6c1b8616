import writeExcelFile, { type Cell as FileCell, type Sheet as FileSheet } from 'write-excel-file/node';
import type { Cell, NumberLook, Sheet } from './workbook.ts';

const formats: Readonly<Record<NumberLook, string>> = {
  money: '#,##0.00',
  number: '#,##0.######',
  percent: '0.0###%',
  whole: '0',
};

/** A workbook as the bytes of an XLSX file. Text is text, whatever it starts with; only formulas compute. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const files: FileSheet<never>[] = sheets.map(({ name, rows, columnWidths, stickyRows }) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    return {
      sheet: name,
      data: rows.map((row) => Array.from({ length: width }, (_, column) => fileCell(row[column]))),
      columns: Array.from({ length: width }, (_, column) => ({
        width: columnWidths[Math.min(column, columnWidths.length - 1)] ?? 12,
      })),
      ...(stickyRows > 0 ? { stickyRowsCount: stickyRows } : {}),
    };
  });
  return writeExcelFile(files).toBuffer();
}

function fileCell(cell: Cell): FileCell {
  if (cell === undefined) return null;
  if ('number' in cell) return { type: Number, value: cell.number, format: formats[cell.look] };
  const weight = cell.isStrong ? { fontWeight: 'bold' as const } : {};
  if ('text' in cell) return { type: String, value: cell.text, ...weight };
  return { type: 'Formula', value: `=${cell.formula}`, format: formats[cell.look], ...weight };
}
