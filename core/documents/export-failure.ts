import { AppError } from '../../shared/contract/errors.ts';
import type { JobFailure } from './worker-jobs.ts';

/** What a document that could not be written means to the user. */
export function exportFailure(failure: JobFailure): AppError {
  const options = { cause: failure };
  switch (failure.reason) {
    case 'cancelled':
      return new AppError('export-cancelled', {}, options);
    case 'took-too-long':
      return new AppError('export-failed', { reason: 'took-too-long', problem: failure.message }, options);
    case 'out-of-memory':
      return new AppError(
        'export-failed',
        { reason: 'too-large', problem: 'the document needs too much memory' },
        options,
      );
    case 'too-much':
      return new AppError('export-failed', { reason: 'too-long', problem: failure.message }, options);
    case 'crashed':
    case 'failed':
      // The stack stays in the cause, for the log; a problem is one line.
      return new AppError(
        'export-failed',
        { reason: 'crashed', problem: firstLine(failure.message) },
        options,
      );
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
