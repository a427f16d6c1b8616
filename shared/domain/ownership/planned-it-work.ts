import type { ItWork } from '../it-effort.ts';
import { costsOfEffort } from '../it-effort-costs.ts';
import type { Proposal } from '../proposal.ts';
import { createInputReader } from '../revenue/inputs.ts';
import type { Cost } from '../revenue/section.ts';

/**
 * All the work that the proposal plans for IT, wherever it is written down: the list of IT effort, and the costs in hours
 * of IT that stand for no entry of it. A cost that an entry was put into, or that has its name, counts once: by the entry.
 */
export function plannedItWork({ ownership, revenue, overview }: PlannedIn): readonly ItWork[] {
  const { entry } = createInputReader(revenue, { base: 'expected' }, overview.currency);
  const { others } = costsOfEffort(ownership.itEffort, revenue.costs);
  return [
    ...ownership.itEffort,
    ...others.map((cost) => workOf(cost, entry('', cost.name).rate(cost.currency))),
  ];
}

type PlannedIn = Pick<Proposal, 'ownership' | 'revenue' | 'overview'>;

/** The expected hours of a cost. A rate in a currency without exchange rate is no price. */
function workOf(cost: Cost, exchangeRate: number): ItWork {
  const { id, name, specialty, timing, hourlyRateMinor } = cost;
  const rateMinor = Math.round((hourlyRateMinor?.expected ?? Number.NaN) * exchangeRate);
  return {
    ...{ id, task: name, specialty, ...hoursOf(cost) },
    ...(!Number.isNaN(rateMinor) && { hourlyRateMinor: rateMinor }),
    ...(timing === 'at-end' && { isAtEnd: true }),
  };
}

/** What is paid every month for less than a year is work that is done once. */
function hoursOf({
  timing,
  hours,
  firstMonth = 1,
  lastMonth,
}: Cost): Pick<ItWork, 'onceHours' | 'yearlyHours'> {
  const expected = hours?.expected ?? 0;
  switch (timing) {
    case 'one-off':
    case 'at-end':
      return { onceHours: expected };
    case 'yearly-prepaid':
      return { yearlyHours: expected };
    case 'per-month': {
      const months = lastMonth === undefined ? 12 : Math.max(0, lastMonth - firstMonth + 1);
      return months < 12 ? { onceHours: expected * months } : { yearlyHours: expected * 12 };
    }
  }
}
