import type { Proposal } from './proposal.ts';

/**
 * The proposal as others may have it: without the rehearsal, without the remarks of reviewers, without what IT has
 * asked where the author has not chosen to print it, and without what its author has still to check. Documents carry this as their source, and their hash is made of it.
 */
export function withoutPrivateParts(proposal: Proposal): Proposal {
  return {
    ...proposal,
    rehearsal: { answers: [], objections: [], attendees: [], fallbacks: [] },
    decision: {
      ...proposal.decision,
      reviews: [],
      templateAnswers: [],
      questions: proposal.decision.questions.filter(({ isPrinted }) => isPrinted),
    },
  };
}

/** Whether a proposal says anything that stays with its author. */
export function hasPrivateParts(proposal: Proposal): boolean {
  return JSON.stringify(withoutPrivateParts(proposal)) !== JSON.stringify(proposal);
}
