import { homedir } from 'node:os';

/**
 * Where an error happened, without what it says: messages of parsers and validators quote their input, and a log
 * never holds text of a proposal. The home folder is cut out of the paths.
 */
export function errorTrace(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const inner = cause.cause === undefined ? '' : `\n  caused by ${errorTrace(cause.cause)}`;
  return `${cause.name}${code}\n${frames.join('\n')}${inner}`.replaceAll(homedir(), '~');
}
