import type { PaceLimits } from '../shared/contract/call-pace.ts';

/** What one page may ask of the loopback shell. A test may tighten a limit to reach it sooner; nothing loosens one. */
export type Limits = {
  /** A file of 30 MB in base64, and the call around it. */
  bodyBytes: number;
  headerBytes: number;
  urlCharacters: number;
  headersTimeoutMs: number;
  requestTimeoutMs: number;
  /** TCP connections of every kind, sockets included. */
  connections: number;
  sockets: number;
  messageBytes: number;
  calls: PaceLimits;
  /** A socket that has not said its token by then is closed. */
  helloTimeoutMs: number;
  pingIntervalMs: number;
  /** Replies and events that a page has not read; a page that reads nothing is dropped. */
  unreadBytes: number;
};

export const limits: Limits = {
  bodyBytes: 42_100_000,
  headerBytes: 16 * 1024,
  urlCharacters: 2048,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  connections: 32,
  sockets: 8,
  messageBytes: 1024 * 1024,
  calls: { burst: 200, perSecond: 100, waiting: 2_000 },
  helloTimeoutMs: 2_000,
  pingIntervalMs: 20_000,
  unreadBytes: 64 * 1024 * 1024,
};
