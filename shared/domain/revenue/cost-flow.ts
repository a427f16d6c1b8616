import type { EntryReader } from './inputs.ts';
import type { Cost, OtherBenefit } from './section.ts';

/** A cost month by month, position 0 the decision date; undefined when an input is missing. */
export function costFlow(cost: Cost, months: number, read: EntryReader): readonly number[] | undefined {
  const base = baseAmount(cost, read) * read.rate(cost.currency);
  if (Number.isNaN(base)) return undefined;
  const rise = 1 + read.optional(cost.yearlyRise, 0);
  const amounts = new Array<number>(months + 1).fill(0);
  switch (cost.timing) {
    case 'one-off':
      return amounts.with(0, base);
    case 'at-end':
      return amounts.with(months, base);
    case 'per-month': {
      const first = cost.firstMonth ?? 1;
      const last = cost.lastMonth ?? months;
      return amounts.map((_, t) =>
        t >= 1 && t >= first && t <= last ? base * rise ** Math.floor((t - 1) / 12) : 0,
      );
    }
    case 'yearly-prepaid':
      return amounts.map((_, t) => (t % 12 === 0 && t < months ? base * rise ** (t / 12) : 0));
  }
}

function baseAmount(cost: Cost, { needed, lacks }: EntryReader): number {
  switch (cost.basis) {
    case 'amount':
      return needed(cost.amountMinor, 'amountMinor');
    case 'hours':
      return needed(cost.hours, 'hours') * needed(cost.hourlyRateMinor, 'hourlyRateMinor');
    case 'tier': {
      const index = cost.tiers.findIndex(({ id }) => id === cost.tierId);
      const tier = cost.tiers[index];
      if (tier === undefined) return lacks('tierId');
      const price = needed(tier.priceMinor, `tiers.${index}.priceMinor`);
      return tier.isPerUnit ? price * needed(cost.units, 'units') : price;
    }
  }
}

/** A benefit beside revenue month by month, from its first month to the end; undefined when an input is missing. */
export function benefitFlow(
  benefit: OtherBenefit,
  months: number,
  { needed, rate }: EntryReader,
): readonly number[] | undefined {
  const perMonth =
    benefit.kind === 'avoided-cost'
      ? needed(benefit.monthlyAmountMinor, 'monthlyAmountMinor')
      : needed(benefit.hoursPerMonth, 'hoursPerMonth') *
        needed(benefit.hourlyRateMinor, 'hourlyRateMinor') *
        needed(benefit.realisation, 'realisation');
  const amount = perMonth * rate(benefit.currency);
  const firstMonth = needed(benefit.firstMonth, 'firstMonth');
  if (Number.isNaN(amount * firstMonth)) return undefined;
  return Array.from({ length: months + 1 }, (_, t) => (t >= 1 && t >= firstMonth ? amount : 0));
}
