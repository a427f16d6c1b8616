import { createFormat } from '../format.ts';
import type { Proposal } from '../proposal.ts';
import { projectRevenue } from '../revenue/revenue-projection.ts';

/** A result of the expected case on both sides; null where it can't be computed. */
export type Total = { label: string; before: string | null; after: string | null; isChanged: boolean };

/** What both proposals come to, each in its own currency: the figures that a reader looks for first. */
export function totalsOf(before: Proposal, after: Proposal): Total[] {
  const [old, now] = [resultsOf(before), resultsOf(after)];
  return Object.keys(now).map((key) => {
    const label = key as keyof Results;
    return { label, before: old[label], after: now[label], isChanged: old[label] !== now[label] };
  });
}

type Results = ReturnType<typeof resultsOf>;

function resultsOf({ revenue, overview }: Proposal) {
  const format = createFormat(overview.locale, overview.currency);
  const { scenarios, incompleteCosts } = projectRevenue(revenue, overview.currency);
  const returns = scenarios.find(({ key }) => key === 'expected')?.returns;
  const money = (amountMinor: number | undefined) =>
    amountMinor === undefined ? null : format.money(Math.round(amountMinor));
  const hasStreams = revenue.streams.length > 0;
  // Nothing that is made from costs is given while one of them is missing.
  const whole = incompleteCosts || revenue.costs.length === 0 ? undefined : returns;
  return {
    'Months looked at': format.number(revenue.horizonMonths),
    'Incremental revenue': hasStreams ? money(returns?.incrementalRevenueMinor) : null,
    'Total cost': money(whole?.totalCostMinor),
    'Net benefit': money(whole?.netBenefitMinor),
    'Net present value': money(whole?.netPresentValueMinor),
    'Payback, in months': whole?.paybackMonth === undefined ? null : format.number(whole.paybackMonth),
  };
}
