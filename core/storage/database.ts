import Database from 'better-sqlite3';

export type SqliteDatabase = Database.Database;
export type SqliteStatement = Database.Statement<unknown[], unknown>;
export const { SqliteError } = Database;

/** Written into every library, so that another application's database is never taken for one: "CSGN". */
export const applicationId = 0x4353474e;

/** Older versions can corrupt a write-ahead log that is reset at the wrong moment (fixed in 3.51.3). */
const oldestSafeSqlite = [3, 51, 3];

/** Bodies of tens of kilobytes: fewer, larger pages save more system calls than they waste bytes. */
const pageBytes = 8192;

/** The log stays at about 8 MB even when nobody calls `checkpoint()`. */
const safetyCheckpointPages = 1000;

export type DatabaseOptions = {
  /** Looks without writing: takes no exclusive lock and can't move the write-ahead log on closing. */
  readonly?: boolean;
  /** A backup: one file, which never has a log beside it. */
  isCopy?: boolean;
  /** Only the fault tests lower it, so that checkpoints fall inside their crash points. */
  checkpointPages?: number | undefined;
};

/**
 * The only place that opens a database. The connection owns the file exclusively, flushes every commit to the
 * disk, and every setting has been read back; throws what SQLite throws (`SQLITE_BUSY` when another process owns it).
 */
export function openDatabase(path: string, options: DatabaseOptions = {}): SqliteDatabase {
  const isReadonly = options.readonly ?? false;
  const database = new Database(path, { readonly: isReadonly, fileMustExist: true, timeout: 0 });
  try {
    // Before any other statement: SQLite locks the whole file only when its first look at the log is exclusive.
    if (!isReadonly) set(database, 'locking_mode', 'EXCLUSIVE', 'exclusive');
    refuseUnsafeSqlite(database);
    // The page size counts only in a file that is still empty.
    if (!isReadonly) database.pragma(`page_size = ${pageBytes}`);
    if (!isReadonly && options.isCopy) set(database, 'journal_mode', 'DELETE', 'delete');
    else if (!isReadonly) set(database, 'journal_mode', 'WAL', 'wal');
    // better-sqlite3 is built to open logs at NORMAL, which loses acknowledged commits when the power goes.
    set(database, 'synchronous', 'FULL', 2);
    set(database, 'fullfsync', 'ON', 1);
    set(database, 'checkpoint_fullfsync', 'ON', 1);
    set(database, 'foreign_keys', 'ON', 1);
    set(database, 'trusted_schema', 'OFF', 0);
    set(database, 'cell_size_check', 'ON', 1);
    // What was deleted is overwritten; what is attached later takes this over.
    set(database, 'secure_delete', 'ON', 1);
    set(database, 'mmap_size', '0', 0);
    const pages = options.checkpointPages ?? safetyCheckpointPages;
    set(database, 'wal_autocheckpoint', String(pages), pages);
    set(database, 'journal_size_limit', '8388608', 8_388_608);
    set(database, 'busy_timeout', '5000', 5000);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A setting that did not take effect is an error: a library that can't be kept safe is not opened. */
function set(database: SqliteDatabase, pragma: string, value: string, expected: string | number): void {
  database.pragma(`${pragma} = ${value}`);
  const found = database.pragma(pragma, { simple: true });
  if (found !== expected) throw new Error(`SQLite kept ${pragma} at ${String(found)} instead of ${value}`);
}

function refuseUnsafeSqlite(database: SqliteDatabase): void {
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of oldestSafeSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest) throw new Error(`SQLite ${version} can corrupt its log; 3.51.3 or later is needed`);
  }
}

/** A database in memory, for building the schema that a library is compared with. */
export function openScratchDatabase(): SqliteDatabase {
  return new Database(':memory:');
}
