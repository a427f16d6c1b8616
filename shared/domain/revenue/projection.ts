import { type CashFlow, computeCashFlow } from './cash-flow.ts';
import type { MissingInput } from './inputs.ts';
import { computeReturns, type Returns } from './returns.ts';
import { estimateValue, type Scenario } from './scenario.ts';
import type { Revenue } from './section.ts';

/** One scenario worked out. `missing` names the inputs without which some entries had to be left out. */
export type Projection = { cashFlow: CashFlow; returns: Returns; missing: readonly MissingInput[] };

/** Works out one scenario in the reporting currency (ISO 4217). Pure, unrounded, never throws on a draft. */
export function computeScenario(revenue: Revenue, scenario: Scenario, reportingCurrency: string): Projection {
  const { cashFlow, missing } = computeCashFlow(revenue, scenario, reportingCurrency);
  return {
    cashFlow,
    returns: computeReturns(cashFlow, estimateValue(revenue.discountRate, scenario)),
    missing,
  };
}
