import { type BrokenSample, both, keep, set, setEach } from './broken-sample.ts';

/** Rules about overview, need, options, benefits and strategy. */
export const brokenCase: readonly BrokenSample[] = [
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
];
