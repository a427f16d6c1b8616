import type { Proposal } from '../../proposal.ts';
import { checkRevenue } from '../../revenue/checks.ts';
import { onePerEntry } from '../../revenue/inputs.ts';
import { computeScenario } from '../../revenue/projection.ts';
import { incompletePaths } from '../completeness.ts';
import { entryWords, notAnswered } from '../entry-words.ts';
import type { Occurrence } from '../rule.ts';

/**
 * Streams, other benefits and costs that the projection leaves out, each once, with the first input that it lacks.
 * Which inputs a cost needs depends on how it is counted, so that completeness does not know of all of them; what it
 * does know of is not said twice.
 */
export function uncountedEntries(proposal: Proposal): Occurrence[] {
  const { revenue, overview } = proposal;
  const { missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  if (missing.length === 0) return [];
  const known = incompletePaths(proposal, 'revenue');
  const problems = checkRevenue(revenue, overview.currency).filter(({ severity }) => severity === 'error');
  return onePerEntry(missing.filter(({ path }) => !known.has(path))).map(({ path }) => {
    const mendedAt = path.endsWith('.seasonality') ? 'revenue.startsIn' : path;
    const problem = problems.find((one) => one.path === mendedAt);
    return {
      path,
      sentence: problem
        ? `${entryWords(proposal, path)} is not counted. ${problem.message}`
        : notAnswered(proposal, path),
    };
  });
}
