import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import type { LostEdits } from '../../shared/domain/lost-edits.ts';
import type { HostPorts, Log } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import { backUpBeforeUpdate } from './backup.ts';
import { backupFolderPath } from './backup-folder.ts';
import { createBlobLeftovers } from './blob-leftovers.ts';
import { createBlobStore } from './blob-store.ts';
import { createCatalogue } from './catalogue-store.ts';
import { holdsLibrary } from './chosen-folder.ts';
import { type Connection, createConnection } from './connection.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';
import { createExportPresetStore } from './export-preset-store.ts';
import { createExportStore } from './export-store.ts';
import { createFilingStore } from './filing-store.ts';
import { createFontStore } from './font-store.ts';
import { checkHeader } from './header.ts';
import { checkHealth, checkSchema } from './health.ts';
import { lostSince, newestMark, readMark, writeMark } from './high-water-mark.ts';
import {
  cataloguePath,
  createMissingLibrary,
  databasePath,
  hasUnmovedLog,
  makeFolder,
  sweepUnfinished,
} from './library-folder.ts';
import { listProposals } from './listed-proposals.ts';
import { type Migration, migrate, migrations, newestVersion, versionOf } from './migrate.ts';
import { removeOwner, runningOwner, writeOwner } from './owner.ts';
import { createProposalStore } from './proposal-store.ts';
import { finishReplacing, isBeingReplaced } from './replace-library.ts';
import { breakSeal, sealedSince, sealLibrary } from './seal.ts';
import { createSettingsStore } from './settings-store.ts';
import { standingOf } from './standing.ts';
import { isBusy, toStorageFailure } from './storage-errors.ts';
import { createVersionStore } from './version-store.ts';

export type LibraryOptions = Pick<HostPorts, 'clock' | 'identifiers' | 'digest' | 'log'> & {
  /** Where a browser finds this process, told to whoever finds the library in use. */
  ownerUrl?: string | undefined;
  /** A library that is not there is missing, instead of being begun. */
  mustExist?: boolean | undefined;
  /** Whoever opens it may look, and can't write. */
  isViewOnly?: boolean;
  /** Only tests pass other steps than the released ones. */
  migrations?: readonly Migration[];
  /** Only the fault tests lower it, so that checkpoints fall inside their crash points. */
  checkpointPages?: number;
  /** Only tests lower it: smaller libraries are walked at every start. */
  leastSealedBytes?: number;
};

/** How long a start waits for another one that holds the lock and has not yet said who it is. */
const lockAttempts = 120;
const lockPauseMs = 25;

/**
 * Opens the library in a folder, or makes an empty one, and owns it until `close()`. Throws `library-in-use`,
 * `library-from-future`, `library-damaged`, `library-missing`, `library-read-only`, `disk-full` or `storage-failed`; a library that is
 * refused is left as it was found, byte for byte.
 */
export function openLibrary(folder: string, options: LibraryOptions): Storage {
  const path = resolve(folder);
  const file = databasePath(path);
  try {
    const mark = readMark(path);
    const { database, checkedAt } = openOwned(path, options);
    const found = newestMark(database);
    const lost = lostSince(mark, found);
    if (lost !== null && lost !== mark?.lost) {
      options.log.warn(`The end of the log is missing: ${lost.count} saved edits are gone`);
      writeMark(path, { ...found, lost });
    }
    const reopen = () => viewOnlyIfAsked(openChecked(file, options), options);
    viewOnlyIfAsked(database, options);
    const connection = createConnection(file, database, reopen, options.log);
    return toStorage(path, connection, options, lost, checkedAt);
  } catch (error) {
    throw toStorageFailure(error, file);
  }
}

/** What can be made again, such as the catalogue, is still written: so the tables are closed, not the connection. */
function viewOnlyIfAsked(database: SqliteDatabase, { isViewOnly = false }: LibraryOptions): SqliteDatabase {
  if (!isViewOnly) return database;
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all();
  for (const table of tables) {
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      database.exec(
        `CREATE TEMP TRIGGER view_only_${table}_${act} BEFORE ${act} ON main.${table}
         BEGIN SELECT raise(ABORT, 'it lies on a disk that takes no writing'); END`,
      );
    }
  }
  return database;
}

function toStorage(
  path: string,
  connection: Connection,
  { clock, digest, log, isViewOnly, leastSealedBytes }: LibraryOptions,
  lostAtStart: LostEdits | null,
  checkedAt: string,
): Storage {
  let lost = lostAtStart;
  let isMarked = true;
  connection.onCommitted(() => {
    isMarked = false;
  });
  const markHighWater = () => {
    if (isMarked) return;
    writeMark(path, { ...connection.use((database) => newestMark(database)), lost });
    isMarked = true;
  };
  const leftovers = createBlobLeftovers(connection, clock);
  const proposals = createProposalStore(connection, digest, leftovers.noteGone);
  const catalogue = createCatalogue(connection, cataloguePath(path), log);
  const remove: Storage['proposals']['remove'] = (id) => {
    // With it the newest change may go. Killed in between, the mark should know too little rather than miss an edit
    // that nobody has lost.
    orLog(log, notMarked, () =>
      writeMark(path, { ...connection.use((database) => newestMark(database, id)), lost }),
    );
    isMarked = false;
    proposals.remove(id);
    orLog(log, 'A deleted proposal is still in the catalogue until the next start', () =>
      catalogue.remove(id),
    );
  };
  return {
    path,
    proposals: { ...proposals, remove },
    blobs: createBlobStore(connection, digest, leftovers),
    exports: createExportStore(connection, digest, log),
    exportPresets: createExportPresetStore(connection),
    fonts: createFontStore(connection, digest, log),
    settings: createSettingsStore(connection, digest, log, leftovers.noteGone),
    filing: createFilingStore(connection),
    catalogue,
    versions: createVersionStore(connection, digest, log),
    atomically: connection.atomically,
    onCommitted: connection.onCommitted,
    copyTo: connection.copyTo,
    listAll: () => connection.use(listProposals),
    standing: () => connection.use((database) => standingOf(database, digest)),
    checkpoint: () => connection.use((database) => database.pragma('wal_checkpoint(PASSIVE)')),
    emptyLog: () => connection.use((database) => database.pragma('wal_checkpoint(TRUNCATE)')),
    markHighWater,
    lostEdits: () => lost,
    forgetLostEdits: () => {
      lost = null;
      isMarked = false;
      markHighWater();
    },
    close: () => {
      try {
        orLog(log, notMarked, markHighWater);
        connection.close();
        if (!isViewOnly && !connection.hasMetDamage()) sealLibrary(path, checkedAt, log, leastSealedBytes);
      } finally {
        removeOwner(path);
      }
    },
  };
}

/** Without the mark a lost edit would not be noticed; that is no reason to keep a library open, or a proposal. */
const notMarked = 'How far the library had come was not written down';

function orLog(log: Log, failure: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    log.error(failure, error);
  }
}

/**
 * Two locks, because each has a hole: the record of the owner is checked first and written last, and between them
 * SQLite's exclusive lock decides who may write it.
 */
function openOwned(folder: string, options: LibraryOptions): Opened {
  const steps = options.migrations ?? migrations;
  if (options.mustExist && !holdsLibrary(folder)) fail('library-missing', { path: folder });
  makeFolder(folder);
  refuseRunningOwner(folder);
  finishInterrupted(folder);
  createMissingLibrary(folder, steps, options.identifiers.next());
  // On a disk that takes no writing SQLite only says that something failed.
  accessSync(databasePath(folder), constants.W_OK);
  const { database, checkedAt } = whenUnlocked(folder, () => openSealed(folder, options));
  try {
    const running = writeOwner(folder, options.ownerUrl ?? null);
    if (running !== undefined) fail('library-in-use', { ownerPid: running.pid, ownerUrl: running.url });
    breakSeal(folder);
    sweepUnfinished(folder);
    sweepUnfinished(backupFolderPath(folder));
    if (versionOf(database) < newestVersion(steps)) backUpBeforeUpdate(database, folder, steps, options);
    migrate(database, steps);
    return { database, checkedAt };
  } catch (error) {
    database.close();
    removeOwner(folder);
    throw error;
  }
}

/** A restore that was killed is finished first; its record of the owner keeps a second starter out meanwhile. */
function finishInterrupted(folder: string): void {
  if (!isBeingReplaced(folder)) return;
  const running = writeOwner(folder, null);
  if (running) fail('library-in-use', { ownerPid: running.pid, ownerUrl: running.url });
  try {
    finishReplacing(folder);
  } finally {
    removeOwner(folder);
  }
}

/** A library whose structure was walked whole at this instant. */
type Opened = { database: SqliteDatabase; checkedAt: string };

/** Walks the structure unless the library was closed in order and nobody has touched it since. */
function openSealed(folder: string, options: LibraryOptions): Opened {
  const now = options.clock.now();
  const checkedAt = sealedSince(folder, now);
  const database = openChecked(databasePath(folder), options, checkedAt !== undefined);
  return { database, checkedAt: checkedAt ?? now.toISOString() };
}

/** Opens a library after looking at it in ways that can't change it, even when it is damaged or from the future. */
function openChecked(path: string, options: LibraryOptions, isSealed = false): SqliteDatabase {
  const steps = options.migrations ?? migrations;
  const { usesLog } = checkHeader(path, newestVersion(steps));
  // A writable connection turns every database into one with a log, and on closing moves the log into it.
  if (!usesLog || hasUnmovedLog(path)) checkAndClose(openDatabase(path, { readonly: true }), steps, path);
  const database = openDatabase(path, { checkpointPages: options.checkpointPages });
  try {
    if (isSealed) checkSchema(database, steps, path);
    else checkHealth(database, steps, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkAndClose(database: SqliteDatabase, steps: readonly Migration[], path: string): void {
  try {
    checkHealth(database, steps, path);
  } finally {
    database.close();
  }
}

function refuseRunningOwner(folder: string): void {
  const owner = runningOwner(folder);
  if (owner !== undefined) fail('library-in-use', { ownerPid: owner.pid, ownerUrl: owner.url });
}

/** Tries again while another process holds the lock, until that one has written down who it is. */
function whenUnlocked<Result>(folder: string, open: () => Result): Result {
  for (let attempt = 1; ; attempt += 1) {
    refuseRunningOwner(folder);
    try {
      return open();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (attempt === lockAttempts) fail('library-in-use', { ownerPid: 0, ownerUrl: null }, { cause: error });
      pause(lockPauseMs * (1 + Math.random()));
    }
  }
}

/** Opening is synchronous and happens before there is anything else to do. */
function pause(delayMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs);
}
