import { describe, expect, test } from 'vitest';
import { computeScenario } from '../../../shared/domain/revenue/projection.ts';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import { yearsOf } from '../../../shared/domain/revenue/years.ts';
import { emailCase } from './brief-email.ts';
import { museumCase } from './brief-museum.ts';
import {
  publishedEmail,
  publishedEmailMonths,
  publishedMuseum,
  publishedMuseumMonths,
} from './published-results.ts';

/** Half up, as the published figures are; what a double adds to a cent is taken off first. */
const major = (amountMinor: number) => Math.round(Number(amountMinor.toFixed(4))) / 100;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const cases = [
  {
    name: 'email',
    revenue: emailCase,
    currency: 'USD',
    published: publishedEmail,
    months: publishedEmailMonths,
  },
  {
    name: 'museum',
    revenue: museumCase,
    currency: 'GBP',
    published: publishedMuseum,
    months: publishedMuseumMonths,
  },
];

describe.each(cases)('the $name case', ({ revenue, currency, published, months }) => {
  describe.each(baseScenarios)('under the %s scenario', (base) => {
    const { cashFlow, returns, missing } = computeScenario(revenue, { base }, currency);
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

    test('gives the published figures of every stream to the cent', () => {
      expect(
        cashFlow.streams.map(({ attributedRevenue, incrementalRevenue, contribution }) =>
          [attributedRevenue, incrementalRevenue, contribution].map((flow) => major(total(flow))),
        ),
      ).toEqual(figures.streams);
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
      expect(returns.returnOnInvestmentFraction).toBeCloseTo(figures.roi, 6);
      expect(returns.monthlyDiscountFraction).toBeCloseTo(figures.monthlyDiscount, 10);
    });

    test('gives the published internal rate of return, or none', () => {
      const rate = returns.internalRate;
      expect(rate.kind).toBe(figures.irrYearly === undefined ? 'none' : 'one');
      if (rate.kind === 'one') {
        expect(rate.monthlyFraction).toBeCloseTo(figures.irrMonthly ?? Number.NaN, 9);
        expect(rate.yearlyFraction).toBeCloseTo(figures.irrYearly ?? Number.NaN, 6);
      }
    });

    test('gives the published payback months, or none', () => {
      expect(returns.paybackMonth).toBe(figures.payback);
      expect(returns.firstCrossingMonth).toBe(figures.firstCrossing);
      expect(returns.discountedPaybackMonth).toBe(figures.discountedPayback);
      if (figures.interpolated === undefined) expect(returns.interpolatedPaybackMonths).toBeUndefined();
      else expect(returns.interpolatedPaybackMonths).toBeCloseTo(figures.interpolated, 4);
    });

    test('gives the published lowest point of the cumulative cash flow', () => {
      expect(major(returns.lowestCumulativeMinor)).toBe(figures.lowest);
      expect(returns.lowestCumulativeMonth).toBe(figures.lowestMonth);
    });

    test('gives the published years', () => {
      expect(yearsOf(cashFlow.net).map(major)).toEqual(figures.netByYear);
      expect(yearsOf(cashFlow.incrementalRevenue).slice(1).map(major)).toEqual(figures.incrementalByYear);
    });
  });

  test('gives the published net cash flow of every month under the expected scenario', () => {
    const { cashFlow } = computeScenario(revenue, { base: 'expected' }, currency);
    expect(cashFlow.net.map(major)).toEqual(months);
  });
});
