import { fail } from '../../shared/contract/errors.ts';
import { beginningOf } from '../../shared/domain/cut-text.ts';
import { guessHeaderRow, guessRoles } from '../../shared/domain/spreadsheets/guess-columns.ts';
import {
  type CellProblem,
  columnName,
  type OfferedSheet,
  type SheetCell,
  sheetLimits,
} from '../../shared/domain/spreadsheets/sheet.ts';
import type { ReadSpreadsheet } from '../ports/spreadsheets.ts';
import { unpackedSize } from './zip-size.ts';

const largestUnpackedBytes = 40_000_000;
const mostProblems = 200;

/**
 * Reads CSV and XLSX as data: no formula is computed, no link is followed, no macro exists. The libraries are loaded with
 * the first file.
 */
export const readSpreadsheet: ReadSpreadsheet = async (bytes) => {
  if (bytes.length > sheetLimits.bytes) {
    fail('file-refused', {
      reason: 'too-large',
      where: '',
      found: `${bytes.length} bytes`,
      expected: `at most ${sheetLimits.bytes} bytes`,
    });
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheets = isZip ? await readXlsx(bytes) : [{ sheet: 'CSV', data: await readCsv(bytes) }];
  return sheets.slice(0, sheetLimits.sheets).map(({ sheet, data }) => offeredSheet(sheet, data));
};

/** Known by its first bytes, not by its name: a workbook is a ZIP file. */
async function readXlsx(
  bytes: Uint8Array,
): Promise<readonly { sheet: string; data: readonly unknown[][] }[]> {
  const unpacked = unpackedSize(bytes) ?? refuseDamaged();
  if (unpacked > largestUnpackedBytes) {
    fail('file-refused', {
      reason: 'too-large',
      where: '',
      found: `a workbook that unpacks to ${unpacked} bytes`,
      expected: `at most ${largestUnpackedBytes} bytes`,
    });
  }
  const { default: readExcelFile } = await import('read-excel-file/universal');
  try {
    return await readExcelFile(Uint8Array.from(bytes).buffer);
  } catch (cause) {
    return refuseDamaged(cause);
  }
}

function refuseDamaged(cause?: unknown): never {
  const expected = 'an Excel workbook (.xlsx) or a CSV file';
  return fail(
    'file-refused',
    { reason: 'damaged', where: '', found: 'a workbook that cannot be read', expected },
    { cause },
  );
}

async function readCsv(bytes: Uint8Array): Promise<unknown[][]> {
  const text = decoded(bytes);
  if (text.includes('\0')) {
    const expected = 'an Excel workbook (.xlsx) or a CSV file';
    fail('file-refused', { reason: 'invalid', where: '', found: 'a file that is no text', expected });
  }
  const { default: Papa } = await import('papaparse');
  return Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: sheetLimits.rows * 2 }).data;
}

/** The sign that stands most often in the first line. Amounts below may hold commas of their own. */
function delimiterOf(text: string): string {
  const first = /^\s*(.*)/.exec(text)?.[1]?.replace(/"[^"]*"/g, '') ?? '';
  const countOf = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}

/** UTF-16 for what Excel calls Unicode text, UTF-8, or what Excel writes in Western Europe when it was not told to. */
function decoded(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8. Windows-1252 has a character for every byte, so it never fails.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function offeredSheet(name: string, data: readonly (readonly unknown[])[]): OfferedSheet {
  const problems: CellProblem[] = [];
  const lastFilled = data.findLastIndex((row) => row.some((value) => value !== null && value !== ''));
  const filled = data.slice(0, lastFilled + 1);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = filled.slice(0, sheetLimits.rows).map((row, rowIndex) =>
    row.slice(0, sheetLimits.columns).map((value, columnIndex) => {
      const { cell, problem } = cellOf(value);
      if (problem && problems.length < mostProblems) {
        problems.push({ sheet: name, row: rowIndex + 1, column: columnName(columnIndex), problem });
      }
      return cell;
    }),
  );
  const headerRow = guessHeaderRow(rows);
  return {
    name,
    rows,
    omittedRows: Math.max(0, filled.length - sheetLimits.rows),
    omittedColumns: Math.max(0, width - sheetLimits.columns),
    headerRow,
    roles: guessRoles(rows, headerRow),
    problems,
  };
}

/** Errors of Excel come as their text. */
const errorText = /^#(REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL|SPILL|CALC)[!?]?$/;

function cellOf(value: unknown): { cell: SheetCell; problem?: string } {
  if (value === null || value === undefined || value === '') return { cell: null };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { cell: value } : { cell: null, problem: 'This is not a number.' };
  }
  if (value instanceof Date) return { cell: value.toISOString().slice(0, 10) };
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim();
  if (errorText.test(text)) return { cell: null, problem: `This cell holds the error ${text}.` };
  if (text.length > sheetLimits.characters) {
    return { cell: beginningOf(text, sheetLimits.characters), problem: 'This text was cut off.' };
  }
  return { cell: text };
}
