import { expect, test } from 'vitest';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { actionableFindings } from '../../../shared/domain/readiness/actionable.ts';
import { checkReadiness } from '../../../shared/domain/readiness/check.ts';
import { sampleProposal } from '../../documents/model/model-kit.ts';

const today = '2026-11-21';
const found = (proposal: Proposal) => actionableFindings(proposal, checkReadiness(proposal, { today }));

/** The example with an ask and a signing role taken out, and a condition that is not worded yet. */
function withGaps(status: string): Proposal {
  const sample = sampleProposal();
  return ProposalDraft.parse({
    ...sample,
    overview: { ...sample.overview, ask: '' },
    decision: {
      ...sample.decision,
      ...{ status, verdict: 'approved-with-conditions', decidedOn: today, signOffRoles: [] },
      conditions: [{ id: 'one', owner: 'Head of IT' }],
    },
  });
}

test.each(['submitted', 'in-review', 'decided', 'live', 'closed'])(
  'nothing that is locked is asked of a proposal that is %s, and nothing stands in the way of ready',
  (status) => {
    const findings = found(withGaps(status));
    expect(findings.map(({ path, severity }) => [path, severity])).toEqual([
      ['decision.conditions.0.condition', 'weak'],
      ['decision.conditions.0.dueOn', 'weak'],
    ]);
  },
);

test('a draft is asked for all of it', () => {
  const draft = withGaps('draft');
  expect(found(draft)).toEqual(checkReadiness(draft, { today }));
  expect(found(draft).map(({ path }) => path)).toContain('overview.ask');
});
