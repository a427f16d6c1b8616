import { fail } from '../../shared/contract/errors.ts';
import type { InspectFont } from '../ports/fonts.ts';
import type { WorkerHost } from '../ports/worker.ts';
import type { Inspection } from './fonts/inspect-font.ts';
import type { InspectFontRequest } from './inspect-font-worker.ts';
import { createWorkerJobs, JobFailure } from './worker-jobs.ts';

const TIME_LIMIT_MS = 15_000;

export type FontInspectorOptions = { host: WorkerHost; fontsFolder: string; timeLimitMs?: number };

/** Opens each font in a worker of its own, which ends with it: the file may come from anyone. */
export function createFontInspector({
  host,
  fontsFolder,
  timeLimitMs = TIME_LIMIT_MS,
}: FontInspectorOptions): InspectFont {
  return async (bytes) => {
    const jobs = createWorkerJobs<InspectFontRequest, Inspection>(host, 'inspect-font-worker', timeLimitMs);
    try {
      const inspection = await jobs.run({ fontsFolder, bytes });
      return 'facts' in inspection ? inspection.facts : fail('font-refused', inspection);
    } catch (error) {
      if (!(error instanceof JobFailure)) throw error;
      return fail('font-refused', { problem: problems[error.reason] }, { cause: error });
    } finally {
      await jobs.close();
    }
  };
}

const unreadable = 'The font can’t be read: the file is damaged or unfinished.';

const problems: Readonly<Record<JobFailure['reason'], string>> = {
  'took-too-long': 'The font takes too long to read.',
  'out-of-memory': 'The font takes too much memory to read.',
  'too-much': unreadable,
  crashed: unreadable,
  failed: unreadable,
  cancelled: 'The reading was ended before the font was known.',
};
