import type { Proposal } from './proposal.ts';

/**
 * The proposal as others may have it: without the rehearsal, without the remarks of reviewers, and without what IT has
 * asked where the author has not chosen to print it. Documents carry this as their source, and their hash is made of it.
 */
export function withoutPrivateParts(proposal: Proposal): Proposal {
  return {
    ...proposal,
    rehearsal: { answers: [], objections: [], attendees: [], fallbacks: [] },
    decision: {
      ...proposal.decision,
      reviews: [],
      questions: proposal.decision.questions.filter(({ isPrinted }) => isPrinted),
    },
  };
}
