import { printingBrowser } from '../fixtures/printing-browser.ts';
import type { BenchSuite } from '../suite.ts';

const script = 'test/bench/cases/pdf-warm.ts';
const pictureless = 'without-pictures';

/** Exports from a program that has been running for a while, a new text each time. */
export const suite: BenchSuite = {
  name: 'pdf-warm',
  isQuick: true,
  // Each is the median of some documents already.
  rounds: 3,
  cases: [
    { name: 'countersign', run: { script, args: ['countersign'] } },
    { name: 'countersign-no-pictures', run: { script, args: ['countersign', pictureless] } },
    {
      name: 'stock-pdfmake-inter',
      needs: [{ module: '@expo-google-fonts/inter/package.json' }],
      run: { script, args: ['stock-pdfmake-inter'] },
    },
    { name: 'stock-pdfmake-roboto', run: { script, args: ['stock-pdfmake-roboto'] } },
    {
      // The same pages, tags and all, without what makes them fast and small. Pictures would outweigh the text.
      name: 'no-fast-path-no-pictures',
      run: { script, args: ['countersign', pictureless], env: { PDF_FASTPATH: '0' } },
    },
    { name: 'pdfkit', needs: [{ module: 'pdfkit' }], run: { script, args: ['pdfkit'] } },
    {
      name: 'pdfkit-no-pictures',
      needs: [{ module: 'pdfkit' }],
      run: { script, args: ['pdfkit', pictureless] },
    },
    {
      name: 'typst',
      needs: [{ module: '@myriaddreamin/typst-ts-node-compiler' }],
      run: { script, args: ['typst'] },
    },
    {
      name: 'react-pdf',
      needs: [{ module: '@react-pdf/renderer' }, { module: 'react' }],
      run: { script, args: ['react-pdf'], env: { NODE_ENV: 'production' } },
    },
    {
      name: 'chromium-kept-open',
      needs: [{ command: printingBrowser }],
      run: { script, args: ['chromium'] },
    },
  ],
  gates: [
    {
      name: 'P1 warm export ÷ stock pdfmake, Inter',
      of: 'countersign',
      per: 'stock-pdfmake-inter',
      max: 0.33,
    },
    {
      name: 'P1 warm export ÷ stock pdfmake, Roboto',
      of: 'countersign',
      per: 'stock-pdfmake-roboto',
      max: 0.5,
    },
    { name: 'P2 warm export ÷ warm Chromium', of: 'countersign', per: 'chromium-kept-open', max: 0.35 },
    { name: 'P2 warm export ÷ @react-pdf', of: 'countersign', per: 'react-pdf', max: 0.25 },
    {
      name: 'P3 warm export ÷ pdfkit without layout',
      of: 'countersign-no-pictures',
      per: 'pdfkit-no-pictures',
      max: 1.25,
    },
    { name: 'P4 warm export ÷ Typst', of: 'countersign', per: 'typst', max: 1.8 },
    {
      name: 'P10 bytes of text ÷ without the fast path',
      of: 'countersign-no-pictures',
      per: 'no-fast-path-no-pictures',
      figure: 'bytes',
      max: 0.9,
    },
  ],
};
