import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail } from '../../shared/contract/errors.ts';
import { applicationId } from './database.ts';

const headerBytes = 100;
const magic = 'SQLite format 3\0';

export type Header = {
  /** False for a copy that SQLite made, such as a backup: opening it for writing turns it back into a library. */
  usesLog: boolean;
};

/**
 * Reads the first bytes of a closed library and refuses what is not one of ours, before SQLite could touch it.
 * Only for files that this process does not have open: closing any descriptor of an open database cancels its locks.
 * Throws `library-damaged`, or `library-from-future` when the schema is newer than `supportedVersion`.
 */
export function checkHeader(path: string, supportedVersion: number): Header {
  const damaged = (problem: string): never => fail('library-damaged', { problem, path });
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(path, 'r');
  try {
    const file = fstatSync(descriptor);
    if (!file.isFile()) damaged('it is not a regular file');
    if (file.size === 0) damaged('the file is empty');
    if (readSync(descriptor, header, 0, headerBytes, 0) < headerBytes) damaged('the file is cut off');
    if (header.toString('latin1', 0, 16) !== magic) damaged('it is not a database');
    const pageBytes = pageSize(header.readUInt16BE(16));
    if (pageBytes === undefined) damaged('the page size in its header is impossible');
    else if (file.size % pageBytes !== 0) damaged('the file is cut off inside a page');
  } finally {
    closeSync(descriptor);
  }
  if (header.readUInt32BE(68) !== applicationId) damaged('it belongs to another application');
  checkVersion(header.readUInt32BE(60), supportedVersion, path);
  return { usesLog: header.readUInt8(18) === 2 && header.readUInt8(19) === 2 };
}

/** Refuses a schema newer than this application knows, and one that no release ever wrote. */
export function checkVersion(foundVersion: number, supportedVersion: number, path: string): void {
  if (foundVersion > supportedVersion) fail('library-from-future', { foundVersion, supportedVersion });
  if (foundVersion < 1) fail('library-damaged', { problem: 'nothing was ever created in it', path });
}

/** A power of two between 512 and 65,536; the last does not fit into two bytes and is written as 1. */
function pageSize(field: number): number | undefined {
  if (field === 1) return 65_536;
  const isPowerOfTwo = (field & (field - 1)) === 0;
  return field >= 512 && isPowerOfTwo ? field : undefined;
}
