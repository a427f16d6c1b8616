import { closeSync, fchmodSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './process-start.ts';
import { isFileError } from './storage-errors.ts';

/** Who works in a library. `url` is where a browser finds the owner, when it can. */
export type Owner = { pid: number; url: string | null };

type OwnerRecord = Owner & { startMark: string | null };

/** A running owner; `undefined` when there is none, or when only the lock on the database can tell. */
export function runningOwner(folder: string): Owner | undefined {
  const record = readRecord(folder);
  if (record === undefined) return undefined;
  const start = processStart(record.pid);
  return start.kind === 'running' && start.mark === record.startMark ? record : undefined;
}

/**
 * Writes this process down as the owner, in place of one that no longer runs. Only for the holder of the exclusive
 * lock on the database: the lock makes sure that two processes never replace the same stale record. Returns the
 * running owner instead when there is one, which happens only where locks don't work.
 */
export function writeOwner(folder: string, url: string | null): Owner | undefined {
  const running = runningOwner(folder);
  if (running !== undefined) return running;
  const start = processStart(process.pid);
  const record: OwnerRecord = {
    pid: process.pid,
    startMark: start.kind === 'running' ? start.mark : null,
    url,
  };
  const path = ownerPath(folder);
  rmSync(path, { force: true });
  try {
    const descriptor = openSync(path, 'wx', 0o600);
    try {
      fchmodSync(descriptor, 0o600);
      writeSync(descriptor, `${JSON.stringify(record)}\n`);
    } finally {
      closeSync(descriptor);
    }
    return undefined;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return readRecord(folder) ?? { pid: 0, url: null };
    throw error;
  }
}

/** Gives the library up; a record that is no longer ours stays. */
export function removeOwner(folder: string): void {
  if (readRecord(folder)?.pid === process.pid) rmSync(ownerPath(folder), { force: true });
}

function ownerPath(folder: string): string {
  return join(folder, 'owner.json');
}

/** A record that is half written or not readable counts as none: the lock on the database still protects its owner. */
function readRecord(folder: string): OwnerRecord | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(ownerPath(folder), 'utf8'));
    return isOwnerRecord(record) ? record : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isOwnerRecord(value: unknown): value is OwnerRecord {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value && 'startMark' in value && 'url' in value)) return false;
  const { pid, startMark, url } = value;
  return (
    typeof pid === 'number' &&
    (startMark === null || typeof startMark === 'string') &&
    (url === null || typeof url === 'string')
  );
}
