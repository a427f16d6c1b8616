import type { Status } from './decision.ts';
import { nextStep } from './next-step.ts';
import type { Proposal } from './proposal.ts';
import { blockingFindings, checkReadiness, guardedStatus } from './readiness/check.ts';
import type { RuleContext } from './readiness/rule.ts';
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

/** Sums up a proposal in a few fields. */
export function summarise(proposal: Proposal, context: RuleContext): ProposalSummary {
  const { overview, options, decision } = proposal;
  const findings = checkReadiness(proposal, context);
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
    nextStep: nextStep(proposal, status, blockingFindings(findings).length, context.today),
  };
}

function headline({ revenue, overview }: Proposal): ProposalSummary['headline'] {
  if (revenue.streams.length === 0 || revenue.costs.length === 0) return null;
  const { returns, missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  if (missing.length > 0) return null;
  return { amountMinor: Math.round(returns.netBenefitMinor), currency: overview.currency };
}
