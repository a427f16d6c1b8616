import {
  axisName,
  axisNameRoomPt,
  axisText,
  type ChartContent,
  type ChartOptions,
  labelText,
  printStyle,
} from './chart-content.ts';
import { multiples, roundStep } from './round-amounts.ts';

/** How often an outcome fell between `from + i × width` and the next edge, for each count `i`; minor units. */
export type OutcomeHistogram = { from: number; width: number; counts: readonly number[] };

/**
 * How often the simulation came to which outcome. Losses have another colour; zero must be an edge.
 */
export function histogramChart(
  { from, width, counts }: OutcomeHistogram,
  {
    outcome,
    percentiles,
    lossFraction,
    formatPercent,
    formatCount,
    ...options
  }: ChartOptions & {
    outcome: string;
    percentiles: { p10: number; p50: number; p90: number };
    /** Share of the runs that ended below zero. */
    lossFraction: number;
    formatPercent: (fraction: number) => string;
    formatCount: (count: number) => string;
  },
): ChartContent {
  const { formatMoney, style = printStyle } = options;
  const runs = counts.reduce((sum, count) => sum + count, 0);
  const edge = (bin: number) => from + bin * width;
  const { p10, p50, p90 } = percentiles;
  const step = roundStep(counts.length * width || 1, 6);
  const amounts = multiples(step, Math.ceil(edge(0) / step), Math.floor(edge(counts.length) / step));
  const place = (value: number) => (value - edge(0)) / (counts.length * width || 1);
  const isAtStart = place(p10) < edgeShare;
  // To the left its words would stand on the line between losses and gains, as if they named it.
  const isAtZero = place(p10) > place(0) && place(p10) - place(0) < edgeShare;
  const isAtEnd = place(p90) > 1 - edgeShare;
  const sideOf = (value: number) =>
    place(value) < edgeShare ? 'left' : place(value) > 1 - edgeShare ? 'right' : 'center';
  return {
    title: `${outcome}: ${formatPercent(lossFraction)} of the runs end in a loss`,
    description: `In ${formatCount(runs)} runs, half end above ${formatMoney(p50)}; eight in ten lie between ${formatMoney(p10)} and ${formatMoney(p90)}; ${formatPercent(lossFraction)} end below zero.`,
    table: {
      columns: ['From', 'To', 'Runs', 'Share'],
      opensWithAmounts: true,
      rows: counts.map((count, bin) => [
        formatMoney(edge(bin)),
        formatMoney(edge(bin + 1)),
        formatCount(count),
        formatPercent(runs === 0 ? 0 : count / runs),
      ]),
    },
    option: {
      animation: false,
      grid: {
        ...{ left: style.axisTextSize, right: style.textSize * 3, top: style.textSize * 4.5 },
        ...{ bottom: axisNameRoomPt(style), containLabel: true },
      },
      xAxis: {
        type: 'value',
        min: edge(0),
        max: edge(counts.length),
        ...axisName(outcome, style),
        axisLabel: { ...axisText(style), formatter: formatMoney, hideOverlap: true, customValues: amounts },
        axisLine: { lineStyle: { color: style.muted } },
        axisTick: { show: true, lineStyle: { color: style.muted }, customValues: amounts },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        min: 0,
        splitNumber: 3,
        minInterval: 1,
        axisLabel: {
          ...axisText(style),
          formatter: (count: number) => (count === 0 ? '0' : `${formatCount(count)} runs`),
        },
        axisLine: { lineStyle: { color: style.muted } },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: style.hairline } },
      },
      series: [
        steps(counts, edge, (left) => left < 0, { line: style.loss, area: style.loss }),
        {
          // Light, so that the lines of the percentiles are seen on it.
          ...steps(counts, edge, (left) => left >= 0, { line: style.gain, area: style.band }),
          markLine: {
            silent: true,
            symbol: 'none',
            data: [
              mark(
                {
                  name: 'P10',
                  value: p10,
                  type: 'dashed',
                  row: 0,
                  side: isAtStart || isAtZero ? 'left' : 'right',
                },
                options,
              ),
              mark({ name: 'P50', value: p50, type: 'solid', row: 1, side: sideOf(p50) }, options),
              mark(
                {
                  name: 'P90',
                  value: p90,
                  type: 'dashed',
                  row: isAtStart || isAtEnd ? 2 : 0,
                  side: isAtEnd ? 'right' : 'left',
                },
                options,
              ),
            ],
          },
        },
      ],
    },
  };
}

/** The bins of one side as a filled flight of steps: bars on an axis of amounts have no width of their own. */
function steps(
  counts: readonly number[],
  edge: (bin: number) => number,
  isWanted: (left: number) => boolean,
  color: { line: string; area: string },
): object {
  const bins = counts.flatMap((count, bin) => (isWanted(edge(bin)) ? [{ count, bin }] : []));
  const last = bins.at(-1);
  return {
    type: 'line',
    step: 'end',
    symbol: 'none',
    silent: true,
    lineStyle: { color: color.line, width: 0.75 },
    areaStyle: { color: color.area, opacity: 1 },
    data: [
      ...bins.map(({ count, bin }) => [edge(bin), count]),
      ...(last ? [[edge(last.bin + 1), last.count]] : []),
    ],
  };
}

/** Words at a line that is nearer to an edge than this share of the width stand on its inner side. */
const edgeShare = 0.2;

type Mark = {
  name: string;
  value: number;
  type: 'solid' | 'dashed';
  /** Lifts the words above those of the rows below. */
  row: 0 | 1 | 2;
  /** Which end of the words stands at the line: those of P10 and P90 lead away from each other. */
  side: 'left' | 'center' | 'right';
};

/** A line at a percentile with its words above it. */
function mark(
  { name, value, type, row, side }: Mark,
  { formatMoney, style = printStyle }: ChartOptions,
): object {
  return {
    xAxis: value,
    lineStyle: { color: style.ink, type, width: 1 },
    label: {
      ...labelText(style),
      formatter: `${name} ${formatMoney(value)}`,
      position: 'end',
      align: side,
      distance: 3 + row * style.textSize * 1.4,
    },
  };
}
