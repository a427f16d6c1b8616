import { type ExportChoices, plainChoices } from '../../../shared/domain/export-choices.ts';
import { createFormat, type Format } from '../../../shared/domain/format.ts';
import { type Paper, paperOf } from '../../../shared/domain/paper.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { checkReadiness } from '../../../shared/domain/readiness/check.ts';
import type { Finding } from '../../../shared/domain/readiness/finding.ts';
import type { BaseScenario } from '../../../shared/domain/revenue/estimate.ts';
import { incompleteCostsSentence } from '../../../shared/domain/revenue/incomplete-costs.ts';
import type { Projection } from '../../../shared/domain/revenue/projection.ts';
import { projectRevenue, type RevenueProjection } from '../../../shared/domain/revenue/revenue-projection.ts';
import { withoutUntouchedEntries } from '../../../shared/domain/untouched-entries.ts';
import type { Block } from '../../ports/document-model.ts';
import type { DocumentSource } from '../../ports/documents.ts';
import { type ChartRegister, createChartRegister } from './chart-figures.ts';
import { createSourceRegister, type SourceRegister } from './sources.ts';

/** Turns the option of a chart into an SVG. */
export type DrawChart = (
  option: Readonly<Record<string, unknown>>,
  size: { widthPt: number; heightPt: number },
) => string;

/** What a document is made from, besides the proposal. Nothing here comes from a clock. */
export type DocumentFacts = Omit<DocumentSource, 'proposal'> & { drawChart: DrawChart };

/** What every chapter may look at. */
export type ModelContext = {
  /** Without the entries in which nothing is written. */
  proposal: Proposal;
  /** What the author wants printed, and how. */
  choices: ExportChoices;
  facts: DocumentFacts;
  format: Format;
  /** How wide charts and pictures are: as wide as the text of the chosen paper may be. */
  pictureWidthPt: number;
  sources: SourceRegister;
  /** The charts whose figures the annex prints. */
  charts: ChartRegister;
  /** The UTC day of the revision: what is called stale or overdue is so on this day. */
  savedOn: string;
  /** What the readiness rules say about the revision on that day. */
  findings: readonly Finding[];
  projections: Readonly<Record<BaseScenario, Projection>>;
  /** Everything that the revenue section says, the named scenarios included. */
  revenue: RevenueProjection;
};

const pictureWidthsPt: Readonly<Record<Paper, number>> = { a4: 451, letter: 468 };

/** A chapter is its blocks without the numbered heading. */
export type Chapter = (context: ModelContext) => readonly Block[];

export function createModelContext(
  source: Proposal,
  facts: DocumentFacts,
  choices: ExportChoices = plainChoices,
): ModelContext {
  const proposal = withoutUntouchedEntries(source);
  const { currency, locale } = proposal.overview;
  const savedOn = facts.savedOn ?? facts.savedAt.slice(0, 10);
  const revenue = projectRevenue(proposal.revenue, currency);
  const [low, expected, high] = revenue.scenarios;
  if (!low || !expected || !high) throw new Error('a model has three scenarios');
  return {
    proposal,
    choices,
    facts,
    format: createFormat(locale, currency),
    pictureWidthPt: pictureWidthsPt[paperOf(choices.paper, locale)],
    sources: createSourceRegister(proposal),
    charts: createChartRegister(),
    savedOn,
    findings: checkReadiness(proposal, {
      today: savedOn,
      bank: facts.questionBank,
      addedCharacters: facts.addedCharacters,
    }),
    projections: { low, expected, high },
    revenue,
  };
}

/** `3 years`, or months where the horizon is not a whole number of years. */
export function horizonWords({ proposal }: ModelContext): string {
  const months = proposal.revenue.horizonMonths;
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}

/** Whether anything could be computed. Where nothing could, a page full of zeros would say something untrue. */
export function hasProjection({ projections }: ModelContext): boolean {
  const { cashFlow, returns } = projections.expected;
  return cashFlow.streams.length > 0 || returns.otherBenefitsMinor !== 0 || returns.totalCostMinor !== 0;
}

/** What the expected scenario still lacks, each entry once by its name. Empty when every figure is whole. */
export function missingEntries({ projections, proposal }: ModelContext): readonly string[] {
  const { streams, costs } = proposal.revenue;
  const named = projections.expected.missing.map(({ entryName }) => entryName || 'an entry without a name');
  return [
    ...(streams.length === 0 ? ['the streams of revenue'] : []),
    ...new Set(named),
    ...(costs.length === 0 && projections.expected.cashFlow.costEntries.length === 0 ? ['the costs'] : []),
  ];
}

/** The sentence in place of what is made from costs; undefined when these are complete. */
export function costGap({ revenue }: ModelContext): string | undefined {
  return revenue.incompleteCosts && incompleteCostsSentence(revenue.incompleteCosts);
}
