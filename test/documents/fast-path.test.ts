import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../core/ports/document-model.ts';
import { benchModel } from '../bench/fixtures/model.ts';
import { checkStructure, pagePixels, pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

// pdfmake is CommonJS; the test runner's own imports would unwrap it otherwise than Node does.
const require = createRequire(import.meta.url);

/** A share of the bytes of a page. */
const MOST_DIFFERENT = 0.0005;

const shapes = [
  '<clipPath id="left"><rect x="0" y="0" width="60" height="80"/></clipPath>',
  '<g clip-path="url(#left)"><circle cx="60" cy="40" r="20" fill="#17507f"/></g>',
  '<g transform="translate(90 10) rotate(30)"><rect width="30" height="20" rx="4" fill="#f3f6fa" stroke="#8f4a00"/></g>',
  '<polyline points="140,10 160,40 150,60" fill="none" stroke="#1b2430" stroke-width="3" stroke-linejoin="round"/>',
  '<polygon points="180,10 200,40 170,60" fill="rgb(23,80,127)" fill-opacity="0.4" stroke="#1b2430"/>',
  '<line x1="210" y1="10" x2="210" y2="70" stroke="#000" stroke-width="4" stroke-dasharray="6 8" stroke-linecap="round"/>',
  '<path d="M230 60C240 0 260 0 270 60A20 20 0 0 0 230 60Z" fill="#fdf3e4" stroke="#8f4a00" stroke-opacity="0.5"/>',
  '<rect x="280" y="10" width="20" height="20" fill="none" stroke="#000" stroke-width="0"/>',
  '<text x="20" y="100" font-family="Inter" font-size="9">Tall &amp; Wide (57,046)</text>',
  '<text x="150" y="100" font-family="Inter" font-size="9" text-anchor="middle" font-weight="bold">AVATAR</text>',
  '<text x="300" y="100" font-family="Inter" font-size="9" text-anchor="end" dominant-baseline="central">right</text>',
];

/** All that our charts are made of, or with an element more. */
function drawingModel(more: string): DocumentModel {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120" viewBox="0 0 320 120">${shapes.join('')}${more}</svg>`;
  const chart = {
    kind: 'chart',
    caption: 'Shapes',
    svg,
    description: 'Shapes',
    widthPt: 320,
    heightPt: 120,
  } as const;
  return { ...boardModel(), cover: undefined, blocks: [chart] };
}

async function renderAll(fastPath: '0' | '1') {
  // Threads copy the environment when they start.
  process.env.PDF_FASTPATH = fastPath;
  const pdf = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
  try {
    const documents: Uint8Array[] = [];
    // The patches remember across documents, so the later ones are those that could go wrong.
    const ellipse = '<ellipse cx="290" cy="60" rx="20" ry="8" fill="#17507f"/>';
    const models = [boardModel(), benchModel(1), boardModel(), drawingModel(''), drawingModel(ellipse)];
    for (const model of models) {
      documents.push((await pdf.render(model, [], {})).bytes);
    }
    return documents;
  } finally {
    await pdf.close();
    delete process.env.PDF_FASTPATH;
  }
}

describe('the fast path over pdfmake', { timeout: 90_000 }, () => {
  test('finds the methods that it patches, with the arguments it expects', () => {
    const load = (
      name: string,
    ): { default: Record<string, unknown> & { prototype: Record<string, unknown> } } =>
      require(`pdfmake/js/${name}.js`);
    const { prototype, getStyleProperty } = load('StyleContextStack').default;
    const methods = {
      provideFont: load('PDFDocument').default.prototype.provideFont,
      openImage: load('PDFDocument').default.prototype.openImage,
      addPage: load('PDFDocument').default.prototype.addPage,
      opacity: load('PDFDocument').default.prototype.opacity,
      fillColor: load('PDFDocument').default.prototype.fillColor,
      resolveColor: load('PDFDocument').default.prototype.resolveColor,
      addContent: load('PDFDocument').default.prototype.addContent,
      renderLine: load('Renderer').default.prototype.renderLine,
      renderSVG: load('Renderer').default.prototype.renderSVG,
      measureSVG: load('SVGMeasure').default.prototype.measureSVG,
      writeDimensions: load('SVGMeasure').default.prototype.writeDimensions,
      measure: load('TextInlines').default.prototype.measure,
      widthOfText: load('TextInlines').default.prototype.widthOfText,
      buildInlines: load('TextInlines').default.prototype.buildInlines,
      buildNextLine: load('LayoutBuilder').default.prototype.buildNextLine,
      pop: prototype.pop,
      clone: prototype.clone,
      getStyleProperty,
    };
    const arities = Object.entries(methods).map(([name, method]) => [
      name,
      typeof method === 'function' ? method.length : undefined,
    ]);
    expect(Object.fromEntries(arities)).toEqual({
      provideFont: 3,
      openImage: 1,
      addPage: 1,
      opacity: 1,
      fillColor: 2,
      resolveColor: 2,
      addContent: 1,
      renderLine: 3,
      renderSVG: 1,
      measureSVG: 1,
      writeDimensions: 2,
      measure: 2,
      widthOfText: 2,
      buildInlines: 2,
      buildNextLine: 1,
      pop: 0,
      clone: 0,
      getStyleProperty: 4,
    });
  });

  test('prints the same text on the same pages with the same pixels as stock pdfmake', async () => {
    const stock = await renderAll('0');
    const fast = await renderAll('1');
    for (const [index, expected] of stock.entries()) {
      const actual = fast[index] ?? new Uint8Array();
      checkStructure(actual);
      // What is saved is saved on text.
      if (index < 3) expect(actual.byteLength).toBeLessThan(expected.byteLength);
      expect(pageLines(actual)).toEqual(pageLines(expected));
    }
    for (const [index, dpi] of [
      [1, 40],
      [2, 100],
      [3, 100],
      [4, 100],
    ] as const) {
      const [expected, actual] = [stock[index], fast[index]].map((pdf) =>
        pagePixels(pdf ?? new Uint8Array(), dpi),
      );
      for (const [page, pixels] of (expected ?? []).entries()) {
        expect(differentShare(pixels, actual?.[page] ?? Buffer.alloc(0))).toBeLessThanOrEqual(MOST_DIFFERENT);
      }
    }
  });
});

/** How many spaces stand for a gap between columns is pdftotext's guess, not ours. */
function pageLines(pdf: Uint8Array): string[] {
  return pageTexts(pdf).map((text) => text.replace(/ +/g, ' '));
}

function differentShare(left: Buffer, right: Buffer): number {
  if (left.length !== right.length) return 1;
  let different = 0;
  for (let index = 0; index < left.length; index += 1) different += left[index] === right[index] ? 0 : 1;
  return different / left.length;
}
