import type { Decision, Status } from './decision.ts';
import type { Proposal } from './proposal.ts';

/**
 * What to do next, in a few words. The status is the one that is shown (see `guardedStatus`), `open` how many findings
 * block “ready”, `today` an ISO day.
 */
export function nextStep(proposal: Proposal, status: Status, open: number, today: string): string {
  switch (status) {
    case 'draft':
      if (open === 0) return 'Everything needed is answered: mark it as ready';
      return open === 1 ? '1 point to go' : `${open} points to go`;
    case 'ready':
      return 'Export it for IT';
    case 'submitted':
    case 'in-review':
      return 'Waiting for the decision of IT';
    case 'decided':
      return afterDecision(proposal, today);
    case 'live':
      return 'Record the actual figures';
    case 'closed':
      return 'Nothing left to do';
  }
}

/** What comes after a decision. What was decided is said beside it. */
function afterDecision({ decision }: Proposal, today: string): string {
  const hasOpen = decision.conditions.some(({ isMet }) => !isMet);
  switch (decision.verdict) {
    case 'approved':
    case 'approved-with-conditions':
      return hasOpen ? 'Meet the conditions of IT' : 'Approved: mark it as live once it is in use';
    case 'pilot-only':
      return hasOpen ? 'Meet the conditions of IT' : 'Mark it as live once the pilot runs';
    case 'more-information-needed':
      return 'IT needs more information: answer, or start the next version';
    case 'deferred':
      return deferredWords(decision, today);
    case 'declined':
      return 'Declined: start the next version, or close it';
    case 'withdrawn':
      return 'Withdrawn: start the next version, or close it';
    case undefined:
      return 'Record what was decided';
  }
}

function deferredWords({ deferredTo }: Decision, today: string): string {
  const isOver = deferredTo === undefined || deferredTo <= today;
  return isOver ? 'The deferral is over: ask IT again' : 'Ask IT again on that day';
}
