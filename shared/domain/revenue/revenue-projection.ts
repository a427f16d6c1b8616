import { words } from '../choice-words.ts';
import { type CostOfDelay, costOfDelay } from '../cost-of-delay.ts';
import { computeCashFlow } from './cash-flow.ts';
import { checkRevenue } from './checks.ts';
import { type ConfidenceShare, confidenceShare } from './confidence-share.ts';
import { type IncompleteCosts, incompleteCosts } from './incomplete-costs.ts';
import { computeLifetimeValues, type LifetimeValues } from './lifetime-value.ts';
import type { RevenueProblem } from './problem.ts';
import { computeScenario, type Projection } from './projection.ts';

import { baseScenarios, type Scenario } from './scenario.ts';
import type { Revenue } from './section.ts';

/** One scenario worked out. Months count from the decision; amounts are minor units of the reporting currency. */
export type ScenarioProjection = Projection & {
  /** `low`, `expected`, `high`, or the identifier of a named scenario. */
  key: string;
  name: string;
  scenario: Scenario;
  /** Cost of three years whatever the horizon, with what falls at the end (total cost of ownership). */
  threeYearCostMinor: number;
  lifetimeValues: LifetimeValues;
};

/** What waiting costs; undefined while the model has holes. */
export type DelayCost = CostOfDelay & {
  leadTimeWeeks: number | undefined;
  /** Cost of a week × the weeks that IT says it needs. */
  leadTimeMinor: number | undefined;
};

/** Everything that the revenue section says, in one value: for a screen, a document or a terminal. */
export type RevenueProjection = {
  currency: string;
  horizonMonths: number;
  /** Low, expected and high, then the named ones. */
  scenarios: readonly ScenarioProjection[];
  delay: DelayCost | undefined;
  confidence: ConfidenceShare | undefined;
  /** Set while costs are missing: what is made from costs is no figure then. */
  incompleteCosts: IncompleteCosts | undefined;
  problems: readonly RevenueProblem[];
};

/** The scenarios of a model with their names: the three that every model has, then the named ones. */
function scenariosOf({ namedScenarios }: Revenue): { key: string; name: string; scenario: Scenario }[] {
  return [
    ...baseScenarios.map((base) => ({ key: base as string, name: words.scenario[base], scenario: { base } })),
    ...namedScenarios.map(({ id, name, buildsOn }) => ({
      key: id as string,
      name: name ?? '',
      scenario: { base: buildsOn, namedId: id },
    })),
  ];
}

/** Works out every scenario in the reporting currency (ISO 4217). Pure, unrounded, never throws on a draft. */
export function projectRevenue(revenue: Revenue, currency: string): RevenueProjection {
  const scenarios = scenariosOf(revenue).map((named) => ({
    ...named,
    ...computeScenario(revenue, named.scenario, currency),
    threeYearCostMinor: threeYearCost(revenue, named.scenario, currency),
    lifetimeValues: computeLifetimeValues(revenue, named.scenario, currency),
  }));
  const expected = scenarios.find(({ key }) => key === 'expected');
  return {
    currency,
    horizonMonths: revenue.horizonMonths,
    scenarios,
    delay: delayOf(revenue, currency),
    confidence: expected && confidenceShare(revenue, expected),
    incompleteCosts: incompleteCosts(
      revenue,
      scenarios.map(({ cashFlow }) => cashFlow),
    ),
    problems: checkRevenue(revenue, currency),
  };
}

function threeYearCost(revenue: Revenue, scenario: Scenario, currency: string): number {
  const { cashFlow } = computeCashFlow({ ...revenue, horizonMonths: 36 }, scenario, currency);
  return cashFlow.costEntries.flatMap(({ amounts }) => amounts).reduce((sum, amount) => sum + amount, 0);
}

function delayOf(revenue: Revenue, currency: string): DelayCost | undefined {
  const answer = costOfDelay(revenue, currency);
  if (!answer.isKnown) return undefined;
  const { leadTimeWeeks } = revenue;
  return {
    ...answer.costOfDelay,
    leadTimeWeeks,
    leadTimeMinor: leadTimeWeeks === undefined ? undefined : answer.costOfDelay.perWeekMinor * leadTimeWeeks,
  };
}
