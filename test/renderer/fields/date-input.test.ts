import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDay, printDay, readDay } from '../../../renderer/text/date-input.ts';

const locales = [
  'en-US',
  'en-GB',
  'en-CA',
  'de-DE',
  'fr-FR',
  'es-ES',
  'pt-BR',
  'sv-SE',
  'hu-HU',
  'lt-LT',
  'pl-PL',
  'ja-JP',
];
const read = (text: string, locale = 'en-GB') => {
  const reading = readDay(text, locale);
  return reading.ok ? reading.value : reading.problem;
};

test.each([
  ['2027-01-04', 'en-US', '2027-01-04'],
  ['2027-1-4', 'en-US', '2027-01-04'],
  ['4 Jan 2027', 'en-GB', '2027-01-04'],
  ['4th January 2027', 'en-GB', '2027-01-04'],
  ['January 4, 2027', 'en-US', '2027-01-04'],
  ['4/1/2027', 'en-GB', '2027-01-04'],
  ['1/4/2027', 'en-US', '2027-01-04'],
  ['04.01.27', 'de-DE', '2027-01-04'],
  ['1.6.2027', 'en-US', '2027-06-01'],
  ['31/12/2027', 'en-US', '2027-12-31'],
  ['12/31/2027', 'en-GB', '2027-12-31'],
  ['4. März 2027', 'de-DE', '2027-03-04'],
  ['4 mars 2027', 'fr-FR', '2027-03-04'],
  ['2027/01/04', 'en-GB', '2027-01-04'],
  ['31/12/2027', 'sv-SE', '2027-12-31'],
  ['12/31/2027', 'ja-JP', '2027-12-31'],
  ['31.12.2027', 'lt-LT', '2027-12-31'],
  ['4/4/2027', 'hu-HU', '2027-04-04'],
  ['27/12/31', 'hu-HU', '2027-12-31'],
] as const)('%s is understood in %s', (text, locale, day) => {
  expect(read(text, locale)).toBe(day);
});

test.each([
  ['next week', /not a whole date/],
  ['4 January', /not a whole date/],
  ['31 February 2027', /February 2027 has no day 31/],
  ['29/2/2027', /February 2027 has no day 29/],
  ['2027-13-01', /no month 13/],
  ['1 2 3 2027', /not a date/],
])('%s is refused with a reason', (text, problem) => {
  expect(read(text)).toMatch(problem);
});

test('where the year comes first, figures that can mean two days are refused with both', () => {
  expect(read('4/5/2027', 'sv-SE')).toBe(
    '“4/5/2027” can be 4 maj 2027 or 5 apr. 2027. Write it as one of these, or as 2027-05-04.',
  );
  expect(read('4.5.2027', 'sv-SE')).toBe('2027-05-04');
});

test('what is printed is read back as the same day, in every locale', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...locales), (iso, locale) => {
      expect(read(printDay(iso, locale), locale)).toBe(iso);
    }),
  );
});

test('a day is described with its weekday, whatever the time zone of the machine', () => {
  expect(describeDay('2027-01-04', 'en-GB')).toMatch(/^Monday,? 4 January 2027$/);
});
