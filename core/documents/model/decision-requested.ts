import { words } from '../../../shared/domain/choice-words.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import { behindWords } from '../../../shared/domain/ranking-words.ts';
import { contradictionWords } from '../../../shared/domain/revenue/range-words.ts';
import { bandOf } from '../../../shared/domain/risk-levels.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import {
  type Chapter,
  costGap,
  hasProjection,
  horizonWords,
  type ModelContext,
  missingEntries,
} from './context.ts';
import { see } from './cross-references.ts';
import { asRuns, isAnswered, notAnswered, say, table } from './pieces.ts';
import { riskSentence } from './risk-map.ts';
import { simulationFor } from './simulation.ts';

/** The first page to read, and for some the only one: the ask, three figures, the greatest risk, the date. */
export const decisionRequested: Chapter = (context) => {
  const { overview, options, decision } = context.proposal;
  const proposed = options.candidates.find(({ id }) => id === options.proposedOptionId);
  return [
    {
      kind: 'callout',
      tone: 'ask',
      title: decision.verdict === undefined ? 'We ask for' : 'We asked for',
      text: say(overview.ask, context),
    },
    { kind: 'figures', figures: headlineFigures(context) },
    ...scenarioRange(context),
    ...table(
      'The decision in short',
      [
        ['Item', 0.3],
        ['Answer', 0.7],
      ],
      [
        ['Proposed option', proposed?.name ? nameAndScore(proposed.name, context) : notAnswered],
        ...(decision.verdict === undefined ? [['Decision needed by', neededBy(context)] as const] : []),
        ['Asked of', overview.audience.map((one) => words.specialty[one]).join(' · ') || notAnswered],
        ['Asked by', askedBy(overview)],
        ...decisionTaken(context),
      ],
      { name: 'decision-in-short' },
    ),
    greatestRisk(context),
  ];
};

/** Whoever reads this page alone learns here that another option comes first by our own scores. */
function nameAndScore(name: string, { proposal, format }: ModelContext): Text {
  const behind = behindWords(proposal.options, format);
  return behind === undefined
    ? [{ text: name }, see('option-list', ' (compared with the others in {})')]
    : [{ text: `${name}: ${behind}` }, see('option-reason', ' ({} says why)')];
}

/** In one row, because the page has to hold the greatest risk as well. */
function askedBy({ authorRole, sponsor }: Section<'overview'>): string {
  return [authorRole, sponsor && `sponsor: ${sponsor}`].filter(isAnswered).join('; ') || notAnswered;
}

function neededBy({ proposal, format }: ModelContext): string {
  const { decisionNeededBy } = proposal.overview;
  return decisionNeededBy ? format.day(decisionNeededBy) : notAnswered;
}

/** Who opens a decided proposal looks for the decision here. */
function decisionTaken({ proposal, format }: ModelContext): (readonly [string, Text])[] {
  const { verdict, decidedOn, conditions } = proposal.decision;
  const { decisionNeededBy } = proposal.overview;
  if (verdict === undefined) return [];
  const day = [words.verdict[verdict], decidedOn && format.day(decidedOn)].filter(isAnswered).join(', ');
  const isOnItsDay = decidedOn === decisionNeededBy;
  const said =
    decisionNeededBy && !isOnItsDay ? `${day}; it was needed by ${format.day(decisionNeededBy)}` : day;
  const place = conditions.length === 0 ? ' (reason in {})' : ' (reason and conditions in {})';
  return [['Decision taken', [{ text: said }, see('sign-off', place)]]];
}

/** Only whole figures are headlines: with an entry left out the first page would promise something untrue. */
export function headlineFigures(context: ModelContext): { label: string; value: string; note?: string }[] {
  const { format, projections } = context;
  const { returns } = projections.expected;
  const horizon = horizonWords(context);
  const labels = [`Benefit over ${horizon}`, `Cost over ${horizon}`, 'Payback'] as const;
  const open = (label: string, note: string) => ({ label, value: '–', note });
  const benefit = isBenefitWhole(context)
    ? {
        label: labels[0],
        value: format.wholeMoney(returns.contributionMinor + returns.otherBenefitsMinor),
        note: `Expected scenario: margin on ${format.wholeMoney(returns.incrementalRevenueMinor)} of incremental revenue, and other benefits.`,
      }
    : open(labels[0], notAnswered);
  const gap = costGap(context);
  if (gap !== undefined)
    return [benefit, open(labels[1], gap), open(labels[2], 'Follows from benefit and cost.')];
  if (!isWhole(context)) return [benefit, ...labels.slice(1).map((label) => open(label, notAnswered))];
  return [
    benefit,
    {
      label: labels[1],
      value: format.wholeMoney(returns.totalCostMinor),
      note: `Expected scenario, including ${format.wholeMoney(returns.itCostMinor)} for IT hours.`,
    },
    {
      label: labels[2],
      value: returns.paybackMonth === undefined ? 'Not reached' : `Month ${returns.paybackMonth}`,
      note: 'Expected scenario: from then on, benefits to date cover costs to date.',
    },
  ];
}

function isBenefitWhole({ projections, proposal }: ModelContext): boolean {
  const { streams, otherBenefits } = proposal.revenue;
  const { cashFlow } = projections.expected;
  return (
    streams.length > 0 &&
    cashFlow.streams.length === streams.length &&
    cashFlow.benefitEntries.length === otherBenefits.length
  );
}

export function isWhole(context: ModelContext): boolean {
  return hasProjection(context) && missingEntries(context).length === 0 && costGap(context) === undefined;
}

/** What keeps the expected figures from standing alone: the other scenarios, and the simulation where it says less. */
function scenarioRange(context: ModelContext): Block[] {
  if (!isWhole(context)) return [];
  const { format, projections } = context;
  const net = (scenario: 'low' | 'expected' | 'high') =>
    format.wholeMoney(projections[scenario].returns.netBenefitMinor);
  const doubt = simulatedDoubt(context);
  return [
    {
      kind: 'paragraph',
      text: [
        {
          text: `Net benefit over ${horizonWords(context)}: ${net('expected')} in the expected scenario, ${net('low')} in the low one and ${net('high')} in the high one.`,
        },
        ...(doubt === undefined ? [] : [{ text: ` ${doubt}` }]),
        see('returns', ' {} shows the scenarios side by side.'),
        see('cost-list', ' {} lists the costs.'),
      ],
    },
  ];
}

/** What the simulation says against the expected net benefit of a whole projection; undefined where the two agree. */
export function simulatedDoubt({ format, projections, proposal }: ModelContext): string | undefined {
  const simulation = simulationFor(proposal.revenue, proposal.overview.currency);
  if (simulation.drawnInputs === 0) return undefined;
  return contradictionWords(projections.expected.returns.netBenefitMinor, simulation, format);
}

function greatestRisk(context: ModelContext): Block {
  const risk = mostSevere(context.proposal.security.risks);
  if (!risk || !isAnswered(risk.risk))
    return { kind: 'callout', tone: 'note', title: 'Greatest risk', text: notAnswered };
  return {
    kind: 'callout',
    tone: 'warning',
    title: `Greatest risk${scoreWords(risk, 'before')}: ${riskSentence(risk.risk)}`,
    text: isAnswered(risk.mitigation)
      ? [
          ...asRuns(say(risk.mitigation, context)),
          { text: remainingRisk(risk, context.proposal.security.risks) },
          see('risk-register', ' All risks: {}.'),
        ].filter(({ text }) => text !== '')
      : notAnswered,
  };
}

/** The greatest after mitigation, where that is another one; empty otherwise. */
function remainingRisk(before: Risk, risks: readonly Risk[]): string {
  const after = mostSevere(risks, 'after');
  if (after === undefined || after === before || severityOf(after, 'after') <= severityOf(before, 'after'))
    return '';
  if (!isAnswered(after.risk)) return '';
  return `\nGreatest after mitigation${scoreWords(after, 'after')}: ${riskSentence(after.risk)}`;
}

/** Empty while likelihood or impact is not given. */
function scoreWords(risk: Risk, when: 'before' | 'after'): string {
  const score = severityOf(risk, when);
  return score === 0 ? '' : ` (${score} of 25, ${bandOf(score)})`;
}

type Risk = Section<'security'>['risks'][number];

/** By likelihood times impact before mitigation or after it; of equal ones the first. */
export function mostSevere(risks: readonly Risk[], when: 'before' | 'after' = 'before'): Risk | undefined {
  return risks.reduce<Risk | undefined>(
    (worst, risk) => (worst === undefined || severityOf(risk, when) > severityOf(worst, when) ? risk : worst),
    undefined,
  );
}

function severityOf(risk: Risk, when: 'before' | 'after'): number {
  const [likelihood = 0, impact = 0] =
    when === 'before' ? [risk.likelihood, risk.impact] : [risk.residualLikelihood, risk.residualImpact];
  return likelihood * impact;
}
