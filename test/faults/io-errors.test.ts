import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgedIn, straceProblem } from './child-session.ts';
import { type SweepPlan, sweep } from './sweep.ts';
import { findLosses } from './verify-library.ts';

const edits = 5;

const disturbedEdit: Omit<SweepPlan, 'syscall' | 'fault'> = {
  session: (folder) => ['edit', folder, String(edits), '4'],
  paths: (folder) => [join(folder, 'library.db'), join(folder, 'library.db-wal')],
  judge: (folder, end) => findLosses(folder, acknowledgedIn(end.lines)),
};

describe('an error at the n-th system call', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test.each([
    { syscall: 'fsync', fault: 'error=EIO', stride: 1 },
    { syscall: 'pwrite64', fault: 'error=EIO', stride: 4 },
    { syscall: 'pwrite64', fault: 'error=ENOSPC', stride: 6 },
    { syscall: 'pread64', fault: 'error=EIO', stride: 3 },
  ])('$syscall, $fault, once: the edit is written again and every one is acknowledged', async (plan) => {
    const { points, problems } = await sweep({
      ...disturbedEdit,
      ...plan,
      judge: (folder, end) => {
        const isRefusedAtStart = end.code === 4;
        const isComplete = end.code === 0 && acknowledgedIn(end.lines).size === 2;
        const lost = findLosses(folder, acknowledgedIn(end.lines));
        return isRefusedAtStart || isComplete ? lost : [`ended with ${end.code}: ${end.errors}`, ...lost];
      },
    });
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(8);
  });

  test.each([
    { syscall: 'fsync', fault: 'error=EIO', stride: 1, code: 'storage-failed' },
    { syscall: 'pwrite64', fault: 'error=EIO', stride: 5, code: 'storage-failed' },
    { syscall: 'pwrite64', fault: 'error=ENOSPC', stride: 6, code: 'disk-full' },
  ])(
    '$syscall, $fault, from then on: it is told as $code, and nothing acknowledged is missing once the disk works again',
    async ({ code, ...plan }) => {
      const codes = new Set<string>();
      const { points, problems } = await sweep({
        ...disturbedEdit,
        ...plan,
        isSticky: true,
        judge: (folder, end) => {
          for (const line of end.lines) {
            const told = /^(?:refused|failed) (\S+)/.exec(line)?.[1];
            if (told !== undefined) codes.add(told);
          }
          return findLosses(folder, acknowledgedIn(end.lines));
        },
      });
      expect(problems).toEqual([]);
      expect(points).toBeGreaterThan(8);
      expect([...codes]).toEqual([code]);
    },
  );
});
