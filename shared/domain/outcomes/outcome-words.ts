import type { Format } from '../format.ts';
import { currencyDecimals } from '../revenue/currency.ts';
import { wordList } from '../word-list.ts';
import type { ComparedSum } from './actual-revenue.ts';
import type { MeasureOutcome } from './measure-outcome.ts';
import { isReforecast, type RevenueReview, type StreamReview } from './outcome-review.ts';
import { fewestMonths, type Reforecast } from './reforecast.ts';

/** From this share on a difference deserves a reason. */
export const notableVariance = 0.2;

/** Whether a difference deserves a reason. Where nothing was projected there is no share, and any amount is off. */
export function isNotableVariance(varianceMinor: number, share: number | undefined): boolean {
  return share === undefined ? varianceMinor !== 0 : Math.abs(share) >= notableVariance;
}

/** More months than this are not named one by one, only counted. */
const namedMonths = 4;

/** What came of the projection so far, in one sentence. */
export function toDateSentence({ toDate }: Pick<RevenueReview, 'toDate'>, format: Format): string {
  const { monthCount, actualMinor, projectedMinor } = toDate;
  if (monthCount === 0) return 'No month that is over has a figure yet, so nothing is compared.';
  const figures =
    monthCount === 1
      ? 'The one monthly figure so far is'
      : `${format.number(monthCount)} monthly figures so far add up to`;
  const realised = realisedWords(toDate, format);
  return `${figures} ${format.wholeMoney(actualMinor)}, where ${format.wholeMoney(projectedMinor)} was projected for the same months${realised ? `: actual revenue is ${realised} of the projection` : ''}.`;
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
    return `${wordList(names)} ${names.length === 1 ? 'has' : 'have'} no figure for ${monthWords(missing, format)}: ${missing.length === 1 ? 'that month counts' : 'those months count'} on neither side.`;
  });
}

/** Says how many figures are for months that are not over yet; undefined where there are none. */
export function earlySentence({ earlyCount }: RevenueReview, format: Format): string | undefined {
  if (earlyCount === 0) return undefined;
  return earlyCount === 1
    ? '1 figure is for a month that is not over yet; it counts when the month is over.'
    : `${format.number(earlyCount)} figures are for months that are not over yet; they count when their months are over.`;
}

function monthWords(months: readonly string[], format: Format): string {
  return months.length > namedMonths
    ? `${format.number(months.length)} months that are over`
    : months.map(format.partialDate).join(', ');
}

/** What the horizon will bring if it goes on like this, and by which rule; where that can't be said, why. */
export function reforecastSentences(review: RevenueReview, format: Format): string[] {
  const { reforecast, months, leftOut } = review;
  if (!reforecast)
    return review.streams.length === 0
      ? []
      : [
          `There is no re-forecast yet: it takes ${fewestMonths} months with figures, and a projection for them.`,
        ];
  return [
    `If ${review.streams.length === 1 ? 'the stream' : 'each stream'} keeps the ratio of actual to projected revenue of its last ${ratioMonths(review, format)} months with figures, the ${format.number(months.length)} months of the projection bring ${format.wholeMoney(reforecast.expectedMinor)} instead of ${format.wholeMoney(reforecast.projectedMinor)}.`,
    `By the low and the high scenario it would be ${format.wholeMoney(reforecast.lowMinor)} to ${format.wholeMoney(reforecast.highMinor)}.`,
    ...estimatedSentence(reforecast, format),
    ...leftOut.map((stream) => `${named(stream.name)} is left out: ${whyNot(stream)}.`),
  ];
}

/** `6`, or `3 to 6` where streams have figures for different numbers of months. */
function ratioMonths({ streams }: RevenueReview, format: Format): string {
  const counts = streams.flatMap(({ reforecast: one }) => (isReforecast(one) ? [one.monthCount] : []));
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)].map((count) => format.number(count));
  return fewest === most ? `${fewest}` : `${fewest} to ${most}`;
}

function estimatedSentence({ estimatedMonths }: Reforecast, format: Format): string[] {
  if (estimatedMonths === 0) return [];
  return [
    estimatedMonths === 1
      ? 'The month without a figure is estimated in the same way as those to come.'
      : `${format.number(estimatedMonths)} monthly figures that are missing are estimated in the same way as those to come.`,
  ];
}

function whyNot({ reforecast }: StreamReview): string {
  return reforecast === 'nothing-projected'
    ? 'nothing was projected for the months that have figures'
    : `it has figures for fewer than ${fewestMonths} months`;
}

/** From this amount on a figure has no cents. */
const wholeFrom = 100;

/** A figure of a measure, as a percentage or as money where its target is that; two decimals at most. */
export function measureFigure(
  { isPercentage, currency }: MeasureOutcome,
  value: number,
  format: Format,
): string {
  if (currency !== undefined) {
    const amountMinor = value * 10 ** currencyDecimals(currency);
    return Math.abs(value) < wholeFrom ? format.money(amountMinor) : format.wholeMoney(amountMinor);
  }
  return isPercentage ? format.percent(value / 100) : format.number(value, 2);
}

/** A latest figure beside its target: `5 of 20 (25%)`, or `20.5% of 100%`. */
export function measureStanding(measure: MeasureOutcome, format: Format): string {
  const { latest, targetFigure, shareOfTarget, isReached, isPercentage } = measure;
  if (!latest) return 'No figure yet';
  const figure = measureFigure(measure, latest.value, format);
  if (targetFigure === undefined) return figure;
  const reached = isReached === undefined ? '' : isReached ? ', reached' : ', not reached';
  const share = shareOfTarget === undefined || isPercentage ? '' : ` (${format.percent(shareOfTarget, 0)})`;
  return `${figure} of ${measureFigure(measure, targetFigure, format)}${share}${reached}`;
}

function named(name = ''): string {
  return name.trim() === '' ? 'A stream without a name' : `“${name.trim()}”`;
}
