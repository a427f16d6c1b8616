import type { PdfRenderer, RenderedDocument } from '../ports/documents.ts';
import type { WorkerHost } from '../ports/worker.ts';
import { exportFailure } from './export-failure.ts';
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
  const render: PdfRenderer['render'] = async (model, attachments, { signal, onProgress, fonts = [] }) => {
    try {
      return await jobs.run({ fontsFolder, model, attachments, fonts }, { signal, onProgress });
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
