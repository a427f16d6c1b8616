import type { StoppableWorker, WorkerHost, WorkerName } from '../ports/worker.ts';
import type { JobMessage, WorkerReply } from './worker-channel.ts';

/** Why a job has no result. The callers turn it into a failure of the contract. */
export type JobFailureReason =
  | 'took-too-long'
  | 'out-of-memory'
  /** More is asked for than the worker does; what it says of it is for the user. */
  | 'too-much'
  | 'crashed'
  | 'failed'
  | 'cancelled';

export class JobFailure extends Error {
  readonly reason: JobFailureReason;

  constructor(reason: JobFailureReason, detail: string) {
    super(detail);
    this.name = 'JobFailure';
    this.reason = reason;
  }
}

export type JobOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((fraction: number) => void) | undefined;
};

export type WorkerJobs<Request, Response> = {
  /** Runs after the jobs before it. Rejects with a `JobFailure`, and with nothing else. */
  run(request: Request, options?: JobOptions): Promise<Response>;
  close(): Promise<void>;
};

/** How long a worker may take to notice that its job is no longer wanted; one that does not is killed. */
const NOTICE_MS = 500;

/**
 * One worker that is started by the first job, kept warm between jobs, and replaced after it was killed or crashed.
 * A job that is cancelled or takes too long is first asked to end, and its worker lives on. Killing is for a worker
 * that does not answer: besides the warmth it costs, Node aborts the whole process when a thread is killed at the
 * moment it opens a zlib stream.
 */
export function createWorkerJobs<Request, Response>(
  host: WorkerHost,
  name: WorkerName,
  timeLimitMs: number,
): WorkerJobs<Request, Response> {
  const stopWord = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let worker: StoppableWorker | undefined;
  let current: CurrentJob<Response> | undefined;
  let lastJobId = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function startWorker(): StoppableWorker {
    const started = host.start(name);
    started.listen({
      onMessage(message) {
        const reply = message as WorkerReply<Response>;
        if (started === worker && reply.jobId === current?.jobId) current.settle(reply);
      },
      onEnd(end, detail) {
        if (started !== worker) return;
        worker = undefined;
        current?.settle(new JobFailure(end === 'out-of-memory' ? 'out-of-memory' : 'crashed', detail));
      },
    });
    return started;
  }

  async function killWorker() {
    const killed = worker;
    worker = undefined;
    await killed?.stop();
  }

  function runNow(request: Request, { signal, onProgress }: JobOptions): Promise<Response> {
    if (isClosed || signal?.aborted)
      return Promise.reject(new JobFailure('cancelled', 'cancelled before it began'));
    worker ??= startWorker();
    const jobId = ++lastJobId;
    return new Promise<Response>((resolve, reject) => {
      let gaveUp: JobFailure | undefined;
      let notice: NodeJS.Timeout | undefined;
      const finish = () => {
        clearTimeout(timer);
        clearTimeout(notice);
        signal?.removeEventListener('abort', cancel);
        current = undefined;
      };
      // Rejects only when the worker has ended the job or is gone: no reply of it can reach a later job.
      const giveUp = (failure: JobFailure) => {
        if (gaveUp !== undefined) return;
        gaveUp = failure;
        Atomics.store(stopWord, 0, jobId);
        notice = setTimeout(() => {
          finish();
          killWorker().then(() => reject(failure), reject);
        }, NOTICE_MS);
      };
      const cancel = () => giveUp(new JobFailure('cancelled', 'cancelled by the caller'));
      const timer = setTimeout(
        () => giveUp(new JobFailure('took-too-long', `no result within ${timeLimitMs} ms`)),
        timeLimitMs,
      );
      signal?.addEventListener('abort', cancel);
      const settle = (reply: WorkerReply<Response> | JobFailure) => {
        const isFailure = reply instanceof JobFailure;
        if (!isFailure && reply.kind === 'progress') return gaveUp ? undefined : onProgress?.(reply.fraction);
        finish();
        if (gaveUp !== undefined) reject(gaveUp);
        else if (isFailure) reject(reply);
        else if (reply.kind === 'done') resolve(reply.response);
        else reject(new JobFailure(reply.reason, reply.problem));
      };
      current = { jobId, settle, giveUp };
      worker?.post({ jobId, request, stopWord } satisfies JobMessage<Request>);
    });
  }

  return {
    run(request, options = {}) {
      const result = queue.then(() => runNow(request, options));
      queue = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    async close() {
      isClosed = true;
      current?.giveUp(new JobFailure('cancelled', 'the application closes'));
      await queue;
      await killWorker();
    },
  };
}

type CurrentJob<Response> = {
  jobId: number;
  settle(reply: WorkerReply<Response> | JobFailure): void;
  giveUp(failure: JobFailure): void;
};
