import { describe, expect, test } from 'vitest';
import { formatBytes, formatHeadline, formatWhen } from '../../../renderer/text/formats.ts';
import { t, tCount } from '../../../renderer/text/messages.ts';

describe('messages', () => {
  test('values are filled in where they are named', () => {
    expect(t('save.failed', { reason: 'The disk is full.' })).toBe('Not saved – The disk is full.');
  });

  test('one and many read differently, and large counts are grouped', () => {
    expect(tCount('start.count', 1)).toBe('1 proposal');
    expect(tCount('start.count', 1234)).toBe('1,234 proposals');
  });
});

describe('formats', () => {
  const now = new Date(2027, 0, 4, 18, 0);

  test.each([
    [new Date(2027, 0, 4, 14, 2), 'today, 14:02'],
    [new Date(2027, 0, 3, 9, 30), 'yesterday, 09:30'],
    [new Date(2026, 10, 3, 9, 30), '3 Nov 2026'],
    [new Date(2027, 0, 2, 9, 30), '2 Jan'],
  ])('an instant is said as people say it', (instant, words) => {
    expect(formatWhen(instant.toISOString(), now)).toBe(words);
  });

  test('bytes are said in the unit that fits', () => {
    expect([formatBytes(184_400), formatBytes(1_240_000)]).toEqual(['184 KB', '1.2 MB']);
  });

  test('minor units follow the currency', () => {
    expect(formatHeadline({ amountMinor: 7_880_000, currency: 'USD' })).toBe('$78.8k');
    expect(formatHeadline({ amountMinor: 78_800, currency: 'JPY' })).toBe('¥78.8k');
  });
});
