import { wentLiveOn } from '../life-cycle/standing.ts';
import type { Proposal } from '../proposal.ts';

/**
 * The ISO day from which outcomes are counted: the one that the author gives, or else the one on which the proposal was
 * first marked as live. Undefined while neither is known.
 */
export function liveDayOf({
  outcomes,
  decision,
}: Pick<Proposal, 'outcomes' | 'decision'>): string | undefined {
  return outcomes.wentLiveOn ?? wentLiveOn(decision);
}
