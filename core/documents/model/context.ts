import { createFormat, type Format } from '../../../shared/domain/format.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { computeScenario, type Projection } from '../../../shared/domain/revenue/projection.ts';
import type { BaseScenario } from '../../../shared/domain/revenue/section.ts';
import type { DocumentSource } from '../../ports/documents.ts';
import type { Block } from '../blocks.ts';
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
  proposal: Proposal;
  facts: DocumentFacts;
  format: Format;
  sources: SourceRegister;
  projections: Readonly<Record<BaseScenario, Projection>>;
};

/** A chapter is its blocks without the numbered heading. */
export type Chapter = (context: ModelContext) => readonly Block[];

export function createModelContext(proposal: Proposal, facts: DocumentFacts): ModelContext {
  const { currency, locale } = proposal.overview;
  const project = (base: BaseScenario) => computeScenario(proposal.revenue, { base }, currency);
  return {
    proposal,
    facts,
    format: createFormat(locale, currency),
    sources: createSourceRegister(proposal),
    projections: { low: project('low'), expected: project('expected'), high: project('high') },
  };
}

/** `3 years`, or months where the horizon is not a whole number of years. */
export function horizonWords({ proposal }: ModelContext): string {
  const months = proposal.revenue.horizonMonths;
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}

/** Whether there is anything to compute; a projection without streams or costs is zero, which says nothing. */
export function hasProjection({ proposal }: ModelContext): boolean {
  return proposal.revenue.streams.length > 0 || proposal.revenue.costs.length > 0;
}
