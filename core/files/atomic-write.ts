import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readlink, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, fail } from '../../shared/contract/errors.ts';
import type { Pieces } from '../ports/destination.ts';

/** Short and independent of the target, so that any name the system takes can be written. */
const ownTemporaryFile = /^\.countersign-[0-9a-f]{16}\.tmp$/;

/** No write takes this long: what is older was left by a process that was killed. */
const staleAfterMs = 60 * 60_000;

const bytesReadAtOnce = 1024 * 1024;

/** As many links in a row as Linux follows. */
const mostLinks = 40;

/**
 * Writes a whole file, or nothing: whatever fails, the target holds its old bytes or all the new ones, and a write
 * that was reported has reached the disk. A new file is private to its user; an existing one keeps its permissions;
 * a symbolic link keeps pointing at the file that is written. What comes in pieces is read back before it takes its
 * name, because it may stay the only copy. Throws `destination-refused` for a place that can't be written, `disk-full`,
 * `export-failed`, or what the pieces throw.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | Pieces): Promise<void> {
  try {
    const target = await findTarget(resolve(path));
    await sweepStale(dirname(target.path));
    await replace(target, content);
  } catch (error) {
    throw toWriteFailure(error, path);
  }
}

type Target = { path: string; mode: number };

/** Follows links by hand, because the last one may point at a file that does not exist yet. */
async function findTarget(path: string): Promise<Target> {
  let current = path;
  for (let links = 0; links <= mostLinks; links += 1) {
    const file = await lstatIfThere(current);
    if (file === undefined) return { path: current, mode: 0o600 };
    if (!file.isSymbolicLink()) {
      if (!file.isFile()) fail('destination-refused', { problem: `${current} is not a regular file` });
      // Renaming over one of several names would leave the others with the old text.
      if (file.nlink > 1)
        fail('destination-refused', { problem: `${current} has several names (hard links)` });
      return { path: current, mode: file.mode & 0o777 };
    }
    current = resolve(dirname(current), await readlink(current));
  }
  return fail('destination-refused', { problem: `${path} is a chain of links without an end` });
}

async function lstatIfThere(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function replace(target: Target, content: Uint8Array | Pieces): Promise<void> {
  const folder = dirname(target.path);
  const temporary = join(folder, `.countersign-${randomBytes(8).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    if (content instanceof Uint8Array) await fillAndClose(file, content, target.mode);
    else await fillFromPieces(file, temporary, content, target.mode);
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function fillFromPieces(file: FileHandle, path: string, pieces: Pieces, mode: number): Promise<void> {
  const given = createHash('sha256');
  const hashed = async function* () {
    for await (const piece of pieces) {
      given.update(piece);
      yield piece;
    }
  };
  await fillAndClose(file, hashed(), mode);
  const read = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: bytesReadAtOnce })) read.update(piece);
  if (read.digest('hex') !== given.digest('hex'))
    fail('export-failed', {
      reason: 'not-written',
      problem: 'The disk does not hold what was written to it.',
    });
}

async function fillAndClose(file: FileHandle, content: Uint8Array | Pieces, mode: number): Promise<void> {
  try {
    await file.writeFile(content);
    await file.chmod(mode);
    // Without this a power cut can leave the new name with no bytes behind it.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name survive a power cut. Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what killed writes of this application left in the folder, and nothing else. */
async function sweepStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!ownTemporaryFile.test(name)) continue;
    const path = join(folder, name);
    const file = await lstatIfThere(path);
    if (file?.isFile() && Date.now() - file.mtimeMs > staleAfterMs) await rm(path, { force: true });
  }
}

function toWriteFailure(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === undefined) return error;
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', { path }, cause);
  const refusal = refusals[code];
  if (refusal !== undefined)
    return new AppError('destination-refused', { problem: `${path}: ${refusal}` }, cause);
  return new AppError('export-failed', { reason: 'not-written', problem: `${path}: ${code}` }, cause);
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EBUSY: 'another program uses it',
  EROFS: 'the disk can only be read',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long for this disk',
  ELOOP: 'its links run in a circle',
};

function codeOf(error: unknown): string | undefined {
  const isSystemError = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isSystemError ? String(error.code) : undefined;
}
