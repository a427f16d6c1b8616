import type { Decision, DecisionVerdict } from '../decision.ts';
import { dayOf } from './standing.ts';
import { versionOf } from './version.ts';

/** What was decided, and on which ISO day where it is known. */
export type MadeDecision = { readonly verdict: DecisionVerdict; readonly decidedOn: string | undefined };

/**
 * The decision that stands or, while a later version is on its way, the last one upon a version before it. What IT has
 * taken up again is not decided. Undefined where nothing is.
 */
export function lastDecision(decision: Decision): MadeDecision | undefined {
  const { status, verdict, decidedOn, moves } = decision;
  const stands = status === 'decided' || status === 'live' || status === 'closed';
  if (stands && verdict !== undefined) return { verdict, decidedOn };
  for (let version = versionOf(decision) - 1; version > 0; version--) {
    const last = moves.findLast(
      (move) => (move.version ?? 1) === version && (move.verdict !== undefined || move.to === 'in-review'),
    );
    if (last?.verdict !== undefined) return { verdict: last.verdict, decidedOn: dayOf(last) };
  }
  return undefined;
}
