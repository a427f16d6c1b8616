import { monthAfter, monthsBetween } from '../../../shared/domain/iso-months.ts';
import { liveDayOf } from '../../../shared/domain/outcomes/live-day.ts';
import { plannedMonthCount, plannedMonths } from '../../../shared/domain/outcomes/planned-months.ts';
import type { Actual } from '../../../shared/domain/outcomes.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { NumberStyle } from '../../text/number-input.ts';

/** A column of the grid: what an actual figure belongs to, and how it is written. */
export type ActualsSeries = {
  key: 'streamId' | 'measureId';
  id: string;
  name: string;
  unit: string;
  numberStyle: NumberStyle;
  /** What was projected for a month, in minor units; undefined for a measure. */
  projected: ReadonlyMap<string, number>;
};

/** The series of a proposal in its own order, streams first. */
export function seriesOf(
  { overview, revenue, measures, outcomes }: Pick<Proposal, 'overview' | 'revenue' | 'measures' | 'outcomes'>,
  firstMonth: string,
): readonly ActualsSeries[] {
  const { currency } = overview;
  const { months, streams } = plannedMonths(revenue, {
    ...{ currency, countedAs: outcomes.countedAs, wentLiveOn: `${firstMonth}-01` },
  });
  return [
    ...revenue.streams.map(({ id, name, startsFrom }, index): ActualsSeries => {
      const amounts = streams.find((stream) => stream.id === id)?.amounts.expected ?? [];
      return {
        ...{ key: 'streamId', id, name: name?.trim() || `Stream ${index + 1}` },
        // Only the difference was projected of it; all of its revenue beside that would flatter the tool.
        unit: startsFrom === 'today' ? `${currency} on top of before` : currency,
        numberStyle: { kind: 'money', currency },
        projected: new Map(amounts.map((amount, at) => [months[at] ?? '', amount])),
      };
    }),
    ...measures.items.map(
      ({ id, name, unit }, index): ActualsSeries => ({
        ...{ key: 'measureId', id, name: name?.trim() || `Measure ${index + 1}`, unit: unit?.trim() ?? '' },
        // A rate is kept as it is read, 13 for 13 %, as its target is.
        numberStyle: { kind: 'number', units: ['%', unit?.trim() ?? ''] },
        projected: new Map(),
      }),
    ),
  ];
}

/**
 * The first month that figures are typed for: the one of going live, as far as that is known; then the first that has a
 * figure, the month in which the plan starts, and the current one. `today` is an ISO day.
 */
export function firstMonthOf(
  proposal: Pick<Proposal, 'outcomes' | 'revenue' | 'decision'>,
  today: string,
): string {
  const { outcomes, revenue } = proposal;
  const typed = typedMonths(outcomes.actuals)[0];
  return liveDayOf(proposal)?.slice(0, 7) ?? typed ?? revenue.startsIn ?? today.slice(0, 7);
}

/** So many months are in sight from the start. */
const fewestShown = 12;

/** The rows of the grid: a year, or up to the month after the current one, or all; and every month that has a figure. */
export function gridMonths(
  { outcomes, revenue }: Pick<Proposal, 'outcomes' | 'revenue'>,
  firstMonth: string,
  { today, isWhole }: { today: string; isWhole: boolean },
): readonly string[] {
  const planned = plannedMonthCount(revenue);
  const untilNext = monthsBetween(firstMonth, today.slice(0, 7)) + 2;
  const count = isWhole ? planned : Math.min(planned, Math.max(fewestShown, untilNext));
  const shown = Array.from({ length: count }, (_, index) => monthAfter(firstMonth, index));
  return [...new Set([...shown, ...typedMonths(outcomes.actuals)])].toSorted();
}

function typedMonths(actuals: readonly Actual[]): readonly string[] {
  return actuals
    .flatMap(({ month, value, streamId, measureId }) =>
      month !== undefined && value !== undefined && (streamId ?? measureId) !== undefined ? month : [],
    )
    .toSorted();
}
