import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { benchModel } from '../bench/fixtures/model.ts';
import { checkStructure, pagePixels, pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

// pdfmake is CommonJS; the test runner's own imports would unwrap it otherwise than Node does.
const require = createRequire(import.meta.url);

/** A share of the bytes of a page. */
const MOST_DIFFERENT = 0.0005;

async function renderAll(fastPath: '0' | '1') {
  // Threads copy the environment when they start.
  process.env.PDF_FASTPATH = fastPath;
  const pdf = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
  try {
    const documents: Uint8Array[] = [];
    // The patches remember across documents, so the later ones are those that could go wrong.
    for (const model of [boardModel(), benchModel(1), boardModel()]) {
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
      expect(actual.byteLength).toBeLessThan(expected.byteLength);
      expect(pageLines(actual)).toEqual(pageLines(expected));
    }
    for (const [index, dpi] of [
      [1, 40],
      [2, 100],
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
