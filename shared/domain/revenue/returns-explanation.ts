import type { CashFlow, CostGroup } from './cash-flow.ts';
import { type Explanation, joinedBy, money, moneyOf, percentOf } from './explanation.ts';
import type { Projection } from './projection.ts';
import type { Returns } from './returns.ts';
import {
  explainDiscountedPayback,
  explainInternalRate,
  explainPayback,
  explainPresentValue,
} from './time-value-explanation.ts';

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
    explainPresentValue(cashFlow, returns),
    explainInternalRate(returns),
    explainPayback(cashFlow, returns),
    explainDiscountedPayback(cashFlow, returns),
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
