import type { Estimate } from '../estimate.ts';
import { rampShare } from '../ramp.ts';
import type { RevenueStream } from '../section.ts';
import { type StreamInputs, seasonFactor } from '../stream-flow.ts';
import type { FlatEntry } from './flat-model.ts';
import type { InputTable, Slot } from './model-inputs.ts';

type Factor = { slot: Slot; isDivisor: boolean };
type Funnel = { volume: Slot; factors: readonly Factor[]; value: Slot };

/**
 * A stream as arithmetic over a vector of values: what `streamFlow` computes for one scenario, without an object per
 * run. `inputs` are those of the expected scenario, from which come the parts that no run changes: the exchange rate,
 * the seasons and the shape of the ramp. Tests hold the two to the cent.
 */
export function flatStream(
  stream: RevenueStream,
  inputs: StreamInputs,
  {
    path,
    months,
    rate,
    table,
  }: {
    path: string;
    months: number;
    /** Minor units of the reporting currency for one minor unit of the currency of the stream. */
    rate: number;
    table: InputTable;
  },
): FlatEntry {
  const entryName = stream.name ?? '';
  const used: Slot[] = [];
  const slot = (estimate: Estimate | undefined, field: string, fallback: number, isWhole = false): Slot => {
    const found = table.slot(estimate, { path: `${path}.${field}`, entryName, isWhole }, fallback);
    used.push(found);
    return found;
  };

  const withTool: Funnel = {
    volume: slot(stream.monthlyVolume, 'monthlyVolume', 0),
    factors: stream.steps.map(({ value, kind }, index) => ({
      slot: slot(value, `steps.${index}.value`, 0),
      isDivisor: kind === 'divisor',
    })),
    value: slot(stream.valuePerConversionMinor, 'valuePerConversionMinor', 0),
  };
  const today: Funnel | undefined = inputs.today && todayFunnel(stream, withTool, slot);
  const growth = slot(stream.monthlyGrowth, 'monthlyGrowth', 0);
  const churn = slot(stream.monthlyChurn, 'monthlyChurn', 0);
  const added = slot(stream.monthlyNew, 'monthlyNew', 0);
  const volumeCost = slot(stream.volumeCostMinor, 'volumeCostMinor', 0);
  const unitCosts = stream.steps.map((step, index) =>
    slot(step.unitCostMinor, `steps.${index}.unitCostMinor`, 0),
  );
  const incrementality = slot(stream.incrementality, 'incrementality', 0);
  const overlap = slot(stream.overlap, 'overlap', 0);
  const margin = slot(stream.contributionMargin, 'contributionMargin', 0);
  const firstLiveMonth = slot(stream.firstLiveMonth, 'firstLiveMonth', 0, true);
  const rampMonths = slot(stream.rampMonths, 'rampMonths', 1, true);
  const lagMonths = slot(stream.lagMonths, 'lagMonths', 0, true);

  const season = Float64Array.from({ length: months + 1 }, (_, month) => seasonFactor(month, inputs.season));
  const effect = createEffect(inputs.ramp, season);

  return {
    slots: used,
    add(values, totals) {
      const at = (of: Slot) => values[of] as number;
      const live = at(firstLiveMonth);
      const shares = effect(live, at(rampMonths));
      const lag = Math.round(at(lagMonths));
      const growthFactor = (1 + at(growth)) * (1 - at(churn));
      const addedUnits = at(added);
      const incremental = at(incrementality) * (1 - at(overlap)) * rate;
      const marginShare = at(margin);
      const perUnit = valuePerUnit(withTool, values) * incremental;
      const costPerUnit = costOfUnit(withTool, volumeCost, unitCosts, values) * rate;
      const todayPerUnit = today ? valuePerUnit(today, values) * incremental : 0;
      const todayCostPerUnit = today ? costOfUnit(today, volumeCost, unitCosts, values) * rate : 0;
      const hasUnitCosts = costPerUnit !== 0 || todayCostPerUnit !== 0;
      const { net } = totals;
      let volume = at(withTool.volume);
      let todayVolume = today ? at(today.volume) : 0;
      for (let month = 1; month <= months; month += 1) {
        if (month + lag <= months) {
          const earned = (volume * perUnit - todayVolume * todayPerUnit) * (shares[month] as number);
          totals.revenueMinor += earned;
          net[month + lag] = (net[month + lag] as number) + earned * marginShare;
        }
        if (hasUnitCosts && month >= live) {
          const spent = volume * costPerUnit - todayVolume * todayCostPerUnit;
          net[month] = (net[month] as number) - spent * (season[month] as number);
        }
        volume = volume * growthFactor + addedUnits;
        todayVolume = todayVolume * growthFactor + addedUnits;
      }
    },
  };
}

/** Inputs that are not stated for today have the value with the tool, also when that value is drawn at random. */
function todayFunnel(
  stream: RevenueStream,
  withTool: Funnel,
  slot: (estimate: Estimate | undefined, field: string, fallback: number) => Slot,
): Funnel {
  return {
    volume:
      stream.todayMonthlyVolume?.expected === undefined
        ? withTool.volume
        : slot(stream.todayMonthlyVolume, 'todayMonthlyVolume', 0),
    factors: withTool.factors.map((factor, index) => {
      const today = stream.steps[index]?.today;
      return today === undefined ? factor : { ...factor, slot: slot(today, `steps.${index}.today`, 1) };
    }),
    value:
      stream.todayValuePerConversionMinor === undefined
        ? withTool.value
        : slot(stream.todayValuePerConversionMinor, 'todayValuePerConversionMinor', 0),
  };
}

/** Ramp and season of every month. Runs that share their months share the table. */
function createEffect(ramp: StreamInputs['ramp'], season: Float64Array) {
  const shares = new Float64Array(season.length);
  let forLive = Number.NaN;
  let forMonths = Number.NaN;
  return (firstLiveMonth: number, months: number): Float64Array => {
    if (firstLiveMonth === forLive && months === forMonths) return shares;
    const current = { ...ramp, firstLiveMonth, months };
    for (let month = 1; month < shares.length; month += 1) {
      shares[month] = rampShare(month, current) * (season[month] as number);
    }
    forLive = firstLiveMonth;
    forMonths = months;
    return shares;
  };
}

function factorOf({ slot, isDivisor }: Factor, values: Float64Array): number {
  const value = values[slot] as number;
  return isDivisor ? 1 / value : value;
}

function valuePerUnit({ factors, value }: Funnel, values: Float64Array): number {
  let product = values[value] as number;
  for (const factor of factors) product *= factorOf(factor, values);
  return product;
}

/** What one unit of the volume costs on its way through the steps. */
function costOfUnit(
  { factors }: Funnel,
  volumeCost: Slot,
  unitCosts: readonly Slot[],
  values: Float64Array,
): number {
  let units = 1;
  let cost = values[volumeCost] as number;
  for (let step = 0; step < factors.length; step += 1) {
    units *= factorOf(factors[step] as Factor, values);
    cost += units * (values[unitCosts[step] as Slot] as number);
  }
  return cost;
}
