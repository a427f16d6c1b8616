import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeCashFlow } from '../../../shared/domain/revenue/cash-flow.ts';
import { currencyDecimals } from '../../../shared/domain/revenue/currency.ts';
import { revenue } from '../../../shared/domain/revenue/section.ts';
import { emailCase } from './brief-email.ts';

const model = (parts: object) => revenue.draft.parse(parts);
const expected = { base: 'expected' } as const;

test('an entry without an input is left out and the input is named by its path', () => {
  const { cashFlow, missing } = computeCashFlow(
    model({
      streams: [{ id: 'web', name: 'Web shop', volumeLabel: 'visits', monthlyVolume: { expected: 100 } }],
      costs: [{ id: 'licence', name: 'Licence', amountMinor: { expected: 500 } }],
    }),
    expected,
    'USD',
  );
  expect(missing.map(({ path }) => path)).toContain('revenue.streams.0.valuePerConversionMinor.expected');
  expect(new Set(missing.map(({ entryName }) => entryName))).toEqual(new Set(['Web shop']));
  expect(cashFlow.streams).toEqual([]);
  expect(cashFlow.net[1]).toBe(-500);
});

test('a yearly prepaid cost falls at months 0, 12 and 24 and not at the end of the horizon', () => {
  const { cashFlow } = computeCashFlow(
    model({
      costs: [
        {
          id: 'licence',
          timing: 'yearly-prepaid',
          amountMinor: { expected: 100_00 },
          yearlyRise: { expected: 0.1 },
        },
      ],
    }),
    expected,
    'USD',
  );
  const falls = cashFlow.recurringCosts.flatMap((amount, month) =>
    amount === 0 ? [] : [[month, Math.round(amount)]],
  );
  expect(falls).toEqual([
    [0, 10_000],
    [12, 11_000],
    [24, 12_100],
  ]);
});

test('a lag moves the money to later months and leaves what falls beyond the horizon out', () => {
  const stream = {
    id: 'deals',
    name: 'Deals',
    volumeLabel: 'leads',
    monthlyVolume: { expected: 10 },
    steps: [],
    valuePerConversionMinor: { expected: 1 },
    incrementality: { expected: 1 },
    contributionMargin: { expected: 1 },
    firstLiveMonth: { expected: 1 },
    rampMonths: { expected: 1 },
    lagMonths: { expected: 6 },
  };
  const { cashFlow } = computeCashFlow(model({ horizonMonths: 12, streams: [stream] }), expected, 'USD');
  expect(cashFlow.incrementalRevenue).toEqual([0, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10]);
});

test('a foreign amount is converted at its stated rate, decimals of both currencies considered', () => {
  const { cashFlow, missing } = computeCashFlow(
    model({
      costs: [{ id: 'licence', timing: 'one-off', currency: 'JPY', amountMinor: { expected: 1000 } }],
      exchangeRates: [{ currency: 'JPY', rate: 0.0065 }],
    }),
    expected,
    'USD',
  );
  expect(missing).toEqual([]);
  // 1,000 yen at 0.0065 dollars are 6.50 dollars, that is 650 cents.
  expect(cashFlow.oneOffCosts[0]).toBeCloseTo(650, 9);
});

test('a foreign amount without a rate is missing, never taken one to one', () => {
  const { cashFlow, missing } = computeCashFlow(
    model({
      costs: [{ id: 'licence', timing: 'one-off', currency: 'EUR', amountMinor: { expected: 1000 } }],
    }),
    expected,
    'USD',
  );
  expect(missing).toEqual([{ path: 'revenue.costs.0.currency', entryName: '' }]);
  expect(cashFlow.oneOffCosts[0]).toBe(0);
});

test('currencies have the decimals of ISO 4217', () => {
  expect(['USD', 'EUR', 'JPY', 'KWD'].map(currencyDecimals)).toEqual([2, 2, 0, 3]);
});

test('the net flow is contribution plus other benefits less all costs in every month', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('low', 'expected', 'high'),
      fc.integer({ min: 12, max: 60 }),
      (base, horizonMonths) => {
        const { cashFlow } = computeCashFlow({ ...emailCase, horizonMonths }, { base }, 'USD');
        expect(cashFlow.net).toHaveLength(horizonMonths + 1);
        cashFlow.net.forEach((net, month) => {
          const at = (flow: readonly number[]) => flow[month] ?? Number.NaN;
          const costs = at(cashFlow.oneOffCosts) + at(cashFlow.recurringCosts) + at(cashFlow.itCosts);
          expect(net).toBeCloseTo(at(cashFlow.contribution) + at(cashFlow.otherBenefits) - costs, 6);
        });
      },
    ),
    { numRuns: 30 },
  );
});

test('no stream earns anything before its first live month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 24 }), (first, ramp) => {
      const streams = emailCase.streams.map((stream) => ({
        ...stream,
        firstLiveMonth: { expected: first },
        rampMonths: { expected: ramp },
      }));
      const { cashFlow } = computeCashFlow({ ...emailCase, streams }, expected, 'USD');
      expect(cashFlow.contribution.slice(0, first).every((value) => value === 0)).toBe(true);
      expect(cashFlow.contribution[first]).toBeGreaterThan(0);
    }),
    { numRuns: 50 },
  );
});
