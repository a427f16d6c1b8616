import { type Explanation, moneyOf, percent, quantity } from './explanation.ts';
import type { Simulation } from './uncertainty/simulation.ts';
import type { Percentiles } from './uncertainty/statistics.ts';

const percentileFractions = { p10: 0.1, p50: 0.5, p90: 0.9 } as const;

/** P10, P50 and P90 in the order of a table. */
export const percentileKeys = ['p10', 'p50', 'p90'] as const satisfies readonly (keyof Percentiles)[];

/** How a percentile of an outcome comes about, such as the P10 of `Net benefit`. */
export function explainPercentile(
  outcome: string,
  key: keyof Percentiles,
  { of, runs }: { of: Percentiles; runs: number },
): Explanation {
  return {
    id: `${outcome}-${key}`,
    name: `${outcome}, ${key.toUpperCase()}`,
    formula:
      'The runs put in order from the lowest outcome to the highest: the outcome at this share of the way',
    working: [quantity('runs in order', runs), 'at', percent('of the way', percentileFractions[key])],
    result: moneyOf(of[key]),
  };
}

/** How the probability of a loss comes about: by counting runs. */
export function explainLoss({ lossFraction, runs }: Pick<Simulation, 'lossFraction' | 'runs'>): Explanation {
  return {
    id: 'probability-of-loss',
    name: 'Probability of a loss',
    formula: 'Runs in which the net benefit is below zero ÷ all runs',
    working: [
      quantity('runs that end below zero', Math.round(lossFraction * runs)),
      '÷',
      quantity('runs', runs),
    ],
    result: { kind: 'percent', fraction: lossFraction },
  };
}
