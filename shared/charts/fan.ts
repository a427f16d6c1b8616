import {
  type ChartContent,
  type ChartOptions,
  labelText,
  moneyAxis,
  monthAxis,
  printStyle,
  tableMonths,
  tableMonthsNote,
} from './chart-content.ts';

/** For each month from the decision on, what 10, 50 and 90 of 100 runs stay below; minor units. */
export type Fan = { p10: readonly number[]; p50: readonly number[]; p90: readonly number[] };

/** The cumulative cash flow as a simulation sees it: the middle run, and the band that holds eight runs in ten. */
export function fanChart({ p10, p50, p90 }: Fan, options: ChartOptions): ChartContent {
  const { formatMoney, style = printStyle } = options;
  const lastMonth = p50.length - 1;
  const end = (line: readonly number[]) => formatMoney(line.at(-1) ?? 0);
  const points = (line: readonly number[]) => line.map((amountMinor, month) => [month, amountMinor]);
  const line = (name: string, data: readonly number[], words: string, width: number, type: string) => ({
    type: 'line',
    name,
    data: points(data),
    symbol: 'none',
    itemStyle: { color: style.series[1] },
    lineStyle: { color: style.series[1], width, type },
    endLabel: { show: true, formatter: words, ...labelText(style), distance: 6 },
    labelLayout: { moveOverlap: 'shiftY' },
  });
  return {
    title: `Cumulative cash flow: eight runs in ten end between ${end(p10)} and ${end(p90)}`,
    description: `${paybackWords(p50, 'The middle run')} ${paybackWords(p10, 'The run that nine in ten exceed')} After ${lastMonth} months they stand at ${end(p50)} and ${end(p10)}.`,
    table: {
      columns: ['Month', 'P10', 'P50', 'P90'],
      rows: tableMonths(lastMonth).map((month) => [
        String(month),
        ...[p10, p50, p90].map((values) => formatMoney(values[month] ?? 0)),
      ]),
      note: tableMonthsNote(lastMonth),
    },
    option: {
      animation: false,
      grid: {
        left: style.axisTextSize,
        right: style.textSize * 4,
        top: 8,
        bottom: style.axisTextSize * 2.5,
        containLabel: true,
      },
      xAxis: monthAxis(lastMonth, style),
      yAxis: moneyAxis(options),
      series: [
        { ...band(points(p10)), areaStyle: { opacity: 0 } },
        {
          ...band(p90.map((amountMinor, month) => [month, amountMinor - (p10[month] ?? 0)])),
          areaStyle: { color: style.band, opacity: 1 },
        },
        line('P10', p10, 'P10', 0.75, 'dashed'),
        line('P50', p50, 'P50', 2.25, 'solid'),
        line('P90', p90, 'P90', 0.75, 'dashed'),
      ],
    },
  };
}

/** Two invisible lines, the second stacked on the first whatever their signs, with the area between them filled. */
function band(data: readonly (readonly number[])[]): object {
  return {
    type: 'line',
    data,
    stack: 'band',
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
  };
}

function paybackWords(cumulative: readonly number[], name: string): string {
  const lastNegative = cumulative.findLastIndex((amountMinor) => amountMinor < 0);
  return lastNegative === cumulative.length - 1
    ? `${name} does not pay back within the months looked at.`
    : `${name} has paid back in month ${lastNegative + 1}.`;
}
