import { type FileRefusal, isAppError } from '../../shared/contract/errors.ts';
import { type OfferedSheet, sheetLimits } from '../../shared/domain/spreadsheets/sheet.ts';
import { client } from '../client.ts';
import { bytesToBase64 } from '../files/base64.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { formatBytes } from '../text/formats.ts';

/** The sheets of a file, or why it has none for us, in words. */
export type ReadFigures = { sheets: readonly OfferedSheet[] } | { refusal: string };

const largest = formatBytes(sheetLimits.bytes);
const tooLarge = `The file is too large: at most ${largest} can be read. Save the sheet that you need as a file of its own.`;

const refusals: Partial<Record<FileRefusal, string>> = {
  'too-large': tooLarge,
  damaged:
    'This workbook can’t be read. It may be damaged, or protected by a password. Save it again as .xlsx or as CSV.',
  invalid: 'This is no table that can be read here. Save it as a workbook (.xlsx) or as CSV.',
};

/** Reads a CSV or XLSX file. Never throws: what goes wrong is said. */
export async function readFigures(file: File): Promise<ReadFigures> {
  // Before it is read: core would refuse it only after all of it has travelled there.
  if (file.size > sheetLimits.bytes) return { refusal: tooLarge };
  try {
    const base64 = bytesToBase64(new Uint8Array(await file.arrayBuffer()));
    const { sheets } = await client.spreadsheets.preview({ base64 });
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    return filled.length > 0 ? { sheets: filled } : { refusal: 'There is nothing in this file.' };
  } catch (error) {
    return { refusal: refusalWords(error) };
  }
}

function refusalWords(error: unknown): string {
  const known = isAppError(error, 'file-refused') ? refusals[error.details.reason] : undefined;
  const { what, next } = failureWords(asFailure(error));
  return known ?? `${what} ${next}`;
}
