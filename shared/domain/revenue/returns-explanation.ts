import type { CashFlow, CostGroup } from './cash-flow.ts';
import {
  type Amount,
  type Explanation,
  joinedBy,
  money,
  type Piece,
  percent,
  quantity,
} from './explanation.ts';
import type { Projection } from './projection.ts';
import type { Returns } from './returns.ts';
import { yearsOf } from './years.ts';

/** How each return of a scenario comes about, in the order in which they build on one another. */
export function explainReturns({ cashFlow, returns }: Projection): readonly Explanation[] {
  return [...revenueSums(cashFlow, returns), ...costSums(cashFlow, returns), ...ratios(cashFlow, returns)];
}

function revenueSums({ streams, benefitEntries }: CashFlow, returns: Returns): Explanation[] {
  return [
    {
      id: 'attributed-revenue',
      name: 'Attributed revenue',
      formula: 'Every stream added up: volume × steps × value per conversion × ramp × season, month by month',
      working: joinedBy(
        '+',
        streams.map(({ name, attributedRevenue }) => money(name, sum(attributedRevenue))),
      ),
      result: moneyOf(returns.attributedRevenueMinor),
    },
    {
      id: 'incremental-revenue',
      name: 'Incremental revenue',
      formula: 'Every stream added up: attributed revenue × incrementality × (1 − overlap)',
      working: joinedBy(
        '+',
        streams.map(({ name, incrementalRevenue }) => money(name, sum(incrementalRevenue))),
      ),
      result: moneyOf(returns.incrementalRevenueMinor),
    },
    {
      id: 'contribution',
      name: 'Contribution',
      formula: 'Every stream added up: incremental revenue × contribution margin',
      working: joinedBy(
        '+',
        streams.map(({ name, contribution }) => money(name, sum(contribution))),
      ),
      result: moneyOf(returns.contributionMinor),
    },
    {
      id: 'other-benefits',
      name: 'Other benefits',
      formula: 'Costs that fall away and hours put to use, from their first month on',
      working: joinedBy(
        '+',
        benefitEntries.map(({ name, amounts }) => money(name, sum(amounts))),
      ),
      result: moneyOf(returns.otherBenefitsMinor),
    },
  ];
}

function costSums({ costEntries }: CashFlow, returns: Returns): Explanation[] {
  const group = (
    id: string,
    name: string,
    formula: string,
    costs: CostGroup,
    total: number,
  ): Explanation => ({
    id,
    name,
    formula,
    working: joinedBy(
      '+',
      costEntries
        .filter((entry) => entry.group === costs)
        .map((entry) => money(entry.name, sum(entry.amounts))),
    ),
    result: moneyOf(total),
  });
  const { oneOffCostMinor, recurringCostMinor, itCostMinor, totalCostMinor } = returns;
  const { contributionMinor, otherBenefitsMinor, netBenefitMinor } = returns;
  return [
    group('one-off-cost', 'One-off cost', 'Costs that fall once', 'one-off', oneOffCostMinor),
    group(
      'recurring-cost',
      'Recurring cost',
      'Costs of every month and year, with their yearly rise, and the units of the funnels',
      'recurring',
      recurringCostMinor,
    ),
    group('it-cost', 'Cost of IT hours', 'Hours of IT × their hourly rate', 'it', itCostMinor),
    {
      id: 'total-cost',
      name: 'Total cost',
      formula: 'One-off cost + recurring cost + cost of IT hours',
      working: joinedBy('+', [
        money('one-off cost', oneOffCostMinor),
        money('recurring cost', recurringCostMinor),
        money('cost of IT hours', itCostMinor),
      ]),
      result: moneyOf(totalCostMinor),
    },
    {
      id: 'net-benefit',
      name: 'Net benefit',
      formula: 'Contribution + other benefits − total cost',
      working: [
        money('contribution', contributionMinor),
        '+',
        money('other benefits', otherBenefitsMinor),
        '−',
        money('total cost', totalCostMinor),
      ],
      result: moneyOf(netBenefitMinor),
    },
  ];
}

function ratios(cashFlow: CashFlow, returns: Returns): Explanation[] {
  const { netBenefitMinor, totalCostMinor, otherBenefitsMinor, contributionMinor } = returns;
  return [
    {
      id: 'return-on-investment',
      name: 'Return on investment',
      formula: 'Net benefit ÷ total cost',
      working: [money('net benefit', netBenefitMinor), '÷', money('total cost', totalCostMinor)],
      result: percentOf(returns.returnOnInvestmentFraction, 'no costs to compare with'),
    },
    presentValue(cashFlow, returns),
    internalRateOf(returns),
    payback(cashFlow, returns),
    discountedPayback(cashFlow, returns),
    {
      id: 'break-even',
      name: 'Break-even share of the contribution',
      formula: '(Total cost − other benefits) ÷ contribution',
      working: [
        '(',
        money('total cost', totalCostMinor),
        '−',
        money('other benefits', otherBenefitsMinor),
        ') ÷',
        money('contribution', contributionMinor),
      ],
      result: percentOf(returns.breakEvenFraction, 'no contribution to compare with'),
    },
    {
      id: 'lowest-cumulative-cash',
      name: 'Lowest cumulative cash',
      formula: 'The deepest point of the cash flow added up month by month',
      working: [money(`sum of months 0 to ${returns.lowestCumulativeMonth}`, returns.lowestCumulativeMinor)],
      result: moneyOf(returns.lowestCumulativeMinor),
    },
  ];
}

function presentValue({ net }: CashFlow, returns: Returns): Explanation {
  const { monthlyDiscountFraction, netPresentValueMinor } = returns;
  return {
    id: 'net-present-value',
    name: 'Net present value',
    formula:
      'Σ cash flow of month t ÷ (1 + monthly rate)^t, where monthly rate = (1 + yearly rate)^(1/12) − 1',
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

function internalRateOf({ internalRate }: Returns): Explanation {
  const about = {
    id: 'internal-rate-of-return',
    name: 'Internal rate of return, per year',
    formula: 'The rate at which the net present value is zero: (1 + monthly rate)^12 − 1',
  };
  switch (internalRate.kind) {
    case 'none':
      return { ...about, working: ['no such rate between −50% and +100% a month'], result: none('none') };
    case 'one':
      return {
        ...about,
        working: ['(1 +', percent('monthly rate', internalRate.monthlyFraction), ')^12 − 1'],
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

function payback(
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

function discountedPayback({ net }: CashFlow, returns: Returns): Explanation {
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

const notReached: Amount = { kind: 'none', because: 'not reached' };
const none = (because: string): Amount => ({ kind: 'none', because });
const moneyOf = (amountMinor: number): Amount => ({ kind: 'money', amountMinor });
const monthOf = (month: number): Amount => ({ kind: 'month', month });
const percentOf = (fraction: number | undefined, because: string): Amount =>
  fraction === undefined ? none(because) : { kind: 'percent', fraction };

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
