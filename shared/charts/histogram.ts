import {
  axisName,
  axisNameRoomPt,
  axisText,
  type ChartContent,
  type ChartOptions,
  labelText,
  printStyle,
} from './chart-content.ts';
import { type NamedMark, placedInRows } from './marks-in-rows.ts';
import { textWidthPt } from './picture-text.ts';
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
  const named = (name: string, value: number, type: LineType, sides: NamedMark['sides']) => {
    const words = `${name} ${formatMoney(value)}`;
    return { words, value, type, sides, place: place(value), width: textWidthPt(words, 1) / leastWidthEm };
  };
  // The words of P10 and P90 lead away from the middle where they can. None may seem to name the line of zero.
  const marks = placedInRows(
    [
      named('P10', p10, 'dashed', ['before', 'after', 'across']),
      named('P50', p50, 'solid', ['across', 'after', 'before']),
      named('P90', p90, 'dashed', ['after', 'before', 'across']),
    ],
    place(0),
  );
  const rowCount = 1 + Math.max(...marks.map(({ row }) => row));
  return {
    title: `${outcome}: ${formatPercent(lossFraction)} of the runs end in a loss`,
    description: `In ${formatCount(runs)} runs, half end above ${formatMoney(p50)}; eight in ten lie between ${formatMoney(p10)} and ${formatMoney(p90)}; ${formatPercent(lossFraction)} end below zero.`,
    table: {
      columns: [outcome, 'Runs', 'Share'],
      rows: counts.map((count, bin) => [
        `${formatMoney(edge(bin))} to ${formatMoney(edge(bin + 1))}`,
        formatCount(count),
        shareWords(count, runs, formatPercent),
      ]),
    },
    option: {
      animation: false,
      grid: {
        ...{
          left: style.axisTextSize,
          right: style.textSize * 3,
          top: style.textSize * (0.9 + rowEm * rowCount),
        },
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
            data: marks.map(({ words, value, type, side, row }) => ({
              xAxis: value,
              lineStyle: { color: style.ink, type, width: 1 },
              label: {
                ...labelText(style),
                formatter: words,
                position: 'end',
                align: alignments[side],
                distance: 3 + row * style.textSize * rowEm,
              },
            })),
          },
        },
      ],
    },
  };
}

/** What happened is never 0 %. */
function shareWords(count: number, runs: number, formatPercent: (fraction: number) => string): string {
  const share = formatPercent(runs === 0 ? 0 : count / runs);
  return count > 0 && share === formatPercent(0) ? `under ${formatPercent(0.001)}` : share;
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

/** The narrowest drawing, between its axes, in heights of its letters. */
const leastWidthEm = 41;

type LineType = 'solid' | 'dashed';

/** From one row of words to the next, in heights of their letters. */
const rowEm = 1.4;

/** Which end of its words ECharts puts at a line. */
const alignments = { before: 'right', across: 'center', after: 'left' } as const;
