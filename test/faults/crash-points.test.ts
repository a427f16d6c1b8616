import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgedIn, straceProblem, wasKilled } from './child-session.ts';
import { type SweepPlan, sweep } from './sweep.ts';
import { findLosses } from './verify-library.ts';

/** Few pages per checkpoint, so that crashes fall into checkpoints too. */
const checkpointPages = '4';

const killedEdit: Omit<SweepPlan, 'syscall'> = {
  session: (folder) => ['edit', folder, '5', checkpointPages],
  paths: (folder) =>
    ['', 'library.db', 'library.db-wal', 'owner.json', 'new-session-1.db', 'new-session-1.db-wal'].map(
      (name) => join(folder, name),
    ),
  fault: 'signal=KILL',
  judge: (folder, end) =>
    wasKilled(end) ? findLosses(folder, acknowledgedIn(end.lines)) : ['the session was not killed'],
};

describe('killed at the n-th system call', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test.each([
    { syscall: 'pwrite64', stride: 3, leastPoints: 30 },
    { syscall: 'fsync', stride: 1, leastPoints: 12 },
    { syscall: 'ftruncate', stride: 1, leastPoints: 2 },
    { syscall: 'unlink', stride: 1, leastPoints: 1 },
    { syscall: 'openat', stride: 1, leastPoints: 8 },
    { syscall: 'write', stride: 1, leastPoints: 1 },
    { syscall: 'link', stride: 1, leastPoints: 1 },
  ])('$syscall: from the first start on, no acknowledged edit is ever missing', async (plan) => {
    const { points, problems } = await sweep({ ...killedEdit, ...plan });
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThanOrEqual(plan.leastPoints);
  });

  test('and the sweep would notice: a session that says saved before it has saved loses edits', async () => {
    const session = (folder: string) => ['edit-promised-early', folder, '5', checkpointPages];
    const { problems } = await sweep({ ...killedEdit, session, syscall: 'fsync' });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/was acknowledged/);
  });
});
