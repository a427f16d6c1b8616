import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeNumber,
  type NumberStyle,
  printNumber,
  readNumber,
} from '../../../renderer/text/number-input.ts';

const number: NumberStyle = { kind: 'number' };
const percent: NumberStyle = { kind: 'percent' };
const money = (currency: string): NumberStyle => ({ kind: 'money', currency });
const locales = ['en-US', 'en-GB', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'sv-SE', 'ja-JP'];

const read = (text: string, style: NumberStyle, locale = 'en-US') => {
  const reading = readNumber(text, style, locale);
  return reading.ok ? reading.value : reading.problem;
};

test.each([
  ['12500', number, 'en-US', 12500],
  ['12,500', number, 'en-US', 12500],
  ['12 500', number, 'en-US', 12500],
  ['12’500.5', number, 'de-CH', 12500.5],
  ['12.500,5', number, 'de-DE', 12500.5],
  ['12\u202f500,5', number, 'fr-FR', 12500.5],
  ['12,34,567', number, 'en-IN', 1234567],
  ['12.5k', number, 'en-US', 12500],
  ['12.5 K', number, 'en-US', 12500],
  ['1.2 million', number, 'en-US', 1200000],
  ['.5', number, 'en-US', 0.5],
  ['−2', number, 'en-US', -2],
  ['13 %', { kind: 'number', units: ['%'] }, 'en-US', 13],
  ['4 Days', { kind: 'number', units: ['%', 'days'] }, 'en-US', 4],
  ['4.2 %', percent, 'en-US', 0.042],
  ['4.2', percent, 'en-US', 0.042],
  ['4,2 percent', percent, 'de-DE', 0.042],
  ['0.07%', percent, 'en-US', 0.0007],
  ['€1.2m', money('EUR'), 'en-US', 120000000],
  ['$12.34', money('USD'), 'en-US', 1234],
  ['USD 650', money('USD'), 'en-US', 65000],
  ['650 dollars', money('USD'), 'en-US', 65000],
  ['-$5', money('USD'), 'en-US', -500],
  ['¥1,500', money('JPY'), 'en-US', 1500],
  ['1.234', money('KWD'), 'en-US', 1234],
] as const)('%s is understood', (text, style, locale, value) => {
  expect(read(text, style, locale)).toBe(value);
});

test.each([
  ['soon', number],
  ['12 or 13', number],
  ['12.5.3', number],
  ['12,5', number],
  ['1,2345', number],
  ['1.200,50', number],
  ['€5', money('USD')],
  ['12.345', money('USD')],
  ['1.5', money('JPY')],
  ['5 %', money('USD')],
  ['5 %', number],
  ['5 kg', number],
] as const)('%s is refused with a reason rather than guessed', (text, style) => {
  expect(read(text, style)).toMatch(/\.$/);
});

test('what is printed is read back as the same number, in every locale', () => {
  const figure = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
  fc.assert(
    fc.property(
      figure,
      fc.constantFrom(number, percent),
      fc.constantFrom(...locales),
      (value, style, locale) => {
        expect(read(printNumber(value, style, locale), style, locale)).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});

test('what is printed with its unit is read back too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }),
      fc.constantFrom('USD', 'EUR', 'GBP', 'CHF', 'JPY', 'KWD'),
      fc.constantFrom(...locales),
      (minor, currency, locale) => {
        expect(read(describeNumber(minor, money(currency), locale), money(currency), locale)).toBe(minor);
      },
    ),
  );
});

test('no text whatever makes it throw or give something that is not a finite number', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-€$ 0-9.,%km'’]{0,24}$/)),
      fc.constantFrom(number, percent, money('EUR')),
      fc.constantFrom(...locales),
      (text, style, locale) => {
        const reading = readNumber(text, style, locale);
        if (reading.ok) expect(Number.isFinite(reading.value)).toBe(true);
        else expect(reading.problem).not.toBe('');
      },
    ),
  );
});
