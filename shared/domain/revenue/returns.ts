import type { CashFlow } from './cash-flow.ts';

/** The rates of return at which the net present value is zero. */
export type InternalRate =
  | { kind: 'none' }
  | { kind: 'one'; monthlyFraction: number; yearlyFraction: number }
  | { kind: 'several'; yearlyFractions: readonly number[] };

/**
 * What the cash flow of one scenario amounts to over the whole horizon. Amounts are minor units of the reporting
 * currency, unrounded. Months count from the decision; undefined where a month is not reached within the horizon.
 */
export type Returns = {
  attributedRevenueMinor: number;
  /** Revenue that would not have come without the tool, before margin. */
  incrementalRevenueMinor: number;
  contributionMinor: number;
  otherBenefitsMinor: number;
  oneOffCostMinor: number;
  recurringCostMinor: number;
  itCostMinor: number;
  totalCostMinor: number;
  netBenefitMinor: number;
  /** Net benefit ÷ total cost, both undiscounted; undefined without costs. */
  returnOnInvestmentFraction: number | undefined;
  /** (1 + yearly rate)^(1/12) − 1. */
  monthlyDiscountFraction: number;
  /** Undefined without a discount rate. */
  netPresentValueMinor: number | undefined;
  internalRate: InternalRate;
  /** First month from which the cumulative cash flow is at or above zero and stays there. */
  paybackMonth: number | undefined;
  /** First month in which it is at or above zero, even if it falls below again. */
  firstCrossingMonth: number | undefined;
  /** The payback inside the month before `paybackMonth`, by linear interpolation. */
  interpolatedPaybackMonths: number | undefined;
  discountedPaybackMonth: number | undefined;
  lowestCumulativeMinor: number;
  lowestCumulativeMonth: number;
};

/** Sums up a cash flow. `yearlyDiscountFraction` is 0.1 for 10 % a year; undefined leaves the present values open. */
export function computeReturns(cashFlow: CashFlow, yearlyDiscountFraction: number | undefined): Returns {
  const { net, cumulative } = cashFlow;
  const monthlyDiscountFraction = (1 + (yearlyDiscountFraction ?? 0)) ** (1 / 12) - 1;
  const discounted = net.map((value, t) => value / (1 + monthlyDiscountFraction) ** t);
  const totalCostMinor = sum(cashFlow.oneOffCosts) + sum(cashFlow.recurringCosts) + sum(cashFlow.itCosts);
  const netBenefitMinor = sum(net);
  const paybackMonth = sustainedMonth(net);
  const lowestCumulativeMinor = cumulative.reduce(
    (lowest, value) => Math.min(lowest, value),
    Number.POSITIVE_INFINITY,
  );
  return {
    attributedRevenueMinor: sum(cashFlow.attributedRevenue),
    incrementalRevenueMinor: sum(cashFlow.incrementalRevenue),
    contributionMinor: sum(cashFlow.contribution),
    otherBenefitsMinor: sum(cashFlow.otherBenefits),
    oneOffCostMinor: sum(cashFlow.oneOffCosts),
    recurringCostMinor: sum(cashFlow.recurringCosts),
    itCostMinor: sum(cashFlow.itCosts),
    totalCostMinor,
    netBenefitMinor,
    returnOnInvestmentFraction: totalCostMinor > 0 ? netBenefitMinor / totalCostMinor : undefined,
    monthlyDiscountFraction,
    netPresentValueMinor: yearlyDiscountFraction === undefined ? undefined : sum(discounted),
    internalRate: internalRate(net),
    paybackMonth,
    firstCrossingMonth: firstCrossing(cumulative),
    interpolatedPaybackMonths: interpolate(paybackMonth, net, cumulative),
    discountedPaybackMonth: yearlyDiscountFraction === undefined ? undefined : sustainedMonth(discounted),
    lowestCumulativeMinor,
    lowestCumulativeMonth: cumulative.indexOf(lowestCumulativeMinor),
  };
}

/**
 * Net present value of monthly flows, the first undiscounted: Σ flow(t) / (1 + rate)^t. The textbook formula with a
 * monthly rate.
 */
export function netPresentValue(flows: readonly number[], monthlyFraction: number): number {
  // Horner's scheme from the last month backwards: no powers, and stable for rates close to −50 %.
  return flows.reduceRight((value, flow) => value / (1 + monthlyFraction) + flow, 0);
}

/** Rates are looked for between −50 % and +100 % a month, in steps fine enough to tell neighbouring roots apart. */
const lowestMonthlyRate = -0.5;
const highestMonthlyRate = 1;
const rateSteps = 3000;

/**
 * Internal rate of return by sign changes of the net present value over a grid, each closed in on by bisection.
 * Answers none, one or several: a flow that changes its sign more than once may have more than one rate.
 */
export function internalRate(net: readonly number[]): InternalRate {
  const hasBothSigns = net.some((value) => value < 0) && net.some((value) => value > 0);
  if (!hasBothSigns) return { kind: 'none' };
  const roots: number[] = [];
  const step = (highestMonthlyRate - lowestMonthlyRate) / rateSteps;
  let left = lowestMonthlyRate + step / 2;
  let leftValue = netPresentValue(net, left);
  for (let index = 1; index < rateSteps; index += 1) {
    const right = lowestMonthlyRate + step / 2 + index * step;
    const rightValue = netPresentValue(net, right);
    if (leftValue === 0) roots.push(left);
    else if (leftValue * rightValue < 0) roots.push(bisect(net, left, right));
    left = right;
    leftValue = rightValue;
  }
  const [only, ...others] = roots;
  if (only === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'one', monthlyFraction: only, yearlyFraction: yearly(only) };
  return { kind: 'several', yearlyFractions: roots.map(yearly) };
}

function bisect(net: readonly number[], from: number, to: number): number {
  let low = from;
  let high = to;
  const isLowPositive = netPresentValue(net, low) > 0;
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2;
    if (netPresentValue(net, middle) > 0 === isLowPositive) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function yearly(monthlyFraction: number): number {
  return (1 + monthlyFraction) ** 12 - 1;
}

/** First month from which the running total is at or above zero and stays there; undefined when it never does. */
function sustainedMonth(flows: readonly number[]): number | undefined {
  let total = 0;
  let month: number | undefined;
  flows.forEach((flow, t) => {
    total += flow;
    if (total < 0) month = undefined;
    else month ??= t;
  });
  return month;
}

function firstCrossing(cumulative: readonly number[]): number | undefined {
  const month = cumulative.findIndex((value) => value >= 0);
  return month < 0 ? undefined : month;
}

function interpolate(
  month: number | undefined,
  net: readonly number[],
  cumulative: readonly number[],
): number | undefined {
  if (month === undefined) return undefined;
  if (month === 0) return 0;
  return month - 1 - (cumulative[month - 1] ?? 0) / (net[month] ?? Number.NaN);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
