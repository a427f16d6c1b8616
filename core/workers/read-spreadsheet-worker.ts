import { isAppError } from '../../shared/contract/errors.ts';
import type { WireError } from '../../shared/contract/wire.ts';
import type { OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import { serveJobs } from '../documents/worker-channel.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';

/** The entry of the worker that reads a table from outside. It lives for one file. */
export type ReadSpreadsheetRequest = { bytes: Uint8Array };
export type ReadSpreadsheetResponse = { sheets: OfferedSheet[] } | { failure: WireError };

serveJobs<ReadSpreadsheetRequest, ReadSpreadsheetResponse>(async ({ bytes }) => {
  try {
    return { response: { sheets: await readSpreadsheet(bytes) } };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { response: { failure: { code: error.code, details: error.details } as WireError } };
  }
});
