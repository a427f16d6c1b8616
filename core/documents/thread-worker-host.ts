import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StoppableWorker, WorkerEnd, WorkerHost, WorkerName } from '../ports/worker.ts';

const HEAP_LIMIT_MB = 512;
/** Most of a render is short-lived; a larger nursery spares an eighth of the time. */
const NURSERY_MB = 32;

/**
 * The heap limit does not see buffers (decoded images, an inflated stream), so the growth of the whole process is
 * watched too while a thread works. 500 pages take 430 MB.
 */
const PROCESS_GROWTH_LIMIT_MB = 1024;
const WATCH_EVERY_MS = 100;

/** They lie in a folder of their own; all others beside this file. */
const workersApart: readonly WorkerName[] = ['check-library-worker', 'read-spreadsheet-worker'];

export type ThreadWorkerHostOptions = { heapLimitMb?: number };

/** Workers as threads of this process. In a bundle all entry files lie beside this one. */
export function createThreadWorkerHost({
  heapLimitMb = HEAP_LIMIT_MB,
}: ThreadWorkerHostOptions = {}): WorkerHost {
  const ending = extname(import.meta.filename);
  const isBundled = ending === '.js';
  return {
    start: (name) => {
      const folder = workersApart.includes(name) && !isBundled ? '../workers' : '.';
      return startThread(new URL(`${folder}/${name}${ending}`, import.meta.url), heapLimitMb);
    },
  };
}

function startThread(entry: URL, heapLimitMb: number): StoppableWorker {
  const thread = new Worker(entry, {
    // The parent's own flags (a test runner's loaders, an inspector) are none of the worker's business.
    execArgv: [],
    // Libraries print warnings (PDF.js regrets that there is no canvas). What a worker has to say comes as a message.
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: heapLimitMb - NURSERY_MB,
      maxYoungGenerationSizeMb: NURSERY_MB,
    },
  });
  thread.stdout.resume();
  thread.stderr.resume();
  // A worker that waits for work must not keep the terminal from ending.
  thread.unref();
  let end: WorkerEnd = 'crashed';
  let detail = '';
  const rssAtStart = process.memoryUsage.rss();
  const watch = setInterval(() => {
    const growthMb = (process.memoryUsage.rss() - rssAtStart) / 1024 ** 2;
    if (growthMb < PROCESS_GROWTH_LIMIT_MB) return;
    end = 'out-of-memory';
    detail = `the process grew by ${Math.round(growthMb)} MB`;
    void thread.terminate();
  }, WATCH_EVERY_MS);
  watch.unref();
  return {
    post: (message) => thread.postMessage(message),
    listen({ onMessage, onEnd }) {
      thread.on('message', onMessage);
      thread.on('error', (error: NodeJS.ErrnoException) => {
        end = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed';
        detail = error.stack ?? error.message;
      });
      thread.on('exit', (code) => {
        clearInterval(watch);
        onEnd(end, detail || `the thread ended with code ${code}`);
      });
    },
    async stop() {
      end = 'stopped';
      detail = 'stopped on request';
      await thread.terminate();
    },
  };
}
