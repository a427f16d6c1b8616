import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeScenario } from '../../../../shared/domain/revenue/projection.ts';
import { type Revenue, revenue } from '../../../../shared/domain/revenue/section.ts';
import { flatModel } from '../../../../shared/domain/revenue/uncertainty/flat-model.ts';
import { makeRuns } from '../../../../shared/domain/revenue/uncertainty/runs.ts';
import { simulate } from '../../../../shared/domain/revenue/uncertainty/simulation.ts';
import { anyRevenue, modestFigures } from '../any-revenue.ts';
import { emailCase } from '../brief-email.ts';

const withRuns = (of: Revenue, runs: number, seed = 1): Revenue => ({ ...of, simulation: { runs, seed } });

/** A stream of which only the conversion has a range, so that the outcome is a straight function of one draw. */
const oneRange = (range: object, runs = 100_000): Revenue =>
  withRuns(
    revenue.draft.parse({
      horizonMonths: 12,
      streams: [
        {
          id: 'shop',
          monthlyVolume: { expected: 1000 },
          steps: [{ id: 'orders', kind: 'rate', value: range }],
          valuePerConversionMinor: { expected: 10_000 },
          incrementality: { expected: 1 },
          overlap: { expected: 0 },
          contributionMargin: { expected: 0.5 },
          firstLiveMonth: { expected: 1 },
          rampMonths: { expected: 1 },
        },
      ],
      costs: [{ id: 'set-up', timing: 'one-off', amountMinor: { expected: 1_200_000 } }],
    }),
    runs,
  );

describe('with a known distribution', () => {
  const low = 0.01;
  const high = 0.05;
  // Twelve months of 1,000 visits at 50.00 margin, less the set-up.
  const netBenefit = (rate: number) => 12 * 1000 * rate * 5000 - 1_200_000;

  test('a triangular input gives the known quantiles and probability of loss', () => {
    const { netBenefit: found, lossFraction } = simulate(
      oneRange({ low, expected: 0.02, high, spread: 'triangular' }),
      'USD',
    );
    // Below the mode the share is (x − low)² / ((high − low) (mode − low)), above it mirrored.
    const quantile = (p: number) =>
      p < 0.25 ? low + Math.sqrt(p * 0.04 * 0.01) : high - Math.sqrt((1 - p) * 0.04 * 0.03);
    // Three standard errors of a quantile of 100,000 runs are below 1 % of the range everywhere here.
    const error = (netBenefit(high) - netBenefit(low)) * 0.01;
    expect(Math.abs(found.p10 - netBenefit(quantile(0.1)))).toBeLessThan(error);
    expect(Math.abs(found.p50 - netBenefit(quantile(0.5)))).toBeLessThan(error);
    expect(Math.abs(found.p90 - netBenefit(quantile(0.9)))).toBeLessThan(error);
    expect(Math.abs(found.meanMinor - netBenefit((low + 0.02 + high) / 3))).toBeLessThan(error);
    // The set-up is earned at a rate of 2 %, which a quarter of the distribution lies below.
    expect(lossFraction).toBeCloseTo(0.25, 2);
  });

  test('a PERT input gives the known mean', () => {
    const { netBenefit: found } = simulate(oneRange({ low, expected: 0.02, high, spread: 'pert' }), 'USD');
    const error = (netBenefit(high) - netBenefit(low)) * 0.005;
    expect(Math.abs(found.meanMinor - netBenefit((low + 0.08 + high) / 6))).toBeLessThan(error);
  });
});

test('the figures of a seed never change', () => {
  const {
    netBenefit,
    revenue: sales,
    netPresentValue,
    lossFraction,
    fan,
    histogram,
  } = simulate(emailCase, 'USD');
  const cents = (figures: object) =>
    Object.fromEntries(Object.entries(figures).map(([name, minor]) => [name, Math.round(minor)]));
  expect({
    netBenefit: cents(netBenefit),
    revenue: cents(sales),
    netPresentValue: cents(netPresentValue ?? {}),
    lossFraction,
    fanInMonth12: cents({ p10: fan.p10[12], p50: fan.p50[12], p90: fan.p90[12] }),
    histogram,
  }).toMatchInlineSnapshot(`
    {
      "fanInMonth12": {
        "p10": -1747168,
        "p50": -1129249,
        "p90": -352175,
      },
      "histogram": {
        "counts": [
          1,
          45,
          273,
          737,
          1258,
          1562,
          1738,
          1511,
          1170,
          781,
          448,
          266,
          117,
          69,
          16,
          7,
          1,
        ],
        "from": -2000000,
        "width": 1000000,
      },
      "lossFraction": 0.0046,
      "netBenefit": {
        "meanMinor": 4812194,
        "p10": 1943616,
        "p50": 4648236,
        "p90": 7877812,
      },
      "netPresentValue": {
        "p10": 1189204,
        "p50": 3455498,
        "p90": 6184557,
      },
      "revenue": {
        "p10": 20811279,
        "p50": 27896933,
        "p90": 36570750,
      },
    }
  `);
});

test('another seed gives other runs and much the same answer', () => {
  const one = simulate(withRuns(emailCase, 10_000, 1), 'USD');
  const other = simulate(withRuns(emailCase, 10_000, 2), 'USD');
  expect(other.netBenefit.p50).not.toBe(one.netBenefit.p50);
  expect(other.netBenefit.p50 / one.netBenefit.p50).toBeCloseTo(1, 1);
});

test('parts of the runs, made in any order, are the same runs', () => {
  const model = flatModel(emailCase, 'USD');
  const whole = makeRuns(model, { seed: 9, firstRun: 0, runs: 3500 });
  const second = makeRuns(model, { seed: 9, firstRun: 2000, runs: 1500 });
  const first = makeRuns(model, { seed: 9, firstRun: 0, runs: 2000 });
  expect([...first.revenueMinor, ...second.revenueMinor]).toEqual([...whole.revenueMinor]);
  expect([...(first.cumulativeMinor[36] ?? []), ...(second.cumulativeMinor[36] ?? [])]).toEqual([
    ...(whole.cumulativeMinor[36] ?? []),
  ]);
});

test('with every input fixed, each run is the expected scenario to the cent', () => {
  const fixed = (of: Revenue): Revenue =>
    JSON.parse(JSON.stringify(of), (_, value) =>
      value !== null && typeof value === 'object' && 'expected' in value
        ? { ...value, spread: 'fixed' }
        : value,
    );
  fc.assert(
    fc.property(anyRevenue(modestFigures).map(fixed), (sure) => {
      const { cashFlow, returns } = computeScenario(sure, { base: 'expected' }, 'USD');
      const runs = makeRuns(flatModel(sure, 'USD'), { seed: 1, firstRun: 0, runs: 3 });
      for (const run of [0, 1, 2]) {
        runs.cumulativeMinor.forEach((column, month) => {
          expect(Math.abs((column[run] ?? 0) - (cashFlow.cumulative[month] ?? 0))).toBeLessThan(0.5);
        });
        expect(Math.abs((runs.revenueMinor[run] ?? 0) - returns.incrementalRevenueMinor)).toBeLessThan(0.5);
        expect(
          Math.abs((runs.netPresentValueMinor[run] ?? 0) - (returns.netPresentValueMinor ?? 0)),
        ).toBeLessThan(0.5);
      }
    }),
  );
});

test('the figures are in order, and the histogram holds every run', () => {
  fc.assert(
    fc.property(anyRevenue(modestFigures), (any) => {
      const { netBenefit, fan, lossFraction, histogram, runs } = simulate(withRuns(any, 400), 'USD');
      expect(netBenefit.p10).toBeLessThanOrEqual(netBenefit.p50);
      expect(netBenefit.p50).toBeLessThanOrEqual(netBenefit.p90);
      fan.p50.forEach((middle, month) => {
        expect(fan.p10[month]).toBeLessThanOrEqual(middle);
        expect(fan.p90[month]).toBeGreaterThanOrEqual(middle);
      });
      expect(lossFraction).toBeGreaterThanOrEqual(0);
      expect(lossFraction).toBeLessThanOrEqual(1);
      expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(runs);
    }),
    { numRuns: 60 },
  );
});

test('a dearer licence makes no run better, because the other draws stay as they are', () => {
  const dearer = structuredClone(emailCase);
  const licence = dearer.costs[3]?.amountMinor;
  if (licence) Object.assign(licence, { low: 98_000, expected: 85_000, high: 85_000 });
  const runsOf = (of: Revenue) => makeRuns(flatModel(of, 'USD'), { seed: 3, firstRun: 0, runs: 1000 });
  const before = runsOf(emailCase).cumulativeMinor.at(-1) ?? [];
  const after = runsOf(dearer).cumulativeMinor.at(-1) ?? [];
  expect([...after].every((amount, run) => amount < (before[run] ?? 0))).toBe(true);
});

test('whoever listens hears of every block and can end the work', () => {
  const heard: number[] = [];
  const model = flatModel(emailCase, 'USD');
  makeRuns(model, { seed: 1, firstRun: 0, runs: 2500 }, (runs) => heard.push(runs));
  expect(heard).toEqual([1000, 2000, 2500]);
  const stop = () => {
    throw new Error('enough');
  };
  expect(() => makeRuns(model, { seed: 1, firstRun: 0, runs: 2500 }, stop)).toThrow('enough');
});
