import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { openDatabase } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { isFileError } from './storage-errors.ts';

/** Names of what a creation or a copy leaves behind that was killed. */
export const unfinishedName = /^new-[\w-]+\.db(-wal|-shm|-journal)?$/;

/** A database that is being written and is not one yet; `name` is unique. */
export function unfinishedPath(folder: string, name: string): string {
  return join(folder, `new-${name}.db`);
}

/** The one file of a library that holds its data; SQLite's log lies beside it while it is open. */
export function databasePath(folder: string): string {
  return join(folder, 'library.db');
}

/** What makes proposals found. It can be deleted at any time: it is made again of the library. */
export function cataloguePath(folder: string): string {
  return join(folder, 'catalogue.db');
}

/** True when commits lie in the log that have not reached the database: its last owner did not close it. */
export function hasUnmovedLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Makes the folder, private to its user. A folder that exists already keeps its permissions. */
export function makeFolder(folder: string): void {
  const firstMade = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (firstMade !== undefined) chmodSync(folder, 0o700);
}

/**
 * Makes an empty library when there is none. It is finished under another name and then appears at once, so a
 * library that is empty or half made is always damage and never a first start. The first of two starters wins.
 */
export function createMissingLibrary(folder: string, steps: readonly Migration[], name: string): void {
  const path = databasePath(folder);
  if (existsSync(path)) return;
  if (existsSync(`${path}-wal`)) {
    fail('library-damaged', { problem: 'its database is missing beside a log with edits', path });
  }
  const unfinished = unfinishedPath(folder, name);
  try {
    createPrivateFile(unfinished);
    const database = openDatabase(unfinished);
    try {
      migrate(database, steps);
    } finally {
      database.close();
    }
    publish(unfinished, path);
    syncFolder(folder);
  } catch (error) {
    // Whoever was faster owns the library by now and has swept this unfinished one away.
    if (!existsSync(path)) throw error;
  } finally {
    removeUnfinished(unfinished);
  }
}

/** Removes what a creation or a backup left behind that was killed. Only for the owner of the library. */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (unfinishedName.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Takes away a copy that came to nothing, or that has its name by now, and what SQLite keeps beside a database. */
export function removeUnfinished(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
}

/** Copies a closed database, log and all, into this empty file. Through SQLite: a copied file would miss the log. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const database = openDatabase(from, { readonly: true });
  try {
    await database.backup(to);
  } finally {
    database.close();
  }
}

/** An empty file that only its user may read, under any umask; SQLite gives its log the same permissions. */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
  chmodSync(path, 0o600);
}

/** Makes the bytes of a closed file survive a power cut. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes names in a folder survive a power cut. Windows has no such call and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a finished file its name. A link never replaces what is there; disks without links (FAT) get a rename, which
 * could, in a race of two.
 */
export function publish(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return;
    renameSync(from, to);
  }
}
