import type { DocumentWriter, DocumentWriters, UnpagedFormat } from '../ports/documents.ts';
import type { WorkerHost } from '../ports/worker.ts';
import { exportFailure } from './export-failure.ts';
import { createWorkerJobs, JobFailure } from './worker-jobs.ts';
import type { WriteRequest } from './write-document-worker.ts';

/** Finding the pages of a long contents takes a slow machine half of it. */
const TIME_LIMIT_MS = 60_000;

export type DocumentWritersOptions = {
  host: WorkerHost;
  /** `resources/fonts` of the program that runs. */
  fontsFolder: string;
  timeLimitMs?: number;
};

/** Each document gets a worker that ends with it: they are written seldom, and Word's library takes its memory along. */
export function createDocumentWriters({
  host,
  fontsFolder,
  timeLimitMs = TIME_LIMIT_MS,
}: DocumentWritersOptions): DocumentWriters {
  const writer =
    (format: UnpagedFormat): DocumentWriter =>
    async (model, { signal, fonts = [] }) => {
      const jobs = createWorkerJobs<WriteRequest, Uint8Array>(host, 'write-document-worker', timeLimitMs);
      try {
        const fontFamilies = [...new Set(fonts.map(({ family }) => family))];
        const drawingFonts = format === 'docx' ? fonts : [];
        return await jobs.run({ fontsFolder, format, model, fontFamilies, drawingFonts }, { signal });
      } catch (error) {
        throw error instanceof JobFailure ? exportFailure(error) : error;
      } finally {
        await jobs.close();
      }
    };
  return { docx: writer('docx'), html: writer('html') };
}
