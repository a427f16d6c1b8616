import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, isAppError } from '../../shared/contract/errors.ts';
import {
  type Backup,
  type BackupReason,
  BackupRecord,
  type LibraryFacts,
} from '../../shared/domain/backup.ts';
import { superfluousBackups } from '../../shared/domain/backup-rotation.ts';
import type { BackupFolder, CheckLibrary, CopyLibrary } from '../ports/backups.ts';
import type { Clock, Identifiers, Log } from '../ports/host.ts';
import { openDatabase } from './database.ts';
import {
  createPrivateFile,
  makeFolder,
  publish,
  removeUnfinished,
  syncFile,
  syncFolder,
  unfinishedPath,
} from './library-folder.ts';
import { listProposals } from './listed-proposals.ts';
import { writePrivateFile } from './private-file.ts';
import { toStorageFailure } from './storage-errors.ts';

const backupName = /^(\d{4,})-version-\d+\.db$/;

export function backupFolderPath(folder: string): string {
  return join(folder, 'backups');
}

type Ports = { clock: Clock; identifiers: Identifiers; log: Log; check: CheckLibrary };

/** The backups of the library in this folder. */
export function createBackupFolder(folder: string, { clock, identifiers, log, check }: Ports): BackupFolder {
  const path = backupFolderPath(folder);

  const find = (number: number): Backup =>
    listBackups(path).find((backup) => backup.number === number) ?? fail('backup-not-found', { number });

  const make: BackupFolder['make'] = async (reason, copy) => {
    const unfinished = unfinishedPath(path, identifiers.next());
    try {
      return await finish(unfinished, reason, copy);
    } catch (error) {
      throw toStorageFailure(error, unfinished);
    }
  };

  const finish = async (unfinished: string, reason: BackupReason, copy: CopyLibrary): Promise<Backup> => {
    makeFolder(path);
    try {
      createPrivateFile(unfinished);
      await copy(unfinished);
      settleCopy(unfinished);
      const facts = await check(unfinished);
      const made = addBackup(path, unfinished, facts, reason, clock.now().toISOString());
      removeSuperfluous(path, log);
      return made;
    } finally {
      removeUnfinished(unfinished);
    }
  };

  const checkAgain = async (number: number): Promise<Backup> => {
    const backup = find(number);
    const before = backup.record;
    const facts = await check(join(path, backup.fileName)).catch((error: unknown) => {
      if (isAppError(error, 'library-damaged')) return undefined;
      throw error;
    });
    const isUnchanged = facts !== undefined && (before === null || before.facts.sha256 === facts.sha256);
    const known = facts ?? before?.facts;
    if (known === undefined) return backup;
    const record: BackupRecord = {
      reason: before?.reason ?? 'unknown',
      madeAt: before?.madeAt ?? statSync(join(path, backup.fileName)).mtime.toISOString(),
      checkedAt: isUnchanged ? clock.now().toISOString() : null,
      facts: known,
    };
    writeRecord(path, backup.fileName, record);
    return { ...backup, record };
  };

  const proposals: BackupFolder['proposals'] = (number) => {
    const database = openDatabase(join(path, find(number).fileName), { readonly: true });
    try {
      return listProposals(database);
    } finally {
      database.close();
    }
  };

  return { path, list: () => listBackups(path), make, check: checkAgain, proposals };
}

/** Newest first. */
export function listBackups(path: string): Backup[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .flatMap((fileName): Backup[] => {
      const number = Number(backupName.exec(fileName)?.[1] ?? 0);
      if (number === 0) return [];
      const byteCount = statSync(join(path, fileName)).size;
      return [{ number, fileName, byteCount, record: readRecord(path, fileName) }];
    })
    .sort((one, other) => other.number - one.number);
}

/**
 * Gives a finished and checked copy its number and its name. The record comes first: what is listed as checked has been
 * checked, and a record without its backup means nothing.
 */
export function addBackup(
  path: string,
  unfinished: string,
  facts: LibraryFacts,
  reason: BackupReason,
  madeAt: string,
): Backup {
  const number = 1 + Math.max(0, ...listBackups(path).map((backup) => backup.number));
  const fileName = `${String(number).padStart(4, '0')}-version-${facts.schemaVersion}.db`;
  const record: BackupRecord = { reason, madeAt, checkedAt: madeAt, facts };
  syncFile(unfinished);
  writeRecord(path, fileName, record);
  publish(unfinished, join(path, fileName));
  removeUnfinished(unfinished);
  syncFolder(path);
  return { number, fileName, byteCount: facts.byteCount, record };
}

/** SQLite's copy says that it has a log; a backup is one file. */
export function settleCopy(path: string): void {
  openDatabase(path, { isCopy: true }).close();
}

function removeSuperfluous(path: string, log: Log): void {
  const backups = listBackups(path);
  for (const number of superfluousBackups(backups)) {
    const name = backups.find((backup) => backup.number === number)?.fileName ?? '';
    rmSync(join(path, name), { force: true });
    rmSync(recordPath(path, name), { force: true });
    log.info(`Backup ${number} was removed: newer ones stand for its day`);
  }
}

function recordPath(path: string, fileName: string): string {
  return join(path, fileName.replace(/\.db$/, '.json'));
}

function writeRecord(path: string, fileName: string, record: BackupRecord): void {
  writePrivateFile(recordPath(path, fileName), `${JSON.stringify(record, null, 2)}\n`);
}

/** A record that can't be read counts as none: the backup is then one that has to be checked. */
function readRecord(path: string, fileName: string): BackupRecord | null {
  const file = recordPath(path, fileName);
  if (!existsSync(file)) return null;
  try {
    return BackupRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
