import type { Status } from './decision.ts';
import type { Proposal } from './proposal.ts';
import { checkReadiness, isReady } from './readiness/check.ts';
import { computeScenario } from './revenue/projection.ts';

/** What the start screen shows of a proposal. */
export type ProposalSummary = {
  title: string;
  organisation: string;
  /** Name of the proposed option, or of the first candidate. */
  tool: string;
  status: Status;
  /** Net benefit of the expected scenario; null while an input is missing. */
  headline: { amountMinor: number; currency: string } | null;
  /** What to do next, in a few words. */
  nextStep: string;
};

/** Sums up a proposal in a few fields. `today` is an ISO day. */
export function summarise(proposal: Proposal, today: string): ProposalSummary {
  const { overview, options, decision } = proposal;
  const tool =
    options.candidates.find(({ id }) => id === options.proposedOptionId) ??
    options.candidates.find(({ kind }) => kind === 'candidate');
  return {
    title: overview.title?.trim() ?? '',
    organisation: overview.organisation?.trim() ?? '',
    tool: tool?.name?.trim() ?? '',
    status: decision.status,
    headline: headline(proposal),
    nextStep: nextStep(proposal, today),
  };
}

function headline({ revenue, overview }: Proposal): ProposalSummary['headline'] {
  if (revenue.streams.length === 0 || revenue.costs.length === 0) return null;
  const { returns, missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  if (missing.length > 0) return null;
  return { amountMinor: Math.round(returns.netBenefitMinor), currency: overview.currency };
}

function nextStep(proposal: Proposal, today: string): string {
  switch (proposal.decision.status) {
    case 'draft': {
      const findings = checkReadiness(proposal, { today });
      const open = findings.filter(
        ({ severity, acceptedBecause }) => severity === 'blocks' && !acceptedBecause,
      );
      if (isReady(findings)) return 'Everything needed is answered: export it for IT';
      return open.length === 1 ? '1 answer to go' : `${open.length} answers to go`;
    }
    case 'ready':
      return 'Export it for IT';
    case 'submitted':
    case 'in-review':
      return 'Waiting for the decision of IT';
    case 'decided':
      return 'Work on the conditions';
    case 'live':
      return 'Record the actual figures';
    case 'closed':
      return 'Nothing left to do';
  }
}
