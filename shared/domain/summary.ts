import type { Decision, Status } from './decision.ts';
import { createFormat } from './format.ts';
import { standingWords } from './life-cycle/standing.ts';
import type { Proposal } from './proposal.ts';
import { blockingFindings, checkReadiness, guardedStatus } from './readiness/check.ts';
import type { Finding } from './readiness/finding.ts';
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
  const findings = checkReadiness(proposal, { today });
  const status = guardedStatus(decision.status, findings);
  const tool =
    options.candidates.find(({ id }) => id === options.proposedOptionId) ??
    options.candidates.find(({ kind }) => kind === 'candidate');
  return {
    title: overview.title?.trim() ?? '',
    organisation: overview.organisation?.trim() ?? '',
    tool: tool?.name?.trim() ?? '',
    status,
    headline: headline(proposal),
    nextStep: nextStep(proposal, status, findings, today),
  };
}

function headline({ revenue, overview }: Proposal): ProposalSummary['headline'] {
  if (revenue.streams.length === 0 || revenue.costs.length === 0) return null;
  const { returns, missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  if (missing.length > 0) return null;
  return { amountMinor: Math.round(returns.netBenefitMinor), currency: overview.currency };
}

function nextStep(proposal: Proposal, status: Status, findings: readonly Finding[], today: string): string {
  switch (status) {
    case 'draft': {
      const open = blockingFindings(findings).length;
      if (open === 0) return 'Everything needed is answered: mark it as ready';
      return open === 1 ? '1 answer to go' : `${open} answers to go`;
    }
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

/** What a decision asks for; with conditions, how many of them are open. */
function afterDecision({ decision, overview }: Proposal, today: string): string {
  switch (decision.verdict) {
    case 'approved':
    case 'approved-with-conditions':
      return decision.conditions.some(({ isMet }) => !isMet)
        ? standingWords(decision)
        : 'Approved: mark it as live once it is in use';
    case 'pilot-only':
      return standingWords(decision);
    case 'more-information-needed':
      return 'IT needs more information: answer, or start the next version';
    case 'deferred':
      return deferredWords(decision, overview, today);
    case 'declined':
      return 'Declined: start the next version, or close it';
    case 'withdrawn':
      return 'Withdrawn: start the next version, or close it';
    case undefined:
      return 'Record what was decided';
  }
}

function deferredWords(
  { deferredTo }: Decision,
  { locale, currency }: Proposal['overview'],
  today: string,
): string {
  if (deferredTo === undefined || deferredTo <= today) return 'The deferral is over: ask IT again';
  return `Deferred to ${createFormat(locale, currency).shortDay(deferredTo)}`;
}
