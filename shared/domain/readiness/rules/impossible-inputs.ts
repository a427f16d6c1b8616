import type { Proposal } from '../../proposal.ts';
import { checkRevenue } from '../../revenue/checks.ts';
import { computeScenario } from '../../revenue/projection.ts';
import { entryWords } from '../entry-words.ts';
import type { Occurrence } from '../rule.ts';

/**
 * Inputs of the projection that are counted and can't be right, such as a rate of 400 %. The screen keeps the figures from
 * before such an input; a document has none to fall back on. What is not counted because of one is found elsewhere.
 */
export function impossibleInputs(proposal: Proposal): Occurrence[] {
  const { revenue, overview } = proposal;
  const errors = checkRevenue(revenue, overview.currency).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const { missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  const uncounted = new Set(missing.map(({ path }) => path));
  return errors
    .filter(({ path }) => !uncounted.has(path) && path !== 'revenue.startsIn')
    .map(({ path, message }) => ({
      // The value of a named scenario stands beside the expected one.
      path: path.replace(/\.named\.\d+\.value$/, '.expected'),
      sentence: `${entryWords(proposal, path)}: ${message}`,
    }));
}
