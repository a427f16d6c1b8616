import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Run, wordDifference } from '../../../shared/domain/compare/word-difference.ts';

const side = (runs: readonly Run[], other: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

test('only the words that differ went and came', () => {
  expect(wordDifference('Send to 4,000 contacts each week.', 'Send to 5,500 contacts each month.')).toEqual([
    { kind: 'same', text: 'Send to ' },
    { kind: 'removed', text: '4' },
    { kind: 'added', text: '5' },
    { kind: 'same', text: ',' },
    { kind: 'removed', text: '000 ' },
    { kind: 'added', text: '500 ' },
    { kind: 'same', text: 'contacts each ' },
    { kind: 'removed', text: 'week' },
    { kind: 'added', text: 'month' },
    { kind: 'same', text: '.' },
  ]);
});

test('what stayed and went is the old text, what stayed and came is the new one, whatever they hold', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('the ', 'list ', 'ages\n', '数', 'é', '👍🏽 ', '. '), fc.string()), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDifference(before, after);
      expect(side(runs, 'added')).toBe(before);
      expect(side(runs, 'removed')).toBe(after);
      expect(runs.every((run, index) => run.text !== '' && run.kind !== runs[index + 1]?.kind)).toBe(true);
    }),
  );
});

test('a text is the same as itself in one run', () => {
  expect(wordDifference('', '')).toEqual([]);
  expect(wordDifference('As it was.', 'As it was.')).toEqual([{ kind: 'same', text: 'As it was.' }]);
});

test('beyond a million pairs of words the middle counts as replaced, and beginning and end still match', () => {
  const many = (word: string) => `${word} `.repeat(1100);
  expect(wordDifference(`Start ${many('old')}end`, `Start ${many('new')}end`)).toEqual([
    { kind: 'same', text: 'Start ' },
    { kind: 'removed', text: many('old') },
    { kind: 'added', text: many('new') },
    { kind: 'same', text: 'end' },
  ]);
});
