import type { BenchSuite } from '../suite.ts';

/** What the user feels while an export runs: whether the application stands still, and how long the first one takes. */
export const suite: BenchSuite = {
  name: 'pdf-worker',
  isQuick: true,
  rounds: 5,
  cases: [
    { name: 'worker', run: { script: 'test/bench/cases/pdf-worker.ts', args: ['worker'] } },
    { name: 'own-thread', run: { script: 'test/bench/cases/pdf-worker.ts', args: ['own-thread'] } },
    {
      name: 'first-after-warm-up',
      run: { script: 'test/bench/cases/pdf-worker.ts', args: ['warmed-worker'] },
    },
    {
      name: 'first-in-cold-worker',
      run: { script: 'test/bench/cases/pdf-worker.ts', args: ['cold-worker'] },
    },
  ],
  gates: [
    {
      name: 'P9 stall with a worker ÷ without',
      of: 'worker',
      per: 'own-thread',
      figure: 'stallMs',
      max: 0.1,
    },
    { name: 'P9 stall with a worker, ms', of: 'worker', figure: 'stallMs', max: 20 },
    {
      name: 'P8 first export after warm-up ÷ cold worker',
      of: 'first-after-warm-up',
      per: 'first-in-cold-worker',
      max: 0.5,
    },
  ],
};
