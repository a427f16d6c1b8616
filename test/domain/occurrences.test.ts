import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrencesOf } from '../../shared/domain/occurrences.ts';

const found = (words: string, text: string) =>
  occurrencesOf(words, text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['cafe', 'The CAFÉ, the cafe\u0301 and the Café.', ['CAFÉ', 'cafe\u0301', 'Café']],
  ['é', 'cafe', ['e']],
  ['ﬁne', 'All fine.', ['fine']],
  ['office', 'Our oﬃce', ['oﬃce']],
  ['ΟΔΟΣ', 'η οδός', ['οδός']],
  ['strasse', 'Die Straße.', ['Straße']],
  ['lodz', 'Sent to Łódź.', ['Łódź']],
  ['straede', 'In the Stræde', ['Stræde']],
  ['x', '👍🏽 x 👍🏽 x', ['x', 'x']],
  ['aa', 'aaaa', ['aa', 'aa']],
  ['', 'text', []],
  ['\u0301', 'cafe\u0301', []],
])('looking for %j in %j', (words, text, expected) => {
  expect(found(words, text)).toEqual(expected);
});

test('what stands in a text is found in it, at a place that reads the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme' }),
      (before, words, after) => {
        const text = before + words + after;
        const places = occurrencesOf(words, text);
        const isOnlyMarks = /^\p{M}*$/u.test(words.normalize('NFKD'));
        expect(places.length > 0).toBe(!isOnlyMarks);
        for (const { start, end } of places) {
          expect(start).toBeLessThan(end);
          expect(occurrencesOf(words, text.slice(start, end))).not.toEqual([]);
        }
      },
    ),
  );
});
