import { expect, test } from 'vitest';
import { sectionFaces } from '../../shared/domain/proposal.ts';
import { weightedScore } from '../../shared/domain/weighted-score.ts';

const criteria = (rows: [weight: number | undefined, score: number | undefined][]) =>
  sectionFaces.options.draft.parse({
    criteria: rows.map(([weight, score], index) => ({
      id: `criterion-${index}`,
      weight,
      scores: [{ optionId: 'tool', score }],
    })),
  }).criteria;

test('a score counts as much as the weight of its criterion', () => {
  expect(
    weightedScore(
      criteria([
        [30, 5],
        [10, 1],
      ]),
      'tool',
    ),
  ).toEqual({ mean: 4, scoredCount: 2 });
});

test('a criterion without a weight or without a score is left out, not counted as zero', () => {
  expect(
    weightedScore(
      criteria([
        [30, 5],
        [10, undefined],
        [undefined, 1],
      ]),
      'tool',
    ),
  ).toEqual({
    mean: 5,
    scoredCount: 1,
  });
});

test('there is no result while nothing has a score, or all weights are zero', () => {
  expect(weightedScore(criteria([[30, 5]]), 'another').mean).toBeUndefined();
  expect(weightedScore(criteria([[0, 5]]), 'tool').mean).toBeUndefined();
});
