import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { FontMetrics } from './font-metrics.ts';

export type ChartSvg = (option: EChartsCoreOption, size: { widthPt: number; heightPt: number }) => string;

use([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  LabelLayout,
  LegacyGridContainLabel,
  SVGRenderer,
]);

/**
 * Draws the option of a chart as an SVG for the PDF: one user unit is one point, no animation, nothing that
 * pdfmake can't draw. The same option gives the same text. Loads ECharts, so import this file when it is needed.
 */
export function createChartSvg(metrics: FontMetrics): ChartSvg {
  // Without a canvas ECharts guesses widths; the page prints ours, so labels would overlap or be cut.
  setPlatformAPI({
    measureText: (text, font) => ({
      width: metrics.widthPt(text, fontSizeOf(font), isBold(font) ? 'semiBold' : 'regular'),
    }),
  });
  return (option, { widthPt, heightPt }) => {
    const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: widthPt, height: heightPt });
    try {
      chart.setOption({
        ...option,
        animation: false,
        textStyle: { fontFamily: 'Inter', ...textStyleOf(option) },
      });
      return plainSvg(chart.renderToSVGString());
    } finally {
      chart.dispose();
    }
  };
}

function textStyleOf(option: EChartsCoreOption): object {
  const { textStyle } = option;
  return typeof textStyle === 'object' && textStyle !== null ? textStyle : {};
}

/** A CSS font, for example `normal bold 9px Inter`. */
function fontSizeOf(font: string | undefined): number {
  return Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
}

function isBold(font: string | undefined): boolean {
  return /\b(bold|bolder|[6-9]00)\b/.test(font ?? '');
}

/** Leaves out what pdfmake's SVG drawing ignores or gets wrong, and the counters that differ from call to call. */
function plainSvg(svg: string): string {
  return (
    svg
      .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
      .replace(/\s(?:class|ecmeta_\w+|xml:space)="[^"]*"/g, '')
      // ECharts outlines labels by drawing the stroke first. Here the stroke would be drawn last, over the letters.
      .replace(/<text\b[^>]*\bpaint-order="stroke"[^>]*>/g, (tag) =>
        tag.replace(/\s(?:paint-order|stroke|stroke-width|stroke-linejoin)="[^"]*"/g, ''),
      )
      .replace(/\bzr\d+-/g, 'zr-')
  );
}
