import type { CashFlow } from './cash-flow.ts';
import {
  type Amount,
  type Explanation,
  joinedBy,
  money,
  moneyOf,
  monthOf,
  none,
  type Piece,
  percent,
  quantity,
} from './explanation.ts';
import type { Returns } from './returns.ts';
import { yearsOf } from './years.ts';

const notReached: Amount = none('not reached');

/** How the net present value comes about: year by year, discounted. */
export function explainPresentValue({ net }: CashFlow, returns: Returns): Explanation {
  const { monthlyDiscountFraction, netPresentValueMinor } = returns;
  return {
    id: 'net-present-value',
    name: 'Net present value',
    formula: 'Σ cash flow of month n ÷ (1 + monthly rate)ⁿ, where monthly rate = ¹²√(1 + yearly rate) − 1',
    working: [
      ...joinedBy(
        '+',
        yearsOf(discounted(net, monthlyDiscountFraction)).map((amount, year) =>
          money(year === 0 ? 'month 0' : `year ${year}, discounted`, amount),
        ),
      ),
      'at',
      percent('monthly rate', monthlyDiscountFraction),
    ],
    result:
      netPresentValueMinor === undefined ? none('no discount rate stated') : moneyOf(netPresentValueMinor),
  };
}

/** How the internal rate of return comes about, or why there is none. */
export function explainInternalRate({ internalRate }: Returns): Explanation {
  const about = {
    id: 'internal-rate-of-return',
    name: 'Internal rate of return, per year',
    formula: 'The rate at which the net present value is zero: (1 + monthly rate)¹² − 1',
  };
  switch (internalRate.kind) {
    case 'none':
      return { ...about, working: ['no such rate between −50% and +100% a month'], result: none('none') };
    case 'one':
      return {
        ...about,
        working: ['(1 +', percent('monthly rate', internalRate.monthlyFraction), ')¹² − 1'],
        result: { kind: 'percent', fraction: internalRate.yearlyFraction },
      };
    case 'several':
      return {
        ...about,
        working: joinedBy(
          'and',
          internalRate.yearlyFractions.map((fraction) => percent('yearly rate', fraction)),
        ),
        result: none('several rates, none of which says how good it is'),
      };
  }
}

/** In which month the sum of the cash flow turns, and between which amounts. */
export function explainPayback(
  { net, cumulative }: CashFlow,
  { paybackMonth, interpolatedPaybackMonths }: Returns,
): Explanation {
  const about = {
    id: 'payback',
    name: 'Payback',
    formula: 'The first month from which the cumulative cash flow stays at or above zero',
  };
  if (paybackMonth === undefined)
    return {
      ...about,
      working: [money('cumulative at the end', cumulative.at(-1) ?? 0)],
      result: notReached,
    };
  const before = cumulative[paybackMonth - 1] ?? 0;
  const working: Piece[] = [
    money(`cumulative in month ${paybackMonth - 1}`, before),
    '+',
    money(`net of month ${paybackMonth}`, net[paybackMonth] ?? 0),
    '≥ 0, exactly after',
    quantity('months', interpolatedPaybackMonths ?? paybackMonth),
  ];
  return {
    ...about,
    working: paybackMonth === 0 ? ['never below zero'] : working,
    result: monthOf(paybackMonth),
  };
}

/** The same on the discounted cash flow. */
export function explainDiscountedPayback({ net }: CashFlow, returns: Returns): Explanation {
  const month = returns.discountedPaybackMonth;
  const flows = discounted(net, returns.monthlyDiscountFraction);
  const until = month ?? flows.length - 1;
  return {
    id: 'discounted-payback',
    name: 'Payback, discounted',
    formula: 'The same on the cash flow discounted to the day of the decision',
    working: [money(`discounted sum of months 0 to ${until}`, sum(flows.slice(0, until + 1)))],
    result: month === undefined ? notReached : monthOf(month),
  };
}

const discounted = (net: readonly number[], monthlyFraction: number) =>
  net.map((amount, t) => amount / (1 + monthlyFraction) ** t);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
