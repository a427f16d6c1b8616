import { monthsBetween } from '../iso-months.ts';
import type { CountedAs } from '../outcomes.ts';
import type { Proposal } from '../proposal.ts';
import {
  type ComparedStream,
  type ComparedSum,
  compareStreams,
  isCounted,
  sumOfMonths,
} from './actual-revenue.ts';
import { liveDayOf } from './live-day.ts';
import { type MeasureOutcome, measureOutcome } from './measure-outcome.ts';
import { type PlannedMonths, plannedMonths } from './planned-months.ts';
import { type Reforecast, reforecast, reforecastSum } from './reforecast.ts';

/** One month of all streams that were projected. */
export type ComparedTotal = {
  month: string;
  number: number;
  lowMinor: number;
  projectedMinor: number;
  highMinor: number;
  /** Of the streams that have a figure; undefined where none has one. */
  actualMinor: number | undefined;
  /** How many streams have a figure that counts. */
  streamCount: number;
  /** Projection of the streams that have one. */
  comparableMinor: number;
  /** Running sums over what can be compared, up to this month. */
  cumulative: ComparedSum;
};

export type StreamReview = ComparedStream & { reforecast: Reforecast };

/** What was projected beside what came, up to a day. Amounts are whole minor units of the reporting currency. */
export type RevenueReview = {
  wentLiveOn: string;
  countedAs: CountedAs;
  months: readonly string[];
  streams: readonly StreamReview[];
  unprojected: PlannedMonths['unprojected'];
  totals: readonly ComparedTotal[];
  toDate: ComparedSum;
  /** Of all streams; undefined while none has a ratio. */
  reforecast: Reforecast | undefined;
  /** Streams whose own projection stands for the months to come, because no ratio can be formed. */
  withoutRatio: readonly StreamReview[];
  /** Figures of streams for months before the first or after the last that is compared. */
  outsideCount: number;
  /** Figures for months that are not over yet. */
  earlyCount: number;
};

/** The sections that a review looks at. */
export type ReviewedParts = Pick<Proposal, 'overview' | 'revenue' | 'measures' | 'decision' | 'outcomes'>;

export type OutcomeReview = {
  /** ISO day. */
  asOf: string;
  /** Undefined until it is known when it went live: without month 1 nothing can be compared. */
  revenue: RevenueReview | undefined;
  measures: readonly MeasureOutcome[];
};

/**
 * What came of a proposal, as of an ISO day. Only months that were over then count, and a month without a figure is
 * missing, never zero: the projection is summed over the same months as the actual figures. Pure, never throws on a
 * draft, and every figure is finite.
 */
export function reviewOutcomes(proposal: ReviewedParts, asOf: string): OutcomeReview {
  const { measures, outcomes, overview } = proposal;
  const { currency } = overview;
  const liveDay = liveDayOf(proposal);
  return {
    asOf,
    revenue: liveDay === undefined ? undefined : reviewRevenue(proposal, liveDay, asOf),
    measures: measures.items.map((measure) => measureOutcome(measure, outcomes.actuals, { asOf, currency })),
  };
}

function reviewRevenue(
  { overview, revenue, outcomes }: Pick<Proposal, 'overview' | 'revenue' | 'outcomes'>,
  wentLiveOn: string,
  asOf: string,
): RevenueReview {
  const { currency } = overview;
  const { countedAs, actuals } = outcomes;
  const planned = plannedMonths(revenue, { currency, countedAs, wentLiveOn });
  const streams = compareStreams(planned, actuals, asOf).map((stream) => ({
    ...stream,
    reforecast: reforecast(stream),
  }));
  const last = planned.months.length - 1;
  const isOutside = (month: string) => {
    const at = monthsBetween(wentLiveOn.slice(0, 7), month);
    return at < 0 || at > last;
  };
  return {
    wentLiveOn,
    countedAs,
    months: planned.months,
    streams,
    unprojected: planned.unprojected,
    totals: totalsOf(planned.months, streams),
    toDate: sumOfMonths(streams.flatMap(({ months }) => months.filter(isCounted))),
    reforecast: reforecastSum(streams.map((stream) => stream.reforecast)),
    withoutRatio: streams.filter((stream) => stream.reforecast.ratio === undefined),
    earlyCount: streams
      .flatMap(({ months }) => months)
      .filter(({ isOver, actualMinor }) => !isOver && actualMinor !== undefined).length,
    outsideCount: actuals.filter(
      ({ streamId, month, value }) =>
        streamId !== undefined && month !== undefined && value !== undefined && isOutside(month),
    ).length,
  };
}

function totalsOf(months: readonly string[], streams: readonly ComparedStream[]): ComparedTotal[] {
  return months.map((month, index) => {
    const ofMonth = streams.flatMap((stream) => stream.months[index] ?? []);
    const counted = ofMonth.filter(isCounted);
    const { actualMinor, projectedMinor: comparableMinor } = sumOfMonths(counted);
    const sum = (of: (one: (typeof ofMonth)[number]) => number) =>
      ofMonth.reduce((total, one) => total + of(one), 0);
    return {
      month,
      number: index + 1,
      lowMinor: sum(({ lowMinor }) => lowMinor),
      projectedMinor: sum(({ projectedMinor }) => projectedMinor),
      highMinor: sum(({ highMinor }) => highMinor),
      actualMinor: counted.length === 0 ? undefined : actualMinor,
      streamCount: counted.length,
      comparableMinor,
      cumulative: sumOfMonths(
        streams.flatMap((stream) => stream.months.slice(0, index + 1).filter(isCounted)),
      ),
    };
  });
}
