import type { Section } from './proposal.ts';

/** The result of one option: a weighted mean of its scores from 0 to 5, and how many of the criteria it has a score for. */
export type WeightedScore = { readonly mean: number | undefined; readonly scoredCount: number };

/**
 * Compares an option by the criteria: Σ weight × score ÷ Σ weight, over the criteria that have both. Undefined while
 * there is none, or while all weights are zero.
 */
export function weightedScore(criteria: Section<'options'>['criteria'], optionId: string): WeightedScore {
  const scored = criteria.flatMap(({ weight, scores }) => {
    const score = scores.find((entry) => entry.optionId === optionId)?.score;
    return weight === undefined || score === undefined ? [] : [{ weight, score }];
  });
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  const points = scored.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return { mean: weights === 0 ? undefined : points / weights, scoredCount: scored.length };
}
