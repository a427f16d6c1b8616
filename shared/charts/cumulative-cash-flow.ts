import {
  type ChartContent,
  type ChartOptions,
  type ChartStyle,
  labelText,
  moneyAxis,
  monthAxis,
  printStyle,
  tableMonths,
  tableMonthsNote,
} from './chart-content.ts';

/** The running total of one scenario. Position 0 is the decision date, position t the end of month t; minor units. */
export type CashFlowLine = {
  label: string;
  cumulativeMinor: readonly number[];
  /** Month from which the total stays at or above zero. */
  paybackMonth: number | undefined;
};

/**
 * The cumulative cash flow of some scenarios. The line named `mainLabel` is the strong one; its payback month is
 * marked.
 */
export function cumulativeCashFlowChart(
  lines: readonly CashFlowLine[],
  { mainLabel, ...options }: ChartOptions & { mainLabel: string },
): ChartContent {
  const { formatMoney } = options;
  const lastMonth = Math.max(0, ...lines.map((line) => line.cumulativeMinor.length - 1));
  return {
    title: titleOf(lines.find(({ label }) => label === mainLabel)),
    option: chartOption(lines, lastMonth, mainLabel, options),
    description: describe(lines, formatMoney),
    table: {
      columns: ['Month', ...lines.map(({ label }) => label)],
      rows: tableMonths(lastMonth).map((month) => [
        String(month),
        ...lines.map(({ cumulativeMinor }) => formatMoney(cumulativeMinor[month] ?? 0)),
      ]),
      note: tableMonthsNote(lastMonth),
    },
  };
}

function titleOf(main: CashFlowLine | undefined): string {
  if (main === undefined) return 'Cumulative cash flow';
  return main.paybackMonth === undefined
    ? `Cumulative cash flow: ${main.label} does not pay back within ${main.cumulativeMinor.length - 1} months`
    : `Cumulative cash flow: ${main.label} pays back in month ${main.paybackMonth}`;
}

const dashes = ['dashed', 'solid', 'dotted'] as const;

function chartOption(
  lines: readonly CashFlowLine[],
  lastMonth: number,
  mainLabel: string,
  options: ChartOptions,
): ChartContent['option'] {
  const { style = printStyle } = options;
  const longestLabel = Math.max(0, ...lines.map(({ label }) => label.length));
  return {
    animation: false,
    grid: {
      left: style.axisTextSize,
      right: 10 + longestLabel * style.textSize * 0.6,
      top: style.textSize * 2,
      bottom: style.axisTextSize * 2.5,
      containLabel: true,
    },
    xAxis: monthAxis(lastMonth, style),
    yAxis: moneyAxis(options),
    series: lines.map((line, index) => {
      const isMain = line.label === mainLabel;
      const color = style.series[index % style.series.length];
      return {
        type: 'line',
        name: line.label,
        data: line.cumulativeMinor.map((amountMinor, month) => [month, amountMinor]),
        symbol: 'none',
        itemStyle: { color },
        lineStyle: { color, width: isMain ? 2.5 : 1.25, type: dashes[index % dashes.length] },
        endLabel: { show: true, formatter: line.label, ...labelText(style), distance: 6 },
        labelLayout: { moveOverlap: 'shiftY' },
        ...(isMain && line.paybackMonth !== undefined
          ? { markLine: paybackMark(line.label, line.paybackMonth, lastMonth, style) }
          : {}),
      };
    }),
  };
}

/** Says of which line it is; near an edge its words lead away from it. */
function paybackMark(label: string, month: number, lastMonth: number, style: ChartStyle): object {
  const align = month < lastMonth / 4 ? 'left' : month > lastMonth * 0.75 ? 'right' : 'center';
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: style.muted, type: 'solid', width: 0.75 },
    label: { formatter: `${label}: payback in month ${month}`, ...labelText(style), position: 'end', align },
    data: [{ xAxis: month }],
  };
}

function describe(lines: readonly CashFlowLine[], formatMoney: (amountMinor: number) => string): string {
  return lines
    .map(({ label, cumulativeMinor, paybackMonth }) => {
      const lowest = Math.min(...cumulativeMinor);
      const end =
        paybackMonth === undefined
          ? 'does not pay back within the months looked at'
          : `pays back in month ${paybackMonth}`;
      return `${label}: falls to ${formatMoney(lowest)} at its lowest, ${end}, and ends at ${formatMoney(cumulativeMinor.at(-1) ?? 0)}.`;
    })
    .join(' ');
}
