import type { Run } from '../../shared/domain/compare/word-difference.ts';

/** As much of an unchanged stretch is shown beside a change. */
const context = 80;

/** A run with its place among the words of both texts, by which it is told from the others. */
export type PlacedRun = Run & { at: number };

/** The runs of a long text with the middle of what stayed left out, so that the changes are seen together. */
export function shortenedRuns(runs: readonly Run[]): PlacedRun[] {
  let at = 0;
  return runs.map((run, index) => {
    const placed = { ...shortened(run, index === 0, index === runs.length - 1), at };
    at += run.text.length;
    return placed;
  });
}

function shortened(run: Run, isFirst: boolean, isLast: boolean): Run {
  if (run.kind !== 'same') return run;
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  if (run.text.length <= head + tail + context) return run;
  const start = run.text.slice(0, head).replace(/\S*$/, '');
  const end = tail === 0 ? '' : run.text.slice(-tail).replace(/^\S*/, '');
  return { kind: 'same', text: `${start}…${end}` };
}
