import { monthAfter } from '../iso-months.ts';
import type { CountedAs } from '../outcomes.ts';
import { computeCashFlow } from '../revenue/cash-flow.ts';
import type { BaseScenario } from '../revenue/estimate.ts';
import { baseScenarios, estimateValue } from '../revenue/scenario.ts';
import type { Revenue, RevenueStream } from '../revenue/section.ts';

/** What a stream was projected to bring, month by month from the month of going live on; whole minor units. */
export type PlannedStream = {
  id: RevenueStream['id'];
  name: string;
  channel: RevenueStream['channel'];
  /** Position 0 is the calendar month of going live. */
  amounts: Readonly<Record<BaseScenario, readonly number[]>>;
};

export type PlannedMonths = {
  /** ISO months, the month of going live first, the last month of the horizon last. */
  months: readonly string[];
  streams: readonly PlannedStream[];
  /** Streams that lack an input, so that nothing was ever projected of them. */
  unprojected: readonly Pick<RevenueStream, 'id' | 'name'>[];
};

type Reading = { currency: string; countedAs: CountedAs; wentLiveOn: string };

/**
 * The projection moved to the calendar: its first live month (the earliest of its streams, in each scenario by itself)
 * becomes the calendar month in which the tool went live, so that a late start is no variance. Seasonal factors stay
 * with their calendar months. The horizon keeps its length, counted as in the expected scenario. Months are rounded so
 * that any number of them from the first on adds up to the rounded sum of the unrounded ones.
 */
export function plannedMonths(revenue: Revenue, { currency, countedAs, wentLiveOn }: Reading): PlannedMonths {
  const firstMonth = wentLiveOn.slice(0, 7);
  const count = plannedMonthCount(revenue);
  const flows = baseScenarios.map((base) => {
    const lead = leadMonths(revenue, base);
    const moved = { ...revenue, horizonMonths: count + lead, startsIn: monthAfter(firstMonth, -lead) };
    return computeCashFlow(moved, { base }, currency).cashFlow.streams.map((flow) => ({
      id: flow.id,
      amounts: roundedMonths(
        (countedAs === 'attributed' ? flow.attributedRevenue : flow.incrementalRevenue).slice(lead + 1),
      ),
    }));
  });
  const amountsOf = (scenario: number, id: string) =>
    flows[scenario]?.find((flow) => flow.id === id)?.amounts;
  const streams = revenue.streams.flatMap(({ id, name = '', channel }): PlannedStream[] => {
    const [low, expected, high] = [0, 1, 2].map((scenario) => amountsOf(scenario, id));
    return low && expected && high ? [{ id, name, channel, amounts: { low, expected, high } }] : [];
  });
  return {
    months: Array.from({ length: count }, (_, index) => monthAfter(firstMonth, index)),
    streams,
    unprojected: revenue.streams.filter(({ id }) => !streams.some((stream) => stream.id === id)),
  };
}

/** How many months there are from going live to the end of the horizon. */
export function plannedMonthCount(revenue: Revenue): number {
  return Math.max(0, revenue.horizonMonths - leadMonths(revenue, 'expected'));
}

/** How many months of the projection pass before the first stream is live. */
function leadMonths({ streams }: Revenue, base: BaseScenario): number {
  const firsts = streams.flatMap(({ firstLiveMonth }) => estimateValue(firstLiveMonth, { base }) ?? []);
  return firsts.length === 0 ? 0 : Math.max(0, Math.min(...firsts) - 1);
}

/** Rounds the running total and takes the differences, so that the rounded months add up to the rounded sum. */
function roundedMonths(amounts: readonly number[]): number[] {
  let exact = 0;
  let rounded = 0;
  return amounts.map((amount) => {
    exact += amount;
    const month = Math.round(exact) - rounded;
    rounded = Math.round(exact);
    return month;
  });
}
