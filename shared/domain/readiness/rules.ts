import { fieldLabel } from '../labels.ts';
import type { Proposal } from '../proposal.ts';
import { computeScenario } from '../revenue/projection.ts';
import type { Severity } from './finding.ts';
import { vanityMetric } from './vanity-metrics.ts';

/** What a rule may look at. `today` is an ISO day in the user's time zone. */
export type RuleContext = { today: string };

/** One occurrence of what a rule looks for. */
export type Occurrence = { path: string; sentence: string };

export type Rule = {
  id: string;
  severity: Severity;
  /** Why it matters to the people who decide. */
  reason: string;
  find(proposal: Proposal, context: RuleContext): Occurrence[];
};

const quoted = (name: string | undefined) => (name?.trim() ? `“${name.trim()}”` : 'this entry');

/** Rules beyond completeness. Each is pure; the order is that of the list on screen. */
export const rules: readonly Rule[] = [
  {
    id: 'decision-date-passed',
    severity: 'blocks',
    reason: 'A date in the past tells the committee that the proposal is out of date.',
    find: ({ overview, decision }, { today }) =>
      overview.decisionNeededBy !== undefined &&
      overview.decisionNeededBy < today &&
      (decision.status === 'draft' || decision.status === 'ready')
        ? [
            {
              path: 'overview.decisionNeededBy',
              sentence: 'The decision is wanted by a date that has passed.',
            },
          ]
        : [],
  },
  {
    id: 'proposed-option-is-gone',
    severity: 'blocks',
    reason: 'The whole case argues for one of the options that are compared.',
    find: ({ options }) =>
      options.proposedOptionId !== undefined &&
      !options.candidates.some((candidate) => candidate.id === options.proposedOptionId)
        ? [{ path: 'options.proposedOptionId', sentence: 'The proposed option is no longer in the list.' }]
        : [],
  },
  {
    id: 'no-candidate',
    severity: 'blocks',
    reason: 'Doing nothing and using what you own are compared with a tool that you want.',
    find: ({ options }) =>
      options.candidates.some((candidate) => candidate.kind === 'candidate')
        ? []
        : [{ path: 'options.candidates', sentence: 'No candidate tool has been described yet.' }],
  },
  {
    id: 'loose-benefit',
    severity: 'blocks',
    reason: 'A benefit counts when it serves an objective and can be measured.',
    find: ({ benefits, strategy, measures }) =>
      benefits.items.flatMap((benefit, index) => {
        const found: Occurrence[] = [];
        if (benefit.objectiveId && !strategy.objectives.some(({ id }) => id === benefit.objectiveId))
          found.push({
            path: `benefits.items.${index}.objectiveId`,
            sentence: `The objective of ${quoted(benefit.name)} is no longer in the list.`,
          });
        if (benefit.measureId && !measures.items.some(({ id }) => id === benefit.measureId))
          found.push({
            path: `benefits.items.${index}.measureId`,
            sentence: `The measure of ${quoted(benefit.name)} is no longer in the list.`,
          });
        return found;
      }),
  },
  {
    id: 'objective-without-tactic',
    severity: 'weak',
    reason: 'An objective that nothing works towards reads as a wish.',
    find: ({ strategy }) =>
      strategy.objectives.flatMap((objective, index) =>
        strategy.tactics.some((tactic) => tactic.objectiveId === objective.id)
          ? []
          : [
              {
                path: `strategy.objectives.${index}.statement`,
                sentence: `No tactic serves the objective ${quoted(objective.statement)}.`,
              },
            ],
      ),
  },
  {
    id: 'objective-without-measure',
    severity: 'weak',
    reason: 'Without a measure nobody can say later whether it was reached.',
    find: ({ strategy, measures, benefits }) =>
      strategy.objectives.flatMap((objective, index) => {
        const isMeasured =
          measures.items.some((measure) => measure.objectiveId === objective.id) ||
          benefits.items.some((benefit) => benefit.objectiveId === objective.id && benefit.measureId);
        return isMeasured
          ? []
          : [
              {
                path: `strategy.objectives.${index}.statement`,
                sentence: `Nothing measures the objective ${quoted(objective.statement)}.`,
              },
            ];
      }),
  },
  {
    id: 'vanity-metric',
    severity: 'weak',
    reason: 'IT and finance ask what a figure is worth in money; activity alone does not answer that.',
    find: ({ measures }) =>
      measures.items.flatMap((measure, index) => {
        const vanity = vanityMetric(measure.name ?? '');
        return vanity
          ? [
              {
                path: `measures.items.${index}.name`,
                sentence: `${quoted(measure.name)} counts activity. Ask for ${vanity.insteadAsk} instead.`,
              },
            ]
          : [];
      }),
  },
  {
    id: 'input-without-source',
    severity: 'weak',
    reason: 'The first question of a controller is where a figure comes from.',
    find: ({ revenue }) =>
      revenue.streams.flatMap((stream, index) =>
        (
          [
            ['monthlyVolume', stream.monthlyVolume],
            ['valuePerConversionMinor', stream.valuePerConversionMinor],
            ['incrementality', stream.incrementality],
            ['contributionMargin', stream.contributionMargin],
          ] as const
        )
          .filter(([, estimate]) => estimate?.expected !== undefined && estimate.assumptionId === undefined)
          .map(([field]) => ({
            path: `revenue.streams.${index}.${field}.expected`,
            sentence: `${fieldLabel(`revenue.streams.${field}`)} of ${quoted(stream.name)} has no source.`,
          })),
      ),
  },
  {
    id: 'single-scenario',
    severity: 'weak',
    reason: 'One figure looks like a promise; a range shows that the risk was thought through.',
    find: ({ revenue }) => {
      const hasRange = revenue.streams.some((stream) =>
        [
          stream.monthlyVolume,
          stream.valuePerConversionMinor,
          ...stream.steps.map((step) => step.value),
        ].some((estimate) => estimate?.low !== undefined || estimate?.high !== undefined),
      );
      return revenue.streams.length > 0 && !hasRange
        ? [{ path: 'revenue.streams.0.monthlyVolume.low', sentence: 'The revenue has one scenario only.' }]
        : [];
    },
  },
  {
    id: 'no-return-in-expected-case',
    severity: 'weak',
    reason: 'A case that does not pay back needs another reason to be approved, stated openly.',
    find: ({ revenue, overview }) => {
      if (revenue.streams.length === 0 || revenue.costs.length === 0) return [];
      const { returns, missing } = computeScenario(revenue, { base: 'expected' }, overview.currency);
      return missing.length === 0 && returns.paybackMonth === undefined
        ? [
            {
              path: 'revenue.streams',
              sentence: 'The expected case does not pay back within the months looked at.',
            },
          ]
        : [];
    },
  },
  {
    id: 'no-case-study',
    severity: 'weak',
    reason: 'What others in the same trade have seen carries more weight than a forecast.',
    find: ({ evidence }) =>
      evidence.caseStudies.length === 0
        ? [{ path: 'evidence.caseStudies', sentence: 'There is no case study yet.' }]
        : [],
  },
  {
    id: 'no-direct-competitor',
    severity: 'hint',
    reason: 'A direct competitor who already does it is the strongest evidence.',
    find: ({ evidence }) =>
      evidence.caseStudies.length > 0 &&
      !evidence.caseStudies.some((study) => study.relation === 'direct-competitor')
        ? [{ path: 'evidence.caseStudies', sentence: 'No case study is about a direct competitor.' }]
        : [],
  },
  {
    id: 'case-study-without-date',
    severity: 'weak',
    reason: 'Nobody can tell whether an undated result still holds. Say so, or find a source with a date.',
    find: ({ evidence }) =>
      evidence.caseStudies.flatMap((study, index) =>
        study.publishedOn === undefined
          ? [
              {
                path: `evidence.caseStudies.${index}.publishedOn`,
                sentence: `The case study of ${quoted(study.organisation)} has no date.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'vendor-only-evidence',
    severity: 'hint',
    reason: 'Committees read figures that a vendor published as advertising.',
    find: ({ evidence }) =>
      evidence.caseStudies.length > 0 && evidence.caseStudies.every((study) => study.publisher === 'vendor')
        ? [{ path: 'evidence.caseStudies.0.publisher', sentence: 'All evidence was published by vendors.' }]
        : [],
  },
  {
    id: 'security-unanswered',
    severity: 'weak',
    reason: 'Security is where most proposals stop. “Unknown” is a fair answer; no answer is not.',
    find: ({ security }) =>
      security.answers.length === 0
        ? [{ path: 'security.answers', sentence: 'None of the security questions has been answered yet.' }]
        : [],
  },
  {
    id: 'security-unknown',
    severity: 'hint',
    reason: 'Each unknown is a question for the vendor before the meeting.',
    find: ({ security }) =>
      security.answers.flatMap((answer) =>
        answer.verdict === 'unknown'
          ? [
              {
                path: `security.answers.${answer.questionId}`,
                sentence: `Question ${answer.questionId} is answered with “unknown”.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'high-risk-without-mitigation',
    severity: 'blocks',
    reason: 'A severe risk without an answer decides the meeting.',
    find: ({ security }) =>
      security.risks.flatMap((risk, index) =>
        (risk.likelihood ?? 0) * (risk.impact ?? 0) >= 15 &&
        !risk.mitigation?.trim() &&
        !risk.acceptedBecause?.trim()
          ? [
              {
                path: `security.risks.${index}.mitigation`,
                sentence: `The high risk ${quoted(risk.risk)} has no mitigation.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'no-stop-rule',
    severity: 'hint',
    reason: 'Saying in advance when you would stop earns trust.',
    find: ({ strategy }) =>
      strategy.stopRules.length === 0
        ? [{ path: 'strategy.stopRules', sentence: 'There is no stop rule yet.' }]
        : [],
  },
  {
    id: 'criteria-without-weight',
    severity: 'hint',
    reason: 'Weighted criteria show that the choice was made with open eyes.',
    find: ({ options }) =>
      options.criteria.length === 0
        ? [{ path: 'options.criteria', sentence: 'The options are not compared by criteria yet.' }]
        : [],
  },
];
