import { isFrozenAt, isSubmitted } from '../life-cycle/version.ts';
import type { Proposal } from '../proposal.ts';
import type { Finding } from './finding.ts';

/**
 * The findings that somebody can still act on. From the moment a version is with IT, what it says is settled: its gaps
 * can't be filled any more, and nothing is in the way of “ready”. What is left is the record of the decision and of
 * what came of it.
 */
export function actionableFindings({ decision }: Proposal, findings: readonly Finding[]): readonly Finding[] {
  if (!isSubmitted(decision)) return findings;
  return findings
    .filter(({ path }) => !isFrozenAt(decision, path))
    .map((finding) => (finding.severity === 'blocks' ? { ...finding, severity: 'weak' } : finding));
}
