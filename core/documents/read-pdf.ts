import { AppError, type FileRefusal, fail } from '../../shared/contract/errors.ts';
import { maxDraftFileBytes, maxOpenedFileBytes } from '../../shared/domain/draft-file-limit.ts';
import type { ReadAttachment, ReadFormFields } from '../ports/documents.ts';
import type { WorkerHost } from '../ports/worker.ts';
import type { ReadPdfRequest, ReadPdfResponse } from './read-pdf-worker.ts';
import { createWorkerJobs, JobFailure } from './worker-jobs.ts';

const TIME_LIMIT_MS = 10_000;
/** Readers accept the mark of a PDF anywhere in its first kilobyte. */
const MARK = '%PDF-';
const MARK_WITHIN_BYTES = 1024;

export type ReadPdfOptions = { host: WorkerHost; timeLimitMs?: number };

export function createReadAttachment(options: ReadPdfOptions): ReadAttachment {
  return async (pdf, name) => {
    const { bytes } = await readPdf({ wanted: 'attachment', pdf, name }, options);
    if (bytes !== undefined && bytes.byteLength > maxDraftFileBytes) {
      refuse('too-large', `an attachment of ${bytes.byteLength} bytes`, `at most ${maxDraftFileBytes} bytes`);
    }
    return bytes;
  };
}

export function createReadFormFields(options: ReadPdfOptions): ReadFormFields {
  return async (pdf) => (await readPdf({ wanted: 'form-fields', pdf }, options)).fields ?? [];
}

/** Opens each PDF in a worker of its own, which ends with the reading: the file may come from anyone. */
async function readPdf(
  request: ReadPdfRequest,
  { host, timeLimitMs = TIME_LIMIT_MS }: ReadPdfOptions,
): Promise<ReadPdfResponse> {
  const { pdf } = request;
  if (pdf.byteLength > maxOpenedFileBytes)
    refuse('too-large', `${pdf.byteLength} bytes`, `at most ${maxOpenedFileBytes} bytes`);
  const head = Buffer.from(pdf.subarray(0, MARK_WITHIN_BYTES)).toString('latin1');
  if (!head.includes(MARK))
    refuse('damaged', 'no mark of a PDF at the start', `a file that starts with ${MARK}`);

  const jobs = createWorkerJobs<ReadPdfRequest, ReadPdfResponse>(host, 'read-pdf-worker', timeLimitMs);
  try {
    return await jobs.run(request);
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
    throw new AppError('file-refused', refusal(error), { cause: error });
  } finally {
    await jobs.close();
  }
}

function refuse(reason: FileRefusal, found: string, expected: string): never {
  fail('file-refused', { reason, where: '', found, expected });
}

function refusal({ reason }: JobFailure) {
  const expected = 'a PDF that this application has written';
  if (reason === 'took-too-long' || reason === 'out-of-memory') {
    return {
      reason: 'too-large',
      where: '',
      found: 'a PDF that takes too long or too much memory to read',
      expected,
    } as const;
  }
  return { reason: 'damaged', where: '', found: 'a PDF that cannot be read', expected } as const;
}
