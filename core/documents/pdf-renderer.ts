import { AppError } from '../../shared/contract/errors.ts';
import type { PdfRenderer, RenderedDocument } from '../ports/documents.ts';
import type { WorkerHost } from '../ports/worker.ts';
import { sampleDocument } from './pdf/sample-document.ts';
import type { RenderRequest } from './render-worker.ts';
import { createWorkerJobs, JobFailure } from './worker-jobs.ts';

const TIME_LIMIT_MS = 30_000;

export type PdfRendererOptions = {
  host: WorkerHost;
  /** `resources/fonts` of the program that runs. */
  fontsFolder: string;
  timeLimitMs?: number;
};

/** Renders in a worker, one document at a time. The worker stays warm; a stopped or crashed one is replaced. */
export function createPdfRenderer({
  host,
  fontsFolder,
  timeLimitMs = TIME_LIMIT_MS,
}: PdfRendererOptions): PdfRenderer {
  const jobs = createWorkerJobs<RenderRequest, RenderedDocument>(host, 'render-worker', timeLimitMs);
  const render: PdfRenderer['render'] = async (model, attachments, { signal, onProgress }) => {
    try {
      return await jobs.run({ fontsFolder, model, attachments }, { signal, onProgress });
    } catch (error) {
      throw error instanceof JobFailure ? exportFailure(error) : error;
    }
  };
  return {
    render,
    async warmUp() {
      await render(sampleDocument, [], {});
    },
    close: jobs.close,
  };
}

function exportFailure(failure: JobFailure): AppError {
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
