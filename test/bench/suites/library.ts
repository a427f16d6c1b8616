import type { BenchSuite } from '../suite.ts';

const script = 'test/bench/cases/library.ts';

/**
 * Finding proposals in large libraries. They are made once and kept in the temporary folder of the system; the largest
 * has shorter proposals, because nobody would wait for three gigabytes of it.
 */
export const suite: BenchSuite = {
  name: 'library',
  isQuick: false,
  rounds: 5,
  cases: [
    { name: '1,000', size: 1_000, run: { script, args: ['1000', '30000'] } },
    { name: '10,000', size: 10_000, run: { script, args: ['10000', '30000'] } },
    { name: '100,000', size: 100_000, isSlow: true, run: { script, args: ['100000', '6000'] } },
  ],
  gates: [
    { name: 'S5 slowest of the searches, p99, ms, 10,000', of: '10,000', figure: 'worstP99Ms', max: 5 },
    { name: 'S5 slowest of the searches, p99, ms, 100,000', of: '100,000', figure: 'worstP99Ms', max: 40 },
    ...['10,000', '100,000'].map((name) => ({
      name: `S5 slowest of the searches, p99 ÷ reading all, ${name}`,
      of: name,
      figure: 'worstP99Ms',
      per: name,
      perFigure: 'likeMs',
      // The slowest of some hundred short searches is the one that had to wait for the processor.
      cpuFigure: 'worstP99CpuMs',
      perCpuFigure: 'likeCpuMs',
      max: 1 / 50,
    })),
  ],
  scaling: [
    { name: 'S4 list of 50, exponent', cases: ['1,000', '10,000', '100,000'], maxExponent: 0.25 },
    {
      name: 'S4 next page, exponent',
      cases: ['1,000', '10,000', '100,000'],
      figure: 'keysetMs',
      maxExponent: 0.25,
    },
    {
      name: 'S4 one hit, exponent',
      cases: ['1,000', '10,000', '100,000'],
      figure: 'rareMs',
      maxExponent: 0.25,
    },
    { name: 'S4 open, exponent', cases: ['1,000', '10,000', '100,000'], figure: 'openMs', maxExponent: 0.25 },
  ],
};
