import { words } from '../domain/choice-words.ts';
import {
  axisText,
  type ChartContent,
  type ChartOptions,
  type ChartStyle,
  legendAbove,
  moneyAxis,
  printStyle,
} from './chart-content.ts';

/** What one scenario comes to over the horizon, minor units. */
export type ScenarioBar = {
  label: string;
  /** Contribution and other benefits. */
  benefitMinor: number;
  costMinor: number;
};

const parts = ['Benefit', 'Cost', 'Net benefit'] as const;

/** Benefit, cost and what is left of them, side by side for every scenario. */
export function scenariosChart(scenarios: readonly ScenarioBar[], options: ChartOptions): ChartContent {
  const { formatMoney, style = printStyle } = options;
  const amounts = scenarios.map(({ benefitMinor, costMinor }) => [
    benefitMinor,
    costMinor,
    benefitMinor - costMinor,
  ]);
  const fontSize = labelSize(amounts.flat().map(formatMoney), style);
  // Labels that would run into each other are left out; the table has the figures.
  const isLabelled = scenarios.length <= 3 && fontSize >= smallestLabel;
  const colours = [style.series[2], style.series[0], style.series[1]];
  return {
    title: titleOf(scenarios),
    description: scenarios
      .map(
        ({ label }, index) =>
          `${label}: ${parts.map((part, at) => `${part.toLowerCase()} ${formatMoney(amounts[index]?.[at] ?? 0)}`).join(', ')}.`,
      )
      .join(' '),
    table: {
      columns: ['Scenario', ...parts],
      rows: scenarios.map(({ label }, index) => [label, ...(amounts[index] ?? []).map(formatMoney)]),
    },
    option: {
      animation: false,
      legend: legendAbove(style),
      grid: { left: style.axisTextSize, right: 8, top: style.textSize * 4, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: scenarios.map(({ label }) => label),
        axisLabel: { ...axisText(style), color: style.ink, interval: 0, hideOverlap: false },
        axisLine: { lineStyle: { color: style.muted } },
        axisTick: { show: false },
        position: 'bottom',
      },
      yAxis: moneyAxis(options),
      series: parts.map((part, at) => ({
        type: 'bar',
        name: part,
        data: amounts.map((of) => {
          const value = of[at] ?? 0;
          return { value, label: value < 0 ? labelBelow : labelAbove };
        }),
        itemStyle: { color: colours[at] },
        barMaxWidth: 56,
        barGap: '8%',
        barCategoryGap: '10%',
        label: {
          show: isLabelled,
          ...axisText(style),
          fontSize,
          color: style.ink,
          backgroundColor: style.ground,
          formatter: ({ value }: { value: number }) => formatMoney(value),
        },
      })),
    },
  };
}

/** Values stand on a ground of their own, as far as to their bars: lines of the grid would make them unreadable. */
const labelAbove = { position: 'top', distance: 0, padding: [1, 0, 4, 0] };
const labelBelow = { position: 'bottom', distance: 0, padding: [4, 0, 1, 0] };

/** Nothing smaller can be read in print. */
const smallestLabel = 7;

/** The size at which the longest label is no wider than a bar of three scenarios: four and three quarters of the usual text. */
function labelSize(labels: readonly string[], { axisTextSize }: ChartStyle): number {
  const longestEm = Math.max(0, ...labels.map(widthEm));
  return Math.min(axisTextSize, (axisTextSize * 4.75) / longestEm);
}

/** On the safe side of our fonts, in which every digit is as wide as the other. */
const widthEm = (label: string): number =>
  [...label].reduce((sum, character) => sum + (/[.,'’\s]/u.test(character) ? 0.32 : 0.65), 0);

/** What every model has is called in a sentence by a plain word; what somebody named keeps its name. */
const presetNames: ReadonlySet<string> = new Set(Object.values(words.scenario));

function titleOf(scenarios: readonly ScenarioBar[]): string {
  const losing = scenarios.filter(({ benefitMinor, costMinor }) => benefitMinor < costMinor);
  if (scenarios.length === 0) return 'Scenarios side by side';
  if (losing.length === 0) return 'The benefit exceeds the cost in every scenario';
  if (losing.length === scenarios.length) return 'The cost exceeds the benefit in every scenario';
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    losing.map(({ label }) => (presetNames.has(label) ? label.toLowerCase() : `“${label}”`)),
  );
  return `The cost exceeds the benefit in the ${names} scenario${losing.length === 1 ? '' : 's'}`;
}
