import { parentPort } from 'node:worker_threads';

/**
 * What travels between a worker's owner and the worker. One job at a time. `stopWord` is shared memory: the owner
 * writes the id of the job it no longer wants, and a worker that is busy can see it where it would not see a message.
 */
export type JobMessage<Request> = { jobId: number; request: Request; stopWord: Int32Array };
export type WorkerReply<Response> =
  | { jobId: number; kind: 'progress'; fraction: number }
  | { jobId: number; kind: 'done'; response: Response }
  | { jobId: number; kind: 'failed'; reason: 'failed' | 'too-much'; problem: string };

export type JobHandler<Request, Response> = (
  request: Request,
  onProgress: (fraction: number) => void,
  /** True once nobody waits for the result. A handler that throws then spares its worker from being killed. */
  isUnwanted: () => boolean,
) => Promise<{ response: Response; transfer?: readonly ArrayBuffer[] }>;

/** More is asked for than a handler does: says so to the user. */
export class TooMuch extends Error {}

/** Answers every job of the owner; called once, by the entry file of a worker. */
export function serveJobs<Request, Response>(handle: JobHandler<Request, Response>): void {
  const owner = parentPort;
  if (owner === null) throw new Error('this file is the entry of a worker and was started as a program');
  owner.on('message', async ({ jobId, request, stopWord }: JobMessage<Request>) => {
    const reply = (answer: WorkerReply<Response>, transfer: readonly ArrayBuffer[] = []) =>
      owner.postMessage(answer, transfer);
    try {
      const { response, transfer } = await handle(
        request,
        (fraction) => reply({ jobId, kind: 'progress', fraction }),
        () => Atomics.load(stopWord, 0) === jobId,
      );
      reply({ jobId, kind: 'done', response }, transfer);
    } catch (error) {
      if (error instanceof TooMuch)
        return reply({ jobId, kind: 'failed', reason: 'too-much', problem: error.message });
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      reply({ jobId, kind: 'failed', reason: 'failed', problem });
    }
  });
}
