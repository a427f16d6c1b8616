import { benefitFlow, costFlow } from '../cost-flow.ts';
import { createInputReader } from '../inputs.ts';
import type { Revenue } from '../section.ts';
import { streamInputs } from '../stream-flow.ts';
import { flatBenefit, flatCost } from './flat-cost.ts';
import { flatStream } from './flat-stream.ts';
import { InputTable, type ModelInput, type Slot } from './model-inputs.ts';
import { monthlyFraction } from './portable-power.ts';

/** What one run comes to, in minor units of the reporting currency. `net` is month by month, 0 the decision date. */
export type RunTotals = { net: Float64Array; revenueMinor: number };

/** A stream, benefit or cost that adds its part of a run to the totals. */
export type FlatEntry = {
  /** The inputs that it reads. */
  slots: readonly Slot[];
  add(values: Float64Array, totals: RunTotals): void;
};

/**
 * The money as arithmetic over one vector of values, one value for each input, made once and run many times. With
 * every input at its expected value it gives the figures of `computeScenario`; entries that lack an input are left out
 * in the same way. It uses the four operations and square roots alone, so every machine gives the same figures.
 */
export type FlatModel = {
  months: number;
  inputs: readonly ModelInput[];
  /** The expected value of each input. */
  expected: Float64Array;
  entries: readonly FlatEntry[];
  /** The yearly discount rate; undefined while it is not answered. */
  discountRate: Slot | undefined;
};

export function flatModel(revenue: Revenue, reportingCurrency: string): FlatModel {
  const months = revenue.horizonMonths;
  const table = new InputTable();
  const reader = createInputReader(revenue, { base: 'expected' }, reportingCurrency);
  const place = (path: string, name: string | undefined, currency: string | undefined) => {
    const read = reader.entry(path, name);
    return { read, at: { path, months, rate: read.rate(currency), table } };
  };
  const streams = revenue.streams.flatMap((stream, index) => {
    const { read, at } = place(`revenue.streams.${index}`, stream.name, stream.currency);
    const inputs = streamInputs(stream, revenue, read);
    return inputs ? [flatStream(stream, inputs, at)] : [];
  });
  const benefits = revenue.otherBenefits.flatMap((benefit, index) => {
    const { read, at } = place(`revenue.otherBenefits.${index}`, benefit.name, benefit.currency);
    return benefitFlow(benefit, months, read) ? [flatBenefit(benefit, at)] : [];
  });
  const costs = revenue.costs.flatMap((cost, index) => {
    const { read, at } = place(`revenue.costs.${index}`, cost.name, cost.currency);
    return costFlow(cost, months, read) ? [flatCost(cost, at)] : [];
  });
  const discountRate =
    revenue.discountRate?.expected === undefined
      ? undefined
      : table.slot(revenue.discountRate, { path: 'revenue.discountRate', entryName: '' }, 0);
  return {
    months,
    inputs: table.inputs,
    expected: Float64Array.from(table.inputs, ({ expected }) => expected),
    entries: [...streams, ...benefits, ...costs],
    discountRate,
  };
}

/** What the model comes to over the whole horizon, minor units. `values` has one value for each input. */
export type FlatOutcome = {
  netBenefitMinor: number;
  revenueMinor: number;
  netPresentValueMinor: number | undefined;
};

export function evaluate(model: FlatModel, values: Float64Array): FlatOutcome {
  const totals: RunTotals = { net: new Float64Array(model.months + 1), revenueMinor: 0 };
  for (const entry of model.entries) entry.add(values, totals);
  const rate =
    model.discountRate === undefined ? undefined : monthlyFraction(values[model.discountRate] as number);
  return {
    netBenefitMinor: totals.net.reduce((sum, amount) => sum + amount, 0),
    revenueMinor: totals.revenueMinor,
    netPresentValueMinor: rate === undefined ? undefined : presentValue(totals.net, rate),
  };
}

/** Σ net(t) / (1 + rate)^t, from the last month backwards, so that no powers are needed. */
export function presentValue(net: Float64Array, monthlyRate: number): number {
  const factor = 1 / (1 + monthlyRate);
  let value = 0;
  for (let t = net.length - 1; t >= 0; t -= 1) value = value * factor + (net[t] as number);
  return value;
}
