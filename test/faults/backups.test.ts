import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backupFolderPath, createBackupFolder, listBackups } from '../../core/storage/backup-folder.ts';
import { auditLibrary, hashFile } from '../../core/storage/library-audit.ts';
import { databasePath } from '../../core/storage/library-folder.ts';
import { migrations, newestVersion } from '../../core/storage/migrate.ts';
import { setAsideDatabase } from '../../core/storage/quarantine.ts';
import { newestHealthy } from '../../shared/domain/backup.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { libraryOptions } from '../storage/library-kit.ts';
import {
  type Acknowledged,
  acknowledgedIn,
  inFolder,
  runSession,
  straceProblem,
  watch,
} from './child-session.ts';
import { type SweepPlan, sweep } from './sweep.ts';
import { findLosses } from './verify-library.ts';

/** A library with a backup, and with edits that came after it. */
let base: string;
let backedUp: Acknowledged;
let latest: Acknowledged;
let firstBackupHash: string;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'backups-base-'));
  const before = await runSession(['edit', base, '6']);
  await runSession(['back-up', base]);
  const after = await runSession(['edit', base, '4']);
  backedUp = acknowledgedIn(before.lines);
  latest = new Map([...backedUp, ...acknowledgedIn(after.lines)]);
  firstBackupHash = hashFile(
    join(backupFolderPath(base), listBackups(backupFolderPath(base))[0]?.fileName ?? ''),
  );
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const second = `0002-version-${newestVersion(migrations)}`;

const paths = (folder: string, ...names: string[]) =>
  ['', 'library.db', 'library.db-wal', 'backups', ...names].map((name) => join(folder, name));

/** Whatever is listed has been checked and is what it was; the library has everything. */
function judgeBackup(folder: string): string[] {
  const place = backupFolderPath(folder);
  const problems = findLosses(folder, latest);
  for (const { fileName, record } of listBackups(place)) {
    const facts = auditLibrary(join(place, fileName), libraryOptions());
    if (facts.damagedCount > 0 || facts.sha256 !== record?.facts.sha256)
      problems.push(`backup ${fileName} is listed and is not what was checked`);
  }
  const [oldest] = listBackups(place).slice(-1);
  if (hashFile(join(place, oldest?.fileName ?? '')) !== firstBackupHash)
    problems.push('the backup that was there before has changed');
  return problems;
}

/** The library of before or the one that was restored, never a mix; and the one of before is somewhere, whole. */
function judgeRestore(folder: string): string[] {
  const asBefore = findLosses(folder, latest);
  if (asBefore.length === 0) return [];
  const asRestored = findLosses(folder, backedUp);
  if (asRestored.length > 0) return [...asBefore, ...asRestored];
  const aside = setAsideDatabase(folder, 1);
  if (!existsSync(aside)) return ['restored, and what was there before is gone'];
  const copy = mkdtempSync(join(tmpdir(), 'set-aside-'));
  cpSync(join(folder, 'quarantine', '0001'), copy, { recursive: true });
  const problems = findLosses(copy, latest).map((problem) => `set aside: ${problem}`);
  rmSync(copy, { recursive: true, force: true });
  return problems;
}

type Plan = Pick<SweepPlan, 'syscall' | 'fault' | 'stride' | 'isSticky'>;

describe('a backup that is interrupted', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test.each<Plan>([
    { syscall: 'pwrite64', fault: 'signal=KILL', stride: 4 },
    { syscall: 'pwrite64', fault: 'error=ENOSPC', stride: 6, isSticky: true },
    { syscall: 'fsync', fault: 'signal=KILL' },
    { syscall: 'fsync', fault: 'error=EIO', stride: 2 },
    { syscall: 'rename', fault: 'signal=KILL' },
    { syscall: 'link', fault: 'signal=KILL' },
  ])('$syscall, $fault: nothing half is listed, and the ones before are untouched', async (plan) => {
    const { points, problems } = await sweep({
      ...plan,
      base,
      session: (folder) => ['back-up', folder],
      paths: (folder) =>
        paths(
          folder,
          'backups/new-backup-1.db',
          'backups/new-backup-1.db-journal',
          `backups/${second}.db`,
          `backups/${second}.json`,
          `backups/${second}.json.new`,
        ),
      judge: (folder) => judgeBackup(folder),
    });
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });
});

test('a backup is on the disk before it gets its name, and its name before it is called made', async (context) => {
  context.skip(straceProblem !== undefined, straceProblem);
  await inFolder(async (folder) => {
    cpSync(base, folder, { recursive: true });
    const place = backupFolderPath(folder);
    const trace = `${folder}.trace`;
    const files = [place, join(place, 'new-backup-1.db'), join(place, `${second}.db`)];
    const { lines } = await runSession(
      ['back-up', folder],
      watch('pwrite64,fsync,link,linkat', files, trace),
    );
    expect(lines).toContain('backed-up 2');
    const calls: string[] = readFileSync(trace, 'utf8').match(/pwrite64|fsync|link/g) ?? [];
    rmSync(trace);
    const named = calls.indexOf('link');
    expect(calls.slice(0, named)).toContain('pwrite64');
    expect(calls.slice(named - 1)).toEqual(['fsync', 'link', 'fsync']);
  });
});

test('a dozen backups of a library with a damaged text leave the last healthy one as it is', async () => {
  await inFolder(async (folder) => {
    cpSync(base, folder, { recursive: true });
    const database = new Database(databasePath(folder));
    database.exec("UPDATE revisions SET body = CAST(replace(body, 'Edit', 'Edut') AS BLOB)");
    database.close();
    const ports = libraryOptions();
    const clock = createFakeClock();
    const check = async (path: string) => auditLibrary(path, ports);
    const backups = createBackupFolder(folder, { ...ports, clock, check });
    for (let day = 0; day < 12; day += 1) {
      clock.advance(86_400_000);
      const { record } = await backups.make('regular', async (path) =>
        copyFileSync(databasePath(folder), path),
      );
      expect(record?.facts.damagedCount).toBeGreaterThan(0);
    }
    const oldest = backups.list().at(-1);
    expect(oldest?.number).toBe(1);
    expect(hashFile(join(backups.path, oldest?.fileName ?? ''))).toBe(firstBackupHash);
    expect(newestHealthy(backups.list())?.number).toBe(1);
  });
});

describe('a restore that is interrupted', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test.each<Plan>([
    { syscall: 'pwrite64', fault: 'signal=KILL', stride: 4 },
    { syscall: 'fsync', fault: 'signal=KILL' },
    { syscall: 'fsync', fault: 'error=EIO', stride: 2 },
    { syscall: 'rename', fault: 'signal=KILL' },
    { syscall: 'rename', fault: 'error=EIO' },
    { syscall: 'unlink', fault: 'signal=KILL' },
  ])('$syscall, $fault: leaves the library of before or the restored one, never a mix', async (plan) => {
    const { points, problems } = await sweep({
      ...plan,
      base,
      session: (folder) => ['restore', folder],
      paths: (folder) =>
        paths(
          folder,
          'new-incoming.db',
          'new-incoming.db-journal',
          'replacing.json',
          'replacing.json.new',
          'high-water.json',
          'quarantine',
          'quarantine/0001',
          'quarantine/0001/library.db',
          'quarantine/0001/about.json',
          'owner.json',
        ),
      judge: (folder) => judgeRestore(folder),
    });
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });

  test('and an undisturbed one restores, or the sweep would prove nothing', async () => {
    await inFolder(async (folder) => {
      cpSync(base, folder, { recursive: true });
      const { lines } = await runSession(['restore', folder]);
      expect(lines).toContain('restored');
      expect(findLosses(folder, backedUp)).toEqual([]);
      expect(findLosses(folder, latest)).not.toEqual([]);
      expect(readdirSync(join(folder, 'quarantine', '0001')).sort()).toEqual([
        'about.json',
        'high-water.json',
        'library.db',
      ]);
      expect(existsSync(databasePath(folder))).toBe(true);
    });
  });
});
