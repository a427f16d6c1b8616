import { axisText, type ChartContent, type ChartStyle, labelText, printStyle } from './chart-content.ts';

/** How many proposals stand where, one bar each, in the order of their life. */
export function proposalStatesChart(
  states: readonly { label: string; count: number }[],
  style: ChartStyle = printStyle,
): ChartContent {
  return {
    title: titleOf(states),
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

/** “Most” only where it is true: one proposal is no crowd, and none of many states may hold more than half of them. */
function titleOf(states: readonly { label: string; count: number }[]): string {
  const total = states.reduce((sum, { count }) => sum + count, 0);
  const fullest = states.toSorted((one, other) => other.count - one.count)[0];
  if (fullest === undefined || total === 0) return 'There is no proposal yet';
  const { label, count } = fullest;
  if (total === 1) return `The one proposal stands at “${label}”`;
  if (count * 2 <= total)
    return `${total} proposals in ${states.filter((state) => state.count > 0).length} states`;
  return `${count === total ? 'All' : 'Most'} proposals stand at “${label}”: ${count} of ${total}`;
}
