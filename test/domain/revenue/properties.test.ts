import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { netPresentValue } from '../../../shared/domain/revenue/present-value.ts';
import { computeScenario } from '../../../shared/domain/revenue/projection.ts';
import { explainReturns } from '../../../shared/domain/revenue/returns-explanation.ts';
import { projectRevenue } from '../../../shared/domain/revenue/revenue-projection.ts';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { explainStream } from '../../../shared/domain/revenue/stream-explanation.ts';
import { anyRevenue, usualFigures, wholeSchema } from './any-revenue.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Every number inside a value, with the path to it. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

test('no input that the schema allows makes a figure that is not a number or without end', () => {
  fc.assert(
    fc.property(anyRevenue(wholeSchema), (revenue) => {
      const projection = projectRevenue(revenue, 'USD');
      const explained = [
        projection.scenarios.map((scenario) => explainReturns(scenario)),
        revenue.streams.map((_, index) => explainStream(revenue, index, { base: 'expected' }, 'USD')),
      ];
      const wrong = numbersIn([projection, explained]).filter(([, value]) => !Number.isFinite(value));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the parts add up to the whole, by month and by entry, to the cent', () => {
  fc.assert(
    fc.property(anyRevenue(usualFigures), fc.constantFrom(...baseScenarios), (revenue, base) => {
      const { cashFlow, returns } = computeScenario(revenue, { base }, 'USD');
      const size = total(cashFlow.net.map(Math.abs)) + 1;
      const isSame = (one: number, other: number) =>
        expect(Math.abs(one - other)).toBeLessThan(Math.max(0.5, size * 1e-12));
      isSame(total(cashFlow.streams.flatMap(({ contribution }) => contribution)), returns.contributionMinor);
      isSame(total(cashFlow.benefitEntries.flatMap(({ amounts }) => amounts)), returns.otherBenefitsMinor);
      isSame(total(cashFlow.costEntries.flatMap(({ amounts }) => amounts)), returns.totalCostMinor);
      isSame(
        returns.contributionMinor + returns.otherBenefitsMinor - returns.totalCostMinor,
        returns.netBenefitMinor,
      );
      isSame(cashFlow.cumulative.at(-1) ?? 0, returns.netBenefitMinor);
    }),
    { numRuns: 200 },
  );
});

test('where every input of a stream is better, so is its contribution', () => {
  const inOrder = ({ low = 0, expected = 0, high = 0 }: Estimate) => {
    const [least = 0, middle = 0, most = 0] = [low, expected, high].toSorted((a, b) => a - b);
    return { low: least, expected: middle, high: most };
  };
  fc.assert(
    fc.property(anyRevenue(usualFigures), (revenue) => {
      const streams = revenue.streams.map((stream) => ({
        ...stream,
        startsFrom: 'nothing' as const,
        monthlyVolume: inOrder(stream.monthlyVolume ?? {}),
        monthlyGrowth: undefined,
        monthlyChurn: undefined,
        monthlyNew: undefined,
        steps: stream.steps
          .filter(({ kind }) => kind !== 'divisor')
          .map((step) => ({ ...step, value: inOrder(step.value ?? {}) })),
        valuePerConversionMinor: inOrder(stream.valuePerConversionMinor ?? {}),
        incrementality: inOrder(stream.incrementality ?? {}),
        overlap: undefined,
        contributionMargin: inOrder(stream.contributionMargin ?? {}),
        firstLiveMonth: { expected: 2 },
        rampMonths: { expected: 3 },
        lagMonths: undefined,
      }));
      const [low, expected, high] = baseScenarios.map(
        (base) => computeScenario({ ...revenue, streams }, { base }, 'USD').returns.contributionMinor,
      );
      expect(low).toBeLessThanOrEqual(expected ?? Number.NaN);
      expect(expected).toBeLessThanOrEqual(high ?? Number.NaN);
    }),
    { numRuns: 100 },
  );
});

test('the present value of an outlay that is followed by income falls as the rate rises', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      (income, rate, more) => {
        const flows = [-1e6, ...income];
        expect(netPresentValue(flows, rate + more)).toBeLessThanOrEqual(netPresentValue(flows, rate));
      },
    ),
  );
});

test('an input of zero that means nothing changes nothing', () => {
  fc.assert(
    fc.property(anyRevenue(usualFigures), (revenue) => {
      const zero = { expected: 0 };
      const streams = revenue.streams.map((stream) => ({
        ...stream,
        monthlyGrowth: stream.monthlyGrowth ?? zero,
        monthlyChurn: stream.monthlyChurn ?? zero,
        monthlyNew: stream.monthlyNew ?? zero,
        volumeCostMinor: stream.volumeCostMinor ?? zero,
        overlap: stream.overlap ?? zero,
        lagMonths: stream.lagMonths ?? zero,
      }));
      const compute = (model: Revenue) => computeScenario(model, { base: 'expected' }, 'USD').cashFlow.net;
      expect(compute({ ...revenue, streams })).toEqual(compute(revenue));
    }),
    { numRuns: 100 },
  );
});
