import type { Format } from '../domain/format.ts';
import { outcomeName } from '../domain/revenue/input-words.ts';
import type { FunnelStage } from '../domain/revenue/stream-explanation.ts';
import type { ChartContent, ChartStyle } from './chart-content.ts';
import { funnelChart } from './funnel.ts';

/** The funnel of a stream of revenue in one month. */
export function streamFunnelChart(
  stages: readonly FunnelStage[],
  { name, format, style }: { name: string; format: Format; style?: ChartStyle },
): ChartContent {
  const formatCount = (count: number) => format.number(count, count < 100 ? 1 : 0);
  const content = funnelChart(
    stages.map(({ name: label, units }) => ({ label, count: units })),
    {
      name,
      formatCount,
      formatPercent: (fraction) => format.percent(fraction),
      ...(style && { style }),
    },
  );
  const [first] = stages;
  const last = stages.at(-1);
  if (!first || !last) return content;
  return {
    ...content,
    title: `${name}: ${formatCount(first.units)} ${first.name} lead to ${formatCount(last.units)}\u00a0${outcomeName(last.name)}`,
  };
}
