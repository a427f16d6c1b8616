import fc from 'fast-check';
import { type Revenue, revenue } from '../../../shared/domain/revenue/section.ts';

/** How large the figures of a model may be: all that the schema allows, or what an organisation would type. */
export type Scale = {
  quantity: fc.Arbitrary<number>;
  /** Of a step in the funnel. */
  rate: fc.Arbitrary<number>;
  fraction: fc.Arbitrary<number>;
  growth: fc.Arbitrary<number>;
  months: fc.Arbitrary<number>;
  minorUnits: fc.Arbitrary<number>;
};

const extreme = (values: readonly number[], usual: fc.Arbitrary<number>) =>
  fc.oneof(fc.constantFrom(...values), usual);

const anyQuantity = extreme(
  [0, Number.MIN_VALUE, 1e-9, 1, 1e12],
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);

export const wholeSchema: Scale = {
  quantity: anyQuantity,
  rate: anyQuantity,
  fraction: extreme([0, Number.MIN_VALUE, 1], fc.double({ min: 0, max: 1, noNaN: true })),
  growth: extreme([-1, 0, 10], fc.double({ min: -1, max: 10, noNaN: true })),
  months: extreme([0, 1, 120], fc.integer({ min: 0, max: 120 })),
  minorUnits: extreme(
    [-9e15, 0, 9e15],
    fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 }),
  ),
};

export const usualFigures: Scale = {
  quantity: fc.double({ min: 0.5, max: 5_000, noNaN: true }),
  rate: fc.double({ min: 0.5, max: 5_000, noNaN: true }),
  fraction: fc.double({ min: 0, max: 1, noNaN: true }),
  growth: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  months: fc.integer({ min: 0, max: 12 }),
  minorUnits: fc.integer({ min: 0, max: 100_000 }),
};

/** Small enough for two orders of adding up to agree within half a cent. */
export const modestFigures: Scale = {
  quantity: fc.double({ min: 0, max: 5_000, noNaN: true }),
  rate: fc.double({ min: 0.05, max: 1, noNaN: true }),
  fraction: fc.double({ min: 0, max: 1, noNaN: true }),
  growth: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  months: fc.integer({ min: 0, max: 14 }),
  minorUnits: fc.integer({ min: 0, max: 100_000 }),
};

/** Any model that the schema takes, on a scale of figures. Some inputs are missing, some differ by scenario. */
export function anyRevenue(scale: Scale): fc.Arbitrary<Revenue> {
  const estimate = (value: fc.Arbitrary<number>) =>
    fc.record(
      { low: value, expected: value, high: value, spread: fc.constantFrom('fixed', 'triangular', 'pert') },
      { requiredKeys: ['expected'] },
    );
  const quantity = estimate(scale.quantity);
  const rate = estimate(scale.rate);
  const fraction = estimate(scale.fraction);
  const growth = estimate(scale.growth);
  const months = estimate(scale.months);
  const amount = estimate(scale.minorUnits);
  const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'EUR');

  const step = fc.record(
    {
      id: fc.constant('step'),
      kind: fc.constantFrom('rate', 'multiple', 'divisor'),
      value: rate,
      today: rate,
      unitCostMinor: amount,
    },
    { requiredKeys: ['id', 'kind', 'value'] },
  );
  const stream = fc.record(
    {
      id: fc.constant('stream'),
      monthlyVolume: quantity,
      monthlyGrowth: growth,
      monthlyChurn: fraction,
      monthlyNew: quantity,
      volumeCostMinor: amount,
      startsFrom: fc.constantFrom('nothing', 'today'),
      todayMonthlyVolume: quantity,
      todayValuePerConversionMinor: amount,
      steps: fc.array(step, { maxLength: 3 }),
      currency,
      valuePerConversionMinor: amount,
      incrementality: fraction,
      overlap: fraction,
      contributionMargin: fraction,
      firstLiveMonth: months,
      rampMonths: months,
      rampShape: fc.constantFrom('linear', 's-curve', 'custom'),
      rampShares: fc.array(scale.fraction, { maxLength: 6 }),
      seasonality: fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { maxLength: 12 }),
      lagMonths: months,
    },
    {
      requiredKeys: [
        'id',
        'monthlyVolume',
        'steps',
        'valuePerConversionMinor',
        'incrementality',
        'contributionMargin',
        'firstLiveMonth',
        'rampMonths',
      ],
    },
  );
  const otherBenefit = fc.record({
    id: fc.constant('benefit'),
    kind: fc.constantFrom('avoided-cost', 'efficiency'),
    currency,
    monthlyAmountMinor: amount,
    hoursPerMonth: quantity,
    hourlyRateMinor: amount,
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
      amountMinor: amount,
      hours: quantity,
      hourlyRateMinor: amount,
      tiers: fc.array(fc.record({ id: fc.constant('tier'), priceMinor: amount, isPerUnit: fc.boolean() }), {
        maxLength: 2,
      }),
      tierId: fc.constantFrom('tier', 'gone'),
      units: quantity,
      yearlyRise: growth,
      firstMonth: fc.integer({ min: 1, max: 60 }),
      lastMonth: fc.integer({ min: 1, max: 60 }),
    },
    { requiredKeys: ['id', 'amountMinor', 'hours', 'hourlyRateMinor'] },
  );
  const segment = fc.record(
    {
      id: fc.constant('segment'),
      customers: quantity,
      averageOrderMinor: amount,
      ordersPerYear: quantity,
      margin: fraction,
      retention: fraction,
      retentionWithTool: fraction,
      acquisitionCostMinor: amount,
    },
    { requiredKeys: ['id', 'averageOrderMinor', 'ordersPerYear', 'margin', 'retention'] },
  );
  return fc
    .record(
      {
        horizonMonths: fc.integer({ min: 12, max: 60 }),
        discountRate: fraction,
        startsIn: fc.constantFrom('2027-01', '2027-11'),
        streams: fc.array(stream, { maxLength: 3 }),
        otherBenefits: fc.array(otherBenefit, { maxLength: 2 }),
        costs: fc.array(cost, { maxLength: 3 }),
        exchangeRates: fc.constant([
          { currency: 'JPY', rate: 0.0065 },
          { currency: 'KWD', rate: 3.25 },
          { currency: 'EUR', rate: 1.08 },
        ]),
        lifetimeValue: fc.record({
          marginTiming: fc.constantFrom('first-sale-now', 'end-of-year'),
          segments: fc.array(segment, { maxLength: 2 }),
        }),
      },
      { requiredKeys: ['horizonMonths', 'streams', 'costs', 'otherBenefits'] },
    )
    .map((parts) => revenue.draft.parse(parts));
}
