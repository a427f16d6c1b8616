import type { Format } from '../format.ts';
import { monthAfter } from '../iso-months.ts';
import { wordList } from '../word-list.ts';
import { type ComparedSum, isCounted } from './actual-revenue.ts';
import type { RevenueReview } from './outcome-review.ts';
import { fewestMonths, type Reforecast } from './reforecast.ts';

/** From this share on a difference deserves a reason. */
export const notableVariance = 0.2;

/** Whether a difference deserves a reason. Where nothing was projected there is no share, and any amount is off. */
export function isNotableVariance(varianceMinor: number, share: number | undefined): boolean {
  return share === undefined ? varianceMinor !== 0 : Math.abs(share) >= notableVariance;
}

/** More months, or spans of them, than this are not named one by one, only counted. */
const namedMonths = 4;

/** What came of the projection so far, and how much of it where nothing was projected. */
export function toDateSentence(review: Pick<RevenueReview, 'toDate' | 'streams'>, format: Format): string {
  const { toDate } = review;
  const { monthCount, actualMinor, projectedMinor } = toDate;
  if (monthCount === 0) return 'No month that is over has a figure yet, so nothing is compared.';
  const figures =
    monthCount === 1
      ? 'The one monthly figure so far is'
      : `${format.number(monthCount)} monthly figures so far add up to`;
  const realised = realisedWords(toDate, format);
  return `${figures} ${format.wholeMoney(actualMinor)}, where ${format.wholeMoney(projectedMinor)} was projected for the same months${realised ? `: actual revenue is ${realised} of the projection` : ''}.${realised ? beyondProjection(review, format) : ''}`;
}

/** What came in months for which nothing was projected raises the percentage: how much it is, and what is left without. */
function beyondProjection(
  { streams, toDate }: Pick<RevenueReview, 'toDate' | 'streams'>,
  format: Format,
): string {
  const beyond = streams.flatMap(({ name, months }) => {
    const amountMinor = months
      .filter(isCounted)
      .filter(({ projectedMinor }) => projectedMinor === 0)
      .reduce((sum, { actualMinor }) => sum + actualMinor, 0);
    return amountMinor === 0 ? [] : [{ name: named(name), amountMinor }];
  });
  if (beyond.length === 0) return '';
  const amountMinor = beyond.reduce((sum, one) => sum + one.amountMinor, 0);
  const share = (toDate.actualMinor - amountMinor) / toDate.projectedMinor;
  return ` ${format.wholeMoney(amountMinor)} of it came through ${wordList(beyond.map(({ name }) => name))} in months for which nothing was projected there; without it actual revenue is ${format.percent(share, 0)} of the projection.`;
}

/** `78%`, or nothing where nothing was projected. */
export function realisedWords({ realisedShare }: ComparedSum, format: Format): string | undefined {
  return realisedShare === undefined ? undefined : format.percent(realisedShare, 0);
}

/** Sums over months are read in whole units of the currency, as in the proposal. */
export function inWholeUnits(format: Format): Format {
  return { ...format, money: format.wholeMoney };
}

/** A difference with its sign and, where there is one, its share: `+$120.00 (+12%)`. */
export function varianceWords(
  varianceMinor: number | undefined,
  share: number | undefined,
  format: Format,
): string {
  if (varianceMinor === undefined) return '–';
  const amount = `${sign(varianceMinor)}${format.money(Math.abs(varianceMinor))}`;
  return share === undefined ? amount : `${amount} (${sign(share)}${format.percent(Math.abs(share), 0)})`;
}

const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '');

/** Everything that the sums leave out, a sentence each. Empty when they are whole. */
export function gapSentences(review: RevenueReview, format: Format): string[] {
  const { streams, unprojected, outsideCount } = review;
  return [
    ...missingSentences(streams, format),
    ...unprojected.map(
      ({ name }) => `${named(name)} lacks an input of its projection, so its figures are not compared.`,
    ),
    ...(outsideCount === 0
      ? []
      : [
          `${outsideCount === 1 ? '1 figure lies' : `${format.number(outsideCount)} figures lie`} before the month of going live or after the last month of the projection, and ${outsideCount === 1 ? 'is' : 'are'} not compared.`,
        ]),
  ];
}

/** Streams that lack the same months share a sentence. */
function missingSentences(streams: RevenueReview['streams'], format: Format): string[] {
  const lacking = streams.filter(({ missing }) => missing.length > 0);
  return [...Map.groupBy(lacking, ({ missing }) => missing.join()).values()].map((group) => {
    const names = group.map(({ name }) => named(name));
    const missing = group[0]?.missing ?? [];
    return `${wordList(names)} ${names.length === 1 ? 'has' : 'have'} no figure for ${monthWords(missing, format) ?? `${format.number(missing.length)} months that are over`}: ${missing.length === 1 ? 'that month counts' : 'those months count'} on neither side.`;
  });
}

/** Says how many figures are for months that are not over yet; undefined where there are none. */
export function earlySentence({ earlyCount }: RevenueReview, format: Format): string | undefined {
  if (earlyCount === 0) return undefined;
  return earlyCount === 1
    ? '1 figure is for a month that is not over yet; it counts when the month is over.'
    : `${format.number(earlyCount)} figures are for months that are not over yet; they count when their months are over.`;
}

/** `March 2027 and May 2027 to October 2027`; undefined where there are too many to name. */
function monthWords(months: readonly string[], format: Format): string | undefined {
  const spans: string[][] = [];
  for (const month of months) {
    const before = spans.at(-1);
    if (before && monthAfter(before.at(-1) ?? '', 1) === month) before.push(month);
    else spans.push([month]);
  }
  const parts = spans.flatMap((span) => {
    const words = span.map(format.partialDate);
    return span.length < 3 ? words : [`${words[0]} to ${words.at(-1)}`];
  });
  return parts.length > namedMonths ? undefined : wordList(parts);
}

/** What the horizon will bring if it goes on like this, and by which rule; where that can't be said, why. */
export function reforecastSentences(review: RevenueReview, format: Format): string[] {
  const { reforecast, months } = review;
  if (!reforecast)
    return review.streams.length === 0
      ? []
      : [
          `There is no re-forecast yet: it takes ${fewestMonths} months with figures, and a projection for them.`,
        ];
  return [
    `If ${whatKeepsOn(review)} the ratio of actual to projected revenue of ${lastMonths(review, format)} with a figure and a projection, the ${format.number(months.length)} months of the projection bring ${format.wholeMoney(reforecast.expectedMinor)} instead of ${format.wholeMoney(reforecast.projectedMinor)}.`,
    ...withoutRatioSentence(review),
    `By the low and the high scenario it would be ${format.wholeMoney(reforecast.lowMinor)} to ${format.wholeMoney(reforecast.highMinor)}.`,
    ...estimatedSentence(reforecast, format),
  ];
}

/** `each stream keeps`, or by name where some have no ratio to keep. */
function whatKeepsOn({ streams, withoutRatio }: RevenueReview): string {
  if (withoutRatio.length === 0) return streams.length === 1 ? 'the stream keeps' : 'each stream keeps';
  const names = streams.filter((stream) => !withoutRatio.includes(stream)).map(({ name }) => named(name));
  return `${wordList(names)} ${names.length === 1 ? 'keeps' : 'each keep'}`;
}

/** `the last 6 months`, or 3 to 6 where the ratios rest on different numbers of months. */
function lastMonths({ streams }: RevenueReview, format: Format): string {
  const counts = streams.flatMap(({ reforecast }) =>
    reforecast.ratio === undefined ? [] : [reforecast.monthCount],
  );
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)].map((count) => format.number(count));
  return `the last ${fewest === most ? fewest : `${fewest} to ${most}`} months`;
}

function estimatedSentence({ estimatedMonths }: Reforecast, format: Format): string[] {
  if (estimatedMonths === 0) return [];
  return [
    estimatedMonths === 1
      ? 'The month without a figure is estimated like those to come.'
      : `The ${format.number(estimatedMonths)} missing monthly figures are estimated like those to come.`,
  ];
}

/** Which streams go on as projected in the re-forecast, and why. */
function withoutRatioSentence({ withoutRatio }: RevenueReview): string[] {
  if (withoutRatio.length === 0) return [];
  const isOne = withoutRatio.length === 1;
  const names = wordList(withoutRatio.map(({ name }) => named(name)));
  return [
    `${names} ${isOne ? 'has' : 'have'} fewer than ${fewestMonths} months with both, so what came through ${isOne ? 'it' : 'them'} counts, and the months to come count as projected.`,
  ];
}

function named(name = ''): string {
  return name.trim() === '' ? 'A stream without a name' : `“${name.trim()}”`;
}
