import type { ItEffort } from './it-effort.ts';
import { cost } from './revenue/cost-fields.ts';
import type { Cost } from './revenue/section.ts';

/** How the costs stand to the hours that are asked of IT. */
export type EffortCosts = {
  /** Costs that are not there yet. */
  readonly added: readonly Cost[];
  /** Costs that are there with other hours or another rate, as they would become. */
  readonly updated: readonly Cost[];
  /** Costs that say the same already. */
  readonly unchanged: readonly Cost[];
  /** IT hours among the costs that stand for no entry here, so that they count beside them. They are never touched. */
  readonly others: readonly Cost[];
  /** Entries with hours that can't be priced, because their hourly rate is missing. */
  readonly unpriced: readonly ItEffort[];
};

type Part = { readonly timing: 'one-off' | 'per-month'; readonly suffix: string; readonly hours: number };

/**
 * The costs that the hours come to: the one-off hours as a one-off cost, the yearly ones as a twelfth every month. A
 * cost belongs to an entry by its id, or by the same name, specialty and timing when it was typed in by hand.
 */
export function costsOfEffort(entries: readonly ItEffort[], costs: readonly Cost[]): EffortCosts {
  const result = { added: [] as Cost[], updated: [] as Cost[], unchanged: [] as Cost[] };
  const taken = new Set<string>();
  const isPriced = ({ hourlyRateMinor }: ItEffort) => hourlyRateMinor !== undefined;
  for (const entry of entries) {
    for (const part of partsOf(entry)) {
      const wanted = costOf(entry, part);
      const known = costs.find((one) => !taken.has(one.id) && belongs(one, wanted));
      if (known) taken.add(known.id);
      if (!isPriced(entry)) continue;
      if (!known) result.added.push(wanted);
      else if (isSame(known, wanted)) result.unchanged.push(known);
      else result.updated.push(merged(known, wanted));
    }
  }
  return {
    ...result,
    others: costs.filter((one) => isItHours(one) && (one.hours?.expected ?? 0) > 0 && !taken.has(one.id)),
    unpriced: entries.filter((entry) => !isPriced(entry) && partsOf(entry).length > 0),
  };
}

/** True for hours that IT is asked for: of that category, or done by one of its groups. */
function isItHours({ basis, category, specialty }: Cost): boolean {
  const isByIt = category === 'it-hours' || (specialty !== undefined && category !== 'marketing-hours');
  return basis === 'hours' && isByIt;
}

/** The costs with those of the hours among them: known ones in their place, new ones at the end. */
export function withEffort(costs: readonly Cost[], { added, updated }: EffortCosts): readonly Cost[] {
  const byId = new Map(updated.map((one) => [one.id as string, one]));
  return [...costs.map((one) => byId.get(one.id) ?? one), ...added];
}

function partsOf({ onceHours = 0, yearlyHours = 0 }: ItEffort): readonly Part[] {
  const parts: readonly Part[] = [
    { timing: 'one-off', suffix: 'once', hours: onceHours },
    { timing: 'per-month', suffix: 'monthly', hours: yearlyHours / 12 },
  ];
  return parts.filter(({ hours }) => hours > 0);
}

/** Identifiers hold 64 characters. */
const longestPrefix = 55;

function costOf({ id, task, specialty, hourlyRateMinor }: ItEffort, { timing, suffix, hours }: Part): Cost {
  return cost.draft.parse({
    id: `${id.slice(0, longestPrefix)}-${suffix}`,
    ...(task !== undefined && { name: task }),
    ...{ category: 'it-hours', timing, basis: 'hours', specialty },
    hours: { expected: hours },
    hourlyRateMinor: { expected: hourlyRateMinor },
  });
}

function belongs(known: Cost, wanted: Cost): boolean {
  if (known.id === wanted.id) return true;
  return (
    isItHours(known) &&
    known.timing === wanted.timing &&
    known.specialty === wanted.specialty &&
    known.name !== undefined &&
    known.name.trim().toLowerCase() === wanted.name?.trim().toLowerCase()
  );
}

function isSame(known: Cost, wanted: Cost): boolean {
  return (
    known.basis === wanted.basis &&
    known.timing === wanted.timing &&
    known.specialty === wanted.specialty &&
    known.name === wanted.name &&
    known.currency === undefined &&
    known.hourlyRateMinor?.expected === wanted.hourlyRateMinor?.expected &&
    Math.abs((known.hours?.expected ?? 0) - (wanted.hours?.expected ?? 0)) < 1e-9
  );
}

/** Takes over what the entry says; ranges, sources, rises and notes of the cost stay. */
function merged({ currency: _, ...known }: Cost, wanted: Cost): Cost {
  return {
    ...known,
    name: wanted.name,
    category: wanted.category,
    timing: wanted.timing,
    basis: wanted.basis,
    specialty: wanted.specialty,
    hours: { ...known.hours, ...wanted.hours },
    hourlyRateMinor: { ...known.hourlyRateMinor, ...wanted.hourlyRateMinor },
  };
}
