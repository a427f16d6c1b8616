import type { Proposal } from '../../shared/domain/proposal.ts';
import type { CashFlow } from '../../shared/domain/revenue/cash-flow.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import { restsOnCosts } from '../../shared/domain/revenue/incomplete-costs.ts';
import { explainReturns } from '../../shared/domain/revenue/returns-explanation.ts';
import type {
  RevenueProjection,
  ScenarioProjection,
} from '../../shared/domain/revenue/revenue-projection.ts';
import { explainStream } from '../../shared/domain/revenue/stream-explanation.ts';
import type { Uncertainty } from './project-uncertainty.ts';

/**
 * A projection as JSON for other programs to check: amounts unrounded in minor units, rates as fractions, months from
 * the decision, and null where there is no figure: also what is made from costs, while costs are missing.
 */
export function projectionJson(
  { overview, revenue }: Proposal,
  projection: RevenueProjection,
  uncertainty: Uncertainty | undefined,
) {
  const { currency, horizonMonths, incompleteCosts, scenarios, delay, confidence, problems } = projection;
  const figures = incompleteCosts ? withoutCosts : withNulls;
  return {
    title: overview.title ?? '',
    currency,
    currencyDecimals: currencyDecimals(currency),
    horizonMonths,
    incompleteCosts: incompleteCosts ?? null,
    scenarios: scenarios.map((scenario) => ({
      key: scenario.key,
      name: scenario.name,
      missing: scenario.missing,
      returns: figures({ ...scenario.returns, threeYearCostMinor: scenario.threeYearCostMinor }),
      streams: scenario.cashFlow.streams.map(({ id, name, ...flows }) => ({
        id,
        name,
        ...Object.fromEntries(Object.entries(flows).map(([key, flow]) => [`${key}Minor`, sum(flow)])),
      })),
      months: monthsOf(scenario.cashFlow).map(({ month, ...flows }) => ({ month, ...figures(flows) })),
      lifetimeValues: {
        ...scenario.lifetimeValues,
        segments: scenario.lifetimeValues.segments.map(withNulls),
      },
      explanations: explainReturns(scenario).filter(({ id }) => !(incompleteCosts && restsOnCosts(id))),
      streamMonths: revenue.streams.map(({ id }, index) => ({
        id,
        ...explainStream(revenue, index, scenario.scenario, currency),
      })),
    })),
    delay: delay === undefined ? null : withNulls(delay),
    confidence: confidence ?? null,
    simulation: uncertainty === undefined ? null : withNulls(uncertainty.simulation),
    tornado: uncertainty?.tornado ?? null,
    whatMustBeTrue: uncertainty?.whatMustBeTrue ?? null,
    problems,
  };
}

const beforeCosts: ReadonlySet<string> = new Set([
  'attributedRevenueMinor',
  'incrementalRevenueMinor',
  'contributionMinor',
  'otherBenefitsMinor',
]);

/** A total of costs with a gap in it would promise too much, so nothing that rests on one is written. */
function withoutCosts(figures: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => [key, beforeCosts.has(key) ? figure : null]),
  );
}

function monthsOf(cashFlow: CashFlow): ({ month: number } & Record<string, number>)[] {
  const { net, cumulative, attributedRevenue, incrementalRevenue, contribution } = cashFlow;
  const { otherBenefits, oneOffCosts, recurringCosts, itCosts } = cashFlow;
  const flows = {
    attributedRevenueMinor: attributedRevenue,
    incrementalRevenueMinor: incrementalRevenue,
    contributionMinor: contribution,
    otherBenefitsMinor: otherBenefits,
    oneOffCostsMinor: oneOffCosts,
    recurringCostsMinor: recurringCosts,
    itCostsMinor: itCosts,
    netMinor: net,
    cumulativeMinor: cumulative,
  } satisfies Record<string, ScenarioProjection['cashFlow']['net']>;
  return net.map((_, month) => ({
    month,
    ...Object.fromEntries(Object.entries(flows).map(([name, flow]) => [name, flow[month] ?? 0])),
  }));
}

/** JSON leaves undefined out; a reader should see that there is no figure. */
function withNulls(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one === undefined ? null : one]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
