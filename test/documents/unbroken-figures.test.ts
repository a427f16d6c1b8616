import { expect, test } from 'vitest';
import {
  withFittingFigures,
  withWholeAmounts,
  withWholeDates,
  withWholeFigures,
} from '../../core/documents/unbroken-figures.ts';

test('an amount that was written with spaces stays on one line', () => {
  expect(withWholeAmounts('about $ 12 000 a year')).toBe('about $\u00a012\u00a0000 a year');
  expect(withWholeAmounts('in 2027 100 people')).toBe('in 2027\u00a0100 people');
  expect(withWholeAmounts('12 0000 and 3 of 4')).toBe('12 0000 and 3 of 4');
});

test('a figure keeps its unit where the lines are long enough', () => {
  expect(withWholeFigures('105 % in 18 hours')).toBe('105\u00a0% in 18\u00a0hours');
});

test('a name that is none without its figure keeps it', () => {
  expect(withWholeFigures('SOC 2 and CSA CCM 4.0.12, Art. 35(3) from month 7')).toBe(
    'SOC\u00a02 and CSA CCM\u00a04.0.12, Art.\u00a035(3) from month\u00a07',
  );
  expect(withWholeFigures('About 5 of the 12 steps')).toBe('About 5 of the 12 steps');
});

test('a day stays on one line, however it is written', () => {
  for (const day of ['January 4, 2027', '4 January 2027', '4. Januar 2027', 'Jan 4, 2027', '4 janv. 2027'])
    expect(withWholeDates(`until ${day} or later`)).toBe(`until ${day.replaceAll(' ', '\u00a0')} or later`);
  expect(withWholeDates('4 of 2027 and 100 people, 2027')).toBe('4 of 2027 and 100 people, 2027');
});

test('words in a bracket keep the figures that they introduce', () => {
  expect(withWholeFigures('(low: £29.50, high: £35)')).toBe('(low:\u00a0£29.50, high:\u00a0£35)');
});

test('a short range stays on one line', () => {
  expect(withWholeFigures('$80,861 in months 1 to 12, 6 to 9 months')).toBe(
    '$80,861 in months 1\u00a0to\u00a012, 6\u00a0to\u00a09\u00a0months',
  );
  expect(withWholeFigures('$80,861 to 90,000 and from 5 to 1,200')).toBe(
    '$80,861 to 90,000 and from 5 to 1,200',
  );
});

test('in a narrow place a figure stays whole where a line has the room, and breaks where it has not', () => {
  const fits = (unbroken: string) => unbroken.length <= 12;
  expect(withFittingFigures('over 6 months, until 21 November 2026', fits)).toBe(
    'over 6\u00a0months, until 21 November 2026',
  );
  expect(withFittingFigures('no figure at all', fits)).toBe('no figure at all');
  expect(withFittingFigures('Hours before − hours now', fits)).toBe('Hours before −\u00a0hours now');
});

test('a formula does not end a line with a sign, and its short parts stay together', () => {
  expect(withWholeFigures('less its costs, × 12 ÷ 52. Then')).toBe(
    'less its costs, ×\u00a012\u00a0÷\u00a052. Then',
  );
  expect(withWholeFigures('margin × (1 + d) ÷ (1 + d − r) when')).toBe(
    'margin ×\u00a0(1\u00a0+\u00a0d)\u00a0÷\u00a0(1\u00a0+\u00a0d\u00a0−\u00a0r) when',
  );
  expect(withWholeFigures('volume × steps of the funnel × value')).toBe(
    'volume ×\u00a0steps of the funnel ×\u00a0value',
  );
});
