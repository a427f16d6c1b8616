import { isFrozenAt, isSubmitted } from '../life-cycle/version.ts';
import type { Proposal } from '../proposal.ts';
import type { Finding } from './finding.ts';

/**
 * The findings that somebody can still act on. A version that is with IT can't be changed, so its gaps can't be filled
 * any more; only findings about the decision and the outcomes are left.
 */
export function actionableFindings({ decision }: Proposal, findings: readonly Finding[]): readonly Finding[] {
  if (!isSubmitted(decision)) return findings;
  return findings
    .filter(({ path }) => !isFrozenAt(decision, path))
    .map((finding) => (finding.severity === 'blocks' ? { ...finding, severity: 'weak' } : finding));
}
