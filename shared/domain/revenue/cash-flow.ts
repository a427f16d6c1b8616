import type { Estimate } from './estimate.ts';
import { estimateValue, type Scenario } from './scenario.ts';
import type { Cost, OtherBenefit, Revenue, RevenueStream } from './section.ts';

/**
 * Month by month money of one scenario, in minor units of the reporting currency, unrounded. Every array has
 * `horizonMonths + 1` entries: position 0 is the decision date, position t the end of month t.
 *
 * Conventions (usual practice of capital budgeting, fixed here so that every figure can be recomputed by hand):
 * volume in month m is `volume × (1 + growth)^(m − 1)`; the ramp is 0 before the first live month L and then
 * `min(1, (m − L + 1) / ramp months)`; with a lag, volume and ramp are those of the month `t − lag`; one-off costs
 * fall at 0, monthly costs at the end of each month and rise by `(1 + rise)^⌊(t − 1) / 12⌋`, yearly prepaid costs fall
 * at 0, 12, 24 … and rise by `(1 + rise)^(t / 12)`. Nothing is rounded inside.
 */
export type CashFlow = {
  horizonMonths: number;
  streams: readonly StreamFlow[];
  attributedRevenue: readonly number[];
  incrementalRevenue: readonly number[];
  contribution: readonly number[];
  otherBenefits: readonly number[];
  oneOffCosts: readonly number[];
  recurringCosts: readonly number[];
  itCosts: readonly number[];
  net: readonly number[];
  cumulative: readonly number[];
};

export type StreamFlow = {
  id: RevenueStream['id'];
  name: string;
  attributedRevenue: readonly number[];
  incrementalRevenue: readonly number[];
  contribution: readonly number[];
};

/** An input without which an entry can't be counted. `path` is that of the field from the proposal. */
export type MissingInput = { path: string; entryName: string };

/** Computes what can be computed. Entries that lack an input are left out and named in `missing`. */
export function computeCashFlow(
  revenue: Revenue,
  scenario: Scenario,
  reportingCurrency: string,
): { cashFlow: CashFlow; missing: readonly MissingInput[] } {
  const months = revenue.horizonMonths;
  const reader = new InputReader(revenue, scenario, reportingCurrency);

  const streams = revenue.streams.flatMap((stream, index) => streamFlow(stream, index, months, reader) ?? []);
  const benefits = revenue.otherBenefits.flatMap((benefit, index) => {
    const amounts = benefitFlow(benefit, index, months, reader);
    return amounts ? [amounts] : [];
  });
  const costs = revenue.costs.flatMap((cost, index) => {
    const amounts = costFlow(cost, index, months, reader);
    return amounts ? [{ cost, amounts }] : [];
  });
  const sumOf = (isWanted: (cost: Cost) => boolean) =>
    addUp(
      months,
      costs.filter(({ cost }) => isWanted(cost)).map(({ amounts }) => amounts),
    );

  const attributedRevenue = addUp(
    months,
    streams.map((stream) => stream.attributedRevenue),
  );
  const incrementalRevenue = addUp(
    months,
    streams.map((stream) => stream.incrementalRevenue),
  );
  const contribution = addUp(
    months,
    streams.map((stream) => stream.contribution),
  );
  const otherBenefits = addUp(months, benefits);
  const oneOffCosts = sumOf((cost) => !isItCost(cost) && cost.timing === 'one-off');
  const recurringCosts = sumOf((cost) => !isItCost(cost) && cost.timing !== 'one-off');
  const itCosts = sumOf(isItCost);
  const net = contribution.map(
    (value, t) => value + at(otherBenefits, t) - at(oneOffCosts, t) - at(recurringCosts, t) - at(itCosts, t),
  );

  return {
    cashFlow: {
      horizonMonths: months,
      streams,
      attributedRevenue,
      incrementalRevenue,
      contribution,
      otherBenefits,
      oneOffCosts,
      recurringCosts,
      itCosts,
      net,
      cumulative: runningTotal(net),
    },
    missing: reader.missing,
  };
}

/** Hours of IT staff are shown apart from what is paid to others. */
function isItCost(cost: Cost): boolean {
  return cost.category === 'it-hours';
}

/** Reads estimates of one scenario, converts currencies, and keeps a list of what it asked for in vain. */
class InputReader {
  readonly missing: MissingInput[] = [];
  readonly #revenue: Revenue;
  readonly #scenario: Scenario;
  readonly #reportingCurrency: string;

  constructor(revenue: Revenue, scenario: Scenario, reportingCurrency: string) {
    this.#revenue = revenue;
    this.#scenario = scenario;
    this.#reportingCurrency = reportingCurrency;
  }

  optional(estimate: Estimate | undefined, fallback: number): number {
    return estimateValue(estimate, this.#scenario) ?? fallback;
  }

  needed(estimate: Estimate | undefined, path: string, entryName: string | undefined): number {
    const value = estimateValue(estimate, this.#scenario);
    if (value === undefined) this.missing.push({ path, entryName: entryName ?? '' });
    return value ?? Number.NaN;
  }

  /**
   * Minor units of the reporting currency for one minor unit of `currency`. The stated rate is in major units, so
   * currencies without cents are scaled by their number of decimals.
   */
  rate(currency: string | undefined, path: string, entryName: string | undefined): number {
    if (currency === undefined || currency === this.#reportingCurrency) return 1;
    const index = this.#revenue.exchangeRates.findIndex((entry) => entry.currency === currency);
    const stated = this.#revenue.exchangeRates[index]?.rate;
    if (stated === undefined) {
      this.missing.push({
        path: index < 0 ? path : `revenue.exchangeRates.${index}.rate`,
        entryName: entryName ?? '',
      });
      return Number.NaN;
    }
    return stated * 10 ** (currencyDecimals(this.#reportingCurrency) - currencyDecimals(currency));
  }
}

/** How many decimals a currency has: 2 for USD, 0 for JPY. By the data of Intl (ISO 4217). */
export function currencyDecimals(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

function streamFlow(
  stream: RevenueStream,
  index: number,
  months: number,
  read: InputReader,
): StreamFlow | undefined {
  const path = (field: string) => `revenue.streams.${index}.${field}`;
  const needed = (estimate: Estimate | undefined, field: string) =>
    read.needed(estimate, path(field), stream.name);

  const volume = needed(stream.monthlyVolume, 'monthlyVolume.expected');
  const growth = read.optional(stream.monthlyGrowth, 0);
  const factors = stream.steps.map((step, at) => needed(step.value, `steps.${at}.value.expected`));
  const value =
    needed(stream.valuePerConversionMinor, 'valuePerConversionMinor.expected') *
    read.rate(stream.currency, path('currency'), stream.name);
  const incrementality = needed(stream.incrementality, 'incrementality.expected');
  const overlap = read.optional(stream.overlap, 0);
  const margin = needed(stream.contributionMargin, 'contributionMargin.expected');
  const firstLiveMonth = needed(stream.firstLiveMonth, 'firstLiveMonth.expected');
  const rampMonths = needed(stream.rampMonths, 'rampMonths.expected');
  const lagMonths = read.optional(stream.lagMonths, 0);

  const perUnit = factors.reduce((product, factor) => product * factor, 1) * value;
  if (Number.isNaN(volume * perUnit * incrementality * margin * firstLiveMonth * rampMonths))
    return undefined;

  const attributedRevenue = monthly(months, (t) => {
    const month = t - lagMonths;
    if (month < 1) return 0;
    return volume * (1 + growth) ** (month - 1) * perUnit * ramp(month, firstLiveMonth, rampMonths);
  });
  const incrementalRevenue = attributedRevenue.map((amount) => amount * incrementality * (1 - overlap));
  return {
    id: stream.id,
    name: stream.name ?? '',
    attributedRevenue,
    incrementalRevenue,
    contribution: incrementalRevenue.map((amount) => amount * margin),
  };
}

/** Share of the full effect in a month: none before the first live month, then growing in equal steps. */
function ramp(month: number, firstLiveMonth: number, rampMonths: number): number {
  if (month < firstLiveMonth) return 0;
  return Math.min(1, (month - firstLiveMonth + 1) / Math.max(1, rampMonths));
}

function benefitFlow(
  benefit: OtherBenefit,
  index: number,
  months: number,
  read: InputReader,
): readonly number[] | undefined {
  const path = (field: string) => `revenue.otherBenefits.${index}.${field}`;
  const needed = (estimate: Estimate | undefined, field: string) =>
    read.needed(estimate, path(`${field}.expected`), benefit.name);
  const perMonth =
    benefit.kind === 'avoided-cost'
      ? needed(benefit.monthlyAmountMinor, 'monthlyAmountMinor')
      : needed(benefit.hoursPerMonth, 'hoursPerMonth') *
        needed(benefit.hourlyRateMinor, 'hourlyRateMinor') *
        needed(benefit.realisation, 'realisation');
  const amount = perMonth * read.rate(benefit.currency, path('currency'), benefit.name);
  const firstMonth = needed(benefit.firstMonth, 'firstMonth');
  if (Number.isNaN(amount * firstMonth)) return undefined;
  return monthly(months, (t) => (t >= Math.max(1, firstMonth) ? amount : 0));
}

function costFlow(
  cost: Cost,
  index: number,
  months: number,
  read: InputReader,
): readonly number[] | undefined {
  const path = (field: string) => `revenue.costs.${index}.${field}`;
  const needed = (estimate: Estimate | undefined, field: string) =>
    read.needed(estimate, path(`${field}.expected`), cost.name);
  const base =
    (cost.basis === 'hours'
      ? needed(cost.hours, 'hours') * needed(cost.hourlyRateMinor, 'hourlyRateMinor')
      : needed(cost.amountMinor, 'amountMinor')) * read.rate(cost.currency, path('currency'), cost.name);
  const rise = read.optional(cost.yearlyRise, 0);
  if (Number.isNaN(base)) return undefined;

  const firstMonth = cost.firstMonth ?? 1;
  switch (cost.timing) {
    case 'one-off':
      return monthly(months, () => 0).with(0, base);
    case 'at-end':
      return monthly(months, () => 0).with(months, base);
    case 'per-month':
      return monthly(months, (t) => (t >= firstMonth ? base * (1 + rise) ** Math.floor((t - 1) / 12) : 0));
    case 'yearly-prepaid':
      return Array.from({ length: months + 1 }, (_, t) =>
        t % 12 === 0 && t < months ? base * (1 + rise) ** (t / 12) : 0,
      );
  }
}

/** Values for months 1 to `months`, with nothing at the decision date. */
function monthly(months: number, amount: (month: number) => number): number[] {
  return Array.from({ length: months + 1 }, (_, t) => (t === 0 ? 0 : amount(t)));
}

function addUp(months: number, flows: readonly (readonly number[])[]): number[] {
  return Array.from({ length: months + 1 }, (_, t) => flows.reduce((sum, flow) => sum + at(flow, t), 0));
}

function runningTotal(flow: readonly number[]): number[] {
  let total = 0;
  return flow.map((value) => {
    total += value;
    return total;
  });
}

function at(flow: readonly number[], t: number): number {
  return flow[t] ?? 0;
}
