import type { Log } from '../ports/host.ts';
import { errorTrace } from './error-trace.ts';

/** A log on the terminal, for the shells that have one. Of an error it holds where it happened, not what it says. */
export const stderrLog: Log = {
  info: () => {},
  warn: (message) => writeLine(message),
  error: (message, cause) => writeLine(`${message}: ${errorTrace(cause)}`),
};

function writeLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
