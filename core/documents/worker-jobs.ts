import type { StoppableWorker, WorkerHost, WorkerName } from '../ports/worker.ts';
import type { JobMessage, WorkerReply } from './worker-channel.ts';

/** Why a job has no result. The callers turn it into a failure of the contract. */
export type JobFailureReason = 'took-too-long' | 'out-of-memory' | 'crashed' | 'failed' | 'cancelled';

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

/**
 * One worker that is started by the first job, kept warm between jobs, and replaced after it was stopped or
 * crashed. A job that is cancelled or takes too long takes its worker with it: rendering is synchronous, so
 * there is no gentler way.
 */
export function createWorkerJobs<Request, Response>(
  host: WorkerHost,
  name: WorkerName,
  timeLimitMs: number,
): WorkerJobs<Request, Response> {
  let worker: StoppableWorker | undefined;
  let current: { jobId: number; settle: (reply: WorkerReply<Response> | JobFailure) => void } | undefined;
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

  async function stopWorker() {
    const stopped = worker;
    worker = undefined;
    await stopped?.stop();
  }

  function runNow(request: Request, { signal, onProgress }: JobOptions): Promise<Response> {
    if (isClosed || signal?.aborted)
      return Promise.reject(new JobFailure('cancelled', 'cancelled before it began'));
    worker ??= startWorker();
    const jobId = ++lastJobId;
    return new Promise<Response>((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        current = undefined;
      };
      const giveUp = (failure: JobFailure) => {
        finish();
        // Rejected only when the worker is gone: no reply of it can reach a later job.
        stopWorker().then(() => reject(failure), reject);
      };
      const cancel = () => giveUp(new JobFailure('cancelled', 'cancelled by the caller'));
      const timer = setTimeout(
        () => giveUp(new JobFailure('took-too-long', `no result within ${timeLimitMs} ms`)),
        timeLimitMs,
      );
      signal?.addEventListener('abort', cancel);
      current = {
        jobId,
        settle(reply) {
          if (!(reply instanceof JobFailure) && reply.kind === 'progress')
            return onProgress?.(reply.fraction);
          finish();
          if (reply instanceof JobFailure) reject(reply);
          else if (reply.kind === 'done') resolve(reply.response);
          else reject(new JobFailure('failed', reply.problem));
        },
      };
      worker?.post({ jobId, request } satisfies JobMessage<Request>);
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
      current?.settle(new JobFailure('cancelled', 'the application closes'));
      await stopWorker();
    },
  };
}
