import { describe, expect, test } from 'vitest';
import { internalRate } from '../../../shared/domain/revenue/internal-rate.ts';
import { netPresentValue } from '../../../shared/domain/revenue/present-value.ts';

/**
 * The examples by which Microsoft documents the functions NPV, IRR, XNPV and XIRR of Excel (support.microsoft.com, the
 * page of each function), with the results that are printed there.
 */
describe('the documented examples of a spreadsheet', () => {
  test('NPV discounts the first flow too: ours divided by one plus the rate', () => {
    expect(netPresentValue([-10_000, 3_000, 4_200, 6_800], 0.1) / 1.1).toBeCloseTo(1_188.44, 2);
  });

  test('NPV with the outlay outside is ours as it stands', () => {
    const income = [8_000, 9_200, 10_000, 12_000, 14_500];
    expect(netPresentValue([-40_000, ...income], 0.08)).toBeCloseTo(1_922.06, 2);
    expect(netPresentValue([-40_000, ...income, -9_000], 0.08)).toBeCloseTo(-3_749.47, 2);
  });

  test.each([
    ['five years', [12_000, 15_000, 18_000, 21_000, 26_000], 0.087],
    ['four years', [12_000, 15_000, 18_000, 21_000], -0.021],
    ['two years', [12_000, 15_000], -0.444],
  ])('IRR after %s', (_after, income, documented) => {
    const rate = internalRate([-70_000, ...income]);
    expect(rate.kind).toBe('one');
    if (rate.kind === 'one') expect(rate.monthlyFraction).toBeCloseTo(documented, 3);
  });

  /** Flows on days, laid out day by day; a year has 365 days there. */
  const flows = [
    ['2008-01-01', -10_000],
    ['2008-03-01', 2_750],
    ['2008-10-30', 4_250],
    ['2009-02-15', 3_250],
    ['2009-04-01', 2_750],
  ] as const;
  const dayOf = (isoDay: string) => Date.parse(isoDay) / 86_400_000 - Date.parse('2008-01-01') / 86_400_000;
  const daily = flows.reduce(
    (days, [isoDay, amount]) => days.with(dayOf(isoDay), amount),
    new Array<number>(dayOf('2009-04-01') + 1).fill(0),
  );

  test('XNPV is the present value by days', () => {
    expect(netPresentValue(daily, 1.09 ** (1 / 365) - 1)).toBeCloseTo(2_086.6476, 4);
  });

  test('XIRR is the internal rate by days', () => {
    const rate = internalRate(daily);
    expect(rate.kind).toBe('one');
    if (rate.kind === 'one') expect((1 + rate.monthlyFraction) ** 365 - 1).toBeCloseTo(0.373362535, 7);
  });
});

test('two rates of a flow with two changes of sign are both found', () => {
  // The oil-pump flow of the textbooks on capital budgeting: −1,600, +10,000, −10,000 has rates of 25 % and 400 %.
  // Scaled so that both lie within what is searched: −10,000, +24,000, −14,300 has 10 % and 30 %.
  const rate = internalRate([-10_000, 24_000, -14_300]);
  expect(rate.kind).toBe('several');
  if (rate.kind === 'several')
    expect(rate.yearlyFractions.map((yearly) => (1 + yearly) ** (1 / 12) - 1)).toEqual([
      expect.closeTo(0.1, 9),
      expect.closeTo(0.3, 9),
    ]);
});

test('a rate beyond what is searched is none, not the end of the range', () => {
  expect(internalRate([-100, 250])).toEqual({ kind: 'none' });
  expect(internalRate([-100, 40])).toEqual({ kind: 'none' });
});
