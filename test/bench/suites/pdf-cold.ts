import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlOf } from '../fixtures/html.ts';
import { benchModel } from '../fixtures/model.ts';
import type { BenchSuite } from '../suite.ts';

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
      run: { script: 'test/bench/cases/pdf-cold.ts', env: { NODE_OPTIONS: '-r ./scripts/require-node.cjs' } },
    },
    {
      name: 'stock-pdfmake-full-inter',
      needs: [{ module: '@expo-google-fonts/inter/package.json' }],
      run: { script: 'test/bench/cases/pdf-cold.ts', args: ['static'], env: { PDF_FASTPATH: '0' } },
    },
    {
      name: 'chromium-command-line',
      needs: [{ command: '/usr/bin/chromium' }],
      run: {
        command: [
          '/usr/bin/chromium',
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
    { name: 'P5 cold process ÷ stock pdfmake', of: 'countersign', per: 'stock-pdfmake-full-inter', max: 0.7 },
    { name: 'P5 cold process ÷ Chromium', of: 'countersign', per: 'chromium-command-line', max: 0.4 },
  ],
};
