import { describe, expect, test } from 'vitest';
import type { BaseScenario } from '../../../shared/domain/revenue/estimate.ts';
import { computeScenario } from '../../../shared/domain/revenue/projection.ts';
import { emailCase } from './brief-email.ts';

/** Computed independently of this program, in decimal arithmetic; money in the currency's major unit. */
const published = {
  low: {
    attributed: 158_256.97,
    incremental: 46_199.04,
    contribution: 16_631.66,
    otherBenefits: 17_510,
    oneOff: 11_800,
    recurring: 46_067.4,
    it: 33_320,
    cost: 91_187.4,
    net: -57_045.74,
    npv: -52_509.13,
    roi: -0.625588,
    irrYearly: undefined,
    payback: undefined,
    interpolated: undefined,
    discountedPayback: undefined,
    lowest: -57_045.74,
    lowestMonth: 36,
  },
  expected: {
    attributed: 902_360.21,
    incremental: 346_162.8,
    contribution: 131_541.86,
    otherBenefits: 26_690,
    oneOff: 10_300,
    recurring: 41_149.5,
    it: 28_000,
    cost: 79_449.5,
    net: 78_782.36,
    npv: 62_922.79,
    roi: 0.991603,
    irrYearly: 1.636021,
    payback: 13,
    interpolated: 12.6371,
    discountedPayback: 14,
    lowest: -24_139.74,
    lowestMonth: 2,
  },
  high: {
    attributed: 1_906_557.92,
    incremental: 912_532.39,
    contribution: 346_762.31,
    otherBenefits: 34_952,
    oneOff: 9_800,
    recurring: 41_149.5,
    it: 27_525,
    cost: 78_474.5,
    net: 303_239.81,
    npv: 253_648.63,
    roi: 3.8642,
    irrYearly: 9.9031,
    payback: 6,
    interpolated: 5.5976,
    discountedPayback: 6,
    lowest: -22_160,
    lowestMonth: 1,
  },
} as const;

const major = (amountMinor: number) => Math.round(amountMinor) / 100;

describe.each(['low', 'expected', 'high'] as const)(
  'the %s scenario of the email case',
  (base: BaseScenario) => {
    const { returns, missing } = computeScenario(emailCase, { base }, 'USD');
    const figures = published[base];

    test('needs no further input', () => {
      expect(missing).toEqual([]);
    });

    test('gives the published revenue and contribution to the cent', () => {
      expect(major(returns.attributedRevenueMinor)).toBe(figures.attributed);
      expect(major(returns.incrementalRevenueMinor)).toBe(figures.incremental);
      expect(major(returns.contributionMinor)).toBe(figures.contribution);
      expect(major(returns.otherBenefitsMinor)).toBe(figures.otherBenefits);
    });

    test('gives the published costs to the cent', () => {
      expect(major(returns.oneOffCostMinor)).toBe(figures.oneOff);
      expect(major(returns.recurringCostMinor)).toBe(figures.recurring);
      expect(major(returns.itCostMinor)).toBe(figures.it);
      expect(major(returns.totalCostMinor)).toBe(figures.cost);
    });

    test('gives the published net benefit, present value and return', () => {
      expect(major(returns.netBenefitMinor)).toBe(figures.net);
      expect(major(returns.netPresentValueMinor ?? Number.NaN)).toBe(figures.npv);
      expect(returns.returnOnInvestmentFraction).toBeCloseTo(figures.roi, 4);
    });

    test('gives the published internal rate of return, or none', () => {
      const rate = returns.internalRate;
      expect(rate.kind).toBe(figures.irrYearly === undefined ? 'none' : 'one');
      if (rate.kind === 'one') expect(rate.yearlyFraction).toBeCloseTo(figures.irrYearly ?? Number.NaN, 4);
    });

    test('gives the published payback months', () => {
      expect(returns.paybackMonth).toBe(figures.payback);
      expect(returns.discountedPaybackMonth).toBe(figures.discountedPayback);
      if (figures.interpolated !== undefined)
        expect(returns.interpolatedPaybackMonths).toBeCloseTo(figures.interpolated, 4);
    });

    test('gives the published lowest point of the cumulative cash flow', () => {
      expect(major(returns.lowestCumulativeMinor)).toBe(figures.lowest);
      expect(returns.lowestCumulativeMonth).toBe(figures.lowestMonth);
    });
  },
);

describe('the expected scenario of the email case, month by month', () => {
  const { cashFlow } = computeScenario(emailCase, { base: 'expected' }, 'USD');

  test('agrees with the published cumulative cash flow at the turning points', () => {
    const at = (month: number) => major(cashFlow.cumulative[month] ?? Number.NaN);
    expect([0, 1, 2, 12, 13, 24, 36].map(at)).toEqual([
      -21_560, -23_135, -24_139.74, -1_882.69, 1_072.62, 35_914.96, 78_782.36,
    ]);
  });

  test('agrees with the published contribution of each stream', () => {
    const total = (values: readonly number[]) => major(values.reduce((sum, value) => sum + value, 0));
    expect(cashFlow.streams.map((stream) => [stream.name, total(stream.contribution)])).toEqual([
      ['Promotional campaigns', 102_356.11],
      ['Welcome series', 5_423.76],
      ['Abandoned-cart email', 23_761.99],
    ]);
  });
});
