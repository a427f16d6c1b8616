import { fail } from '../../shared/contract/errors.ts';
import type { CheckLibrary } from '../ports/backups.ts';
import type { HostPorts } from '../ports/host.ts';
import { refuseDifference } from './backup.ts';
import { settleCopy } from './backup-folder.ts';
import { holdsLibrary } from './chosen-folder.ts';
import { openDatabase } from './database.ts';
import {
  createPrivateFile,
  databasePath,
  makeFolder,
  publish,
  removeUnfinished,
  syncFile,
  syncFolder,
  unfinishedPath,
} from './library-folder.ts';
import { removeOwner, writeOwner } from './owner.ts';
import { toStorageFailure } from './storage-errors.ts';

type Ports = Pick<HostPorts, 'identifiers' | 'digest'> & { check: CheckLibrary };

/**
 * Copies a closed library into a folder that holds none. The copy is read back whole, and compared row by row, before
 * it gets its name; until then, and after a failure, the other folder holds no library. The one that is copied is kept
 * from being opened meanwhile, and stays. Throws `library-in-use` and what the storage throws.
 */
export async function copyLibrary(from: string, to: string, ports: Ports): Promise<void> {
  const running = writeOwner(from, null);
  if (running) fail('library-in-use', { ownerPid: running.pid, ownerUrl: running.url });
  try {
    await copyChecked(databasePath(from), to, ports);
  } catch (error) {
    throw toStorageFailure(error, databasePath(to));
  } finally {
    removeOwner(from);
  }
}

async function copyChecked(source: string, to: string, { identifiers, digest, check }: Ports): Promise<void> {
  makeFolder(to);
  const unfinished = unfinishedPath(to, identifiers.next());
  createPrivateFile(unfinished);
  try {
    const database = openDatabase(source);
    try {
      await database.backup(unfinished);
      settleCopy(unfinished);
      refuseDifference(unfinished, database, digest);
    } finally {
      database.close();
    }
    await check(unfinished);
    syncFile(unfinished);
    if (holdsLibrary(to)) fail('storage-failed', { problem: `another library has begun in ${to}` });
    publish(unfinished, databasePath(to));
    syncFolder(to);
  } finally {
    removeUnfinished(unfinished);
  }
}
