import type { Proposal } from '../../../../shared/domain/proposal.ts';
import { type BrokenSample, both, keep, set, setEach } from './broken-sample.ts';

/** Rules about security and ownership; the question Q03 is critical. */
export const brokenIt: readonly BrokenSample[] = [
  {
    ruleId: 'security-core-open',
    path: 'security.answers.Q05',
    breaks: keep('security.answers', ({ questionId }) => questionId !== 'Q05'),
  },
  {
    ruleId: 'security-unknown-left',
    path: 'security.answers.Q04',
    breaks: both(
      (draft) => answerWith(draft, 'Q04', 'unknown'),
      ({ security }) => {
        for (const answer of security.answers) if (answer.questionId === 'Q04') answer.note = '';
      },
    ),
  },
  {
    ruleId: 'security-open',
    path: 'security.answers.Q19',
    breaks: keep('security.answers', ({ questionId }) => questionId !== 'Q19'),
  },
  {
    ruleId: 'security-unknown',
    path: 'security.answers.Q05',
    breaks: (draft) => answerWith(draft, 'Q05', 'unknown'),
    mends: ({ security }) => {
      for (const answer of security.answers) {
        if (answer.verdict === 'unknown') answer.verdict = 'no';
        if (answer.choice === 'Not decided yet') answer.choice = 'Done';
      }
    },
  },
  {
    ruleId: 'critical-unknown',
    path: 'security.answers.Q03',
    breaks: (draft) => answerWith(draft, 'Q03', 'unknown'),
  },
  {
    ruleId: 'critical-gap-without-control',
    path: 'security.answers.Q03',
    breaks: (draft) => answerWith(draft, 'Q03', 'no'),
  },
  {
    ruleId: 'personal-data-without-inventory',
    path: 'security.dataInventory',
    breaks: set('security.dataInventory', []),
  },
  {
    ruleId: 'data-without-retention',
    path: 'security.dataInventory.0.retention',
    breaks: set('security.dataInventory.0.retention', undefined),
  },
  { ruleId: 'no-risk', path: 'security.risks', breaks: set('security.risks', []) },
  {
    ruleId: 'risk-without-owner',
    path: 'security.risks.0.owner',
    breaks: set('security.risks.0.owner', undefined),
  },
  {
    ruleId: 'high-risk-without-mitigation',
    path: 'security.risks.0.mitigation',
    breaks: set('security.risks.0.mitigation', undefined),
  },
  {
    ruleId: 'accepted-risk-without-review',
    path: 'security.risks.0.reviewOn',
    breaks: both(
      set('security.risks.0.acceptedBecause', 'The pilot is short.'),
      set('security.risks.0.reviewOn', undefined),
    ),
  },
  {
    ruleId: 'risk-review-passed',
    path: 'security.risks.0.reviewOn',
    breaks: set('security.risks.0.reviewOn', '2026-11-20'),
  },
  {
    ruleId: 'orphan-asset',
    path: 'ownership.assets.0.deputyRole',
    breaks: both(
      set('ownership.assets.0.deputyRole', undefined),
      set('ownership.assets.0.recoveryPath', undefined),
    ),
  },
  {
    ruleId: 'not-one-accountable',
    path: 'ownership.raci.0.assignments',
    breaks: set('ownership.raci.0.assignments.0.letter', 'A'),
  },
  {
    ruleId: 'no-responsibilities',
    path: 'ownership.raci',
    breaks: set('ownership.raci', []),
  },
  {
    ruleId: 'no-it-effort',
    path: 'ownership.itEffort',
    breaks: both(
      set('ownership.itEffort', []),
      keep('revenue.costs', ({ category }) => category !== 'it-hours'),
    ),
  },
  {
    ruleId: 'one-sided-pact',
    path: 'ownership.servicePact',
    breaks: setEach('ownership.servicePact', 'promisedBy', 'it'),
  },
  {
    ruleId: 'effort-beyond-capacity',
    path: 'ownership.itCapacityHoursPerMonth',
    breaks: set('ownership.itCapacityHoursPerMonth', 1),
  },
  {
    ruleId: 'no-exit-plan',
    path: 'ownership.exitPlan.steps',
    breaks: set('ownership.exitPlan', {}),
  },
];

function answerWith({ security }: Proposal, questionId: string, verdict: 'unknown' | 'no') {
  const answer = security.answers.find((one) => one.questionId === questionId);
  if (answer) answer.verdict = verdict;
}
