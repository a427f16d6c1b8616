import { expect, test } from 'vitest';
import { createFormat } from '../../../shared/domain/format.ts';
import { explainDoubtful } from '../../../shared/domain/revenue/confidence-share.ts';
import { writeExplanation } from '../../../shared/domain/revenue/explanation.ts';
import { explainLoss, explainPercentile } from '../../../shared/domain/revenue/range-explanation.ts';

const format = createFormat('en-US', 'USD');

test('a percentile says which of the runs it is', () => {
  const of = { p10: 100_00, p50: 200_00, p90: 300_00 };
  const written = (['p10', 'p90'] as const).map((key) =>
    writeExplanation(explainPercentile('Net benefit', key, { of, runs: 10_000 }), format),
  );
  expect(written).toEqual([
    'Net benefit, P10 = 10,000 (runs in order) at 10% (of the way) = $100.00',
    'Net benefit, P90 = 10,000 (runs in order) at 90% (of the way) = $300.00',
  ]);
});

test('the probability of a loss says how many runs ended in one', () => {
  expect(writeExplanation(explainLoss({ lossFraction: 0.0046, runs: 10_000 }), format)).toBe(
    'Probability of a loss = 46 (runs that end below zero) ÷ 10,000 (runs) = 0.46%',
  );
});

test('the doubtful part of the revenue says what it is made of', () => {
  const confidence = { high: 0.5, medium: 0.1, low: 0.3, unstated: 0.1 };
  expect(writeExplanation(explainDoubtful(confidence), format)).toBe(
    'Revenue on low-confidence inputs = 30% (weakest input of low confidence) + 10% (an input without a source) = 40%',
  );
});
