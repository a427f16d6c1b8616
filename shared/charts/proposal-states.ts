import { axisText, type ChartContent, type ChartStyle, labelText, printStyle } from './chart-content.ts';

/** How many proposals stand where, one bar each, in the order of their life. */
export function proposalStatesChart(
  states: readonly { label: string; count: number }[],
  style: ChartStyle = printStyle,
): ChartContent {
  const total = states.reduce((sum, { count }) => sum + count, 0);
  const most = states.toSorted((one, other) => other.count - one.count)[0];
  return {
    title:
      most && most.count > 0
        ? `Most proposals stand at “${most.label}”: ${most.count} of ${total}`
        : 'There is no proposal yet',
    description: `${states.map(({ label, count }) => `${label}: ${count}`).join('; ')}.`,
    table: {
      columns: ['State', 'Proposals'],
      rows: states.map(({ label, count }) => [label, String(count)]),
    },
    option: {
      animation: false,
      grid: { left: 4, right: style.textSize * 4, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: states.map(({ label }) => label),
        axisLabel: axisText(style),
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barMaxWidth: 18,
          itemStyle: { color: style.series[1] },
          label: { show: true, position: 'right', ...labelText(style) },
          data: states.map(({ count }) => count),
        },
      ],
    },
  };
}
