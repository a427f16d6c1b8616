import type { DocumentPart } from '../../../shared/domain/document-part.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { Inline } from '../../ports/document-model.ts';

/** What the text refers to: chapters by the part that they print, tables and figures by names of their own. */
export type ReferenceName =
  | DocumentPart
  | 'actual-by-stream'
  | 'assumption-ledger'
  | 'cash-flow-picture'
  | `chart-${number}`
  | `chart-figures-${number}`
  | 'compensating-controls'
  | 'conditions'
  | 'cost-list'
  | 'data-flow-picture'
  | 'data-inventory'
  | 'decision-in-short'
  | 'effort-by-task'
  | 'explained-terms'
  | 'incidents'
  | 'it-promises'
  | 'marketing-promises'
  | 'measures-reached'
  | 'named-returns'
  | 'objectives'
  | 'option-list'
  | 'option-ranking'
  | 'option-reason'
  | 'option-scores'
  | 'plan-picture'
  | 'returns'
  | 'revenue-by-stream'
  | 'risk-register'
  | 'variances';

/** Stands in a sentence where the number comes. */
export const numberMark = '{}';

/**
 * A sentence with `{}` in place of the number of what it refers to, such as “Table 4” or “chapter 5”. The sentence is
 * left out where the document does not print that.
 */
export function see(refersTo: ReferenceName, sentence: string): Inline {
  return { text: sentence, refersTo };
}

/** The number under which an objective is listed and referred to: `O1`, `O2` … */
export function objectiveNumbers({ strategy }: Proposal) {
  return new Map(strategy.objectives.map(({ id }, index) => [id, `O${index + 1}`]));
}

/** The number of an assumption in the ledger: `A1`, `A2` … */
export function assumptionNumbers({ revenue }: Proposal) {
  return new Map(revenue.assumptions.map(({ id }, index) => [id, `A${index + 1}`]));
}
