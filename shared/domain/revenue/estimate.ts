import { z } from 'zod';
import { type Face, needed, optional, record } from '../faces.ts';
import {
  AssumptionId,
  Fraction,
  GrowthFraction,
  MinorUnits,
  Months,
  Quantity,
  ScenarioId,
} from '../values.ts';

/** The three scenarios that every model has. Named ones build on one of them. */
export const BaseScenario = z.enum(['low', 'expected', 'high']);
export type BaseScenario = z.infer<typeof BaseScenario>;

/**
 * How an input may turn out between its values, for the simulation. `triangular` and `pert` have their mode at
 * `expected` and reach from the smallest to the largest of the three values; `fixed` is always `expected`.
 */
export const Spread = z.enum(['fixed', 'triangular', 'pert']);
export type Spread = z.infer<typeof Spread>;

/**
 * One input under every scenario. `low` and `high` fall back to `expected`; a named scenario falls back to the one
 * it builds on. The unit is that of the field that holds the estimate.
 */
function estimate<S extends z.ZodType>(value: S) {
  return record({
    low: optional(value),
    expected: needed(value),
    high: optional(value),
    named: optional(z.array(z.strictObject({ scenarioId: ScenarioId, value })).max(20)),
    /** Triangular when missing. */
    spread: optional(Spread),
    /** Where the figure comes from, in the assumption ledger. */
    assumptionId: optional(AssumptionId),
  });
}

export const quantityEstimate = estimate(Quantity);
export const fractionEstimate = estimate(Fraction);
export const growthEstimate = estimate(GrowthFraction);
export const monthsEstimate = estimate(Months);
/** Whole minor units of the currency of the entry. */
export const minorUnitsEstimate = estimate(MinorUnits);

/** `Estimate<number>` as stored: any of its values may still be missing. */
export type Estimate = z.output<(typeof quantityEstimate)['draft']>;

/** An estimate that a draft may lack and a complete proposal must have. */
export const neededPart = <F extends Face>(face: F): Face<z.ZodOptional<F['draft']>, F['complete']> => ({
  draft: face.draft.optional() as z.ZodOptional<F['draft']>,
  complete: face.complete,
});

/** An estimate that may always be missing. */
export const optionalPart = <F extends Face>(
  face: F,
): Face<z.ZodOptional<F['draft']>, z.ZodOptional<F['complete']>> => ({
  draft: face.draft.optional() as z.ZodOptional<F['draft']>,
  complete: face.complete.optional() as z.ZodOptional<F['complete']>,
});
