import { expect, test } from 'vitest';
import { pageOn } from '../../../core/documents/pdf/page.ts';
import { paperOf } from '../../../shared/domain/paper.ts';

test.each([
  ['en-US', 'letter'],
  ['fr-CA', 'letter'],
  ['es-MX', 'letter'],
  ['en-PH', 'letter'],
  ['en-GB', 'a4'],
  ['de-DE', 'a4'],
  ['en', 'a4'],
  ['es-419', 'a4'],
] as const)('figures written as in %s are printed on %s', (locale, paper) => {
  expect(paperOf('auto', locale)).toBe(paper);
});

test('a chosen paper stands whatever the region', () => {
  expect(paperOf('a4', 'en-US')).toBe('a4');
  expect(paperOf('letter', 'de-DE')).toBe('letter');
});

test('Letter is 8.5 by 11 inches, and both papers have the same margins', () => {
  const [a4, letter] = [pageOn('a4'), pageOn('letter')];
  expect(letter).toMatchObject({ widthPt: 612, heightPt: 792, contentWidthPt: 468, contentHeightPt: 632 });
  expect(a4).toMatchObject({ widthPt: 595.28, heightPt: 841.89 });
  expect(a4.widthPt - a4.contentWidthPt).toBeCloseTo(letter.widthPt - letter.contentWidthPt, 9);
  expect(a4.heightPt - a4.contentHeightPt).toBeCloseTo(letter.heightPt - letter.contentHeightPt, 9);
});
