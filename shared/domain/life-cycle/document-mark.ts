import { words } from '../choice-words.ts';
import type { DecisionVerdict, Status } from '../decision.ts';

/**
 * The word that stands on every page until IT has approved without conditions, as in `IN REVIEW`; undefined from then
 * on. The status is the one that is shown: see `guardedStatus`.
 */
export function documentMark(decision: {
  readonly status: Status;
  readonly verdict?: DecisionVerdict | undefined;
}): string | undefined {
  const { status, verdict } = decision;
  switch (status) {
    case 'draft':
      return 'DRAFT';
    case 'ready':
      return 'FOR REVIEW';
    case 'submitted':
    case 'in-review':
      return 'IN REVIEW';
    case 'decided':
    case 'live':
    case 'closed':
      return verdict === 'approved' ? undefined : verdict && words.verdict[verdict].toUpperCase();
  }
}
