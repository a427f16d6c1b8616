import { fail, fromWireError } from '../../shared/contract/errors.ts';
import { createWorkerJobs, JobFailure } from '../documents/worker-jobs.ts';
import type { ReadSpreadsheet } from '../ports/spreadsheets.ts';
import type { WorkerHost } from '../ports/worker.ts';
import type { ReadSpreadsheetRequest, ReadSpreadsheetResponse } from './read-spreadsheet-worker.ts';

const usualTimeLimitMs = 10_000;

type Options = { host: WorkerHost; timeLimitMs?: number };

/**
 * Reads each table in a worker of its own, because the file may come from anyone: a workbook of 200 kB with cells in its
 * last column takes more memory than there is.
 */
export function createReadSpreadsheet({ host, timeLimitMs = usualTimeLimitMs }: Options): ReadSpreadsheet {
  return async (bytes) => {
    const jobs = createWorkerJobs<ReadSpreadsheetRequest, ReadSpreadsheetResponse>(
      host,
      'read-spreadsheet-worker',
      timeLimitMs,
    );
    try {
      const answer = await jobs.run({ bytes });
      if ('failure' in answer) throw fromWireError(answer.failure);
      return answer.sheets;
    } catch (error) {
      if (!(error instanceof JobFailure)) throw error;
      const isTooMuch = error.reason === 'took-too-long' || error.reason === 'out-of-memory';
      return fail(
        'file-refused',
        {
          reason: isTooMuch ? 'too-large' : 'damaged',
          where: '',
          found: isTooMuch
            ? 'a table that takes too long or too much memory to read'
            : 'a table that cannot be read',
          expected: 'an Excel workbook (.xlsx) or a CSV file',
        },
        { cause: error },
      );
    } finally {
      await jobs.close();
    }
  };
}
