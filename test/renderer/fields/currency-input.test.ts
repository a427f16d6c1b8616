import { expect, test } from 'vitest';
import {
  currenciesLike,
  guessCurrency,
  printCurrency,
  readCurrency,
} from '../../../renderer/text/currency-input.ts';

const read = (text: string, locale = 'en-US') => {
  const reading = readCurrency(text, locale);
  return reading.ok ? reading.value : reading.problem;
};

test.each([
  ['eur', 'en-US', 'EUR'],
  ['Euro', 'en-US', 'EUR'],
  ['euros', 'en-US', 'EUR'],
  ['€', 'en-US', 'EUR'],
  ['US dollar', 'en-US', 'USD'],
  ['us dollars', 'en-US', 'USD'],
  ['American dollar', 'en-US', 'USD'],
  ['British Pound', 'en-GB', 'GBP'],
  ['pound sterling', 'en-GB', 'GBP'],
  ['swiss francs', 'en-US', 'CHF'],
  ['Schweizer Franken', 'de-DE', 'CHF'],
  ['svensk krona', 'sv-SE', 'SEK'],
] as const)('%s is understood in %s', (text, locale, code) => {
  expect(read(text, locale)).toBe(code);
});

test('what several currencies are called is refused with their names, those that are asked for most first', () => {
  expect(read('pound')).toBe(
    '“pound” can be British Pound, Egyptian Pound, Falkland Islands Pound and others. Choose one of the list.',
  );
  expect(
    currenciesLike('dollar', 'en-US')
      .slice(0, 3)
      .map(({ code }) => code),
  ).toEqual(['USD', 'CAD', 'AUD']);
});

test('a whole word that stands for one currency is a good guess, the beginning of a word is none', () => {
  expect(['yen', 'sterling', 'Swiss', 'pound', 'uk', ''].map((text) => guessCurrency(text, 'en-US'))).toEqual(
    ['JPY', 'GBP', 'CHF', undefined, undefined, undefined],
  );
  expect(read('uk')).toMatch(/can be Ukrainian Hryvnia/);
});

test('three letters that are no currency are refused, so that a slip of the fingers is seen', () => {
  expect(read('UDS')).toMatch(/not a currency/);
});

test('what is printed is read back', () => {
  for (const code of Intl.supportedValuesOf('currency')) expect(read(printCurrency(code))).toBe(code);
});
