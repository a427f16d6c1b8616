import type { BenchSuite } from '../suite.ts';

const script = 'test/bench/cases/autosave.ts';

/** One autosave of a 60 KB draft, from the parsed draft until it is safe from a power cut. */
export const suite: BenchSuite = {
  name: 'autosave',
  isQuick: true,
  rounds: 5,
  cases: [
    { name: 'library', run: { script, args: ['library'] } },
    { name: 'json-file', run: { script, args: ['json-file'] } },
    { name: 'json-store-50-revisions', run: { script, args: ['json-store', '60'] } },
    { name: 'stringify', run: { script, args: ['stringify'] } },
  ],
  gates: [
    { name: 'S1 autosave ÷ JSON file, flushed', of: 'library', per: 'json-file', max: 1 },
    {
      name: 'S1 autosave ÷ JSON store with 50 revisions',
      of: 'library',
      per: 'json-store-50-revisions',
      max: 0.02,
    },
    { name: 'S2 slowest of a thousand ÷ median', of: 'library', figure: 'tail', max: 10 },
    { name: 'S3 autosave ÷ bare JSON.stringify', of: 'library', per: 'stringify', max: 3.5 },
  ],
};
