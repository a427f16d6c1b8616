import type { BenchSuite } from '../suite.ts';

const script = 'test/bench/cases/pdf-growth.ts';

/** From 55 to 500 pages and more: what a further page costs in time and memory. `ms` is that of one page. */
export const suite: BenchSuite = {
  name: 'pdf-scale',
  isQuick: false,
  rounds: 3,
  cases: [
    { name: 'countersign', run: { script, args: ['countersign'] } },
    { name: 'pdfkit', needs: [{ module: 'pdfkit' }], run: { script, args: ['pdfkit'] } },
    {
      name: 'typst',
      needs: [{ module: '@myriaddreamin/typst-ts-node-compiler' }],
      run: { script, args: ['typst'] },
    },
  ],
  gates: [
    { name: 'P6 exponent of time in pages', of: 'countersign', figure: 'exponent', max: 1.05 },
    { name: 'P6 time per page ÷ pdfkit without layout', of: 'countersign', per: 'pdfkit', max: 2.2 },
    { name: 'P7 memory per page, MB', of: 'countersign', figure: 'mbPerPage', max: 0.9 },
    { name: 'P7 most memory, MB', of: 'countersign', figure: 'rssMb', max: 700 },
  ],
};
