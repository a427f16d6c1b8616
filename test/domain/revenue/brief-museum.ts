import { type Revenue, revenue } from '../../../shared/domain/revenue/section.ts';

/**
 * A museum that plans its posts with one tool and hosts a forum with another: four streams, two with a delay, a yearly
 * licence in US dollars that rises at every renewal, and a low scenario that never pays back. Amounts in pence.
 */
const range = (low: number, expected: number, high: number) => ({ low, expected, high });
const same = (expected: number) => ({ expected });

const timing = { firstLiveMonth: range(3, 2, 2), rampMonths: range(9, 6, 4) };
const rate = (id: string, low: number, expected: number, high: number) => ({
  id,
  name: id,
  kind: 'rate',
  value: range(low, expected, high),
});
const once = (id: string, amountMinor: number) => ({
  id,
  name: id,
  timing: 'one-off',
  amountMinor: same(amountMinor),
});
const itHours = (id: string, costTiming: string, rateMinor: number, hours: number) => ({
  id,
  name: id,
  category: 'it-hours',
  basis: 'hours',
  timing: costTiming,
  hours: same(hours),
  hourlyRateMinor: same(rateMinor),
});

export const museumCase: Revenue = revenue.draft.parse({
  horizonMonths: 36,
  discountRate: same(0.035),
  exchangeRates: [{ currency: 'USD', rate: 0.79 }],
  streams: [
    {
      ...timing,
      id: 'tickets',
      name: 'Posts to tickets',
      channel: 'organic-social',
      volumeLabel: 'views of posts',
      monthlyVolume: range(280_000, 420_000, 560_000),
      monthlyGrowth: range(0.002, 0.008, 0.012),
      steps: [rate('clicks', 0.006, 0.009, 0.011), rate('purchases', 0.012, 0.016, 0.018)],
      valuePerConversionMinor: range(2950, 3150, 3300),
      incrementality: range(0.2, 0.35, 0.45),
      contributionMargin: range(0.8, 0.82, 0.82),
    },
    {
      ...timing,
      id: 'members',
      name: 'Forum to memberships',
      volumeLabel: 'people who join the forum',
      monthlyVolume: range(120, 240, 340),
      monthlyGrowth: range(0, 0.01, 0.015),
      steps: [rate('members', 0.015, 0.03, 0.035)],
      valuePerConversionMinor: same(5800),
      incrementality: range(0.35, 0.5, 0.55),
      contributionMargin: range(0.88, 0.9, 0.9),
      lagMonths: same(2),
    },
    {
      ...timing,
      id: 'donations',
      name: 'Appeals to donations',
      volumeLabel: 'people whom an appeal reaches',
      monthlyVolume: range(40_000, 60_000, 75_000),
      monthlyGrowth: range(0, 0.005, 0.008),
      steps: [rate('donors', 0.0003, 0.0005, 0.0006)],
      valuePerConversionMinor: range(2400, 2700, 2900),
      incrementality: range(0.4, 0.6, 0.65),
      contributionMargin: same(0.97),
    },
    {
      ...timing,
      id: 'hire',
      name: 'Enquiries about room hire',
      volumeLabel: 'enquiries',
      monthlyVolume: range(8, 14, 18),
      monthlyGrowth: same(0),
      steps: [rate('bookings', 0.08, 0.12, 0.15)],
      valuePerConversionMinor: range(60_000, 64_000, 68_000),
      incrementality: range(0.25, 0.4, 0.45),
      contributionMargin: range(0.5, 0.55, 0.55),
      lagMonths: same(3),
    },
  ],
  otherBenefits: [
    {
      id: 'hours',
      name: 'Hours saved',
      kind: 'efficiency',
      hoursPerMonth: range(14, 26, 32),
      hourlyRateMinor: same(1950),
      realisation: range(0.4, 0.6, 0.7),
      firstMonth: same(2),
    },
  ],
  costs: [
    once('training', 240_000),
    once('moderation', 180_000),
    once('assessment', 95_000),
    {
      id: 'forum',
      name: 'forum',
      timing: 'per-month',
      amountMinor: same(11_000),
      yearlyRise: same(0.04),
    },
    { id: 'freelancer', name: 'freelancer', timing: 'per-month', amountMinor: same(25_000), firstMonth: 2 },
    {
      id: 'scheduling',
      name: 'scheduling',
      category: 'licence',
      timing: 'yearly-prepaid',
      basis: 'tier',
      currency: 'USD',
      tiers: [{ id: 'professional', name: 'Professional', priceMinor: same(19_900 * 12) }],
      tierId: 'professional',
      units: same(2),
      yearlyRise: range(0.08, 0.05, 0.05),
    },
    itHours('web', 'one-off', 4200, 30),
    itHours('identity', 'one-off', 4500, 8),
    itHours('security', 'one-off', 4800, 14),
    itHours('desk', 'one-off', 3400, 10),
    itHours('web-monthly', 'per-month', 4200, 2),
    itHours('desk-monthly', 'per-month', 3400, 2),
  ],
});
