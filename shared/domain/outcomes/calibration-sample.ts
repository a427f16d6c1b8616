import { type CalibrationSample, measureKey } from '../calibration.ts';
import type { Channel } from '../revenue/stream-fields.ts';
import { type ComparedStream, isCounted, sumOfMonths } from './actual-revenue.ts';
import { type OutcomeReview, type ReviewedParts, reviewOutcomes } from './outcome-review.ts';
import { fewestMonths } from './reforecast.ts';

/**
 * The share of a channel is the actual revenue of its streams ÷ their projection over the same months; that of a
 * measure is its latest figure ÷ its target, where the target is one figure. Three months are the fewest for either.
 * Figures count from the end of their month on: `asOf` is an ISO day.
 */
export function calibrationSample(proposal: ReviewedParts, asOf: string): CalibrationSample {
  const { revenue, measures } = reviewOutcomes(proposal, asOf);
  return { channels: channelShares(revenue?.streams ?? []), measures: measureShares(measures) };
}

function channelShares(streams: readonly ComparedStream[]): Map<Channel, number> {
  const known = streams.filter(({ toDate }) => toDate.monthCount >= fewestMonths);
  return new Map(
    [...Map.groupBy(known, ({ channel }) => channel)].flatMap(([channel, ofChannel]) => {
      const { realisedShare } = sumOfMonths(ofChannel.flatMap(({ months }) => months.filter(isCounted)));
      return realisedShare === undefined ? [] : [[channel, realisedShare] as const];
    }),
  );
}

function measureShares(measures: OutcomeReview['measures']): Map<string, number> {
  return new Map(
    measures.flatMap(({ name, months, targetFigure = 0, shareOfTarget }) =>
      measureKey(name) === '' ||
      months.length < fewestMonths ||
      targetFigure <= 0 ||
      shareOfTarget === undefined
        ? []
        : [[measureKey(name), shareOfTarget] as const],
    ),
  );
}
