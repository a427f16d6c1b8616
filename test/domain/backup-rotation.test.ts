import { describe, expect, test } from 'vitest';
import type { Backup } from '../../shared/domain/backup.ts';
import { superfluousBackups } from '../../shared/domain/backup-rotation.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-03-02T09:00:00.000Z');

function backup(number: number, madeAtMs: number, damagedCount = 0, schemaVersion = 1): Backup {
  const madeAt = new Date(madeAtMs).toISOString();
  const facts = {
    schemaVersion,
    byteCount: 1,
    sha256: '0'.repeat(64),
    proposalCount: 1,
    trashedCount: 0,
    damagedCount,
    newestChange: null,
    lastChange: number,
    filedSha256: null,
  };
  return {
    number,
    fileName: `${number}.db`,
    byteCount: 1,
    record: { reason: 'regular', madeAt, checkedAt: madeAt, facts },
  };
}

/** Makes backups one after the other and rotates after each, as the application does. */
function afterMaking(made: readonly Backup[]): number[] {
  let kept: Backup[] = [];
  for (const one of made) {
    kept = [...kept, one];
    const gone = superfluousBackups(kept);
    kept = kept.filter(({ number }) => !gone.includes(number));
  }
  return kept.map(({ number }) => number);
}

test('of a day of work the newest three stay', () => {
  const day = Array.from({ length: 20 }, (_, index) => backup(index + 1, start + index * 900_000));
  expect(afterMaking(day)).toEqual([18, 19, 20]);
});

test('of a year of work one a day stays for a week and one a week for a month', () => {
  const year = Array.from({ length: 365 }, (_, index) => backup(index + 1, start + index * dayMs));
  const kept = afterMaking(year);
  expect(kept.slice(-7)).toEqual([359, 360, 361, 362, 363, 364, 365]);
  expect(kept.length).toBeLessThanOrEqual(10);
  expect(365 - (kept[0] ?? 0)).toBeGreaterThanOrEqual(14);
});

test('fifty backups of a library with damaged rows never push out the last healthy one', () => {
  const made = [
    backup(1, start),
    ...Array.from({ length: 50 }, (_, index) => backup(index + 2, start + index * dayMs, 1)),
  ];
  expect(afterMaking(made)).toContain(1);
});

test('the newest of each version of the library stays, because only it can be opened by an older application', () => {
  const made = Array.from({ length: 10 }, (_, index) => backup(index + 1, start, 0, index < 5 ? 1 : 2));
  expect(afterMaking(made)).toEqual([5, 8, 9, 10]);
});

test('a file that somebody put there is not ours to remove', () => {
  const foreign: Backup = { number: 1, fileName: '0001-version-1.db', byteCount: 1, record: null };
  const made = [foreign, ...Array.from({ length: 9 }, (_, index) => backup(index + 2, start))];
  expect(afterMaking(made)).toContain(1);
});

describe('a clock that jumps', () => {
  test.each([-400, 20 * 365, -7])('by %i days makes no backup go that would have stayed', (jumpDays) => {
    const before = Array.from({ length: 8 }, (_, index) => backup(index + 1, start + index * dayMs));
    const after = Array.from({ length: 3 }, (_, index) =>
      backup(index + 9, start + (8 + index + jumpDays) * dayMs),
    );
    const kept = afterMaking([...before, ...after]);
    expect(kept.slice(-3)).toEqual([9, 10, 11]);
    expect(kept.length).toBeGreaterThanOrEqual(7);
  });
});
