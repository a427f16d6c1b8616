import { expect, test } from 'vitest';
import { createFormat } from '../../shared/domain/format.ts';

const dollars = createFormat('en-US', 'USD');

test('money has the decimals of its currency', () => {
  expect(dollars.money(123_450)).toBe('$1,234.50');
  expect(dollars.money(1234, 'JPY')).toBe('¥1,234');
  expect(dollars.wholeMoney(123_450)).toBe('$1,235');
});

test('a negative figure carries a minus sign and not a hyphen', () => {
  expect(dollars.wholeMoney(-5_704_574)).toBe('\u2212$57,046');
  expect(dollars.percent(-0.625588)).toBe('\u221262.56%');
});

test('half a cent rounds away from zero, and nothing prints as minus zero', () => {
  expect(dollars.money(0.5)).toBe('$0.01');
  expect(dollars.money(-0.4)).toBe('$0.00');
});

test('figures of a column have the same number of decimals', () => {
  expect([2.5, 4].map((score) => dollars.number(score, 1, 1))).toEqual(['2.5', '4.0']);
  expect([0.401, 4.43].map((fraction) => dollars.percent(fraction, 1, 1))).toEqual(['40.1%', '443.0%']);
});

test('fractions are percentages without needless decimals', () => {
  expect([0.042, 0.5, 0.991603].map((fraction) => dollars.percent(fraction))).toEqual([
    '4.2%',
    '50%',
    '99.16%',
  ]);
});

test('days are written out, and a date is no more exact than it is known', () => {
  expect(dollars.day('2027-01-04')).toBe('January 4, 2027');
  expect(['2018', '2018-02', '2018-02-15'].map(dollars.partialDate)).toEqual([
    '2018',
    'February 2018',
    'February 15, 2018',
  ]);
  expect(dollars.instantDay('2027-01-04T23:59:59.999Z')).toBe('January 4, 2027');
});

test('locales with other digits and calendars print Latin digits and Gregorian years', () => {
  expect(createFormat('fa-IR', 'EUR').number(1234.5)).toMatch(/1.234.5/);
  expect(createFormat('th-TH', 'THB').day('2027-01-04')).toContain('2027');
});
