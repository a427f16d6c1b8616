import { benefitFlow, costFlow } from './cost-flow.ts';
import { createInputReader, type MissingInput } from './inputs.ts';
import type { Scenario } from './scenario.ts';
import type { Cost, Revenue } from './section.ts';
import { type StreamFlow, streamFlow, streamInputs } from './stream-flow.ts';

/**
 * Month by month money of one scenario, in minor units of the reporting currency, unrounded. Every array has
 * `horizonMonths + 1` entries: position 0 is the decision date, position t the end of month t.
 *
 * Conventions (usual practice of capital budgeting, fixed here so that every figure can be recomputed by hand): the
 * volume of month 1 is the stated one, and from month to month it is `volume × (1 + growth) × (1 − churn) + added`; the
 * ramp (ramp.ts) and the seasonal factor scale the effect; with a lag, volume, ramp and season are those of the month
 * `t − lag`; units of a funnel are paid in full from the first live month on, when they arise; one-off costs fall at 0
 * or at the end, monthly costs at the end of each month and rise by `(1 + rise)^⌊(t − 1) / 12⌋`, yearly prepaid costs
 * fall at 0, 12, 24 … and rise by `(1 + rise)^(t / 12)`. Nothing is rounded inside.
 */
export type CashFlow = {
  horizonMonths: number;
  streams: readonly StreamFlow[];
  attributedRevenue: readonly number[];
  incrementalRevenue: readonly number[];
  contribution: readonly number[];
  otherBenefits: readonly number[];
  oneOffCosts: readonly number[];
  /** Everything that is paid again and again but hours of IT, with the units of the funnels. */
  recurringCosts: readonly number[];
  /** Hours of IT are shown apart from what is paid to others. */
  itCosts: readonly number[];
  net: readonly number[];
  cumulative: readonly number[];
  /** The benefits and costs by entry that make up the sums above. */
  benefitEntries: readonly EntryFlow[];
  costEntries: readonly CostFlow[];
};

export type EntryFlow = { id: string; name: string; amounts: readonly number[] };
export type CostGroup = 'one-off' | 'recurring' | 'it';
export type CostFlow = EntryFlow & { group: CostGroup };

/** Computes what can be computed. Entries that lack an input are left out and named in `missing`. */
export function computeCashFlow(
  revenue: Revenue,
  scenario: Scenario,
  reportingCurrency: string,
): { cashFlow: CashFlow; missing: readonly MissingInput[] } {
  const months = revenue.horizonMonths;
  const reader = createInputReader(revenue, scenario, reportingCurrency);
  const streams = revenue.streams.flatMap((stream, index) => {
    const inputs = streamInputs(stream, revenue, reader.entry(`revenue.streams.${index}`, stream.name));
    return inputs ? [streamFlow(stream, inputs, months)] : [];
  });
  const benefitEntries = revenue.otherBenefits.flatMap((benefit, index) => {
    const entry = reader.entry(`revenue.otherBenefits.${index}`, benefit.name);
    return entryFlow(benefit, benefitFlow(benefit, months, entry));
  });
  const costEntries = [
    ...revenue.costs.flatMap((cost, index) =>
      entryFlow(cost, costFlow(cost, months, reader.entry(`revenue.costs.${index}`, cost.name))).map(
        (flow) => ({ ...flow, group: costGroup(cost) }),
      ),
    ),
    ...streams
      .filter(({ unitCosts }) => unitCosts.some((amount) => amount !== 0))
      .map(({ id, name, unitCosts }) => ({ id, name, amounts: unitCosts, group: 'recurring' as const })),
  ];

  const sumOf = (flows: readonly (readonly number[])[]) => addUp(months, flows);
  const costsOf = (group: CostGroup) =>
    sumOf(costEntries.filter((entry) => entry.group === group).map(({ amounts }) => amounts));
  const contribution = sumOf(streams.map((stream) => stream.contribution));
  const otherBenefits = sumOf(benefitEntries.map(({ amounts }) => amounts));
  const oneOffCosts = costsOf('one-off');
  const recurringCosts = costsOf('recurring');
  const itCosts = costsOf('it');
  const net = contribution.map(
    (value, t) => value + at(otherBenefits, t) - at(oneOffCosts, t) - at(recurringCosts, t) - at(itCosts, t),
  );
  return {
    cashFlow: {
      horizonMonths: months,
      streams,
      attributedRevenue: sumOf(streams.map((stream) => stream.attributedRevenue)),
      incrementalRevenue: sumOf(streams.map((stream) => stream.incrementalRevenue)),
      contribution,
      otherBenefits,
      oneOffCosts,
      recurringCosts,
      itCosts,
      net,
      cumulative: runningTotal(net),
      benefitEntries,
      costEntries,
    },
    missing: reader.missing,
  };
}

function entryFlow(
  { id, name }: { id: string; name?: string | undefined },
  amounts: readonly number[] | undefined,
): EntryFlow[] {
  return amounts ? [{ id, name: name ?? '', amounts }] : [];
}

export function costGroup({ category, timing }: Cost): CostGroup {
  if (category === 'it-hours') return 'it';
  return timing === 'one-off' || timing === 'at-end' ? 'one-off' : 'recurring';
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
