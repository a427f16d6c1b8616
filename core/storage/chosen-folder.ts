import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JudgedFolder } from '../ports/library-folders.ts';
import { databasePath, unfinishedName } from './library-folder.ts';
import { isBeingReplaced } from './replace-library.ts';

/** Where a library goes that should lie among other files. */
const folderAmongOthers = 'Countersign library';

/** What the systems put into folders by themselves. */
const systemNames = new Set(['.ds_store', '.localized', 'desktop.ini', 'thumbs.db']);

/** Whether there is a library, in whatever state: its database, a log without one, or one that is being put back. */
export function holdsLibrary(folder: string): boolean {
  const path = databasePath(folder);
  return existsSync(path) || existsSync(`${path}-wal`) || isBeingReplaced(folder);
}

/** What a folder that the user has chosen is to the library that is in `present`. Changes nothing. */
export function judgeFolder(chosen: string, present: string): Pick<JudgedFolder, 'path' | 'state'> {
  if (isSame(chosen, present)) return { path: chosen, state: 'present' };
  if (liesInLibrary(chosen, present)) return { path: chosen, state: 'inside' };
  if (holdsLibrary(chosen)) return { path: chosen, state: isWritable(chosen) ? 'library' : 'unwritable' };
  if (!isWritable(chosen)) return { path: chosen, state: 'unwritable' };
  if (isEmpty(chosen)) return { path: chosen, state: 'free' };
  const among = join(chosen, folderAmongOthers);
  if (isSame(among, present)) return { path: among, state: 'present' };
  if (holdsLibrary(among)) return { path: among, state: 'library' };
  return { path: among, state: !existsSync(among) || isEmpty(among) ? 'free' : 'occupied' };
}

/** Backups and what was set aside are folders of a library: no other one may begin in them. */
function liesInLibrary(chosen: string, present: string): boolean {
  for (let folder = real(chosen), above = dirname(folder); above !== folder; above = dirname(folder)) {
    if (holdsLibrary(above) || isSame(above, present)) return true;
    folder = above;
  }
  return false;
}

function isSame(one: string, other: string): boolean {
  return real(one) === real(other);
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function isEmpty(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false;
  return readdirSync(folder).every(
    (name) => systemNames.has(name.toLowerCase()) || unfinishedName.test(name),
  );
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Whatever the reason is, no library can begin there.
    return false;
  }
}
