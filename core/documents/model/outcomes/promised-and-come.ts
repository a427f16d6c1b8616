import { drawnTotal, projectionAndActualsChart } from '../../../../shared/charts/projection-and-actuals.ts';
import { words } from '../../../../shared/domain/choice-words.ts';
import { type ComparedSum, isCounted } from '../../../../shared/domain/outcomes/actual-revenue.ts';
import type { RevenueReview } from '../../../../shared/domain/outcomes/outcome-review.ts';
import {
  inWholeUnits,
  realisedWords,
  varianceWords,
} from '../../../../shared/domain/outcomes/outcome-words.ts';
import { wordList } from '../../../../shared/domain/word-list.ts';
import type { Block } from '../../../ports/document-model.ts';
import { chartBlocks, notAnswered, say, table } from '../pieces.ts';
import { type Addition, noteOnSums } from '../rounding.ts';
import { fewRows, type ReportChapter, type ReportContext } from './report-context.ts';

const chartHeightPt = 210;

/** What the proposal asked for and promised, so that this report can be read without it. */
export const promised: ReportChapter = (context) => {
  const { format, proposal, projections } = context;
  const { overview, decision, revenue } = proposal;
  const { returns, cashFlow } = projections.expected;
  const live = context.review.revenue?.wentLiveOn;
  const span = `${format.number(revenue.horizonMonths)} months${beforeLive(context)}`;
  return [
    ...table(
      'From proposal to going live',
      [
        ['Item', 0.3],
        ['Answer', 0.7],
      ],
      [
        ['We asked for', say(overview.ask, context)],
        [
          'Projected revenue, expected scenario',
          cashFlow.streams.length === 0
            ? notAnswered
            : `${format.wholeMoney(returns.attributedRevenueMinor)} through the streams in ${span}, of which ${format.wholeMoney(returns.incrementalRevenueMinor)} would not come without the tool`,
        ],
        ['Decision', decision.verdict ? words.verdict[decision.verdict] : notAnswered],
        ['Decided on', decision.decidedOn ? format.day(decision.decidedOn) : notAnswered],
        ['Went live on', live ? format.day(live) : notAnswered],
      ],
      { isWhole: true },
    ),
  ];
};

/** Why the proposal counts more months than the comparison, which begins with going live. */
function beforeLive({ review, proposal, format }: ReportContext): string {
  const compared = review.revenue?.months.length ?? 0;
  const before = proposal.revenue.horizonMonths - compared;
  if (compared === 0 || before <= 0) return '';
  const first = before === 1 ? 'the first brings none' : `the first ${format.number(before)} bring none`;
  return ` (${first}; ${format.number(compared)} are compared, from going live on)`;
}

/** Revenue by stream and month, in figures and as a picture. */
export const revenueOutcome: ReportChapter = (context) => {
  const { review, format, proposal } = context;
  const { revenue } = review;
  if (!revenue) return [paragraph('Nothing is compared until a day of going live is on record.')];
  if (revenue.streams.length === 0)
    return [paragraph('No stream of revenue was projected, so there is nothing to compare.')];
  return [
    paragraph(
      `Month 1 is ${format.partialDate(revenue.months[0] ?? '')}, the month of going live; the projection is shifted to start there. Actual figures count ${lower(words.countedAs[proposal.outcomes.countedAs])}. Each is compared with the projection of its own kind, over the months that have a figure.`,
    ),
    ...byStream(revenue, context),
    ...(revenue.toDate.monthCount === 0
      ? []
      : chartBlocks(projectionAndActualsChart(drawnTotal(revenue), { format }), context, chartHeightPt)),
    ...byMonth(revenue, context),
  ];
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

function byStream(revenue: RevenueReview, context: ReportContext): Block[] {
  const { format } = context;
  const { streams, toDate } = revenue;
  const ends = revenue.reforecast ? streams.map(({ reforecast }) => reforecast.expectedMinor) : [];
  const whole = inWholeUnits(format);
  const row = (name: string, sum: ComparedSum, end: number | undefined) => {
    const isKnown = sum.monthCount > 0;
    return [
      name,
      format.number(sum.monthCount),
      isKnown ? whole.money(sum.projectedMinor) : '–',
      isKnown ? whole.money(sum.actualMinor) : '–',
      isKnown ? varianceWords(sum.varianceMinor, undefined, whole) : '–',
      realisedWords(sum, format) ?? '–',
      ...(ends.length === 0 ? [] : [end === undefined ? '–' : whole.money(end)]),
    ];
  };
  return table(
    'Projection and actual revenue by stream',
    [
      ['Stream', ends.length === 0 ? 0.33 : 0.19],
      ['Monthly figures', 0.1, 'end'],
      ['Projected', 0.155, 'end'],
      ['Actual', 0.145, 'end'],
      ['Difference', 0.16, 'end'],
      ['Actual ÷ projected', 0.11, 'end'],
      ...(ends.length === 0 ? [] : [['Re-forecast to the end', 0.14, 'end'] as const]),
    ],
    streams.map(({ name, toDate: sum, reforecast }) =>
      row(name || 'Without a name', sum, reforecast.expectedMinor),
    ),
    {
      name: 'actual-by-stream',
      sumRow: row('Total', toDate, revenue.reforecast?.expectedMinor),
      isWhole: streams.length <= fewRows,
      ...noteOnSums(streamSums(revenue, ends), context, noteOnStreams(revenue)),
    },
  );
}

/** How months for which nothing was projected count, and streams of which no ratio can be formed. */
function noteOnStreams({ streams, reforecast, withoutRatio }: RevenueReview): string | undefined {
  const isBeyond = streams.some(({ months }) =>
    months.some((month) => isCounted(month) && month.projectedMinor === 0 && month.actualMinor !== 0),
  );
  const notes = [
    ...(isBeyond
      ? [
          `Revenue in months for which nothing was projected counts as actual${reforecast ? '; the ratios of the re-forecast leave it out' : ''}.`,
        ]
      : []),
    ...(reforecast && withoutRatio.length > 0
      ? [
          `The months to come of ${wordList(withoutRatio.map(({ name }) => (name ? `“${name}”` : 'a stream without a name')))} are taken as projected: too few months have a figure and a projection.`,
        ]
      : []),
  ];
  return notes.length === 0 ? undefined : notes.join(' ');
}

/** Each column, and in each row what came less what was projected. */
function streamSums({ streams, toDate, reforecast }: RevenueReview, ends: readonly number[]): Addition[] {
  const sums = streams.map((stream) => stream.toDate);
  const column = (of: (sum: ComparedSum) => number): Addition => ({ parts: sums.map(of), sum: of(toDate) });
  return [
    column(({ projectedMinor }) => projectedMinor),
    column(({ actualMinor }) => actualMinor),
    column(({ varianceMinor }) => varianceMinor),
    ...[...sums, toDate].map(({ actualMinor, projectedMinor, varianceMinor }) => ({
      parts: [actualMinor, -projectedMinor],
      sum: varianceMinor,
    })),
    { parts: ends, sum: reforecast?.expectedMinor ?? 0 },
  ];
}

/** Months that are over, with running sums; a month to come is in the picture alone. */
function byMonth({ totals, streams }: RevenueReview, context: ReportContext): Block[] {
  const { format, period } = context;
  const rows = totals.filter(({ month }) => month <= period.asOf.slice(0, 7));
  const last = rows.findLastIndex(({ streamCount }) => streamCount > 0);
  if (last === -1) return [];
  const listed = rows.slice(0, last + 1);
  const isPartial = rows.some(({ streamCount }) => streamCount > 0 && streamCount < streams.length);
  return table(
    'Month by month, with the sums to date',
    [
      ['Month', isPartial ? 0.255 : 0.19],
      ['Projected', isPartial ? 0.12 : 0.14, 'end'],
      ['Actual', isPartial ? 0.12 : 0.14, 'end'],
      ['Difference', isPartial ? 0.14 : 0.16, 'end'],
      ['Projected to date', isPartial ? 0.195 : 0.2, 'end'],
      ['Actual to date', 0.17, 'end'],
    ],
    listed.map(({ month, actualMinor, comparableMinor, projectedMinor, streamCount, cumulative }) => [
      `${format.partialDate(month)}${partialNote(streamCount, streams.length, format)}`,
      format.wholeMoney(actualMinor === undefined ? projectedMinor : comparableMinor),
      actualMinor === undefined ? 'No figure' : format.wholeMoney(actualMinor),
      actualMinor === undefined
        ? '–'
        : varianceWords(actualMinor - comparableMinor, undefined, inWholeUnits(format)),
      format.wholeMoney(cumulative.projectedMinor),
      format.wholeMoney(cumulative.actualMinor),
    ]),
    noteOnSums(
      monthlySums(listed),
      context,
      isPartial
        ? 'Where a number of streams stands after a month, only so many have a figure, and these alone are compared. Sums to date hold only what can be compared.'
        : 'Sums to date hold only what can be compared.',
    ),
  );
}

/** ` (2 of 3)`, on one line, where only some streams have a figure. */
function partialNote(count: number, ofCount: number, { number }: ReportContext['format']): string {
  if (count === 0 || count === ofCount) return '';
  return ` ${`(${number(count)} of ${number(ofCount)})`.replaceAll(' ', '\u00a0')}`;
}

/** The difference of each month with figures, and each sum to date as the one before it and the month. */
function monthlySums(totals: RevenueReview['totals']): Addition[] {
  return totals.flatMap(({ actualMinor, comparableMinor, cumulative }, index) => {
    if (actualMinor === undefined) return [];
    const before = totals[index - 1]?.cumulative;
    return [
      { parts: [actualMinor, -comparableMinor], sum: actualMinor - comparableMinor },
      { parts: [before?.projectedMinor ?? 0, comparableMinor], sum: cumulative.projectedMinor },
      { parts: [before?.actualMinor ?? 0, actualMinor], sum: cumulative.actualMinor },
    ];
  });
}
