import type { Status } from '../decision.ts';
import type { Proposal } from '../proposal.ts';
import { withoutUntouchedEntries } from '../untouched-entries.ts';
import { completenessFindings } from './completeness.ts';
import type { Finding } from './finding.ts';
import { pathOf, placeOf } from './place.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Everything that is missing or weak, first what blocks "ready", then what will be asked about, then hints. An export
 * is possible at any time; only the status "ready" is guarded by the blocking findings.
 *
 * An author may answer weak points and hints with a reason, and of the rules that block those which say so. What
 * completeness misses can't be accepted: a document with a gap is not complete, however good the reason for it.
 *
 * An entry of a list in which nothing is written yet is looked at as if it were not there.
 */
export function checkReadiness(proposal: Proposal, context: RuleContext): Finding[] {
  const answers = new Map(
    proposal.decision.acceptedFindings.map((answer) => [
      keyOf(answer.ruleId, placeOf(proposal, answer.path)),
      answer,
    ]),
  );
  const order = { blocks: 0, weak: 1, hint: 2 };
  const written = withoutUntouchedEntries(proposal);
  return [...completenessFindings(written), ...ruleFindings(written, context)]
    .map((found): Finding => {
      const place = placeOf(written, found.path);
      const finding = { ...found, place, path: pathOf(proposal, place) };
      const answer = finding.mayAccept ? answers.get(keyOf(finding.ruleId, finding.place)) : undefined;
      return answer?.because
        ? {
            ...finding,
            acceptedBecause: answer.because,
            ...(answer.acceptedOn && { acceptedOn: answer.acceptedOn }),
          }
        : finding;
    })
    .toSorted((a, b) => order[a.severity] - order[b.severity]);
}

/** Findings that the author has not answered with a reason. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ acceptedBecause }) => acceptedBecause === undefined);
}

/** What keeps a proposal from being called ready. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return openFindings(findings).filter(({ severity }) => severity === 'blocks');
}

/** What IT will ask about, whatever the status. */
export function askedAboutFindings(findings: readonly Finding[]): Finding[] {
  return openFindings(findings).filter(({ severity }) => severity === 'weak');
}

/** True when nothing that blocks "ready" is left unanswered. */
export function isReady(findings: readonly Finding[]): boolean {
  return blockingFindings(findings).length === 0;
}

/**
 * The status that a proposal may be shown with. "Ready" is what its author has marked and the rules agree with: when
 * something blocks again, it counts as a draft until that is mended, and is ready again by itself then.
 */
export function guardedStatus(status: Status, findings: readonly Finding[]): Status {
  return status === 'ready' && !isReady(findings) ? 'draft' : status;
}

function ruleFindings(proposal: Proposal, context: RuleContext): Omit<Finding, 'place'>[] {
  return rules.flatMap(({ id, severity, reason, mayAcceptBlock, find }) =>
    find(proposal, context).map((occurrence) => ({
      ...occurrence,
      ruleId: id,
      severity,
      reason,
      mayAccept: severity !== 'blocks' || mayAcceptBlock === true,
    })),
  );
}

function keyOf(ruleId: string, place: string): string {
  return `${ruleId} ${place}`;
}
