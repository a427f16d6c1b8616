import { type ComparedMonth, type ComparedStream, isCounted, sumOfMonths } from './actual-revenue.ts';

/** The ratio is that of at most so many months … */
const mostMonths = 6;
/** … and with fewer than so many there is none. */
export const fewestMonths = 3;

/** What a stream, or all together, will have brought at the end of the horizon if it goes on as it has. */
export type Reforecast = {
  /**
   * Actual ÷ projected of the last months that have a figure and a projection. Undefined where they are too few, and
   * for streams together.
   */
  ratio: number | undefined;
  /** How many months the ratio rests on. */
  monthCount: number;
  lowMinor: number;
  expectedMinor: number;
  highMinor: number;
  /** What was projected for the whole horizon. */
  projectedMinor: number;
  /** Months that are over without a figure; they are estimated like those to come. */
  estimatedMonths: number;
  /** By position of the month: what came, and else what is expected. They add up to `expectedMinor`. */
  months: readonly number[];
};

/**
 * The rule: what came, plus the projection of every month without a figure × the ratio actual ÷ projected of the last
 * months with figures, six at most. A month for which nothing was projected says nothing about the ratio; with fewer
 * than three others there is none, and the projection stands as it is. Low and high are the months of those scenarios ×
 * the same ratio, so that they say how wide the proposal thought the range to be. Every month is rounded to whole minor
 * units, so that the months add up.
 */
export function reforecast({ months, missing }: ComparedStream): Reforecast {
  const telling = months
    .filter(isCounted)
    .filter(({ projectedMinor }) => projectedMinor > 0)
    .slice(-mostMonths);
  const ratio = telling.length < fewestMonths ? undefined : sumOfMonths(telling).realisedShare;
  const monthsBy = (amountOf: (month: ComparedMonth) => number) =>
    months.map((month) =>
      isCounted(month) ? month.actualMinor : Math.round(amountOf(month) * (ratio ?? 1)),
    );
  const expected = monthsBy(({ projectedMinor }) => projectedMinor);
  const ends = [expected, monthsBy(({ lowMinor }) => lowMinor), monthsBy(({ highMinor }) => highMinor)].map(
    total,
  );
  return {
    ratio,
    monthCount: ratio === undefined ? 0 : telling.length,
    lowMinor: Math.min(...ends),
    expectedMinor: total(expected),
    highMinor: Math.max(...ends),
    projectedMinor: total(months.map(({ projectedMinor }) => projectedMinor)),
    estimatedMonths: missing.length,
    months: expected,
  };
}

/** All streams together; undefined where none has a ratio, because that would be the projection and no re-forecast. */
export function reforecastSum(parts: readonly Reforecast[]): Reforecast | undefined {
  const counts = parts.flatMap(({ ratio, monthCount }) => (ratio === undefined ? [] : [monthCount]));
  if (counts.length === 0) return undefined;
  const sum = (of: (part: Reforecast) => number) => total(parts.map(of));
  return {
    ratio: undefined,
    monthCount: Math.min(...counts),
    lowMinor: sum(({ lowMinor }) => lowMinor),
    expectedMinor: sum(({ expectedMinor }) => expectedMinor),
    highMinor: sum(({ highMinor }) => highMinor),
    projectedMinor: sum(({ projectedMinor }) => projectedMinor),
    estimatedMonths: sum(({ estimatedMonths }) => estimatedMonths),
    months: parts[0]?.months.map((_, index) => sum(({ months }) => months[index] ?? 0)) ?? [],
  };
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
