import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { chromiumPath } from '../../kit/chromium.ts';
import { naiveFormFolder } from '../fixtures/naive-form-folder.ts';
import type { BenchSuite } from '../suite.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const script = 'test/bench/cases/ui.ts';
const needs = [{ command: chromiumPath }];

/** The application as it ships, and a form that nobody thought about. */
async function buildPages(): Promise<void> {
  await build({ configFile: here('../../../vite.config.ts'), logLevel: 'error' });
  await build({
    configFile: false,
    root: here('../fixtures/naive-form'),
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: naiveFormFolder, emptyOutDir: true, target: 'chrome140' },
  });
}

/**
 * Typing into a proposal of 60 KB in Chromium at a quarter of the processor's speed; `ms` is the slowest of 20 keys. A
 * render is one run of a component, those of libraries included: the naive form has 181 of them per key.
 */
export const suite: BenchSuite = {
  name: 'ui',
  isQuick: false,
  rounds: 3,
  prepare: buildPages,
  cases: [
    { name: 'formatted-23-fields', size: 23, needs, run: { script, args: ['formatted', '10'] } },
    { name: 'formatted-83-fields', size: 83, needs, run: { script, args: ['formatted', '40'] } },
    { name: 'plain-23-fields', needs, run: { script, args: ['plain', '10'] } },
    { name: 'naive-60-fields', needs, run: { script, args: ['naive'] } },
  ],
  gates: [
    { name: 'U1 renders per key', of: 'formatted-83-fields', figure: 'rendersPerKey', max: 4 },
    { name: 'U2 key to frame, slowest of 20, ms', of: 'formatted-83-fields', max: 100 },
    { name: 'U2 key to frame ÷ naive form', of: 'formatted-83-fields', per: 'naive-60-fields', max: 0.65 },
    { name: 'U2 key to frame in a plain field, ms', of: 'plain-23-fields', max: 100 },
  ],
  scaling: [
    {
      name: 'U1 growth of renders with fields',
      cases: ['formatted-23-fields', 'formatted-83-fields'],
      figure: 'rendersPerKey',
      maxExponent: 0.1,
    },
  ],
};
