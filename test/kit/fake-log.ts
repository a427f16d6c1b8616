import type { Log } from '../../core/ports/host.ts';

export type FakeLog = Log & { readonly lines: readonly string[] };

/** A log that remembers what was said, each line with its level. */
export function createFakeLog(): FakeLog {
  const lines: string[] = [];
  return {
    lines,
    info: (message) => void lines.push(`info ${message}`),
    warn: (message) => void lines.push(`warn ${message}`),
    error: (message, cause) => void lines.push(`error ${message}: ${String(cause)}`),
  };
}
