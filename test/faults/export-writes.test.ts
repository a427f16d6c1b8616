import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { inFolder, straceProblem } from './child-session.ts';
import { type SweepPlan, sweep } from './sweep.ts';

const oldBytes = 'o'.repeat(50_000);
const newSize = 300_000;

/** The old bytes, or all the new ones; `exported` was said only when they are the new ones. */
function judgeTarget(path: string, lines: readonly string[]): string[] {
  const found = existsSync(path) ? readFileSync(path, 'utf8') : 'nothing';
  if (found === 'n'.repeat(newSize)) return [];
  if (lines.includes('exported')) return ['said that it exported, and did not'];
  return found === oldBytes ? [] : [`left ${found.length} bytes that are neither old nor new`];
}

const interrupted: Omit<SweepPlan, 'syscall' | 'fault' | 'base'> = {
  session: (folder) => ['export', join(folder, 'proposal.pdf'), String(newSize)],
  // Temporary names are random, so every such call of the process is a point; the early ones hit Node's own start.
  paths: () => [],
  judge: (folder, end) => judgeTarget(join(folder, 'proposal.pdf'), end.lines),
};

/** A folder with an earlier export in it. */
function withOldExport<Result>(work: (base: string) => Promise<Result>): Promise<Result> {
  return inFolder((base) => {
    writeFileSync(join(base, 'proposal.pdf'), oldBytes);
    return work(base);
  });
}

describe('an export that is interrupted', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test.each([
    { syscall: 'write', fault: 'signal=KILL' },
    { syscall: 'write', fault: 'error=ENOSPC' },
    { syscall: 'fsync', fault: 'signal=KILL' },
    { syscall: 'fsync', fault: 'error=EIO' },
    { syscall: 'rename', fault: 'signal=KILL' },
    { syscall: 'rename', fault: 'error=EIO' },
    { syscall: 'fchmod', fault: 'signal=KILL' },
  ])('$syscall, $fault: leaves the old file or the whole new one', async (plan) => {
    const { points, problems } = await withOldExport((base) => sweep({ ...interrupted, ...plan, base }));
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });

  test.each([
    { syscall: 'write', fault: 'signal=KILL' },
    { syscall: 'write', fault: 'error=ENOSPC' },
    { syscall: 'rename', fault: 'signal=KILL' },
  ])('in pieces, $syscall, $fault: leaves the old file or the whole new one', async (plan) => {
    const session = (folder: string) => ['export-in-pieces', join(folder, 'proposal.pdf'), String(newSize)];
    const { points, problems } = await withOldExport((base) =>
      sweep({ ...interrupted, ...plan, session, base }),
    );
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });

  test('the error is told, and the unfinished file does not stay', async () => {
    const said = new Set<string>();
    const judge: SweepPlan['judge'] = (folder, end) => {
      const refusal = end.lines.find((line) => line.startsWith('failed'));
      if (refusal === undefined) return [];
      said.add(refusal.split(' ')[1] ?? '');
      const names = readdirSync(folder);
      return names.length === 1 ? [] : [`left ${names.join(', ')}`];
    };
    const { problems } = await withOldExport(async (base) => {
      await sweep({ ...interrupted, base, judge, syscall: 'fsync', fault: 'error=ENOSPC' });
      return sweep({ ...interrupted, base, judge, syscall: 'rename', fault: 'error=EIO' });
    });
    expect(problems).toEqual([]);
    expect([...said].toSorted()).toEqual(['disk-full', 'export-failed']);
  });

  test('and the sweep would notice an export that writes into the old file', async () => {
    const session = (folder: string) => ['export-in-place', join(folder, 'proposal.pdf'), String(newSize)];
    const inPlace = { ...interrupted, session, syscall: 'write', fault: 'signal=KILL' };
    const { problems } = await withOldExport((base) => sweep({ ...inPlace, base }));
    expect(problems).toEqual([expect.stringContaining('left 0 bytes')]);
  });
});
