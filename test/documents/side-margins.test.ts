import { afterAll, describe, expect, test } from 'vitest';
import { createChartSvg } from '../../core/documents/chart-svg.ts';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { pageOn } from '../../core/documents/pdf/page.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { pagePixels } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';
import { modelOf, sampleProposal } from './model/model-kit.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
afterAll(() => renderer.close());

describe('the side margins', { timeout: 60_000 }, () => {
  const words =
    'Data-protection officer; unbelievablylongcompoundwordsthatnobodybreaks 1,234,567,890.12'.split(' ');
  const twelveColumns: Block = {
    kind: 'table',
    caption: 'Twelve columns',
    columns: Array.from({ length: 12 }, (_, index) => ({
      label: `Accountability ${index}`,
      align: index % 2 === 0 ? 'start' : 'end',
      widthFraction: 1 / 12,
    })),
    rows: Array.from({ length: 4 }, () => Array.from({ length: 12 }, (_, index) => words[index % 4] ?? '')),
    sumRow: Array.from({ length: 12 }, () => '−$1,234,567.89'),
    note: 'unbelievablylongcompoundwords '.repeat(10),
  };

  test.each([
    ['the example', modelOf(sampleProposal(), { drawChart: createChartSvg(readFontMetrics(fontsFolder)) })],
    ['every kind of block', boardModel()],
    ['twelve columns of long words', { ...boardModel(), blocks: [twelveColumns] }],
  ] as const)('stay white in %s', async (_, model) => {
    const { bytes } = await renderer.render(model, [], {});
    for (const pixels of pagePixels(bytes, 72)) expect(inkInMargins(pixels)).toBe(0);
  });
});

/** Pixels that are not white left or right of the text, in a page of one pixel per point as `pdftoppm` writes it. */
function inkInMargins(ppm: Buffer): number {
  const [head = '', width = ''] = /^P6\s(\d+) \d+\s255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  const rowBytes = Number(width) * 3;
  // A point more than the margin, because the edge of a line is smoothed.
  const marginBytes = (pageOn().marginSidePt - 1) * 3;
  let ink = 0;
  for (let row = head.length; row < ppm.length; row += rowBytes) {
    const margins = [
      ppm.subarray(row, row + marginBytes),
      ppm.subarray(row + rowBytes - marginBytes, row + rowBytes),
    ];
    for (const margin of margins) ink += margin.filter((value) => value !== 255).length;
  }
  return ink;
}
