import type { Log } from '../ports/host.ts';
import type { SqliteDatabase } from './database.ts';

/** A damaged table may claim to be endless. */
const mostRows = 1_000_000;

/** Where the end of a table can't be read, it is taken to be over after so many numbers without a row. */
const longestGap = 10_000;

/**
 * Copies every row that can be read into tables of the same version, and names the tables of which something can't be.
 * Rows are read by their number, one at a time, so that a page that can't be read costs only its own rows.
 */
export function copyReadableRows(source: SqliteDatabase, target: SqliteDatabase, log: Log): string[] {
  return target.transaction(() =>
    tablesOf(target).filter((table) => !copyTable(source, target, table, log)),
  )();
}

/** The tables that a schema names. */
export function tablesOf(database: SqliteDatabase): string[] {
  return database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .pluck()
    .all();
}

export function columnsOf(database: SqliteDatabase, table: string): string[] {
  return database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

/** True when every row was copied. */
function copyTable(source: SqliteDatabase, target: SqliteDatabase, table: string, log: Log): boolean {
  const columns = columnsOf(target, table);
  const insert = target.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let unreadable = 0;
  try {
    const select = source
      .prepare<[number], unknown[]>(`SELECT ${columns.join(', ')} FROM ${table} WHERE rowid = ?`)
      .raw();
    const last = lastRow(source, table);
    let gap = 0;
    for (
      let number = 1;
      number <= (last ?? mostRows) && (last !== undefined || gap < longestGap);
      number += 1
    ) {
      gap += 1;
      try {
        const row = select.get(number);
        if (row === undefined) continue;
        gap = 0;
        insert.run(row);
      } catch {
        // The page of this row is damaged, or holds no valid row; the next row may lie on another page.
        unreadable += 1;
      }
    }
    if (last === undefined) unreadable += 1;
  } catch (error) {
    log.error(`Nothing of ${table} could be read`, error);
    return false;
  }
  if (unreadable > 0) log.warn(`Rows of ${table} could not be read`);
  return unreadable === 0;
}

/** Undefined where the end of the table can't be read. */
function lastRow(source: SqliteDatabase, table: string): number | undefined {
  try {
    const last = source.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get() ?? 0;
    return Math.min(last, mostRows);
  } catch {
    return undefined;
  }
}
