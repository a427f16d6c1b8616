import type { CashFlow } from './cash-flow.ts';
import type { Revenue } from './section.ts';

/** How many of the listed costs can't be counted. Where no cost is listed, both are zero. */
export type IncompleteCosts = { withoutFigure: number; lines: number };

/**
 * Whether the costs are too thin to set the benefit against: a listed cost that can't be counted under one of the
 * scenarios, or a benefit with no cost at all. Undefined when they are complete. Whatever is made from costs, such as
 * a total, a net benefit or a payback, is no figure until then: with a cost left out it would promise too much.
 */
export function incompleteCosts(
  { costs, streams, otherBenefits }: Revenue,
  cashFlows: readonly Pick<CashFlow, 'costEntries'>[],
): IncompleteCosts | undefined {
  const isCounted = (id: string) =>
    cashFlows.every(({ costEntries }) => costEntries.some((entry) => entry.id === id));
  const withoutFigure = costs.filter(({ id }) => !isCounted(id)).length;
  const isOneSided =
    (streams.length > 0 || otherBenefits.length > 0) &&
    cashFlows.every(({ costEntries }) => costEntries.length === 0);
  return withoutFigure > 0 || isOneSided ? { withoutFigure, lines: costs.length } : undefined;
}

/** The one sentence that stands where the figures would. */
export function incompleteCostsSentence({ withoutFigure, lines }: IncompleteCosts): string {
  if (lines === 0) return 'Costs are incomplete: no cost is listed.';
  const have = withoutFigure === 1 ? 'has' : 'have';
  return `Costs are incomplete: ${withoutFigure} of ${lines} ${lines === 1 ? 'line' : 'lines'} ${have} no figure.`;
}

const beforeCosts: ReadonlySet<string> = new Set([
  'attributed-revenue',
  'incremental-revenue',
  'contribution',
  'other-benefits',
]);

/** Whether a result, by the identifier of its explanation, is made from costs. */
export function restsOnCosts(explanationId: string): boolean {
  return !beforeCosts.has(explanationId);
}
