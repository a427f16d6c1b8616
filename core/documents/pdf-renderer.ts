import type { PdfRenderer, RenderedDocument } from '../ports/documents.ts';
import type { WorkerHost } from '../ports/worker.ts';
import { exportFailure } from './export-failure.ts';
import { sampleDocument } from './pdf/sample-document.ts';
import type { RenderRequest } from './render-worker.ts';
import { createWorkerJobs, JobFailure } from './worker-jobs.ts';

const TIME_LIMIT_MS = 30_000;

/** The first sample loads what writes a PDF, the others have it compiled: a first export then takes a third of a cold one. */
const SAMPLES = 3;

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
  let askedCount = 0;
  const write: PdfRenderer['render'] = async (model, attachments, { signal, onProgress, fonts = [] }) => {
    try {
      return await jobs.run({ fontsFolder, model, attachments, fonts }, { signal, onProgress });
    } catch (error) {
      throw error instanceof JobFailure ? exportFailure(error) : error;
    }
  };
  return {
    render(...request) {
      askedCount += 1;
      return write(...request);
    },
    async warmUp() {
      const askedBefore = askedCount;
      // Whoever asks for a document meanwhile waits for one sample, and warms the worker up as well as the next one would.
      for (let sample = 0; sample < SAMPLES && askedCount === askedBefore; sample += 1)
        await write(sampleDocument, [], {});
    },
    close: jobs.close,
  };
}
