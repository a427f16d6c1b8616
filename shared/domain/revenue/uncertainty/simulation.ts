import type { Revenue } from '../section.ts';
import { flatModel } from './flat-model.ts';
import { isUncertain } from './model-inputs.ts';
import { makeRuns, type RunOutcomes } from './runs.ts';
import { type Histogram, histogram, type Percentiles, percentiles } from './statistics.ts';

/** What the runs come to at the end of the horizon. Amounts are minor units, unrounded. */
export type SimulatedFigures = {
  netBenefit: Percentiles & { meanMinor: number };
  revenue: Percentiles;
  /** Undefined without a discount rate. */
  netPresentValue: Percentiles | undefined;
  /** Share of the runs that have not earned their cost by the end of the horizon. */
  lossFraction: number;
  /** Of the net benefit. */
  histogram: Histogram;
};

/** What the runs say together. */
export type Simulation = SimulatedFigures & {
  runs: number;
  seed: number;
  /** How many inputs were drawn; the others were as expected. */
  drawnInputs: number;
  /** Percentiles of the running total at the end of each month from the decision on. */
  fan: { p10: readonly number[]; p50: readonly number[]; p90: readonly number[] };
};

/** The outcomes that the figures are made of. Their order is not kept. */
export type FinalOutcomes = Pick<RunOutcomes, 'revenueMinor' | 'netPresentValueMinor'> & {
  netBenefitMinor: Float64Array<ArrayBuffer>;
};

export function figuresOf(outcomes: FinalOutcomes): SimulatedFigures {
  const { netBenefitMinor, revenueMinor, netPresentValueMinor } = outcomes;
  const runs = netBenefitMinor.length;
  let total = 0;
  let losses = 0;
  for (const value of netBenefitMinor) {
    total += value;
    if (value < 0) losses += 1;
  }
  return {
    netBenefit: { ...percentiles(netBenefitMinor), meanMinor: total / runs },
    revenue: percentiles(revenueMinor),
    netPresentValue: netPresentValueMinor.length === 0 ? undefined : percentiles(netPresentValueMinor),
    lossFraction: losses / runs,
    histogram: histogram(netBenefitMinor),
  };
}

/** Joins the figures with the percentiles of the months before the last, whose running total is the net benefit. */
export function simulationOf(
  about: Pick<Simulation, 'runs' | 'seed' | 'drawnInputs'>,
  figures: SimulatedFigures,
  monthsBefore: readonly Percentiles[],
): Simulation {
  const months = [...monthsBefore, figures.netBenefit];
  return {
    ...about,
    ...figures,
    fan: {
      p10: months.map(({ p10 }) => p10),
      p50: months.map(({ p50 }) => p50),
      p90: months.map(({ p90 }) => p90),
    },
  };
}

/**
 * The simulation of a proposal: as many runs as it asks for, from its seed. The same proposal gives the same figures
 * on every machine. Inputs are drawn independently of each other; where some rise and fall together, the true range is
 * wider. Pure; takes as long as the runs need, so a window lets workers do it.
 */
export function simulate(revenue: Revenue, reportingCurrency: string): Simulation {
  const { runs, seed } = revenue.simulation;
  const model = flatModel(revenue, reportingCurrency);
  const { cumulativeMinor, ...outcomes } = makeRuns(model, { seed, firstRun: 0, runs });
  const netBenefitMinor = cumulativeMinor[model.months] ?? new Float64Array(0);
  return simulationOf(
    { runs, seed, drawnInputs: model.inputs.filter(isUncertain).length },
    figuresOf({ ...outcomes, netBenefitMinor }),
    cumulativeMinor.slice(0, -1).map(percentiles),
  );
}
