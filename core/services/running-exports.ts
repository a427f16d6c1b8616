import { fail } from '../../shared/contract/errors.ts';

/** Exports that are being written and can be called off, by the names that their callers gave them. */
export function createRunningExports() {
  const running = new Map<string, AbortController>();

  const run = async <Result>(exportId: string, work: (signal: AbortSignal) => Promise<Result>) => {
    if (running.has(exportId)) fail('bad-request', { problem: 'An export of this name is running.' });
    const abort = new AbortController();
    running.set(exportId, abort);
    try {
      return await work(abort.signal);
    } finally {
      running.delete(exportId);
    }
  };

  const cancel = ({ exportId }: { exportId: string }) => {
    running.get(exportId)?.abort();
    return null;
  };

  return { run, cancel };
}

export type RunningExports = ReturnType<typeof createRunningExports>;
