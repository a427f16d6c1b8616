import { AppError, isAppError } from '../../shared/contract/errors.ts';
import type { Log } from '../ports/host.ts';
import type { SqliteDatabase, SqliteStatement } from './database.ts';
import { isLostConnection, toStorageFailure } from './storage-errors.ts';

/** Pages that a copy takes before it lets others work: about two megabytes. */
const pagesAtOnce = 256;

/** A prepared statement that outlives the connection it was prepared on. */
export type Statement<Parameters extends unknown[], Row = unknown> = {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** How many rows it changed. */
  run(...parameters: Parameters): number;
};

/**
 * The one live connection of a library. Errors leave it as failures of the contract. After an I/O error it is
 * closed, and the next call outside a transaction opens and checks it anew: a failed flush is never tried again on
 * the same connection, because the pages it lost may be gone.
 */
export type Connection = {
  prepare<Parameters extends unknown[], Row = unknown>(sql: string): Statement<Parameters, Row>;
  /** The same for one column: its values alone, because of a thousand rows the objects take as long as the search. */
  prepareValues<Parameters extends unknown[], Value>(sql: string): (...parameters: Parameters) => Value[];
  /** One transaction; nested calls join it. */
  atomically<Result>(work: () => Result): Result;
  /** The same for what can be made again at any time: nobody is told that something was written. */
  derive<Result>(work: () => Result): Result;
  /** Runs something that no statement can, for example a checkpoint. */
  use<Result>(work: (database: SqliteDatabase) => Result): Result;
  /** Copies everything into this empty file, a few pages at a time; edits that come meanwhile are in the copy too. */
  copyTo(path: string): Promise<void>;
  /** Called after something was written for good. */
  onCommitted(listener: () => void): void;
  /** Called whenever something that was written is undone, so that nothing remembered outlives it. */
  onUndone(listener: () => void): void;
  /** SQLite has come upon something that is not as it left it. */
  hasMetDamage(): boolean;
  close(): void;
};

export function createConnection(
  path: string,
  first: SqliteDatabase,
  reopen: () => SqliteDatabase,
  log: Log,
): Connection {
  let database: SqliteDatabase | undefined = first;
  let isClosed = false;
  let hasMetDamage = false;
  /** What ended the transaction that is still unwinding; its remaining calls fail the same way. */
  let undoing: unknown;
  let depth = 0;
  const prepared = new Map<string, SqliteStatement>();
  const preparedValues = new Map<string, SqliteStatement>();
  const undoneListeners: (() => void)[] = [];
  const committedListeners: (() => void)[] = [];

  const undone = () => {
    for (const listener of undoneListeners) listener();
  };

  const committed = () => {
    for (const listener of committedListeners) listener();
  };

  const drop = () => {
    const lost = database;
    database = undefined;
    prepared.clear();
    preparedValues.clear();
    undone();
    try {
      lost?.close();
    } catch (error) {
      log.error('The library did not close cleanly after an I/O error', error);
    }
  };

  const use = <Result>(work: (database: SqliteDatabase) => Result): Result => {
    if (isClosed) throw new AppError('storage-failed', { problem: 'the library is closed' });
    if (undoing !== undefined) throw undoing;
    try {
      database ??= reopen();
      return work(database);
    } catch (error) {
      const failure = toStorageFailure(error, path);
      hasMetDamage ||= isAppError(failure, 'library-damaged');
      if (isLostConnection(error)) {
        drop();
        if (depth > 0) undoing = failure;
      }
      throw failure;
    }
  };

  const statement = (sql: string): SqliteStatement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = use((live) => live.prepare<unknown[], unknown>(sql));
    prepared.set(sql, fresh);
    return fresh;
  };

  /** Whether a statement gives rows or values is a property of the statement, so it is not shared. */
  const valuesStatement = (sql: string): SqliteStatement => {
    const known = preparedValues.get(sql);
    if (known !== undefined) return known;
    const fresh = use((live) => live.prepare<unknown[], unknown>(sql)).pluck();
    preparedValues.set(sql, fresh);
    return fresh;
  };

  const rollBack = () => {
    undone();
    // SQLite rolls back by itself after some errors, and a dropped connection has rolled back by closing.
    if (!database?.inTransaction) return;
    try {
      database.exec('ROLLBACK');
    } catch (error) {
      log.error('A transaction could not be rolled back; its connection is given up', error);
      drop();
    }
  };

  const transact = <Result>(work: () => Result): Result => {
    use(() => statement('BEGIN IMMEDIATE').run());
    depth = 1;
    try {
      const result = work();
      use(() => statement('COMMIT').run());
      return result;
    } catch (error) {
      rollBack();
      throw error;
    } finally {
      depth = 0;
      undoing = undefined;
    }
  };

  const outermost = <Result>(work: () => Result): Result => {
    const result = transact(work);
    committed();
    return result;
  };

  const copyTo = async (copyPath: string): Promise<void> => {
    try {
      await use((live) => live.backup(copyPath, { progress: () => pagesAtOnce }));
    } catch (error) {
      throw toStorageFailure(error, copyPath);
    }
  };

  return {
    use,
    copyTo,
    prepare: <Parameters extends unknown[], Row>(sql: string) => ({
      // The row's type is the query's: a STRICT table holds what its columns say.
      get: (...parameters: Parameters) => use(() => statement(sql).get(...parameters)) as Row | undefined,
      all: (...parameters: Parameters) => use(() => statement(sql).all(...parameters)) as Row[],
      run: (...parameters: Parameters) => {
        const { changes } = use(() => statement(sql).run(...parameters));
        if (depth === 0) committed();
        return changes;
      },
    }),
    prepareValues:
      <Parameters extends unknown[], Value>(sql: string) =>
      (...parameters: Parameters) =>
        use(() => valuesStatement(sql).all(...parameters)) as Value[],
    atomically: (work) => (depth > 0 ? work() : outermost(work)),
    derive: (work) => (depth > 0 ? work() : transact(work)),
    onCommitted: (listener) => {
      committedListeners.push(listener);
    },
    onUndone: (listener) => {
      undoneListeners.push(listener);
    },
    hasMetDamage: () => hasMetDamage,
    close: () => {
      if (isClosed) return;
      isClosed = true;
      database?.close();
      database = undefined;
    },
  };
}
