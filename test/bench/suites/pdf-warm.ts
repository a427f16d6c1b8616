import type { BenchSuite } from '../suite.ts';

/** Exports from a program that has been running for a while, a new text each time. */
export const suite: BenchSuite = {
  name: 'pdf-warm',
  isQuick: true,
  rounds: 5,
  cases: [
    { name: 'countersign', run: { script: 'test/bench/cases/pdf-warm.ts' } },
    {
      name: 'stock-pdfmake-full-inter',
      needs: [{ module: '@expo-google-fonts/inter/package.json' }],
      run: { script: 'test/bench/cases/pdf-warm.ts', args: ['static'], env: { PDF_FASTPATH: '0' } },
    },
    {
      name: 'stock-pdfmake-our-fonts',
      run: { script: 'test/bench/cases/pdf-warm.ts', env: { PDF_FASTPATH: '0' } },
    },
    {
      name: 'chromium-kept-open',
      needs: [{ command: '/usr/bin/chromium' }],
      run: { script: 'test/bench/cases/pdf-warm-chromium.ts', args: ['/usr/bin/chromium'] },
    },
  ],
  gates: [
    { name: 'P1 warm export ÷ stock pdfmake', of: 'countersign', per: 'stock-pdfmake-full-inter', max: 0.33 },
    { name: 'P2 warm export ÷ warm Chromium', of: 'countersign', per: 'chromium-kept-open', max: 0.35 },
    {
      name: 'P10 bytes ÷ stock pdfmake',
      of: 'countersign',
      per: 'stock-pdfmake-our-fonts',
      figure: 'bytes',
      max: 1,
    },
  ],
};
