import { statSync } from 'node:fs';
import { fail, fromWireError } from '../../shared/contract/errors.ts';
import { createWorkerJobs, JobFailure } from '../documents/worker-jobs.ts';
import type { CheckLibrary } from '../ports/backups.ts';
import type { HostPorts } from '../ports/host.ts';
import type { WorkerHost } from '../ports/worker.ts';
import { auditLibrary } from '../storage/library-audit.ts';
import type { CheckRequest, CheckResponse } from './check-library-worker.ts';

/** Checked in a few milliseconds; starting a worker would take longer. */
const smallBytes = 8 * 1024 * 1024;
const timeLimitMs = 10 * 60_000;

type Ports = Pick<HostPorts, 'digest' | 'log'> & { host: WorkerHost };

/** The full check of a library file; a large one is read by a worker of its own. */
export function createCheckLibrary({ host, digest, log }: Ports): CheckLibrary {
  return async (path) => {
    if (statSync(path).size <= smallBytes) return auditLibrary(path, { digest, log });
    const jobs = createWorkerJobs<CheckRequest, CheckResponse>(host, 'check-library-worker', timeLimitMs);
    try {
      const answer = await jobs.run({ path });
      if ('failure' in answer) throw fromWireError(answer.failure);
      return answer.facts;
    } catch (error) {
      if (!(error instanceof JobFailure)) throw error;
      return fail(
        'storage-failed',
        { problem: `the library was not checked: ${error.reason}` },
        { cause: error },
      );
    } finally {
      await jobs.close();
    }
  };
}
