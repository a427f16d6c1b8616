import type { Proposal } from '../../../shared/domain/proposal.ts';

/** The number under which an objective is listed and referred to: `O1`, `O2` … */
export function objectiveNumbers({ strategy }: Proposal) {
  return new Map(strategy.objectives.map(({ id }, index) => [id, `O${index + 1}`]));
}

/** The number of an assumption in the ledger: `A1`, `A2` … */
export function assumptionNumbers({ revenue }: Proposal) {
  return new Map(revenue.assumptions.map(({ id }, index) => [id, `A${index + 1}`]));
}
