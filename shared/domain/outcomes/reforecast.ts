import { type ComparedStream, isCounted } from './actual-revenue.ts';

/** The ratio is that of at most so many months … */
const mostMonths = 6;
/** … and with fewer than so many there is none. */
export const fewestMonths = 3;

/** What a stream, or some together, will have brought at the end of the horizon if it goes on as it has. */
export type Reforecast = {
  /** Actual ÷ projected of the last months with figures; undefined for streams together. */
  ratio: number | undefined;
  /** How many months the ratio rests on. */
  monthCount: number;
  lowMinor: number;
  expectedMinor: number;
  highMinor: number;
  /** What was projected for the same streams and the whole horizon. */
  projectedMinor: number;
  /** Months that are over without a figure; they are estimated like those to come. */
  estimatedMonths: number;
  /** By position of the month: what is expected of the months without a figure. */
  months: readonly (number | undefined)[];
};

/** Why there is no re-forecast. */
export type NoReforecast = 'too-few-months' | 'nothing-projected';

/**
 * The rule: what came, plus the projection of every month without a figure × the ratio actual ÷ projected of the last
 * months with figures, six at most. No re-forecast with fewer than three such months, or where nothing was projected
 * for them. Low and high are the months of those scenarios × the same ratio, so that they say how wide the proposal
 * thought the range to be. Every month is rounded to whole minor units, so that the months add up.
 */
export function reforecast({ months, toDate, missing }: ComparedStream): Reforecast | NoReforecast {
  const last = months.filter(isCounted).slice(-mostMonths);
  if (last.length < fewestMonths) return 'too-few-months';
  const projected = last.reduce((sum, { projectedMinor }) => sum + projectedMinor, 0);
  if (projected <= 0) return 'nothing-projected';
  const ratio = last.reduce((sum, { actualMinor }) => sum + actualMinor, 0) / projected;
  const expected = months.map((month) =>
    isCounted(month) ? undefined : Math.round(month.projectedMinor * ratio),
  );
  const end = (amountOf: (month: ComparedStream['months'][number]) => number) =>
    months.reduce(
      (sum, month) => (isCounted(month) ? sum : sum + Math.round(amountOf(month) * ratio)),
      toDate.actualMinor,
    );
  const ends = [end(({ lowMinor }) => lowMinor), end(({ highMinor }) => highMinor)];
  const expectedMinor = end(({ projectedMinor }) => projectedMinor);
  return {
    ratio,
    monthCount: last.length,
    lowMinor: Math.min(...ends, expectedMinor),
    expectedMinor,
    highMinor: Math.max(...ends, expectedMinor),
    projectedMinor: months.reduce((sum, { projectedMinor }) => sum + projectedMinor, 0),
    estimatedMonths: missing.length,
    months: expected,
  };
}

/** Streams together; undefined where there is none. `monthCount` is that of the stream with the fewest. */
export function reforecastSum(parts: readonly Reforecast[]): Reforecast | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const sum = (of: (part: Reforecast) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    ratio: undefined,
    monthCount: Math.min(...parts.map(({ monthCount }) => monthCount)),
    lowMinor: sum(({ lowMinor }) => lowMinor),
    expectedMinor: sum(({ expectedMinor }) => expectedMinor),
    highMinor: sum(({ highMinor }) => highMinor),
    projectedMinor: sum(({ projectedMinor }) => projectedMinor),
    estimatedMonths: sum(({ estimatedMonths }) => estimatedMonths),
    months: first.months.map((_, index) => {
      const known = parts.flatMap(({ months }) => months[index] ?? []);
      return known.length === 0 ? undefined : known.reduce((total, amount) => total + amount, 0);
    }),
  };
}
