import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useId, useMemo } from 'react';
import type { ChartContent } from '../../shared/charts/chart-content.ts';
import type { ChartSize } from './chart.tsx';
import { svgElements } from './svg-elements.ts';

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  LabelLayout,
  LegacyGridContainLabel,
  SVGRenderer,
]);

/**
 * The same drawing as in the PDF. ECharts writes SVG as text and we make elements of it: its own way onto a page sets
 * markup and inline styles, which the content security policy forbids.
 */
export function ChartDrawing({
  option,
  description,
  size: { widthPx, heightPx },
}: {
  option: ChartContent['option'];
  description: string;
  size: ChartSize;
}) {
  const prefix = useId();
  const elements = useMemo(
    () => svgElements(draw(option, widthPx, heightPx), prefix),
    [option, widthPx, heightPx, prefix],
  );
  return (
    <svg viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={description}>
      {elements}
    </svg>
  );
}

/** Labels are measured in this font and shown in that of the page: both must fall back alike. */
const fontFamily = 'Inter Tabular, Inter, system-ui, Segoe UI, sans-serif';

function draw(option: ChartContent['option'], width: number, height: number): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false, textStyle: { fontFamily } });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
