import { describe, expect, test } from 'vitest';
import { entryTitle, historyRows, usualOther } from '../../../renderer/versions/history-rows.ts';
import { shortenedRuns } from '../../../renderer/versions/shortened-runs.ts';
import type { HistoryEntry } from '../../../shared/contract/versions.ts';

/** Newest first: a name for a version, nothing for what was saved automatically. */
function history(...states: { day: number; name?: string; cause?: HistoryEntry['cause'] }[]): HistoryEntry[] {
  return states.map(({ day, name, cause = 'autosave' }, index) => ({
    revision: states.length - index,
    savedAt: `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    cause,
    version:
      name === undefined
        ? null
        : { name, reason: 'named', keptAt: '2026-03-02T12:00:00.000Z', contentSha256: '' },
    exports: [],
  }));
}

const shape = (entries: readonly HistoryEntry[]) =>
  historyRows(entries).map((row) =>
    row.kind === 'entry' ? row.entry.revision : `${row.day}: ${row.entries.map(({ revision }) => revision)}`,
  );

test('what was saved automatically is folded by day, and versions stand between the folds', () => {
  const entries = history(
    { day: 4 },
    { day: 4 },
    { day: 4 },
    { day: 4, name: 'For IT' },
    { day: 4 },
    { day: 4 },
    { day: 3 },
    { day: 3 },
    { day: 2 },
  );
  expect(shape(entries)).toEqual([9, '4 Mar 2026: 8,7', 6, '4 Mar 2026: 5,4', '3 Mar 2026: 3,2', 1]);
});

test('no state is lost or shown twice', () => {
  const entries = history({ day: 4, name: 'a' }, { day: 4 }, { day: 3 }, { day: 3 }, { day: 1, name: 'b' });
  const shown = historyRows(entries).flatMap((row) => (row.kind === 'entry' ? [row.entry] : row.entries));
  expect(shown).toEqual(entries);
  expect(historyRows([])).toEqual([]);
});

test('a version is compared with the version before, an automatic state with the state before, the first one with what there is now', () => {
  const entries = history({ day: 4 }, { day: 4 }, { day: 4, name: 'b' }, { day: 3 }, { day: 3, name: 'a' });
  expect([5, 4, 3, 2, 1].map((revision) => usualOther(entries, revision))).toEqual([3, 3, 1, 1, 5]);
  expect(usualOther(history({ day: 4 }), 1)).toBeUndefined();
});

test('the newest state without a name is the text as it is now', () => {
  const [newest, older] = history({ day: 4 }, { day: 3, cause: 'shrunk' });
  if (!newest || !older) throw new Error('there are two');
  expect(entryTitle(newest, 2)).toBe('As it is now');
  expect(entryTitle(older, 2)).toBe('Before much was deleted or replaced');
});

describe('a long text', () => {
  const same = (text: string) => ({ kind: 'same' as const, text });
  const added = { kind: 'added' as const, text: 'new ' };

  test('is shown around its changes alone', () => {
    const [head, , middle, , tail] = shortenedRuns([
      same('word '.repeat(100)),
      added,
      same('word '.repeat(100)),
      added,
      same('word '.repeat(100)),
    ]);
    expect(head?.text).toMatch(/^…(word ?| )+$/);
    expect(middle?.text).toMatch(/^(word )+…( word)+ $/);
    expect(tail?.text).toMatch(/^(word )+…$/);
  });

  test('keeps its changes, and what is short, whole', () => {
    const runs = [same('A few words. '), { kind: 'removed' as const, text: 'x'.repeat(1000) }, same('End.')];
    expect(shortenedRuns(runs).map(({ text }) => text)).toEqual(runs.map(({ text }) => text));
  });
});
