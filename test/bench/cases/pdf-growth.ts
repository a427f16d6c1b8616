import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from '../suite.ts';

// Two whole processes with documents of two sizes: what each further page costs.
const SMALL = 4;
const LARGE = 28;

const script = fileURLToPath(new URL('pdf-cold.ts', import.meta.url));
const measured = (scale: number) =>
  JSON.parse(
    execFileSync(process.execPath, [script, ...process.argv.slice(2, 3), String(scale)], {
      encoding: 'utf8',
    }),
  ) as Record<'ms' | 'cpuMs' | 'rssMb' | 'pages', number>;

const [small, large] = [measured(SMALL), measured(LARGE)];
const furtherPages = large.pages - small.pages;
const found: Measurement = {
  ms: (large.ms - small.ms) / furtherPages,
  cpuMs: (large.cpuMs - small.cpuMs) / furtherPages,
  mbPerPage: (large.rssMb - small.rssMb) / furtherPages,
  // Of the processor's time, because other programs of a busy machine grow with nothing.
  exponent: Math.log(large.cpuMs / small.cpuMs) / Math.log(large.pages / small.pages),
  rssMb: large.rssMb,
  pages: large.pages,
};
console.log(JSON.stringify(found));
