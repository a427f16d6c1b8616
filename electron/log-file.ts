import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../core/ports/host.ts';

/** Two files of this size are kept: the current one and the one before. */
const largestByteCount = 2_500_000;

/**
 * Where an error happened, without what it says: messages of parsers and validators quote their input, and the log
 * never holds text of a proposal. The home folder is cut out of the paths.
 */
function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const inner = cause.cause === undefined ? '' : `\n  caused by ${traceOf(cause.cause)}`;
  return `${cause.name}${code}\n${frames.join('\n')}${inner}`.replaceAll(homedir(), '~');
}

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
      process.stderr.write(`${line}(not in the log file: ${traceOf(error)})\n`);
    }
  };
  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message, cause) => write('error', `${message} ${traceOf(cause)}`),
  };
}
