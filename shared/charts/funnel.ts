import { type ChartContent, type ChartStyle, labelText, printStyle, rowLabel } from './chart-content.ts';

/** One stage of a funnel: how many units reach it. */
export type FunnelStage = { label: string; count: number };

/**
 * The stages of a funnel as bars from top to bottom, each with its count and its share of the stage before. A stage
 * may be larger than the one before: eight emails go to each contact.
 */
export function funnelChart(
  stages: readonly FunnelStage[],
  {
    name,
    formatCount,
    formatPercent,
    style = printStyle,
  }: {
    /** Of the stream. */
    name: string;
    formatCount: (count: number) => string;
    formatPercent: (fraction: number) => string;
    style?: ChartStyle;
  },
): ChartContent {
  const step = (index: number) => stepWords(stages, index, formatCount, formatPercent);
  const first = stages[0];
  const last = stages.at(-1);
  const lead = (stage: FunnelStage) => `${formatCount(stage.count)} ${stage.label}`;
  return {
    title: first && last ? `${name}: from ${lead(first)} to ${lead(last)} in a month` : name,
    option: chartOption(stages, (index) => [formatCount(stages[index]?.count ?? 0), step(index)], style),
    description: `${stages.map((stage, index) => [lead(stage), step(index)].filter(Boolean).join(', ')).join('; ')}.`,
    table: {
      columns: ['Stage', 'In a month', 'Of the stage before'],
      rows: stages.map((stage, index) => [asName(stage.label), formatCount(stage.count), step(index) || '–']),
    },
  };
}

/** `1.5%` of the stage before, or `× 8` where there are more than before. */
function stepWords(
  stages: readonly FunnelStage[],
  index: number,
  formatCount: (count: number) => string,
  formatPercent: (fraction: number) => string,
): string {
  const before = stages[index - 1]?.count;
  const now = stages[index]?.count;
  if (before === undefined || now === undefined || before === 0) return '';
  return now > before ? `× ${formatCount(now / before)}` : formatPercent(now / before);
}

/** The first stage is named by what is counted, `mailable contacts`; as the name of a row it begins like the others. */
function asName(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function chartOption(
  stages: readonly FunnelStage[],
  wordsOf: (index: number) => readonly string[],
  style: ChartStyle,
): ChartContent['option'] {
  return {
    animation: false,
    grid: { left: 4, right: style.textSize * 11, top: 4, bottom: 4, containLabel: true },
    // ECharts keeps room for the labels of a hidden axis, unless they are switched off.
    xAxis: { type: 'value', show: false, axisLabel: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: stages.map(({ label }) => asName(label)),
      axisLabel: rowLabel(style),
      axisLine: { lineStyle: { color: style.hairline } },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        data: stages.map(({ count }) => count),
        itemStyle: { color: style.gain },
        barCategoryGap: '35%',
        barMinHeight: 1,
        label: {
          show: true,
          position: 'right',
          ...labelText(style),
          formatter: ({ dataIndex }: { dataIndex: number }) => wordsOf(dataIndex).filter(Boolean).join(' · '),
        },
      },
    ],
  };
}
