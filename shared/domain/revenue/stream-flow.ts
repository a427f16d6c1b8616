import type { EntryReader } from './inputs.ts';
import { type Ramp, rampShare } from './ramp.ts';
import type { FunnelStep, Revenue, RevenueStream } from './section.ts';

/**
 * One stream month by month, in minor units of the reporting currency. Position 0 is the decision date, position t the
 * end of month t. With a stream that starts from today, all of it is the difference to today and may be negative.
 */
export type StreamFlow = {
  id: RevenueStream['id'];
  name: string;
  attributedRevenue: readonly number[];
  incrementalRevenue: readonly number[];
  contribution: readonly number[];
  /** What the units of the funnel cost: messages, clicks, contacts. */
  unitCosts: readonly number[];
};

/** The inputs of a stream under one scenario. Money is in minor units of the reporting currency. */
export type StreamInputs = {
  growth: number;
  churn: number;
  added: number;
  withTool: FunnelInputs;
  /** Undefined where nothing comes this way today. */
  today: FunnelInputs | undefined;
  volumeCost: number;
  incrementality: number;
  overlap: number;
  margin: number;
  ramp: Ramp;
  /** Twelve factors by calendar month, and the position of month 1 among them. */
  season: { factors: readonly number[]; firstIndex: number } | undefined;
  lagMonths: number;
};

export type FunnelInputs = {
  volume: number;
  /** What the volume is multiplied by at each step; a divisor is one over its value. */
  factors: readonly number[];
  /** What one unit that comes out of each step costs. */
  unitCosts: readonly number[];
  valuePerConversion: number;
};

/** Below this a divisor is as good as zero. */
const smallestDivisor = 1e-9;

/** Reads the inputs of a stream; undefined when one without which it can't be counted is missing. */
export function streamInputs(
  stream: RevenueStream,
  revenue: Revenue,
  read: EntryReader,
): StreamInputs | undefined {
  const { needed, optional } = read;
  const rate = read.rate(stream.currency);
  const withTool: FunnelInputs = {
    volume: needed(stream.monthlyVolume, 'monthlyVolume'),
    factors: stream.steps.map((step, index) =>
      factorOf(step.kind, needed(step.value, `steps.${index}.value`), () =>
        read.lacks(`steps.${index}.value.expected`),
      ),
    ),
    unitCosts: stream.steps.map((step) => optional(step.unitCostMinor, 0) * rate),
    valuePerConversion: needed(stream.valuePerConversionMinor, 'valuePerConversionMinor') * rate,
  };
  const inputs: StreamInputs = {
    growth: optional(stream.monthlyGrowth, 0),
    churn: optional(stream.monthlyChurn, 0),
    added: optional(stream.monthlyNew, 0),
    withTool,
    today: stream.startsFrom === 'today' ? todayInputs(stream, withTool, rate, read) : undefined,
    volumeCost: optional(stream.volumeCostMinor, 0) * rate,
    incrementality: needed(stream.incrementality, 'incrementality'),
    overlap: optional(stream.overlap, 0),
    margin: needed(stream.contributionMargin, 'contributionMargin'),
    ramp: rampInputs(stream, read),
    season: seasonInputs(stream, revenue, read),
    lagMonths: Math.round(optional(stream.lagMonths, 0)),
  };
  return isWhole(inputs) ? inputs : undefined;
}

/** True when no input is missing: otherwise nothing is added up. */
function isWhole({ withTool, today, incrementality, margin, ramp, season }: StreamInputs): boolean {
  const funnels = [withTool, ...(today ? [today] : [])];
  return ![
    ...funnels.flatMap(({ volume, factors, valuePerConversion }) => [volume, ...factors, valuePerConversion]),
    incrementality,
    margin,
    ramp.firstLiveMonth,
    ramp.months,
    season?.firstIndex ?? 0,
  ].some(Number.isNaN);
}

function factorOf(kind: FunnelStep['kind'], value: number, fail: () => number): number {
  if (kind !== 'divisor' || Number.isNaN(value)) return value;
  return value < smallestDivisor ? fail() : 1 / value;
}

/**
 * Inputs that are not stated for today are those with the tool. At least one must differ, or there is nothing to
 * project.
 */
function todayInputs(
  stream: RevenueStream,
  withTool: FunnelInputs,
  rate: number,
  { optional, lacks }: EntryReader,
): FunnelInputs {
  const isStated = [
    stream.todayMonthlyVolume,
    stream.todayValuePerConversionMinor,
    ...stream.steps.map((step) => step.today),
  ].some((estimate) => estimate?.expected !== undefined);
  return {
    volume: isStated
      ? optional(stream.todayMonthlyVolume, withTool.volume)
      : lacks('todayMonthlyVolume.expected'),
    factors: stream.steps.map((step, index) =>
      step.today === undefined
        ? (withTool.factors[index] ?? 1)
        : factorOf(step.kind, optional(step.today, 1), () => lacks(`steps.${index}.today.expected`)),
    ),
    unitCosts: withTool.unitCosts,
    valuePerConversion:
      stream.todayValuePerConversionMinor === undefined
        ? withTool.valuePerConversion
        : optional(stream.todayValuePerConversionMinor, 0) * rate,
  };
}

function rampInputs(stream: RevenueStream, { needed, lacks }: EntryReader): Ramp {
  const firstLiveMonth = needed(stream.firstLiveMonth, 'firstLiveMonth');
  const shares = stream.rampShares ?? [];
  if (stream.rampShape !== 'custom')
    return {
      shape: stream.rampShape,
      firstLiveMonth,
      months: needed(stream.rampMonths, 'rampMonths'),
      shares,
    };
  return {
    shape: 'custom',
    firstLiveMonth,
    months: shares.length > 0 ? shares.length : lacks('rampShares'),
    shares,
  };
}

/** Seasonal factors are for calendar months, so they can't be used until the calendar month of month 1 is known. */
function seasonInputs(
  { seasonality }: RevenueStream,
  { startsIn }: Revenue,
  { lacks }: EntryReader,
): StreamInputs['season'] {
  if (!seasonality?.some((factor) => factor !== 1)) return undefined;
  return {
    factors: seasonality,
    firstIndex: startsIn === undefined ? lacks('seasonality') : Number(startsIn.slice(5)) - 1,
  };
}

/** The volume in months 1 to `months`; position 0 stays empty. From month to month it grows, shrinks and is added to. */
export function monthlyVolumes(
  first: number,
  { growth, churn, added }: Pick<StreamInputs, 'growth' | 'churn' | 'added'>,
  months: number,
): number[] {
  const volumes = [0];
  let volume = first;
  for (let month = 1; month <= months; month += 1) {
    volumes.push(volume);
    volume = volume * (1 + growth) * (1 - churn) + added;
  }
  return volumes;
}

/** The factor of a month, counted from 1. A factor that is missing stands for an average month. */
export function seasonFactor(month: number, season: StreamInputs['season']): number {
  return season === undefined ? 1 : (season.factors[(season.firstIndex + month - 1) % 12] ?? 1);
}

/** Works out a stream whose inputs are whole. */
export function streamFlow(
  { id, name }: Pick<RevenueStream, 'id' | 'name'>,
  inputs: StreamInputs,
  months: number,
): StreamFlow {
  const { withTool, today, incrementality, overlap, margin, ramp, lagMonths, volumeCost } = inputs;
  const volumes = monthlyVolumes(withTool.volume, inputs, months);
  const todayVolumes = today ? monthlyVolumes(today.volume, inputs, months) : undefined;
  const perUnit = valuePerUnit(withTool);
  const todayPerUnit = today ? valuePerUnit(today) : 0;
  const costPerUnit = volumeCost + stepCostPerUnit(withTool);
  const todayCostPerUnit = today ? volumeCost + stepCostPerUnit(today) : 0;

  const attributedRevenue: number[] = [];
  const unitCosts: number[] = [];
  for (let t = 0; t <= months; t += 1) {
    const month = t - lagMonths;
    const earned =
      month < 1
        ? 0
        : ((volumes[month] ?? 0) * perUnit - (todayVolumes?.[month] ?? 0) * todayPerUnit) *
          rampShare(month, ramp) *
          seasonFactor(month, inputs.season);
    attributedRevenue.push(earned);
    const isLive = t >= 1 && t >= ramp.firstLiveMonth;
    const spent = (volumes[t] ?? 0) * costPerUnit - (todayVolumes?.[t] ?? 0) * todayCostPerUnit;
    unitCosts.push(isLive ? spent * seasonFactor(t, inputs.season) : 0);
  }
  const incrementalRevenue = attributedRevenue.map((amount) => amount * incrementality * (1 - overlap));
  return {
    id,
    name: name ?? '',
    attributedRevenue,
    incrementalRevenue,
    contribution: incrementalRevenue.map((amount) => amount * margin),
    unitCosts,
  };
}

function valuePerUnit({ factors, valuePerConversion }: FunnelInputs): number {
  return factors.reduce((product, factor) => product * factor, valuePerConversion);
}

/** What the steps that one unit of the volume goes through cost together. */
function stepCostPerUnit({ factors, unitCosts }: FunnelInputs): number {
  let units = 1;
  let cost = 0;
  factors.forEach((factor, index) => {
    units *= factor;
    cost += units * (unitCosts[index] ?? 0);
  });
  return cost;
}
