/** What core asks of the machine it runs on. Each shell hands these over once, at the composition root. */
export type Clock = { now(): Date };

/** Random identifiers, unguessable and unique. */
export type Identifiers = { next(): string };

/** The log never holds text of a proposal. */
export type Log = {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause: unknown): void;
};

/** SHA-256 as lower-case hex. */
export type Digest = (content: string | Uint8Array) => string;

/** Runs work later, once. Returns the function that calls it off. A waiting timer does not keep the process alive. */
export type Timer = { after(delayMs: number, work: () => void): () => void };

export type HostPorts = { clock: Clock; identifiers: Identifiers; log: Log; digest: Digest; timer: Timer };
