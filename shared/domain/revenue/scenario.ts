import type { ScenarioId } from '../values.ts';
import type { BaseScenario, Estimate } from './estimate.ts';

/** Which column of every estimate is read: one of the three, or a named scenario that builds on one of them. */
export type Scenario = { base: BaseScenario; namedId?: ScenarioId };

export const baseScenarios = ['low', 'expected', 'high'] as const satisfies readonly BaseScenario[];

/**
 * The value of an estimate under a scenario, or undefined when it has not been answered. A named scenario falls back
 * to its base, `low` and `high` fall back to `expected`.
 */
export function estimateValue(estimate: Estimate | undefined, scenario: Scenario): number | undefined {
  if (estimate === undefined) return undefined;
  const own = estimate.named?.find((entry) => entry.scenarioId === scenario.namedId)?.value;
  return own ?? estimate[scenario.base] ?? estimate.expected;
}
