import { portablePower } from './portable-power.ts';

/** How likely the values between a minimum and a maximum are, with a most likely value between them. */
export type Distribution = {
  spread: 'fixed' | 'triangular' | 'pert';
  minimum: number;
  mode: number;
  maximum: number;
};

/**
 * The value that is not exceeded with a given probability (0 to 1). Feeding it evenly spread random numbers gives
 * random values of the distribution: one number each, never more, and a larger number never gives a smaller value.
 * It uses the four operations and square roots alone, so every machine gives the same values.
 */
export type QuantileFunction = (probability: number) => number;

/** `fixed`, and a range without width, give the mode whatever the probability. */
export function quantileFunction({ spread, minimum, mode, maximum }: Distribution): QuantileFunction {
  if (spread === 'fixed' || !(maximum > minimum)) return () => mode;
  return spread === 'triangular'
    ? triangularQuantiles(minimum, mode, maximum)
    : pertQuantiles(minimum, mode, maximum);
}

/** The inverse of the triangular distribution function in closed form. */
function triangularQuantiles(minimum: number, mode: number, maximum: number): QuantileFunction {
  const width = maximum - minimum;
  const turn = (mode - minimum) / width;
  const rise = width * (mode - minimum);
  const fall = width * (maximum - mode);
  return (probability) =>
    probability < turn
      ? minimum + Math.sqrt(probability * rise)
      : maximum - Math.sqrt((1 - probability) * fall);
}

const cellCount = 512;

/**
 * PERT: a beta distribution over the range with its peak at the mode and the mean (minimum + 4 mode + maximum) / 6,
 * of which the density is x^p (1 − x)^(4 − p) with p = 4 (mode − minimum) / width (Malcolm, Roseboom, Clark and Fazar,
 * 1959; the form with weight 4). Its inverse has no closed form: the distribution function is summed up by Simpson's
 * rule in 512 cells and read backwards, straight within a cell. A value is met with the probability it should have to
 * within 0.00001. Unlike the usual ways to draw from a beta distribution this needs no logarithm, which machines
 * compute differently, and one random number each.
 */
function pertQuantiles(minimum: number, mode: number, maximum: number): QuantileFunction {
  const width = maximum - minimum;
  const cumulative = cumulativeShares((4 * (mode - minimum)) / width);
  const firstCells = cellsByProbability(cumulative);
  return (probability) => {
    let cell = firstCells[Math.min(cellCount - 1, Math.floor(probability * cellCount))] as number;
    while (cell < cellCount - 1 && (cumulative[cell + 1] as number) < probability) cell += 1;
    const below = cumulative[cell] as number;
    const within = (probability - below) / ((cumulative[cell + 1] as number) - below);
    return minimum + (width * (cell + within)) / cellCount;
  };
}

/** The share of the distribution below each edge of the cells, from 0 to 1. */
function cumulativeShares(power: number): Float64Array {
  const density = (x: number) => portablePower(x, power) * portablePower(1 - x, 4 - power);
  const cumulative = new Float64Array(cellCount + 1);
  let before = density(0);
  for (let cell = 0; cell < cellCount; cell += 1) {
    const after = density((cell + 1) / cellCount);
    const middle = density((cell + 0.5) / cellCount);
    cumulative[cell + 1] = (cumulative[cell] as number) + before + 4 * middle + after;
    before = after;
  }
  const total = cumulative[cellCount] as number;
  return cumulative.map((share) => share / total);
}

/** For each of as many equal steps of probability, the first cell that can hold it: spares a search for each value. */
function cellsByProbability(cumulative: Float64Array): Uint16Array {
  let cell = 0;
  return Uint16Array.from({ length: cellCount }, (_, step) => {
    while (cell < cellCount - 1 && (cumulative[cell + 1] as number) < step / cellCount) cell += 1;
    return cell;
  });
}
