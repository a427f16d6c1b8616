import type { Proposal } from '../../proposal.ts';
import { checkRevenue } from '../../revenue/checks.ts';
import { onePerEntry } from '../../revenue/inputs.ts';
import { computeScenario } from '../../revenue/projection.ts';
import { incompletePaths } from '../completeness.ts';
import { entryWords, missingAnswers } from '../entry-words.ts';
import type { Occurrence } from '../rule.ts';

/**
 * Streams, other benefits and costs that the projection leaves out, with the first input that each lacks. Which inputs a
 * cost needs depends on how it is counted, so that completeness does not know of all of them; what it does know of is
 * not said twice. Those of one list that only lack an answer are one question, as they are for completeness.
 */
export function uncountedEntries(proposal: Proposal): Occurrence[] {
  const { revenue, overview } = proposal;
  const { missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  if (missing.length === 0) return [];
  const known = incompletePaths(proposal, 'revenue');
  const problems = checkRevenue(revenue, overview.currency).filter(({ severity }) => severity === 'error');
  const found = onePerEntry(missing.filter(({ path }) => !known.has(path))).map(({ path }) => {
    const mendedAt = path.endsWith('.seasonality') ? 'revenue.startsIn' : path;
    return { path, problem: problems.find((one) => one.path === mendedAt) };
  });
  const unanswered = found.filter(({ problem }) => problem === undefined).map(({ path }) => path);
  return [
    ...[...Map.groupBy(unanswered, listOf).values()].map((paths) => ({
      path: paths[0] ?? 'revenue',
      sentence: missingAnswers(proposal, paths),
    })),
    ...found.flatMap(({ path, problem }) =>
      problem ? [{ path, sentence: `${entryWords(proposal, path)} is not counted. ${problem.message}` }] : [],
    ),
  ];
}

/** `revenue.costs` of `revenue.costs.2.hours.expected`. */
function listOf(path: string): string {
  return path.split('.').slice(0, 2).join('.');
}
