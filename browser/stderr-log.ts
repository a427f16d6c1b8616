import type { Log } from '../core/ports/host.ts';

/** A log on the terminal. Of an error it holds where it happened and not what it says, which could quote a proposal. */
export const stderrLog: Log = {
  info: () => {},
  warn: (message) => writeLine(message),
  error: (message, cause) => writeLine(`${message}: ${traceOf(cause)}`),
};

function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [cause.name, ...frames].join('\n');
}

function writeLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
