import { textWidthPt } from './picture-text.ts';

/** A chart in forms that say the same: a title, an ECharts option, a sentence or two, and a table. */
export type ChartContent = {
  /** What the chart shows, as a statement. */
  title: string;
  option: Readonly<Record<string, unknown>>;
  /** For readers who can't see the drawing. */
  description: string;
  /** The first column names the rows. `note` says what the drawing shows and the rows leave out. */
  table: { columns: readonly string[]; rows: readonly (readonly string[])[]; note?: string };
};

/** How a chart is drawn: on paper, or on a screen, light or dark. Sizes are points on paper and pixels on a screen. */
export type ChartStyle = {
  ink: string;
  muted: string;
  hairline: string;
  /** The background. */
  ground: string;
  /** Three that differ in their lightness too, so that nothing rests on hue: low, expected and high. */
  series: readonly [string, string, string];
  /** The side of money that comes in, and the side of money that goes out. */
  gain: string;
  loss: string;
  /** An area behind a line. */
  band: string;
  textSize: number;
  axisTextSize: number;
};

/**
 * For white paper. Blue and orange stay apart for every kind of colour blindness, and dark blue, orange and light blue
 * are a third of the way from each other in grey.
 */
export const printStyle: ChartStyle = {
  ink: '#1b2430',
  muted: '#586474',
  hairline: '#d3d9e1',
  ground: '#ffffff',
  series: ['#b4540a', '#123f6b', '#4f9bc4'],
  gain: '#245f96',
  loss: '#cf8145',
  band: '#c6daea',
  textSize: 9,
  axisTextSize: 8,
};

export type ChartOptions = {
  /** Gets minor units; writes whole units, because axes and labels are read at a glance. */
  formatMoney: (amountMinor: number) => string;
  style?: ChartStyle;
};

/** The text of an axis. */
export function axisText({ muted, axisTextSize }: ChartStyle) {
  return { color: muted, fontSize: axisTextSize };
}

/**
 * A name that breaks, where it has to, after its colon and before its brackets, as long as what follows is short:
 * `Welcome series: | volume in month 1`, `Clicks | (per delivered email)`.
 */
export function inWholeParts(name: string): string {
  const bound = (part: string) => part.replaceAll(' ', '\u00a0');
  return name.replace(/(?<=: )[^:]{1,30}$/u, bound).replaceAll(/\([^()]{1,28}\)/gu, bound);
}

/** The name of a row, on two lines at most, so that it stays clear of the rows above and below. */
export function rowLabel(style: ChartStyle) {
  const lineHeight = style.axisTextSize * 1.2;
  const width = style.axisTextSize * 21.5;
  const fits = (text: string) => textWidthPt(text, style.axisTextSize) <= width * estimatedExcess;
  return {
    ...axisText(style),
    ...{ color: style.ink, width, lineHeight, height: 2 * lineHeight },
    ...{ overflow: 'break', lineOverflow: 'truncate' },
    // ECharts takes a space that may not break for as wide as an ideograph, so only where a name breaks has it some.
    formatter: (name: string) => (fits(name) ? name : inWholeParts(name).replace(afterColon, '\n')),
    // Every row has its name, however low the chart is.
    interval: 0,
  };
}

/** The space before a part that stays whole. One that ends a line would move it away from the others. */
const afterColon = /(?<=:) (?=[^ ]+$)/u;

/** Estimates of widths are at least this much on the safe side for whole names. */
const estimatedExcess = 1.08;

/** Text that labels what is drawn. */
export function labelText({ ink, textSize }: ChartStyle) {
  return { color: ink, fontSize: textSize };
}

/** What the colours stand for, above the drawing. */
export function legendAbove(style: ChartStyle) {
  return {
    top: 0,
    left: 0,
    padding: [5, 0],
    itemWidth: 10,
    itemHeight: 10,
    textStyle: labelText(style),
    selectedMode: false,
  };
}

/** What an axis counts, in the middle under its labels. */
export function axisName(name: string, style: ChartStyle) {
  return {
    name,
    nameLocation: 'middle',
    nameGap: style.axisTextSize * 2.75,
    nameTextStyle: axisText(style),
  };
}

/** The room under the labels of an axis that its name takes. */
export const axisNameRoomPt = ({ axisTextSize }: ChartStyle): number => axisTextSize * 2.5;

/** An axis with months from the decision on. */
export function monthAxis(lastMonth: number, style: ChartStyle) {
  return {
    type: 'value',
    min: 0,
    max: lastMonth,
    interval: lastMonth > 36 ? 12 : 6,
    ...axisName('Months after the decision', style),
    axisLabel: axisText(style),
    axisLine: { onZero: true, lineStyle: { color: style.muted } },
    axisTick: { show: false },
    splitLine: { show: false },
  };
}

/** An axis with amounts of money, minor units. */
export function moneyAxis({ formatMoney, style = printStyle }: ChartOptions) {
  return {
    type: 'value',
    axisLabel: { ...axisText(style), formatter: formatMoney, hideOverlap: true },
    // The lines of the grid say it: some axes would have ticks of their own, others none.
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: style.hairline } },
  };
}

/** Every half year, or every year of a long horizon, and the last month. */
export function tableMonths(lastMonth: number): readonly number[] {
  const step = tableStep(lastMonth);
  const months = Array.from({ length: Math.floor(lastMonth / step) + 1 }, (_, index) => index * step);
  return lastMonth % step === 0 ? months : [...months, lastMonth];
}

/** The note under such a table: which months it lists. */
export function tableMonthsNote(lastMonth: number): string {
  return `Month 0 is the decision. Every ${tableStepWord(lastMonth)} month is listed; every month is drawn.`;
}

/** How many months lie between two rows. */
const tableStep = (lastMonth: number): number => (lastMonth > 36 ? 12 : 6);

/** The same as a word: `sixth`. */
export const tableStepWord = (lastMonth: number): string =>
  tableStep(lastMonth) === 6 ? 'sixth' : 'twelfth';
