import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorTrace } from '../core/files/error-trace.ts';
import type { Log } from '../core/ports/host.ts';

/** Two files of this size are kept: the current one and the one before. */
const largestByteCount = 2_500_000;

/** A log in one file. Lines are few and must be there after a crash, so each is written at once. */
export function createLogFile(folder: string, name: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, name);

  const write = (level: string, text: string) => {
    const line = `${now().toISOString()} ${level} ${text}\n`;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largestByteCount) renameSync(path, `${path}.before`);
      appendFileSync(path, line, { mode: 0o600 });
    } catch (error) {
      // A full disk must not turn a logged failure into a crash.
      process.stderr.write(`${line}(not in the log file: ${errorTrace(error)})\n`);
    }
  };
  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message, cause) => write('error', `${message} ${errorTrace(cause)}`),
  };
}
