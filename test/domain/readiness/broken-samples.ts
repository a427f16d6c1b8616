import { setValueAt, valueAt } from '../../../renderer/stores/path.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { templateAnswersOf } from '../../../shared/domain/template-answers.ts';

/** Makes a rule find something in the complete example, or keeps it from finding what is there. */
type Change = (draft: Proposal) => void;

export type BrokenSample = {
  ruleId: string;
  /** Where it is found. */
  path: string;
  breaks: Change;
  /** For a rule that has something to say about the example as it is. */
  mends?: Change;
};

const set =
  (path: string, value: unknown): Change =>
  (draft) =>
    setValueAt(draft, path, value);

const setEach =
  (list: string, field: string, value: unknown): Change =>
  (draft) => {
    for (const index of entriesAt(draft, list).keys()) setValueAt(draft, `${list}.${index}.${field}`, value);
  };

const keep =
  (list: string, isKept: (entry: Record<string, unknown>, index: number) => boolean): Change =>
  (draft) =>
    setValueAt(draft, list, entriesAt(draft, list).filter(isKept));

const both =
  (...changes: readonly Change[]): Change =>
  (draft) => {
    for (const change of changes) change(draft);
  };

const entriesAt = (draft: Proposal, list: string) => valueAt(draft, list) as Record<string, unknown>[];

/** One change to the complete example for every rule; the question Q03 is critical, and the day is 2026-11-21. */
export const brokenSamples: readonly BrokenSample[] = [
  {
    ruleId: 'decision-date-passed',
    path: 'overview.decisionNeededBy',
    breaks: set('overview.decisionNeededBy', '2026-11-20'),
  },
  {
    ruleId: 'decision-date-soon',
    path: 'overview.decisionNeededBy',
    breaks: set('overview.decisionNeededBy', '2026-12-04'),
  },
  {
    ruleId: 'no-audience',
    path: 'overview.audience',
    breaks: set('overview.audience', []),
  },
  {
    ruleId: 'ask-without-figure',
    path: 'overview.ask',
    breaks: set('overview.ask', 'Approve the tool.'),
  },
  {
    ruleId: 'problem-without-figure',
    path: 'need.problem',
    breaks: set('need.problem', 'Customers complain.'),
  },
  {
    ruleId: 'problem-names-tool',
    path: 'need.problem',
    breaks: set('need.problem', 'We do not have mailchimp yet.'),
  },
  { ruleId: 'no-driver', path: 'need.drivers', breaks: set('need.drivers', []) },
  {
    ruleId: 'cost-of-not-acting-without-figure',
    path: 'need.costOfNotActing',
    breaks: set('need.costOfNotActing', 'It would be a pity.'),
  },
  {
    ruleId: 'proposed-option-is-gone',
    path: 'options.proposedOptionId',
    breaks: set('options.proposedOptionId', 'gone'),
  },
  {
    ruleId: 'no-candidate',
    path: 'options.candidates',
    breaks: keep('options.candidates', ({ kind }) => kind !== 'candidate'),
  },
  {
    ruleId: 'single-candidate',
    path: 'options.candidates',
    breaks: keep('options.candidates', (_, index) => index < 3),
  },
  { ruleId: 'no-criteria', path: 'options.criteria', breaks: set('options.criteria', []) },
  {
    ruleId: 'weights-say-nothing',
    path: 'options.criteria.0.weight',
    breaks: setEach('options.criteria', 'weight', 1),
  },
  {
    ruleId: 'option-not-scored',
    path: 'options.criteria.0.scores.do-nothing.score',
    breaks: keep('options.criteria.0.scores', (_, index) => index > 0),
  },
  {
    ruleId: 'criterion-does-not-separate',
    path: 'options.criteria.0.scores.0.score',
    breaks: setEach('options.criteria.0.scores', 'score', 3),
  },
  {
    ruleId: 'proposed-not-highest',
    path: 'options.reasonForProposal',
    breaks: both(
      set('options.proposedOptionId', 'salesforce-mce'),
      set('options.reasonForProposal', 'We like it.'),
    ),
  },
  {
    ruleId: 'proposed-without-disadvantage',
    path: 'options.candidates.2.cons',
    breaks: set('options.candidates.2.cons', []),
  },
  {
    ruleId: 'proposed-without-description',
    path: 'options.candidates.2.stores',
    breaks: set('options.candidates.2.tracks', ' '),
  },
  {
    ruleId: 'proposed-without-price',
    path: 'options.candidates.2.pricePlan',
    breaks: both(
      set('options.candidates.2.pricePlan', undefined),
      set('options.candidates.2.monthlyPriceMinor', undefined),
    ),
  },
  {
    ruleId: 'loose-benefit',
    path: 'benefits.items.0.measureId',
    breaks: set('benefits.items.0.measureId', 'gone'),
  },
  {
    ruleId: 'benefit-without-tactic',
    path: 'benefits.items.0.objectiveId',
    breaks: keep('strategy.tactics', (_, index) => index > 0),
  },
  {
    ruleId: 'benefit-of-another-option',
    path: 'benefits.items.0.optionId',
    breaks: set('benefits.items.0.optionId', 'do-nothing'),
  },
  {
    ruleId: 'benefit-in-one-voice',
    path: 'benefits.items.0.marketingValue',
    breaks: both(
      set('benefits.items.0.technicalFunction', 'Sends emails.'),
      set('benefits.items.0.marketingValue', 'Sends emails. '),
    ),
  },
  {
    ruleId: 'vanity-only-support',
    path: 'measures.items.0.name',
    breaks: set('measures.items.0.name', 'Open rate of our emails'),
  },
  {
    ruleId: 'loose-tactic',
    path: 'strategy.tactics.0.objectiveId',
    breaks: set('strategy.tactics.0.objectiveId', 'gone'),
  },
  {
    ruleId: 'objective-without-tactic',
    path: 'strategy.objectives.0.statement',
    breaks: keep('strategy.tactics', (_, index) => index > 0),
  },
  {
    ruleId: 'objective-without-measure',
    path: 'strategy.objectives.0.statement',
    breaks: both(
      setEach('measures.items', 'objectiveId', undefined),
      setEach('benefits.items', 'measureId', undefined),
    ),
  },
  {
    ruleId: 'objective-without-figure',
    path: 'strategy.objectives.0.target',
    breaks: set('strategy.objectives.0.target', 'Much better than today'),
  },
  {
    ruleId: 'tactic-before-decision',
    path: 'strategy.tactics.0.startsOn',
    breaks: set('strategy.tactics.0.startsOn', '2027-01-03'),
  },
  {
    ruleId: 'tactic-after-plan',
    path: 'strategy.tactics.0.startsOn',
    breaks: set('strategy.tactics.0.startsOn', '2030-01-05'),
  },
  {
    ruleId: 'dates-out-of-order',
    path: 'strategy.pilot.endsOn',
    breaks: set('strategy.pilot.endsOn', '2027-01-01'),
  },
  {
    ruleId: 'no-pilot',
    path: 'strategy.pilot.scope',
    breaks: set('strategy.pilot.scope', undefined),
  },
  {
    ruleId: 'pilot-without-go-criteria',
    path: 'strategy.pilot.goCriteria',
    breaks: set('strategy.pilot.goCriteria', undefined),
  },
  {
    ruleId: 'milestone-without-owner',
    path: 'strategy.milestones.0.owner',
    breaks: set('strategy.milestones.0.owner', undefined),
  },
  {
    ruleId: 'no-stop-rule',
    path: 'strategy.stopRules',
    breaks: set('strategy.stopRules', []),
  },
  {
    ruleId: 'unsupported-claim',
    path: 'strategy.summary',
    breaks: set('strategy.summary', 'It is simple. The tool will bring 500 new orders.'),
  },
  {
    ruleId: 'number-without-source',
    path: 'need.context',
    breaks: set('need.context', 'We lose $4,000 a month.'),
  },
  {
    ruleId: 'entry-not-counted',
    path: 'revenue.costs.0.amountMinor.expected',
    breaks: set('revenue.costs.0.amountMinor', undefined),
  },
  {
    ruleId: 'impossible-input',
    path: 'revenue.streams.0.steps.2.value.expected',
    breaks: set('revenue.streams.0.steps.2.value.expected', 4),
  },
  {
    ruleId: 'input-without-source',
    path: 'revenue.streams.0.incrementality.assumptionId',
    breaks: set('revenue.streams.0.incrementality.assumptionId', undefined),
  },
  {
    ruleId: 'single-scenario',
    path: 'revenue.streams.0.monthlyVolume.low',
    breaks: ({ revenue }) => {
      for (const stream of revenue.streams)
        for (const estimate of [
          stream.monthlyVolume,
          stream.valuePerConversionMinor,
          ...stream.steps.map(({ value }) => value),
        ]) {
          delete estimate?.low;
          delete estimate?.high;
        }
    },
  },
  {
    ruleId: 'no-return-in-expected-case',
    path: 'revenue.streams',
    breaks: set('revenue.costs.0.amountMinor.expected', 1e12),
  },
  {
    ruleId: 'all-revenue-incremental',
    path: 'revenue.streams.0.incrementality.expected',
    breaks: set('revenue.streams.0.incrementality.expected', 1),
  },
  {
    ruleId: 'cost-without-it-hours',
    path: 'revenue.costs',
    breaks: keep('revenue.costs', ({ category }) => category !== 'it-hours'),
  },
  {
    ruleId: 'no-cost-over-time',
    path: 'revenue.costs',
    breaks: keep('revenue.costs', ({ timing }) => timing === 'one-off'),
  },
  {
    ruleId: 'mostly-low-confidence',
    path: 'revenue.assumptions',
    breaks: setEach('revenue.assumptions', 'confidence', 'low'),
    mends: setEach('revenue.assumptions', 'confidence', 'high'),
  },
  {
    ruleId: 'assumption-without-date',
    path: 'revenue.assumptions.0.statedOn',
    breaks: set('revenue.assumptions.0.statedOn', undefined),
    mends: setEach('revenue.assumptions', 'statedOn', '2026-11-21'),
  },
  {
    ruleId: 'no-case-study',
    path: 'evidence.caseStudies',
    breaks: set('evidence.caseStudies', []),
  },
  {
    ruleId: 'no-direct-competitor',
    path: 'evidence.caseStudies',
    breaks: setEach('evidence.caseStudies', 'relation', 'other'),
  },
  {
    ruleId: 'no-competitor',
    path: 'evidence.competitors',
    breaks: set('evidence.competitors', []),
  },
  {
    ruleId: 'case-study-without-date',
    path: 'evidence.caseStudies.0.publishedOn',
    breaks: set('evidence.caseStudies.0.publishedOn', undefined),
    mends: setEach('evidence.caseStudies', 'publishedOn', '2026'),
  },
  {
    ruleId: 'case-study-without-figure',
    path: 'evidence.caseStudies.0.results',
    breaks: set('evidence.caseStudies.0.results.0.statement', 'It grew.'),
    mends: set('evidence.caseStudies.0.results.0.statement', 'It grew by 5%.'),
  },
  {
    ruleId: 'case-study-without-link',
    path: 'evidence.caseStudies.0.sourceLink',
    breaks: set('evidence.caseStudies.0.sourceLink', undefined),
  },
  {
    ruleId: 'size-not-compared',
    path: 'evidence.caseStudies.0.sizeMatch',
    breaks: setEach('evidence.caseStudies', 'sizeMatch', undefined),
  },
  {
    ruleId: 'stale-evidence',
    path: 'evidence.caseStudies',
    breaks: setEach('evidence.caseStudies', 'publishedOn', '2020'),
    mends: set('evidence.caseStudies.0.publishedOn', '2026-02'),
  },
  {
    ruleId: 'vendor-only-evidence',
    path: 'evidence.caseStudies.0.publisher',
    breaks: setEach('evidence.caseStudies', 'publisher', 'vendor'),
  },
  { ruleId: 'no-caveat', path: 'evidence.caveats', breaks: set('evidence.caveats', undefined) },
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
      for (const answer of security.answers) if (answer.verdict === 'unknown') answer.verdict = 'no';
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
  {
    ruleId: 'loose-measure',
    path: 'measures.items.0.objectiveId',
    breaks: set('measures.items.0.objectiveId', 'gone'),
  },
  {
    ruleId: 'vanity-metric',
    path: 'measures.items.0.name',
    breaks: set('measures.items.0.name', 'Followers'),
  },
  {
    ruleId: 'measure-without-figure',
    path: 'measures.items.0.target',
    breaks: set('measures.items.0.target', 'More'),
  },
  {
    ruleId: 'measure-without-objective',
    path: 'measures.items.0.objectiveId',
    breaks: set('measures.items.0.objectiveId', undefined),
  },
  {
    ruleId: 'measure-due-before-decision',
    path: 'measures.items.0.dueOn',
    breaks: set('measures.items.0.dueOn', '2027-01-03'),
  },
  {
    ruleId: 'nothing-asked-of-it',
    path: 'measures.items.0.neededFromIt',
    breaks: setEach('measures.items', 'neededFromIt', undefined),
  },
  {
    ruleId: 'nobody-signs',
    path: 'decision.signOffRoles',
    breaks: set('decision.signOffRoles', []),
  },
  {
    ruleId: 'decided-without-date',
    path: 'decision.decidedOn',
    breaks: set('decision.verdict', 'approved'),
  },
  {
    ruleId: 'no-condition-listed',
    path: 'decision.conditions',
    breaks: set('decision.verdict', 'approved-with-conditions'),
  },
  {
    ruleId: 'condition-without-owner',
    path: 'decision.conditions.0.owner',
    breaks: set('decision.conditions', [{ id: 'one', condition: 'Train the team', isMet: false }]),
  },
  {
    ruleId: 'condition-overdue',
    path: 'decision.conditions.0.dueOn',
    breaks: set('decision.conditions', [{ id: 'one', dueOn: '2026-11-20', isMet: false }]),
  },
  {
    ruleId: 'condition-without-evidence',
    path: 'decision.conditions.0.evidence',
    breaks: set('decision.conditions', [{ id: 'one', condition: 'Train the team', isMet: true }]),
  },
  {
    ruleId: 'question-without-answer',
    path: 'decision.questions.0.answer',
    breaks: set('decision.questions', [{ id: 'one', question: 'Who sees the addresses?' }]),
  },
  {
    ruleId: 'remark-not-settled',
    path: 'decision.reviews.0.isDone',
    breaks: set('decision.reviews', [{ id: 'one', verdict: 'to-be-fixed', comment: 'Two are missing.' }]),
  },
  {
    ruleId: 'unprintable-characters',
    path: 'need.customers.0.name',
    breaks: set('need.customers.0.name', 'Kunden 顧客 🎯'),
  },
  {
    ruleId: 'right-to-left',
    path: 'need.customers.0.name',
    breaks: set('need.customers.0.name', 'לקוחות'),
  },
  {
    ruleId: 'template-answer-unchecked',
    path: 'need.problem',
    breaks: (draft) => {
      draft.decision.templateAnswers = templateAnswersOf(draft).filter(
        ({ place }) => place === 'need.problem',
      );
    },
  },
];

function answerWith({ security }: Proposal, questionId: string, verdict: 'unknown' | 'no') {
  const answer = security.answers.find((one) => one.questionId === questionId);
  if (answer) answer.verdict = verdict;
}
