import fc from 'fast-check';
import { type Revenue, revenue } from '../../../../shared/domain/revenue/section.ts';

/** Any estimate: with or without a range, of any spread. */
function estimate(value: fc.Arbitrary<number>) {
  return fc.record(
    { low: value, expected: value, high: value, spread: fc.constantFrom('fixed', 'triangular', 'pert') },
    { requiredKeys: ['expected'] },
  );
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const fraction = estimate(between(0, 1));
const quantity = estimate(between(0, 50_000));
const price = estimate(fc.integer({ min: 0, max: 100_000 }));
const months = estimate(fc.integer({ min: 0, max: 14 }));
const currency = fc.constantFrom('USD', 'EUR', 'JPY');

const step = fc
  .record(
    {
      kind: fc.constantFrom('rate', 'multiple', 'divisor'),
      value: estimate(between(0.05, 1)),
      today: estimate(between(0.05, 1)),
      unitCostMinor: estimate(fc.integer({ min: 0, max: 50 })),
    },
    { requiredKeys: ['kind', 'value'] },
  )
  .map((parts) => ({ id: 'step', name: 'Step', ...parts }));

const stream = fc.record(
  {
    id: fc.constant('stream'),
    monthlyVolume: quantity,
    monthlyGrowth: estimate(between(-0.1, 0.1)),
    monthlyChurn: estimate(between(0, 0.2)),
    monthlyNew: estimate(between(0, 500)),
    volumeCostMinor: estimate(fc.integer({ min: 0, max: 100 })),
    startsFrom: fc.constantFrom('nothing', 'today'),
    todayMonthlyVolume: quantity,
    todayValuePerConversionMinor: price,
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    currency,
    valuePerConversionMinor: price,
    incrementality: fraction,
    overlap: fraction,
    contributionMargin: fraction,
    firstLiveMonth: months,
    rampMonths: months,
    rampShape: fc.constantFrom('linear', 's-curve', 'custom'),
    rampShares: fc.array(between(0, 1), { minLength: 1, maxLength: 6 }),
    seasonality: fc.array(between(0, 3), { maxLength: 12 }),
    lagMonths: months,
  },
  {
    requiredKeys: [
      'id',
      'monthlyVolume',
      'steps',
      'valuePerConversionMinor',
      'incrementality',
      'overlap',
      'contributionMargin',
      'firstLiveMonth',
      'rampMonths',
    ],
  },
);

const benefit = fc.record({
  id: fc.constant('benefit'),
  kind: fc.constantFrom('avoided-cost', 'efficiency'),
  currency,
  monthlyAmountMinor: price,
  hoursPerMonth: estimate(between(0, 100)),
  hourlyRateMinor: price,
  realisation: fraction,
  firstMonth: months,
});

const cost = fc.record(
  {
    id: fc.constant('cost'),
    category: fc.constantFrom('licence', 'it-hours', 'exit'),
    timing: fc.constantFrom('one-off', 'per-month', 'yearly-prepaid', 'at-end'),
    basis: fc.constantFrom('amount', 'hours', 'tier'),
    currency,
    amountMinor: price,
    hours: estimate(between(0, 200)),
    hourlyRateMinor: price,
    tiers: fc.constant([
      { id: 'basic', priceMinor: { low: 900, expected: 1000, high: 1300 }, isPerUnit: true },
      { id: 'flat', priceMinor: { expected: 90_000 }, isPerUnit: false },
    ]),
    tierId: fc.constantFrom('basic', 'flat', 'gone'),
    units: estimate(between(0, 90)),
    yearlyRise: estimate(between(-0.2, 0.3)),
    firstMonth: fc.integer({ min: 1, max: 20 }),
    lastMonth: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: ['id', 'category', 'timing', 'basis', 'tiers'] },
);

/** Any model that the schema allows, with every field of streams, benefits and costs in use. */
export const anyRevenue: fc.Arbitrary<Revenue> = fc
  .record(
    {
      horizonMonths: fc.integer({ min: 12, max: 60 }),
      discountRate: fraction,
      startsIn: fc.constantFrom('2027-01', '2027-09'),
      streams: fc.array(stream, { maxLength: 3 }),
      otherBenefits: fc.array(benefit, { maxLength: 2 }),
      costs: fc.array(cost, { maxLength: 4 }),
      exchangeRates: fc.constant([
        { currency: 'EUR', rate: 1.08 },
        { currency: 'JPY', rate: 0.0066 },
      ]),
    },
    { requiredKeys: ['horizonMonths', 'streams', 'otherBenefits', 'costs', 'exchangeRates'] },
  )
  .map((parts) => revenue.draft.parse(parts));
