import { netPresentValue } from './present-value.ts';

/** The rates of return at which the net present value is zero. */
export type InternalRate =
  | { kind: 'none' }
  | { kind: 'one'; monthlyFraction: number; yearlyFraction: number }
  | { kind: 'several'; yearlyFractions: readonly number[] };

/** Rates are looked for between −50 % and +100 % a month, in steps fine enough to tell neighbouring roots apart. */
const lowestMonthlyRate = -0.5;
const highestMonthlyRate = 1;
const rateSteps = 3000;

/**
 * Internal rate of return of monthly flows, the first undiscounted: the monthly rate i with NPV(i) = 0, as a yearly
 * rate (1 + i)^12 − 1. Answers none, one or several: a flow that changes its sign more than once may have more than
 * one rate. A flow that changes it once has one at the most (Descartes' rule of signs).
 */
export function internalRate(net: readonly number[]): InternalRate {
  const roots = signChanges(net) === 1 ? onlyRoot(net) : allRoots(net);
  const [only, ...others] = roots;
  if (only === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'one', monthlyFraction: only, yearlyFraction: yearly(only) };
  return { kind: 'several', yearlyFractions: roots.map(yearly) };
}

function signChanges(net: readonly number[]): number {
  const signs = net.filter((value) => value !== 0).map(Math.sign);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

function onlyRoot(net: readonly number[]): number[] {
  const atLowest = netPresentValue(net, lowestMonthlyRate);
  const atHighest = netPresentValue(net, highestMonthlyRate);
  return Math.sign(atLowest) * Math.sign(atHighest) < 0
    ? [bisect(net, lowestMonthlyRate, highestMonthlyRate)]
    : [];
}

/** Sign changes of the net present value over a grid, each closed in on. */
function allRoots(net: readonly number[]): number[] {
  const hasBothSigns = net.some((value) => value < 0) && net.some((value) => value > 0);
  if (!hasBothSigns) return [];
  const roots: number[] = [];
  const step = (highestMonthlyRate - lowestMonthlyRate) / rateSteps;
  let left = lowestMonthlyRate + step / 2;
  let leftSign = Math.sign(netPresentValue(net, left));
  for (let index = 1; index < rateSteps; index += 1) {
    const right = lowestMonthlyRate + step / 2 + index * step;
    const rightSign = Math.sign(netPresentValue(net, right));
    if (leftSign === 0) roots.push(left);
    else if (leftSign * rightSign < 0) roots.push(bisect(net, left, right));
    left = right;
    leftSign = rightSign;
  }
  return roots;
}

function bisect(net: readonly number[], from: number, to: number): number {
  let low = from;
  let high = to;
  const isLowPositive = netPresentValue(net, low) > 0;
  // Each round halves the gap; after 60 it is below what a double can tell apart.
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (netPresentValue(net, middle) > 0 === isLowPositive) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function yearly(monthlyFraction: number): number {
  return (1 + monthlyFraction) ** 12 - 1;
}
