import type { Proposal } from '../proposal.ts';
import { completenessFindings } from './completeness.ts';
import type { Finding } from './finding.ts';
import { type RuleContext, rules } from './rules.ts';

/**
 * Everything that is missing or weak, first what blocks "ready", then what will be asked about, then hints. An export
 * is possible at any time; only the status "ready" is guarded by the blocking findings.
 */
export function checkReadiness(proposal: Proposal, context: RuleContext): Finding[] {
  const fromRules = rules.flatMap((rule) =>
    rule.find(proposal, context).map(
      ({ path, sentence }): Finding => ({
        ruleId: rule.id,
        severity: rule.severity,
        sentence,
        reason: rule.reason,
        path,
      }),
    ),
  );
  const order = { blocks: 0, weak: 1, hint: 2 };
  return [...completenessFindings(proposal), ...fromRules]
    .map((finding) => withAnswer(proposal, finding))
    .toSorted((a, b) => order[a.severity] - order[b.severity]);
}

/** True when nothing that blocks "ready" is left unanswered. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(
    ({ severity, acceptedBecause }) => severity !== 'blocks' || acceptedBecause !== undefined,
  );
}

function withAnswer(proposal: Proposal, finding: Finding): Finding {
  const accepted = proposal.decision.acceptedFindings.find(
    ({ ruleId, path }) => ruleId === finding.ruleId && path === finding.path,
  );
  return accepted?.because ? { ...finding, acceptedBecause: accepted.because } : finding;
}
