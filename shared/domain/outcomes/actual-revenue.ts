import { isMonthOver } from '../iso-months.ts';
import type { Actual } from '../outcomes.ts';
import { MinorUnits } from '../values.ts';
import type { PlannedMonths, PlannedStream } from './planned-months.ts';

/** One month of one stream. Amounts are whole minor units; what is undefined is not known, which is not zero. */
export type ComparedMonth = {
  month: string;
  /** 1 is the month of going live. */
  number: number;
  lowMinor: number;
  projectedMinor: number;
  highMinor: number;
  actualMinor: number | undefined;
  /** Actual − projected. */
  varianceMinor: number | undefined;
  /** Variance ÷ projected; undefined where nothing was projected. */
  varianceShare: number | undefined;
  reason: string | undefined;
  /** The whole month lies before the day that is looked at. */
  isOver: boolean;
};

/** Sums over the months that are over and have an actual figure, and over no others. */
export type ComparedSum = {
  monthCount: number;
  projectedMinor: number;
  actualMinor: number;
  varianceMinor: number;
  /** Actual ÷ projected; undefined without a figure, and where nothing was projected. */
  realisedShare: number | undefined;
};

export type ComparedStream = {
  id: PlannedStream['id'];
  name: string;
  channel: PlannedStream['channel'];
  months: readonly ComparedMonth[];
  toDate: ComparedSum;
  /** Months that are over and have no figure. They count nowhere. */
  missing: readonly string[];
};

/** Sets what came beside what was projected. `asOf` is an ISO day: what is typed for a later month does not count yet. */
export function compareStreams(
  { months, streams }: PlannedMonths,
  actuals: readonly Actual[],
  asOf: string,
): readonly ComparedStream[] {
  const known = firstOfEachPlace(actuals);
  return streams.map((stream) => {
    const compared = months.map((month, index): ComparedMonth => {
      const actual = known.get(`${stream.id} ${month}`);
      const projectedMinor = stream.amounts.expected[index] ?? 0;
      const actualMinor = amountOf(actual);
      const varianceMinor = actualMinor === undefined ? undefined : actualMinor - projectedMinor;
      return {
        month,
        number: index + 1,
        lowMinor: stream.amounts.low[index] ?? 0,
        projectedMinor,
        highMinor: stream.amounts.high[index] ?? 0,
        actualMinor,
        varianceMinor,
        varianceShare: varianceMinor === undefined ? undefined : share(varianceMinor, projectedMinor),
        reason: actual?.varianceReason?.trim() || undefined,
        isOver: isMonthOver(month, asOf),
      };
    });
    return {
      id: stream.id,
      name: stream.name,
      channel: stream.channel,
      months: compared,
      toDate: sumOfMonths(compared.filter(isCounted)),
      missing: compared
        .filter(({ isOver, actualMinor }) => isOver && actualMinor === undefined)
        .map(({ month }) => month),
    };
  });
}

/** A month counts when it is over and its figure is known. */
export function isCounted(month: ComparedMonth): month is ComparedMonth & { actualMinor: number } {
  return month.isOver && month.actualMinor !== undefined;
}

export function sumOfMonths(months: readonly (ComparedMonth & { actualMinor: number })[]): ComparedSum {
  const projectedMinor = months.reduce((sum, month) => sum + month.projectedMinor, 0);
  const actualMinor = months.reduce((sum, month) => sum + month.actualMinor, 0);
  return {
    monthCount: months.length,
    projectedMinor,
    actualMinor,
    varianceMinor: actualMinor - projectedMinor,
    realisedShare: months.length === 0 ? undefined : share(actualMinor, projectedMinor),
  };
}

/** A file from elsewhere may hold two figures for a month; the first counts, which is the one that the screen shows. */
function firstOfEachPlace(actuals: readonly Actual[]): ReadonlyMap<string, Actual> {
  const found = new Map<string, Actual>();
  for (const actual of actuals) {
    const place = `${actual.streamId} ${actual.month}`;
    if (!found.has(place)) found.set(place, actual);
  }
  return found;
}

/** A file from elsewhere may hold something that is no amount; it counts as missing. */
function amountOf(actual: Actual | undefined): number | undefined {
  if (actual?.value === undefined) return undefined;
  const amount = MinorUnits.safeParse(Math.round(actual.value));
  return amount.success ? amount.data : undefined;
}

/** Undefined where there is nothing to divide by. */
function share(amount: number, of: number): number | undefined {
  return of > 0 ? amount / of : undefined;
}
