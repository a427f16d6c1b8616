import type { BenchSuite } from '../suite.ts';

const script = 'test/bench/cases/montecarlo.ts';

/** The simulation of one stream over 36 months with six triangular inputs, percentiles of every month included. */
export const suite: BenchSuite = {
  name: 'montecarlo',
  isQuick: true,
  rounds: 5,
  cases: [
    { name: 'product', run: { script, args: ['product', '10000'] } },
    { name: 'naive-objects', run: { script, args: ['naive', '10000'] } },
    { name: 'drawing-alone', run: { script, args: ['drawing', '10000'] } },
    { name: 'one-worker-100k', run: { script, args: ['one-worker', '100000'] } },
    { name: 'two-workers-100k', run: { script, args: ['two-workers', '100000'] } },
  ],
  gates: [
    { name: 'M1 10,000 runs ÷ naive objects', of: 'product', per: 'naive-objects', max: 0.4 },
    {
      name: 'M1 10,000 runs ÷ drawing every input in every month',
      of: 'product',
      per: 'drawing-alone',
      max: 2.2,
    },
    { name: 'M2 100,000 runs, two workers ÷ one', of: 'two-workers-100k', per: 'one-worker-100k', max: 0.65 },
  ],
};
