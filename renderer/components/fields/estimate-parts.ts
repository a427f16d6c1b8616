import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import type { ScenarioId } from '../../../shared/domain/values.ts';

/** The estimate with one part set or cleared; undefined when nothing is left of it. */
export function withPart<Key extends keyof Estimate>(
  estimate: Estimate | undefined,
  key: Key,
  value: Estimate[Key] | undefined,
): Estimate | undefined {
  const kept = Object.entries({ ...estimate, [key]: value }).filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Estimate);
}

/** The estimate with its value under a named scenario set or cleared. */
export function withNamedValue(
  estimate: Estimate | undefined,
  scenarioId: ScenarioId,
  value: number | undefined,
): Estimate | undefined {
  const named = estimate?.named ?? [];
  const at = named.findIndex((entry) => entry.scenarioId === scenarioId);
  const others = named.filter((entry) => entry.scenarioId !== scenarioId);
  const entry = { scenarioId, value: value ?? 0 };
  const next = value === undefined ? others : at < 0 ? [...named, entry] : named.with(at, entry);
  return withPart(estimate, 'named', next.length === 0 ? undefined : next);
}
