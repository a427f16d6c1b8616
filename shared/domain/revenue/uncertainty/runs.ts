import { quantileFunction } from './distribution.ts';
import { type FlatModel, presentValue, type RunTotals } from './flat-model.ts';
import { isUncertain } from './model-inputs.ts';
import { monthlyFraction } from './portable-power.ts';
import { fillRandom } from './random.ts';

/**
 * Runs are made in blocks, each with random numbers of its own. So a part of the runs can be made anywhere and at any
 * time, and the figures do not depend on who made which.
 */
export const runsPerBlock = 1000;

/** The outcomes of some runs, minor units of the reporting currency. */
export type RunOutcomes = {
  /** The running total at the end of each month, a column of all runs for each month from the decision on. */
  cumulativeMinor: readonly Float64Array<ArrayBuffer>[];
  revenueMinor: Float64Array<ArrayBuffer>;
  /** Empty without a discount rate. */
  netPresentValueMinor: Float64Array<ArrayBuffer>;
};

/** Which runs to make: `firstRun` is the first of a block. */
export type RunRange = { seed: number; firstRun: number; runs: number };

/**
 * Makes some runs: draws every uncertain input, each for itself, and works the money out with it. `onBlock` is called
 * after each block with the number of runs made; what it throws ends the work.
 */
export function makeRuns(
  model: FlatModel,
  { seed, firstRun, runs }: RunRange,
  onBlock: (runsMade: number) => void = () => {},
): RunOutcomes {
  const draw = createDraw(model, seed);
  const block = createBlock(model);
  const column = (length: number) => new Float64Array(length);
  const outcomes: RunOutcomes = {
    cumulativeMinor: Array.from({ length: model.months + 1 }, () => column(runs)),
    revenueMinor: column(runs),
    netPresentValueMinor: column(model.discountRate === undefined ? 0 : runs),
  };
  for (let start = 0; start < runs; start += runsPerBlock) {
    const count = Math.min(runsPerBlock, runs - start);
    const setInputs = draw((firstRun + start) / runsPerBlock);
    for (let index = 0; index < count; index += 1) block.run(setInputs, index);
    outcomes.cumulativeMinor.forEach((months, month) => {
      months.set(block.cumulative(month, count), start);
    });
    outcomes.revenueMinor.set(block.revenueMinor.subarray(0, count), start);
    if (model.discountRate !== undefined) {
      outcomes.netPresentValueMinor.set(block.netPresentValueMinor.subarray(0, count), start);
    }
    onBlock(start + count);
  }
  return outcomes;
}

type SetInputs = (values: Float64Array, index: number) => void;

/** Draws a block of values of every uncertain input, and puts those of one run into the vector of values. */
function createDraw({ inputs }: FlatModel, seed: number): (block: number) => SetInputs {
  const drawn = inputs.flatMap((input, slot) => {
    if (!isUncertain(input)) return [];
    const quantile = quantileFunction(input.distribution);
    return {
      slot,
      // By its name, so that an input keeps its numbers whichever others are added.
      key: hashOf(input.path),
      column: new Float64Array(runsPerBlock),
      valueAt: input.isWhole ? (probability: number) => Math.round(quantile(probability)) : quantile,
    };
  });
  return (block) => {
    for (const { key, column, valueAt } of drawn) {
      fillRandom(column, { seed, block, input: key });
      for (let index = 0; index < column.length; index += 1) column[index] = valueAt(column[index] as number);
    }
    return (values, index) => {
      for (const { slot, column } of drawn) values[slot] = column[index] as number;
    };
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Works out the runs of one block. Entries of which no input is drawn are added up once. */
function createBlock(model: FlatModel) {
  const { months, inputs, discountRate } = model;
  const isDrawn = inputs.map(isUncertain);
  const values = model.expected.slice();
  const totals: RunTotals = { net: new Float64Array(months + 1), revenueMinor: 0 };
  const varying = model.entries.filter(({ slots }) => slots.some((slot) => isDrawn[slot]));
  for (const entry of model.entries) if (!varying.includes(entry)) entry.add(values, totals);
  const steadyNet = totals.net.slice();
  const steadyRevenue = totals.revenueMinor;
  const rateOf = createMonthlyRate();
  // Month after month in one array: a run that writes into an array for each month takes three times as long.
  const cumulative = new Float64Array((months + 1) * runsPerBlock);
  const revenueMinor = new Float64Array(runsPerBlock);
  const netPresentValueMinor = new Float64Array(runsPerBlock);

  return {
    revenueMinor,
    netPresentValueMinor,
    cumulative: (month: number, count: number) =>
      cumulative.subarray(month * runsPerBlock, month * runsPerBlock + count),
    run(setInputs: SetInputs, index: number): void {
      setInputs(values, index);
      const { net } = totals;
      net.set(steadyNet);
      totals.revenueMinor = steadyRevenue;
      for (const entry of varying) entry.add(values, totals);
      revenueMinor[index] = totals.revenueMinor;
      let total = 0;
      for (let month = 0, place = index; month <= months; month += 1, place += runsPerBlock) {
        total += net[month] as number;
        cumulative[place] = total;
      }
      if (discountRate !== undefined) {
        netPresentValueMinor[index] = presentValue(net, rateOf(values[discountRate] as number));
      }
    },
  };
}

/** Takes the twelfth root only when the yearly rate is another one than last time. */
function createMonthlyRate() {
  let yearly = 0;
  let monthly = 0;
  return (wanted: number) => {
    if (wanted !== yearly) {
      yearly = wanted;
      monthly = monthlyFraction(wanted);
    }
    return monthly;
  };
}
