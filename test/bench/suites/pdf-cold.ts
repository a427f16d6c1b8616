import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlOf } from '../fixtures/html.ts';
import { benchModel } from '../fixtures/model.ts';
import { printingBrowser } from '../fixtures/printing-browser.ts';
import type { BenchSuite } from '../suite.ts';

const script = 'test/bench/cases/pdf-cold.ts';
const htmlFile = join(tmpdir(), 'countersign-bench.html');
const printedFile = join(tmpdir(), 'countersign-bench-chromium.pdf');

/** The first export of a program that was just started: process, libraries, fonts, one document, file. */
export const suite: BenchSuite = {
  name: 'pdf-cold',
  isQuick: false,
  rounds: 5,
  prepare: () => writeFileSync(htmlFile, htmlOf(benchModel(1))),
  cleanUp: () => {
    for (const file of [htmlFile, printedFile]) rmSync(file, { force: true });
  },
  cases: [
    {
      name: 'countersign',
      // As every npm script starts: behind the guard that also keeps what the compiler made.
      run: { script, args: ['countersign'], env: { NODE_OPTIONS: '-r ./scripts/require-node.cjs' } },
    },
    {
      name: 'stock-pdfmake-inter',
      needs: [{ module: '@expo-google-fonts/inter/package.json' }],
      run: { script, args: ['stock-pdfmake-inter'] },
    },
    { name: 'pdfkit', needs: [{ module: 'pdfkit' }], run: { script, args: ['pdfkit'] } },
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
      name: 'chromium-command-line',
      needs: [{ command: printingBrowser }],
      run: {
        command: [
          printingBrowser,
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          `--print-to-pdf=${printedFile}`,
          `file://${htmlFile}`,
        ],
      },
    },
  ],
  gates: [
    { name: 'P5 cold process ÷ stock pdfmake', of: 'countersign', per: 'stock-pdfmake-inter', max: 0.7 },
    { name: 'P5 cold process ÷ Chromium', of: 'countersign', per: 'chromium-command-line', max: 0.4 },
  ],
};
