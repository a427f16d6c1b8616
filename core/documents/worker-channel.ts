import { parentPort } from 'node:worker_threads';

/** What travels between a worker's owner and the worker. One job at a time. */
export type JobMessage<Request> = { jobId: number; request: Request };
export type WorkerReply<Response> =
  | { jobId: number; kind: 'progress'; fraction: number }
  | { jobId: number; kind: 'done'; response: Response }
  | { jobId: number; kind: 'failed'; problem: string };

export type JobHandler<Request, Response> = (
  request: Request,
  onProgress: (fraction: number) => void,
) => Promise<{ response: Response; transfer?: readonly ArrayBuffer[] }>;

type Parent = {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
};

/** Electron's side of a utility process; it can't transfer buffers, so they are copied there. */
type UtilityParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

function findParent(): Parent {
  if (parentPort !== null) {
    const port = parentPort;
    return {
      post: (message, transfer) => port.postMessage(message, [...transfer]),
      onMessage: (listener) => port.on('message', listener),
    };
  }
  const utility = (process as { parentPort?: UtilityParentPort }).parentPort;
  if (utility === undefined)
    throw new Error('this file is the entry of a worker and was started as a program');
  return {
    post: (message) => utility.postMessage(message),
    onMessage: (listener) => utility.on('message', (event) => listener(event.data)),
  };
}

/** Answers every job of the owner, whether this worker is a thread or an Electron utility process. */
export function serveJobs<Request, Response>(handle: JobHandler<Request, Response>): void {
  const parent = findParent();
  parent.onMessage(async (message) => {
    // The owner is our own program; both ends are compiled together.
    const { jobId, request } = message as JobMessage<Request>;
    const reply = (answer: WorkerReply<Response>, transfer: readonly ArrayBuffer[] = []) =>
      parent.post(answer, transfer);
    try {
      const { response, transfer } = await handle(request, (fraction) =>
        reply({ jobId, kind: 'progress', fraction }),
      );
      reply({ jobId, kind: 'done', response }, transfer);
    } catch (error) {
      reply({
        jobId,
        kind: 'failed',
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
}
