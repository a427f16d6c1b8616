/** The entry files that may run beside the main loop; each host knows where it keeps them. */
export type WorkerName =
  | 'render-worker'
  | 'write-document-worker'
  | 'read-pdf-worker'
  | 'inspect-font-worker'
  | 'check-library-worker'
  | 'read-spreadsheet-worker';

export type WorkerEnd =
  /** Someone called `stop`. */
  'stopped' | 'out-of-memory' | 'crashed';

/** A thread or process of ours. Messages are structured clones: plain data and typed arrays. */
export type StoppableWorker = {
  /** Messages sent before the worker is up wait for it. */
  post(message: unknown): void;
  /** Set once, before the first `post`. `onEnd` is called exactly once, with a line for the log. */
  listen(listeners: { onMessage(message: unknown): void; onEnd(end: WorkerEnd, detail: string): void }): void;
  /** Ends it whatever it is doing, an endless loop too. Resolves when it is gone. */
  stop(): Promise<void>;
};

/** Starts workers with a limit of memory. Threads in every shell so far; a shell that has something better hands it over. */
export type WorkerHost = { start(name: WorkerName): StoppableWorker };
