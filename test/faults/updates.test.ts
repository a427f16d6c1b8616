import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrations, newestVersion } from '../../core/storage/migrate.ts';
import { acknowledgedIn, inFolder, runSession, straceProblem } from './child-session.ts';
import { nextVersion } from './next-version.ts';
import { type SweepPlan, sweep } from './sweep.ts';
import { findLosses } from './verify-library.ts';

const steps = [...migrations, nextVersion];

const disturbedUpdate: Omit<SweepPlan, 'syscall' | 'fault' | 'judge'> = {
  session: (folder) => ['update', folder],
  paths: (folder) =>
    [
      '',
      'library.db',
      'library.db-wal',
      'backups',
      'backups/new-session-1.db',
      'backups/new-session-2.db',
      `backups/0001-version-${newestVersion(migrations)}.db`,
    ].map((name) => join(folder, name)),
};

/** Old or new, never between: the current code or the next one finds everything, and every backup is a library. */
async function judge(folder: string, promised: ReadonlyMap<string, number>): Promise<string[]> {
  const acknowledged = new Map(promised);
  const asOld = findLosses(folder, acknowledged);
  const asNew = asOld.length === 0 ? [] : findLosses(folder, acknowledged, steps);
  const isOldOrNew = asOld.length === 0 || (asNew.length === 0 && asOld[0]?.includes('library-from-future'));
  const problems = isOldOrNew ? [] : [...asOld, ...asNew];
  for (const name of listBackups(folder)) {
    problems.push(
      ...(await inFolder(async (restored) => {
        copyFileSync(join(folder, 'backups', name), join(restored, 'library.db'));
        return findLosses(restored, acknowledged).map((problem) => `backup ${name}: ${problem}`);
      })),
    );
  }
  // And the update goes through on the next start, as often as it was interrupted.
  return [...problems, ...findLosses(folder, acknowledged, steps).map((problem) => `next start: ${problem}`)];
}

/** What a restore would offer: unfinished files do not count. */
function listBackups(folder: string): string[] {
  const names = readdirSync(folder).includes('backups') ? readdirSync(join(folder, 'backups')) : [];
  return names.filter((name) => name.endsWith('.db') && !name.startsWith('new-'));
}

describe('an update that is interrupted', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test.each([
    { syscall: 'pwrite64', fault: 'signal=KILL', stride: 3 },
    { syscall: 'pwrite64', fault: 'error=EIO', stride: 5 },
    { syscall: 'pwrite64', fault: 'error=ENOSPC', stride: 5, isSticky: true },
    { syscall: 'fsync', fault: 'signal=KILL' },
    { syscall: 'fsync', fault: 'error=EIO' },
    { syscall: 'link', fault: 'signal=KILL' },
    { syscall: 'unlink', fault: 'signal=KILL' },
    { syscall: 'ftruncate', fault: 'signal=KILL' },
  ])('$syscall, $fault: leaves the old version or the new one, with everything in it', async (plan) => {
    const { points, problems } = await inFolder(async (base) => {
      const { lines } = await runSession(['edit', base, '6']);
      const promised = acknowledgedIn(lines);
      return sweep({ ...disturbedUpdate, ...plan, base, judge: (folder) => judge(folder, promised) });
    });
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });
});
