import { type Revenue, revenue } from '../../../shared/domain/revenue/section.ts';

/**
 * The email case of the example, as bare inputs: three streams, two other benefits and fourteen costs under three
 * scenarios, over 36 months. Amounts in cents.
 */
const range = (low: number, expected: number, high: number) => ({ low, expected, high });
const same = (expected: number) => ({ expected });

const timing = { firstLiveMonth: range(3, 2, 2), rampMonths: range(9, 6, 4) };
const margin = range(0.36, 0.38, 0.38);

const stream = (id: string, name: string, parts: object) => ({
  id,
  name,
  volumeLabel: name,
  contributionMargin: margin,
  ...timing,
  ...parts,
});
const step = (id: string, kind: 'rate' | 'multiple', low: number, expected: number, high: number) => ({
  id,
  name: id,
  kind,
  value: range(low, expected, high),
});
const hours = (
  id: string,
  timingOfCost: string,
  rateMinor: number,
  low: number,
  expected: number,
  high: number,
) => ({
  id,
  name: id,
  category: 'it-hours',
  basis: 'hours',
  timing: timingOfCost,
  hours: range(low, expected, high),
  hourlyRateMinor: same(rateMinor),
});
const amount = (
  id: string,
  timingOfCost: string,
  low: number,
  expected: number,
  high: number,
  rise?: number,
) => ({
  id,
  name: id,
  timing: timingOfCost,
  amountMinor: range(low, expected, high),
  ...(rise === undefined ? {} : { yearlyRise: same(rise) }),
});

export const emailCase: Revenue = revenue.draft.parse({
  horizonMonths: 36,
  discountRate: range(0.12, 0.1, 0.1),
  streams: [
    stream('promotional', 'Promotional campaigns', {
      monthlyVolume: range(52000, 60000, 64000),
      monthlyGrowth: range(0.004, 0.01, 0.015),
      steps: [
        step('sends', 'multiple', 6, 8, 8),
        step('delivered', 'rate', 0.97, 0.98, 0.985),
        step('clicks', 'rate', 0.007, 0.015, 0.022),
        step('orders', 'rate', 0.02, 0.03, 0.034),
      ],
      valuePerConversionMinor: range(8800, 9200, 9500),
      incrementality: range(0.25, 0.35, 0.45),
    }),
    stream('welcome', 'Welcome series', {
      monthlyVolume: range(600, 900, 1200),
      monthlyGrowth: range(0, 0.01, 0.01),
      steps: [
        step('emails', 'multiple', 3, 3, 3),
        step('delivered', 'rate', 0.97, 0.98, 0.985),
        step('clicks', 'rate', 0.05, 0.065, 0.08),
        step('orders', 'rate', 0.035, 0.05, 0.06),
      ],
      valuePerConversionMinor: range(8000, 8400, 8800),
      incrementality: range(0.35, 0.5, 0.55),
    }),
    stream('cart', 'Abandoned-cart email', {
      monthlyVolume: range(1300, 1800, 2200),
      monthlyGrowth: range(0, 0.005, 0.01),
      steps: [
        step('delivered', 'rate', 0.97, 0.98, 0.985),
        step('clicks', 'rate', 0.05, 0.075, 0.1),
        step('orders', 'rate', 0.15, 0.2, 0.24),
      ],
      valuePerConversionMinor: range(10400, 11000, 11500),
      incrementality: range(0.45, 0.6, 0.65),
    }),
  ],
  otherBenefits: [
    {
      id: 'legacy',
      name: 'Old tool',
      kind: 'avoided-cost',
      monthlyAmountMinor: same(38000),
      firstMonth: same(3),
    },
    {
      id: 'labour',
      name: 'Labour',
      kind: 'efficiency',
      hoursPerMonth: range(10, 18, 24),
      hourlyRateMinor: same(4500),
      realisation: range(0.3, 0.5, 0.6),
      firstMonth: same(3),
    },
  ],
  costs: [
    amount('migration', 'one-off', 800000, 650000, 600000),
    amount('training', 'one-off', 180000, 180000, 180000),
    amount('review', 'one-off', 200000, 200000, 200000),
    amount('subscription', 'per-month', 78000, 65000, 65000, 0.05),
    amount('freelancer', 'per-month', 40000, 40000, 40000),
    amount('monitoring', 'per-month', 6000, 6000, 6000),
    hours('integration', 'one-off', 9500, 80, 60, 55),
    hours('identity', 'one-off', 11000, 12, 12, 12),
    hours('dns', 'one-off', 9000, 8, 8, 8),
    hours('security', 'one-off', 12000, 16, 16, 16),
    hours('testing', 'one-off', 8000, 20, 20, 20),
    hours('integration-monthly', 'per-month', 9500, 4, 3, 3),
    hours('desk-monthly', 'per-month', 6000, 2, 2, 2),
    hours('security-monthly', 'per-month', 12000, 0.5, 0.5, 0.5),
  ],
});
