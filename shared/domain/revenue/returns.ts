import type { CashFlow } from './cash-flow.ts';
import { type InternalRate, internalRate } from './internal-rate.ts';
import { monthlyRate } from './present-value.ts';

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
  /** (Total cost − other benefits) ÷ contribution: with this share of the contribution the net benefit is zero. */
  breakEvenFraction: number | undefined;
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
  const monthlyDiscountFraction = monthlyRate(yearlyDiscountFraction ?? 0);
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
    returnOnInvestmentFraction: ratio(netBenefitMinor, totalCostMinor),
    breakEvenFraction: ratio(totalCostMinor - sum(cashFlow.otherBenefits), sum(cashFlow.contribution)),
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

/** Undefined where there is nothing to divide by, or so little that the ratio would mean nothing. */
function ratio(amount: number, by: number): number | undefined {
  const quotient = amount / by;
  return by > 0 && Number.isFinite(quotient) ? quotient : undefined;
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
