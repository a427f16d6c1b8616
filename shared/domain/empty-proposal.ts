import { type Proposal, ProposalDraft, proposalFormatVersion } from './proposal.ts';

/**
 * A proposal in which nothing is answered yet. The two options that are always compared are there from the start;
 * `nextId` gives their identifiers.
 */
export function emptyProposal(nextId: () => string): Proposal {
  return ProposalDraft.parse({
    formatVersion: proposalFormatVersion,
    options: {
      candidates: [
        { id: nextId(), kind: 'do-nothing', name: 'Do nothing' },
        { id: nextId(), kind: 'use-what-we-own', name: 'Use what we own' },
      ],
    },
  });
}
