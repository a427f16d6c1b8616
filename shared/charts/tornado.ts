import {
  axisName,
  axisNameRoomPt,
  axisText,
  type ChartContent,
  type ChartOptions,
  inWholeParts,
  legendAbove,
  printStyle,
  rowLabel,
} from './chart-content.ts';
import { multiples, roundStep } from './round-amounts.ts';

/** What the outcome is when one input alone takes its low or its high value; minor units. */
export type TornadoBar = {
  label: string;
  /** The values of the input as they are read, for example `0.7 %`. */
  lowWords: string;
  highWords: string;
  atLowMinor: number;
  atHighMinor: number;
};

/** The swing of an outcome, input by input, largest first, around what it is when every input is as expected. */
export function tornadoChart(
  bars: readonly TornadoBar[],
  { outcome, expectedMinor, ...options }: ChartOptions & { outcome: string; expectedMinor: number },
): ChartContent {
  const { formatMoney } = options;
  const largest = bars[0];
  return {
    title: largest
      ? `${outcome} depends most on “${largest.label}”`
      : `No input has a range, so ${outcome.toLowerCase()} has none`,
    description: bars
      .map(
        ({ label, lowWords, highWords, atLowMinor, atHighMinor }) =>
          `${label}: ${formatMoney(atLowMinor)} at ${lowWords}, ${formatMoney(atHighMinor)} at ${highWords}.`,
      )
      .join(' '),
    table: {
      columns: ['Input', 'Low value', `${outcome} at low`, 'High value', `${outcome} at high`, 'Swing'],
      rows: bars.map(({ label, lowWords, highWords, atLowMinor, atHighMinor }) => [
        inWholeParts(label),
        lowWords,
        formatMoney(atLowMinor),
        highWords,
        formatMoney(atHighMinor),
        formatMoney(Math.abs(atHighMinor - atLowMinor)),
      ]),
    },
    option: chartOption(bars, expectedMinor, outcome, options),
  };
}

function chartOption(
  bars: readonly TornadoBar[],
  expectedMinor: number,
  outcome: string,
  { formatMoney, style = printStyle }: ChartOptions,
): ChartContent['option'] {
  const axis = roundAxis(bars, expectedMinor);
  // Bars are drawn as differences, so that they grow from the expected outcome to both sides.
  const side = (
    name: string,
    color: string,
    pick: (bar: TornadoBar) => number,
    other: (bar: TornadoBar) => number,
    words: (bar: TornadoBar) => string,
  ) => ({
    type: 'bar',
    name,
    barGap: '-100%',
    barCategoryGap: '30%',
    itemStyle: { color },
    data: bars.map((bar) => {
      const value = pick(bar) - expectedMinor;
      // A value that is the expected one has no bar; its words stand across from the other one.
      const isToTheLeft = Math.abs(value) < 1 ? other(bar) > expectedMinor : value < 0;
      return {
        value,
        label: { position: isToTheLeft ? 'left' : 'right', show: true, formatter: words(bar) },
      };
    }),
    label: { ...axisText(style), color: style.ink, distance: 3 },
  });
  return {
    animation: false,
    legend: legendAbove(style),
    grid: {
      ...{ left: 4, right: style.textSize * 5, top: style.textSize * 3.5 },
      ...{ bottom: axisNameRoomPt(style), containLabel: true },
    },
    xAxis: {
      type: 'value',
      position: 'bottom',
      ...axisName(outcome, style),
      min: axis.from - expectedMinor,
      max: axis.to - expectedMinor,
      axisLabel: {
        ...axisText(style),
        hideOverlap: true,
        customValues: axis.amounts.map((amount) => amount - expectedMinor),
        formatter: (difference: number) => formatMoney(difference + expectedMinor),
      },
      axisLine: { show: true, lineStyle: { color: style.muted } },
      axisTick: {
        show: true,
        lineStyle: { color: style.muted },
        customValues: axis.amounts.map((amount) => amount - expectedMinor),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLabel: rowLabel(style),
      axisLine: { onZero: true, lineStyle: { color: style.ink } },
      axisTick: { show: false },
    },
    series: [
      {
        ...side(
          'At its low value',
          style.loss,
          (bar) => bar.atLowMinor,
          (bar) => bar.atHighMinor,
          (bar) => bar.lowWords,
        ),
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            {
              xAxis: 0,
              lineStyle: { color: style.ink, type: 'solid', width: 1 },
              label: {
                ...axisText(style),
                color: style.ink,
                formatter: `Expected ${formatMoney(expectedMinor)}`,
                // The rows begin above, so the line does too.
                position: 'start',
              },
            },
          ],
        },
      },
      side(
        'At its high value',
        style.gain,
        (bar) => bar.atHighMinor,
        (bar) => bar.atLowMinor,
        (bar) => bar.highWords,
      ),
    ],
  };
}

/** Round amounts that no bar goes beyond, and the ends of their axis, with room for the words beside the longest bars: on
 * the left these stand between a bar and the names of the rows. */
function roundAxis(
  bars: readonly TornadoBar[],
  expectedMinor: number,
): { from: number; to: number; amounts: readonly number[] } {
  const outcomes = [
    expectedMinor,
    ...bars.flatMap(({ atLowMinor, atHighMinor }) => [atLowMinor, atHighMinor]),
  ];
  const lowest = Math.min(...outcomes);
  const highest = Math.max(...outcomes);
  const reach = highest - lowest;
  if (!(reach > 0)) return { from: expectedMinor - 1, to: expectedMinor + 1, amounts: [expectedMinor] };
  const step = roundStep(reach, 5);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  return {
    from: Math.min(first * step, lowest - reach * 0.16),
    to: Math.max(last * step, highest + reach * 0.08),
    amounts: multiples(step, first, last),
  };
}
