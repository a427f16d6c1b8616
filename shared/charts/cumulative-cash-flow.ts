/** The running total of one scenario. Position 0 is the decision date, position t the end of month t; minor units. */
export type CashFlowLine = {
  label: string;
  cumulativeMinor: readonly number[];
  /** Month from which the total stays at or above zero. */
  paybackMonth: number | undefined;
};

export type ChartPalette = { ink: string; muted: string; hairline: string; lines: readonly string[] };

/** Colours for white paper. The lines also differ in their dashes, so that nothing rests on colour. */
export const printPalette: ChartPalette = {
  ink: '#1b2430',
  muted: '#586474',
  hairline: '#d3d9e1',
  lines: ['#8f4a00', '#17507f', '#3f7d4f'],
};

/** A chart in three forms that say the same: an ECharts option, a sentence or two, and a table. */
export type ChartContent = {
  option: Readonly<Record<string, unknown>>;
  description: string;
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] };
};

/**
 * The cumulative cash flow of some scenarios. The line named `mainLabel` is the strong one; its payback month is
 * marked. `formatMoney` gets minor units.
 */
export function cumulativeCashFlowChart(
  lines: readonly CashFlowLine[],
  {
    mainLabel,
    formatMoney,
    palette = printPalette,
  }: { mainLabel: string; formatMoney: (amountMinor: number) => string; palette?: ChartPalette },
): ChartContent {
  const lastMonth = Math.max(0, ...lines.map((line) => line.cumulativeMinor.length - 1));
  return {
    option: chartOption(lines, lastMonth, { mainLabel, formatMoney, palette }),
    description: describe(lines, formatMoney),
    table: {
      columns: ['Month', ...lines.map(({ label }) => label)],
      rows: tableMonths(lastMonth).map((month) => [
        String(month),
        ...lines.map(({ cumulativeMinor }) => formatMoney(cumulativeMinor[month] ?? 0)),
      ]),
    },
  };
}

const dashes = ['dashed', 'solid', 'dotted'] as const;

function chartOption(
  lines: readonly CashFlowLine[],
  lastMonth: number,
  {
    mainLabel,
    formatMoney,
    palette,
  }: { mainLabel: string; formatMoney: (amountMinor: number) => string; palette: ChartPalette },
): ChartContent['option'] {
  const axisText = { color: palette.muted, fontSize: 8 };
  return {
    animation: false,
    legend: {
      top: 0,
      left: 0,
      itemWidth: 28,
      itemStyle: { opacity: 0 },
      textStyle: { color: palette.ink, fontSize: 9 },
    },
    grid: { left: 4, right: 12, top: 44, bottom: 20, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: lastMonth,
      interval: lastMonth > 36 ? 12 : 6,
      name: 'Months after the decision',
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: axisText,
      axisLabel: axisText,
      axisLine: { onZero: true, lineStyle: { color: palette.muted } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...axisText, formatter: formatMoney },
      splitLine: { lineStyle: { color: palette.hairline } },
    },
    series: lines.map((line, index) => {
      const isMain = line.label === mainLabel;
      const color = palette.lines[index % palette.lines.length];
      return {
        type: 'line',
        name: line.label,
        data: line.cumulativeMinor.map((amountMinor, month) => [month, amountMinor]),
        symbol: 'none',
        itemStyle: { color },
        lineStyle: { color, width: isMain ? 2.5 : 1.25, type: dashes[index % dashes.length] },
        ...(isMain && line.paybackMonth !== undefined
          ? { markLine: paybackMark(line.paybackMonth, palette) }
          : {}),
      };
    }),
  };
}

function paybackMark(month: number, palette: ChartPalette): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.muted, type: 'solid', width: 0.75 },
    label: { formatter: `Payback: month ${month}`, color: palette.ink, fontSize: 9, position: 'end' },
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

function tableMonths(lastMonth: number): readonly number[] {
  const step = lastMonth > 36 ? 12 : 6;
  return Array.from({ length: Math.floor(lastMonth / step) + 1 }, (_, index) => index * step);
}
