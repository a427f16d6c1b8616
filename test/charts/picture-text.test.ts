import { expect, test } from 'vitest';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { linesOfText, textWidthPt } from '../../shared/charts/picture-text.ts';

const metrics = readFontMetrics(new URL('../../resources/fonts', import.meta.url).pathname);

test('no letter is taken for narrower than the font prints it', () => {
  const letters = [
    ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?’“”()–%&$€…+=·äöüßéñøč',
  ];
  const tooNarrow = letters.filter(
    (letter) =>
      textWidthPt(letter, 10) <
      Math.max(metrics.widthPt(letter, 10, 'regular'), metrics.widthPt(letter, 10, 'semiBold')),
  );
  expect(tooNarrow).toEqual([]);
});

test('a sentence is taken for a little wider than it is, not for much wider', () => {
  const sentence = 'Bring new subscribers and undecided shoppers to an order.';
  const ratio = textWidthPt(sentence, 10) / metrics.widthPt(sentence, 10, 'regular');
  expect(ratio).toBeGreaterThan(1);
  expect(ratio).toBeLessThan(1.15);
});

const box = { widthPt: 80, sizePt: 8, mostLines: 2 };

test('a text is broken between words, and each line fits', () => {
  const lines = linesOfText('Promotional campaigns', box);
  expect(lines).toEqual(['Promotional', 'campaigns']);
  for (const line of lines) expect(textWidthPt(line, 8)).toBeLessThanOrEqual(80);
});

test('what does not fit in the last line is cut off with an ellipsis', () => {
  const lines = linesOfText('One two three four five six seven eight nine ten eleven twelve', box);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/\S…$/);
  expect(textWidthPt(lines[1] ?? '', 8)).toBeLessThanOrEqual(80);
});

test('a word wider than the line is broken inside', () => {
  const lines = linesOfText('https://example.org/a-very-long-address', { ...box, mostLines: 9 });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('https://example.org/a-very-long-address');
});

test('no text is one empty line', () => {
  expect(linesOfText('  ', box)).toEqual(['']);
});
