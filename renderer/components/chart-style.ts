import { type ChartStyle, printStyle } from '../../shared/charts/chart-content.ts';

/** For charts on a screen: drawn in the colours of paper, which become those of the page's theme when they are shown. */
export const screenChartStyle: ChartStyle = { ...printStyle, textSize: 12, axisTextSize: 12 };

/** Which token of the page stands for which colour of paper, so that a chart follows the theme without being redrawn. */
export const tokenOfColour: ReadonlyMap<string, string> = new Map([
  [printStyle.ink, 'var(--ink)'],
  [printStyle.muted, 'var(--ink-soft)'],
  [printStyle.hairline, 'var(--hairline)'],
  [printStyle.ground, 'var(--paper)'],
  [printStyle.series[0], 'var(--chart-low)'],
  [printStyle.series[1], 'var(--chart-expected)'],
  [printStyle.series[2], 'var(--chart-high)'],
  [printStyle.gain, 'var(--chart-gain)'],
  [printStyle.loss, 'var(--chart-loss)'],
  [printStyle.band, 'var(--chart-band)'],
]);
