import type { Format } from '../domain/format.ts';
import type { ComparedSum } from '../domain/outcomes/actual-revenue.ts';
import { isCounted } from '../domain/outcomes/actual-revenue.ts';
import type { RevenueReview, StreamReview } from '../domain/outcomes/outcome-review.ts';
import { inWholeUnits, realisedWords, varianceWords } from '../domain/outcomes/outcome-words.ts';
import { wordList } from '../domain/word-list.ts';
import {
  axisText,
  type ChartContent,
  type ChartStyle,
  labelText,
  moneyAxis,
  monthAxis,
  printStyle,
  tableMonths,
} from './chart-content.ts';
import { type PlaceOfName, placeOfName } from './place-of-name.ts';

/** One month as it is drawn; minor units, undefined where nothing is known. */
export type DrawnMonth = {
  month: string;
  lowMinor: number;
  projectedMinor: number;
  highMinor: number;
  actualMinor: number | undefined;
  /** What came through some of the streams, where others have no figure; it is listed and not drawn. */
  partial?: { actualMinor: number; streamCount: number; ofCount: number };
  /** Of a month that is not drawn as actual. */
  reforecastMinor: number | undefined;
};

export type DrawnReview = { name: string; months: readonly DrawnMonth[]; toDate: ComparedSum };

/**
 * All streams as one. A month in which a stream has no figure is not drawn as actual: it would look like a bad month. Its
 * re-forecast is the figures of the others and an estimate of the missing ones.
 */
export function drawnTotal({ totals, streams, toDate, reforecast }: RevenueReview): DrawnReview {
  return {
    name: streams.length === 1 ? (streams[0]?.name ?? '') : 'All streams',
    toDate,
    months: totals.map(({ actualMinor, streamCount, ...total }, index): DrawnMonth => {
      if (streamCount === streams.length) return { ...total, actualMinor, reforecastMinor: undefined };
      const partial = actualMinor !== undefined && { actualMinor, streamCount, ofCount: streams.length };
      const reforecastMinor = reforecast?.months[index];
      return { ...total, actualMinor: undefined, reforecastMinor, ...(partial && { partial }) };
    }),
  };
}

export function drawnStream({ name, months, toDate, reforecast }: StreamReview): DrawnReview {
  return {
    name,
    toDate,
    months: months.map((month, index) => ({
      ...month,
      actualMinor: isCounted(month) ? month.actualMinor : undefined,
      // Without a ratio it would be the projection over again.
      reforecastMinor:
        isCounted(month) || reforecast.ratio === undefined ? undefined : reforecast.months[index],
    })),
  };
}

/**
 * Month by month what was projected, with its range, what came, and what is to be expected of the months without a
 * figure. A gap in the line of actual figures is a month that nobody has filled in.
 */
export function projectionAndActualsChart(
  { name, months, toDate }: DrawnReview,
  { format, style = printStyle }: { format: Format; style?: ChartStyle },
): ChartContent {
  const lastActual = months.findLastIndex(({ actualMinor }) => actualMinor !== undefined);
  const realised = realisedWords(toDate, format);
  const actual = months.slice(0, lastActual + 1).map(({ actualMinor }) => actualMinor);
  const projected = months.map(({ projectedMinor }) => projectedMinor);
  const reforecast = reforecastLine(months, lastActual);
  const tallest = Math.max(
    ...months.map(({ highMinor, actualMinor = 0, reforecastMinor = 0 }) =>
      Math.max(highMinor, actualMinor, reforecastMinor),
    ),
  );
  const line = (label: string, amounts: readonly (number | undefined)[], look: LineLook) =>
    drawnLine(label, amounts, look, style);
  return {
    title: realised
      ? `${name}: actual revenue is ${realised} of the projection so far`
      : `${name}: the projection, with no figure yet to compare`,
    description: describe(months, toDate, format),
    table: tableOf(months, lastActual, format),
    option: {
      animation: false,
      grid: {
        left: style.axisTextSize,
        right: 10 + style.textSize * 6,
        // The name of the axis of amounts stands above it.
        top: 8 + style.axisTextSize * 2,
        bottom: style.axisTextSize * 2.5,
        containLabel: true,
      },
      xAxis: { ...monthAxis(months.length, style), name: 'Month (1 = month of going live)', min: 1 },
      yAxis: {
        ...moneyAxis({ formatMoney: format.wholeMoney, style }),
        name: 'Revenue a month',
        nameTextStyle: { ...axisText(style), align: 'left' },
        nameGap: style.axisTextSize,
      },
      series: [
        band(months.map(({ lowMinor }) => lowMinor)),
        {
          ...band(months.map(({ lowMinor, highMinor }) => highMinor - lowMinor)),
          ...nameAtEnd('Low to high', style),
          areaStyle: { color: style.band, opacity: 1 },
        },
        line('Projected', projected, { colour: style.series[2], width: 1.5, type: 'solid' }),
        line('Re-forecast', reforecast, { colour: style.series[0], width: 1.5, type: 'dashed' }),
        line('Actual', actual, {
          ...{ colour: style.series[1], width: 2.5, type: 'solid' },
          nameAt: placeOfName([actual, projected, reforecast], tallest),
        }),
      ],
    },
  };
}

/** What is expected after the last month that is drawn as actual: the line goes on from its dot. */
function reforecastLine(months: readonly DrawnMonth[], lastActual: number): (number | undefined)[] {
  const goesOn = months[lastActual + 1]?.reforecastMinor !== undefined;
  return months.map(({ actualMinor, reforecastMinor }, index) => {
    if (index === lastActual) return goesOn ? actualMinor : undefined;
    return index > lastActual ? reforecastMinor : undefined;
  });
}

/** Every month up to the last actual figure, and of those to come one in each half year or year. */
function tableOf(months: readonly DrawnMonth[], lastActual: number, format: Format): ChartContent['table'] {
  const money = (amount: number | undefined) => (amount === undefined ? '–' : format.wholeMoney(amount));
  const listed = new Set(tableMonths(months.length));
  const lastFigure = months.findLastIndex(
    ({ actualMinor, partial }) => actualMinor !== undefined || partial !== undefined,
  );
  const rows = months.filter((_, index) => index <= Math.max(0, lastFigure) || listed.has(index + 1));
  const estimatesGap = months.some(
    ({ reforecastMinor }, index) => index < lastActual && reforecastMinor !== undefined,
  );
  const notes = [
    ...(rows.length < months.length
      ? [
          `After the last actual figure only ${monthNumbers([...listed].filter((month) => month > lastFigure + 1))} listed; every month is drawn.`,
        ]
      : []),
    ...(months.some(({ partial }) => partial !== undefined)
      ? ['A month in which a stream has no figure lists what came through the others; it has no dot.']
      : []),
    ...(estimatesGap ? ['The line of the re-forecast begins at the last dot.'] : []),
  ];
  const hasReforecast = months.some(({ reforecastMinor }) => reforecastMinor !== undefined);
  return {
    columns: [
      ...['Month', 'Projected', 'Low to high', 'Actual', 'Difference'],
      ...(hasReforecast ? ['Re-forecast'] : []),
    ],
    rows: rows.map(
      ({ month, lowMinor, projectedMinor, highMinor, actualMinor, partial, reforecastMinor }) => [
        format.partialDate(month),
        money(projectedMinor),
        `${money(lowMinor)} to ${money(highMinor)}`,
        money(actualMinor ?? partial?.actualMinor),
        actualMinor === undefined
          ? differenceOfPartial(partial, format)
          : varianceWords(
              actualMinor - projectedMinor,
              projectedMinor > 0 ? (actualMinor - projectedMinor) / projectedMinor : undefined,
              inWholeUnits(format),
            ),
        ...(hasReforecast ? [money(reforecastMinor)] : []),
      ],
    ),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}

/** `month 12 is` or `months 6 and 12 are`, as the axis counts them. */
function monthNumbers(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'month' : 'months'} ${wordList(numbers.map(String))} ${numbers.length === 1 ? 'is' : 'are'}`;
}

/** No difference is formed where some streams have no figure: how many have one stands there instead. */
function differenceOfPartial(partial: DrawnMonth['partial'], { number }: Format): string {
  return partial === undefined ? '–' : `${number(partial.streamCount)} of ${number(partial.ofCount)} streams`;
}

/** The line of actual figures ends inside the picture: how far from there its name stands, in heights of its letters. */
const nameOffset: Readonly<Record<PlaceOfName, readonly [number, number]>> = {
  right: [0, 0],
  above: [-2, -1.4],
  below: [-2, 1.4],
  'above-right': [0, -1.4],
  'below-right': [0, 1.4],
  beyond: [1.2, 0.2],
  'well-above': [-2, -2.8],
};

/** A line with a place for its name inside the picture has dots: it stands for what was counted. */
type LineLook = { colour: string; width: number; type: 'solid' | 'dashed'; nameAt?: PlaceOfName };

function drawnLine(
  label: string,
  amounts: readonly (number | undefined)[],
  { colour, width, type, nameAt }: LineLook,
  style: ChartStyle,
): object {
  return {
    type: 'line',
    name: label,
    // A dash is how ECharts is told of a gap.
    data: amounts.map((amount, index) => [index + 1, amount ?? '-']),
    symbol: nameAt ? 'circle' : 'none',
    symbolSize: 5,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width, type },
    ...nameAtEnd(label, style, {
      ...(nameAt && {
        offset: nameOffset[nameAt].map((letters) => letters * style.textSize),
        fontWeight: 'bold',
      }),
    }),
  };
}

/** At the right end of a line, moved up or down where two names would meet. */
function nameAtEnd(label: string, style: ChartStyle, look: object = {}): object {
  return {
    endLabel: { show: true, formatter: label, ...labelText(style), distance: 6, ...look },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** Two invisible lines, the second stacked on the first whatever their signs, with the area between them filled. */
function band(amounts: readonly number[]): object {
  return {
    type: 'line',
    data: amounts.map((amount, index) => [index + 1, amount]),
    stack: 'band',
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    areaStyle: { opacity: 0 },
  };
}

function describe(months: readonly DrawnMonth[], toDate: ComparedSum, format: Format): string {
  const known = months.filter(({ actualMinor }) => actualMinor !== undefined);
  const first = months[0]?.month;
  const last = months.at(-1)?.month;
  const span =
    first && last ? `Months ${format.partialDate(first)} to ${format.partialDate(last)}.` : 'No months.';
  if (known.length === 0) return `${span} The projection with its range; no actual figures yet.`;
  const above = known.filter(({ actualMinor = 0, highMinor }) => actualMinor > highMinor).length;
  const below = known.filter(({ actualMinor = 0, lowMinor }) => actualMinor < lowMinor).length;
  const realised = realisedWords(toDate, format);
  const ofWhich = months.some(({ partial }) => partial)
    ? 'in which every stream has a figure'
    : 'with figures';
  return `${span} Of ${format.number(known.length)} months ${ofWhich}, ${format.number(below)} lie below the low scenario and ${format.number(above)} above the high one.${realised ? ` All figures together are ${realised} of what was projected for the same months.` : ''}`;
}
