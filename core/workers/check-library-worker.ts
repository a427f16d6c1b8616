import { isAppError } from '../../shared/contract/errors.ts';
import type { WireError } from '../../shared/contract/wire.ts';
import type { LibraryFacts } from '../../shared/domain/backup.ts';
import { serveJobs } from '../documents/worker-channel.ts';
import { nodeHost } from '../node-host.ts';
import { auditLibrary } from '../storage/library-audit.ts';

/** The entry of the worker that checks large libraries, so that nobody who types waits for it. */
export type CheckRequest = { path: string };
export type CheckResponse = { facts: LibraryFacts } | { failure: WireError };

const silent = { info: () => {}, warn: () => {}, error: () => {} };

serveJobs<CheckRequest, CheckResponse>(({ path }) => {
  try {
    return Promise.resolve({ response: { facts: auditLibrary(path, nodeHost(silent)) } });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const failure = { code: error.code, details: error.details } as WireError;
    return Promise.resolve({ response: { failure } });
  }
});
