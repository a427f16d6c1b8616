import { z } from 'zod';
import type { Format } from './format.ts';
import { Channel } from './revenue/stream-fields.ts';
import { foldForSearch } from './search-text.ts';

/** With fewer past proposals than this, the spread says more about chance than about projections. */
const fewestSamples = 3;

/** Actual ÷ projected, as fractions, each past proposal counted once. */
const Shares = z.strictObject({ median: z.number(), lowest: z.number(), highest: z.number() });

const Tally = {
  /** Past proposals with figures for three months or more. */
  sampleSize: z.int().min(1),
  /** Null while there are too few of them. */
  shares: Shares.nullable(),
};

/** How projections have turned out, by channel and by measure. A suggestion to look at; nothing applies it. */
export const Calibration = z.strictObject({
  channels: z.array(z.strictObject({ channel: Channel, ...Tally })),
  /** By the name of the measure, as `measureKey` writes it. */
  measures: z.array(z.strictObject({ measure: z.string(), ...Tally })),
});
export type Calibration = z.infer<typeof Calibration>;
export type CalibrationTally = Pick<Calibration['channels'][number], 'sampleSize' | 'shares'>;

/** What one past proposal says: a share for each channel and each measure of which it has enough months. */
export type CalibrationSample = {
  channels: ReadonlyMap<Channel, number>;
  measures: ReadonlyMap<string, number>;
};

/** Measures of the same name are the same measure, whatever their case and accents. */
export function measureKey(name: string): string {
  return foldForSearch(name).trim();
}

/** What some past proposals say together. The order of the samples makes no difference. */
export function calibrate(samples: readonly CalibrationSample[]): Calibration {
  return {
    channels: tallies(samples.map(({ channels }) => channels)).map(([channel, tally]) => ({
      channel,
      ...tally,
    })),
    measures: tallies(samples.map(({ measures }) => measures)).map(([measure, tally]) => ({
      measure,
      ...tally,
    })),
  };
}

function tallies<Key extends string>(samples: readonly ReadonlyMap<Key, number>[]) {
  const all = Map.groupBy(
    samples.flatMap((sample) => [...sample]),
    ([key]) => key,
  );
  return [...all]
    .map(([key, found]): [Key, CalibrationTally] => [
      key,
      { sampleSize: found.length, shares: sharesOf(found.map(([, share]) => share)) },
    ])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function sharesOf(shares: readonly number[]): CalibrationTally['shares'] {
  if (shares.length < fewestSamples) return null;
  const sorted = shares.toSorted((one, other) => one - other);
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? lowest;
  const above = sorted[Math.ceil(middle)] ?? highest;
  return { median: below + (above - below) / 2, lowest, highest };
}

/** `In 3 past proposals of this channel, actual revenue was 78% of the projection (54% to 91%).` */
export function calibrationSentence(
  { sampleSize, shares }: CalibrationTally,
  of: 'channel' | 'measure',
  format: Pick<Format, 'percent' | 'number'>,
): string {
  if (!shares) {
    const count = sampleSize === 1 ? '1 past proposal' : `${sampleSize} past proposals`;
    return `${count} of this ${of} ${sampleSize === 1 ? 'has' : 'have'} figures: too few to say how such projections turn out.`;
  }
  const [median, lowest, highest] = [shares.median, shares.lowest, shares.highest].map((share) =>
    format.percent(share, 0),
  );
  const what =
    of === 'channel'
      ? `actual revenue was ${median} of the projection`
      : `${median} of the target was reached`;
  return `In ${format.number(sampleSize)} past proposals of this ${of}, ${what} (${lowest} to ${highest}).`;
}
