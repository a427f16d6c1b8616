import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumPath } from '../../kit/chromium.ts';
import type { BenchSuite } from '../suite.ts';

/** One edit of a figure in a model of 10 streams, 60 months and 3 scenarios, until the whole section shows it. */
export const suite: BenchSuite = {
  name: 'revenue',
  isQuick: false,
  rounds: 3,
  prepare: async () => {
    await build({
      configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
      logLevel: 'error',
    });
  },
  cases: [
    {
      name: 'edit-a-figure',
      needs: [{ command: chromiumPath }],
      run: { script: 'test/bench/cases/revenue-edit.ts' },
    },
  ],
  gates: [{ name: 'M3 script per edit, 95 of 100, ms', of: 'edit-a-figure', max: 16 }],
};
