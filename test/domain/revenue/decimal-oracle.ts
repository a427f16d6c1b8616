import { Decimal } from 'decimal.js';
import { estimateValue, type Scenario } from '../../../shared/domain/revenue/scenario.ts';
import type { Cost, OtherBenefit, Revenue, RevenueStream } from '../../../shared/domain/revenue/section.ts';

type Estimate = RevenueStream['monthlyVolume'];

const Exact = Decimal.clone({ precision: 50 });
const one = new Exact(1);
const zero = new Exact(0);

/** Units of the reporting currency, the dollar, for one unit; and decimals by ISO 4217. */
const decimals: Readonly<Record<string, number>> = { USD: 2, EUR: 2, JPY: 0, KWD: 3 };

/**
 * The net cash flow of a whole model in decimal arithmetic with 50 digits, written down from the conventions alone:
 * closed forms where the program goes month by month, and nothing shared with it but how a scenario picks a value.
 */
export function exactNet(revenue: Revenue, scenario: Scenario): readonly Decimal[] {
  const months = revenue.horizonMonths;
  return Array.from({ length: months + 1 }, (_, t) => {
    const streams = revenue.streams.map((stream) => exactStream(stream, revenue, scenario, t));
    const benefits = revenue.otherBenefits.map((benefit) => exactBenefit(benefit, revenue, scenario, t));
    const costs = revenue.costs.map((cost) => exactCost(cost, revenue, scenario, t, months));
    return [...streams, ...benefits]
      .reduce((sum, amount) => sum.plus(amount), zero)
      .minus(costs.reduce((sum, amount) => sum.plus(amount), zero));
  });
}

/** Net present value with the monthly root of the yearly rate. */
export function exactPresentValue(net: readonly Decimal[], yearlyRate: number): Decimal {
  const monthly = one.plus(yearlyRate).pow(one.div(12));
  return net.reduce((sum, amount, t) => sum.plus(amount.div(monthly.pow(t))), zero);
}

function reader(scenario: Scenario) {
  return (estimate: Estimate, fallback = 0) => new Exact(estimateValue(estimate, scenario) ?? fallback);
}

function rate(currency: string | undefined, { exchangeRates }: Revenue): Decimal {
  if (currency === undefined || currency === 'USD') return one;
  const stated = exchangeRates.find((entry) => entry.currency === currency)?.rate ?? Number.NaN;
  return new Exact(stated).times(new Exact(10).pow(2 - (decimals[currency] ?? 2)));
}

function exactStream(stream: RevenueStream, revenue: Revenue, scenario: Scenario, t: number): Decimal {
  const value = reader(scenario);
  const lag = value(stream.lagMonths).toNumber();
  const first = value(stream.firstLiveMonth).toNumber();
  const earned = t - lag < 1 || t - lag < first ? zero : exactRevenue(stream, revenue, scenario, t - lag);
  const contribution = earned
    .times(value(stream.incrementality))
    .times(one.minus(value(stream.overlap)))
    .times(value(stream.contributionMargin));
  const spent = t < 1 || t < first ? zero : exactUnitCosts(stream, revenue, scenario, t);
  return contribution.minus(spent).times(rate(stream.currency, revenue));
}

function exactRevenue(stream: RevenueStream, revenue: Revenue, scenario: Scenario, month: number): Decimal {
  const value = reader(scenario);
  const isFromToday = stream.startsFrom === 'today';
  const withTool = exactVolume(stream.monthlyVolume, stream, scenario, month)
    .times(exactFactor(stream, scenario, false, stream.steps.length))
    .times(value(stream.valuePerConversionMinor));
  const today = exactVolume(stream.todayMonthlyVolume ?? stream.monthlyVolume, stream, scenario, month)
    .times(exactFactor(stream, scenario, true, stream.steps.length))
    .times(value(stream.todayValuePerConversionMinor ?? stream.valuePerConversionMinor));
  return withTool
    .minus(isFromToday ? today : zero)
    .times(exactRamp(stream, scenario, month))
    .times(exactSeason(stream, revenue, month));
}

/** v · q^(m − 1) + n · (q^(m − 1) − 1) / (q − 1), with q = (1 + growth)(1 − churn). */
function exactVolume(volume: Estimate, stream: RevenueStream, scenario: Scenario, month: number): Decimal {
  const value = reader(scenario);
  const q = one.plus(value(stream.monthlyGrowth)).times(one.minus(value(stream.monthlyChurn)));
  const power = q.pow(month - 1);
  const added = q.equals(1) ? new Exact(month - 1) : power.minus(1).div(q.minus(1));
  return value(volume).times(power).plus(value(stream.monthlyNew).times(added));
}

function exactFactor(stream: RevenueStream, scenario: Scenario, isToday: boolean, steps: number): Decimal {
  const value = reader(scenario);
  return stream.steps.slice(0, steps).reduce((product, step) => {
    const own = value(isToday ? (step.today ?? step.value) : step.value);
    return step.kind === 'divisor' ? product.div(own) : product.times(own);
  }, one);
}

function exactUnitCosts(stream: RevenueStream, revenue: Revenue, scenario: Scenario, month: number): Decimal {
  const value = reader(scenario);
  const perUnit = (isToday: boolean) =>
    stream.steps.reduce(
      (sum, step, index) =>
        sum.plus(exactFactor(stream, scenario, isToday, index + 1).times(value(step.unitCostMinor))),
      value(stream.volumeCostMinor),
    );
  const withTool = exactVolume(stream.monthlyVolume, stream, scenario, month).times(perUnit(false));
  const today = exactVolume(stream.todayMonthlyVolume ?? stream.monthlyVolume, stream, scenario, month).times(
    perUnit(true),
  );
  return withTool
    .minus(stream.startsFrom === 'today' ? today : zero)
    .times(exactSeason(stream, revenue, month));
}

function exactRamp(stream: RevenueStream, scenario: Scenario, month: number): Decimal {
  const value = reader(scenario);
  const live = month - value(stream.firstLiveMonth).toNumber();
  if (stream.rampShape === 'custom') {
    const shares = stream.rampShares ?? [];
    return new Exact(shares[Math.min(live, shares.length - 1)] ?? 0);
  }
  const x = Exact.min(1, new Exact(live + 1).div(Exact.max(1, value(stream.rampMonths))));
  return stream.rampShape === 'linear' ? x : x.pow(2).times(new Exact(3).minus(x.times(2)));
}

function exactSeason({ seasonality }: RevenueStream, { startsIn }: Revenue, month: number): Decimal {
  if (!seasonality || startsIn === undefined) return one;
  const calendarMonth = (Number(startsIn.slice(5)) - 1 + month - 1) % 12;
  return new Exact(seasonality[calendarMonth] ?? 1);
}

function exactBenefit(benefit: OtherBenefit, revenue: Revenue, scenario: Scenario, t: number): Decimal {
  const value = reader(scenario);
  if (t < 1 || t < value(benefit.firstMonth).toNumber()) return zero;
  const amount =
    benefit.kind === 'avoided-cost'
      ? value(benefit.monthlyAmountMinor)
      : value(benefit.hoursPerMonth).times(value(benefit.hourlyRateMinor)).times(value(benefit.realisation));
  return amount.times(rate(benefit.currency, revenue));
}

function exactCost(cost: Cost, revenue: Revenue, scenario: Scenario, t: number, months: number): Decimal {
  const value = reader(scenario);
  const tier = cost.tiers.find(({ id }) => id === cost.tierId);
  const base = {
    amount: () => value(cost.amountMinor),
    hours: () => value(cost.hours).times(value(cost.hourlyRateMinor)),
    tier: () => value(tier?.priceMinor).times(tier?.isPerUnit ? value(cost.units) : one),
  }[cost.basis]();
  const rise = one.plus(value(cost.yearlyRise));
  const isInside = t >= Math.max(1, cost.firstMonth ?? 1) && t <= (cost.lastMonth ?? months);
  const share = {
    'one-off': () => (t === 0 ? one : zero),
    'at-end': () => (t === months ? one : zero),
    'per-month': () => (isInside ? rise.pow(Math.floor((t - 1) / 12)) : zero),
    'yearly-prepaid': () => (t % 12 === 0 && t < months ? rise.pow(t / 12) : zero),
  }[cost.timing]();
  return base.times(share).times(rate(cost.currency, revenue));
}
