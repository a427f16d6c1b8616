import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { SqliteError } from './database.ts';

/** Less than this is a full disk: SQLite needs room for a few pages and their log before it can promise anything. */
const leastFreeBytes = 256 * 1024;

/**
 * Puts an error of SQLite or of the file system into the words of the application; anything else is returned as it
 * is, because it is a bug. `path` is the library's database.
 */
export function toStorageFailure(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof AppError) return error;
  const problem = error instanceof Error ? `${code}: ${error.message}` : code;
  const cause = { cause: error };
  if (meansFull.test(code) || (mayMeanFull.test(code) && isDiskFull(path))) {
    return new AppError('disk-full', { path }, cause);
  }
  if (meansReadOnly.test(code)) return new AppError('library-read-only', { problem }, cause);
  if (meansDamaged.test(code)) return new AppError('library-damaged', { problem, path }, cause);
  if (meansFailed.test(code)) return new AppError('storage-failed', { problem }, cause);
  return error;
}

/** After one of these SQLite may hold pages that never reached the disk: the connection can't be trusted any more. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof SqliteError && /^SQLITE_(IOERR|CANTOPEN|PROTOCOL)/.test(error.code);
}

/** Another process holds the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** True when an error of the file system has this code, for example `ENOENT`. */
export function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

const meansFull = /^(SQLITE_FULL|ENOSPC|EDQUOT)$/;
// Opening without room for the log's index, without inodes, and writing past a quota have codes of their own.
const mayMeanFull = /^SQLITE_(IOERR_SHMSIZE|IOERR_SHMOPEN|IOERR_WRITE|IOERR_FSYNC|IOERR_TRUNCATE|CANTOPEN)/;
// The only triggers are those that close the tables of a library that is looked at.
const meansReadOnly =
  /^(SQLITE_READONLY|SQLITE_CONSTRAINT_TRIGGER|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/;
const meansDamaged = /^SQLITE_(CORRUPT|NOTADB)/;
const meansFailed = /^(SQLITE_(IOERR|NOMEM|PROTOCOL|BUSY|LOCKED|TOOBIG)|E[A-Z]{2,}$)/;

function codeOf(error: unknown): string | undefined {
  if (error instanceof SqliteError) return error.code;
  const isSystemError = error instanceof Error && 'syscall' in error && 'code' in error;
  return isSystemError && typeof error.code === 'string' ? error.code : undefined;
}

function isDiskFull(path: string): boolean {
  try {
    const space = statfsSync(dirname(path));
    return space.bavail * space.bsize < leastFreeBytes || (space.files > 0 && space.ffree === 0);
  } catch {
    // A place that can't even be measured is not called full: the caller reports what SQLite said.
    return false;
  }
}
