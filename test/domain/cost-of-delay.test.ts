import { expect, test } from 'vitest';
import { costOfDelay, costOfDelayWords } from '../../shared/domain/cost-of-delay.ts';
import { createFormat } from '../../shared/domain/format.ts';
import { sectionFaces } from '../../shared/domain/proposal.ts';

const full = (value: number) => ({ expected: value });

function revenueOf({
  streams = [stream],
  costs = [licence, setUp],
}: {
  streams?: object[];
  costs?: object[];
} = {}) {
  const revenue = sectionFaces.revenue.draft.parse({ horizonMonths: 12, streams, costs });
  return [revenue, 'USD'] as const;
}

/** 100 conversions of $10 a month, all incremental, half of it margin: $500 a month from the first. */
const stream = {
  id: 'stream',
  name: 'Welcome series',
  monthlyVolume: { low: 50, expected: 100, high: 200 },
  steps: [{ id: 'step', name: 'orders', kind: 'rate', value: full(1) }],
  valuePerConversionMinor: full(1000),
  incrementality: full(1),
  contributionMargin: full(0.5),
  firstLiveMonth: full(1),
  rampMonths: full(1),
};
const licence = { id: 'licence', name: 'Licence', timing: 'per-month', amountMinor: full(24_000) };
const setUp = { id: 'set-up', name: 'Set-up', timing: 'one-off', amountMinor: full(100_000) };

test('a week of delay costs the net benefit of an average month by the weeks in it, without one-off costs', () => {
  const answer = costOfDelay(...revenueOf());
  // $500 of margin less $240 of licence is $260 a month: $60 a week. The set-up of $1,000 plays no part.
  expect(answer).toMatchObject({
    isKnown: true,
    costOfDelay: { perMonthMinor: 26_000, benefitForgoneMinor: 600_000, costAvoidedMinor: 388_000 },
  });
  if (!answer.isKnown) return;
  expect(answer.costOfDelay.perWeekMinor).toBeCloseTo(6000, 6);
  expect(answer.costOfDelay.perWeekLowMinor).toBeCloseTo((1000 * 12) / 52, 6);
  expect(answer.costOfDelay.perWeekHighMinor).toBeCloseTo((76_000 * 12) / 52, 6);
});

test('it is said in money of the proposal, with the range', () => {
  const answer = costOfDelay(...revenueOf());
  expect(answer.isKnown && costOfDelayWords(answer.costOfDelay, createFormat('en-US', 'USD'))).toEqual([
    'A week of waiting costs about $60, a month about $260: the benefit of an average month in the expected scenario, less its running costs.',
    'In the low scenario a week costs $2, in the high one $175.',
    'Over 12 months, doing nothing gives up $6,000 of contribution and other benefits in the expected scenario, and saves $3,880 of costs.',
  ]);
});

test('where a month costs more than it brings, waiting is said to cost nothing', () => {
  const answer = costOfDelay(...revenueOf({ costs: [{ ...licence, amountMinor: full(90_000) }] }));
  expect(answer.isKnown && costOfDelayWords(answer.costOfDelay, createFormat('en-US', 'USD'))[0]).toContain(
    'waiting costs nothing',
  );
});

test('without revenue or costs there is no figure, but the way to the field', () => {
  const answer = costOfDelay(...revenueOf({ streams: [], costs: [] }));
  expect(answer).toMatchObject({
    isKnown: false,
    missing: [{ path: 'revenue.streams' }, { path: 'revenue.costs' }],
  });
});

test('a model with a hole gives no figure, and names each entry once', () => {
  const hollow = { id: 'hollow', name: 'Basket reminder', firstLiveMonth: full(1) };
  const answer = costOfDelay(...revenueOf({ streams: [stream, hollow] }));
  expect(answer).toEqual({
    isKnown: false,
    missing: [
      { path: 'revenue.streams.1.monthlyVolume.expected', sentence: '“Basket reminder” lacks a figure.' },
    ],
  });
});

test('the lead time of IT has its price', () => {
  const [revenue, currency] = revenueOf();
  const answer = costOfDelay({ ...revenue, leadTimeWeeks: 6 }, currency);
  expect(answer.isKnown && costOfDelayWords(answer.costOfDelay, createFormat('en-US', 'USD'))).toContain(
    'IT says that it needs 6 weeks before it can start: that alone costs $360.',
  );
});
