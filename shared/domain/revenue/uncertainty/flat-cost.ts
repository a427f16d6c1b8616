import type { Estimate } from '../estimate.ts';
import type { Cost, OtherBenefit } from '../section.ts';
import type { FlatEntry } from './flat-model.ts';
import type { InputTable, Slot } from './model-inputs.ts';

export type FlatPlace = {
  path: string;
  months: number;
  /** Minor units of the reporting currency for one minor unit of the currency of the entry. */
  rate: number;
  table: InputTable;
};

/** A cost as arithmetic over a vector of values: what `costFlow` computes for one scenario. Tests hold the two to the cent. */
export function flatCost(cost: Cost, { path, months, rate, table }: FlatPlace): FlatEntry {
  const slot = (estimate: Estimate | undefined, field: string, fallback: number) =>
    table.slot(estimate, { path: `${path}.${field}`, entryName: cost.name ?? '' }, fallback);
  const factors = costFactors(cost, slot);
  const yearlyRise = slot(cost.yearlyRise, 'yearlyRise', 0);
  const first = Math.max(1, cost.firstMonth ?? 1);
  const last = Math.min(months, cost.lastMonth ?? months);
  return {
    slots: [...factors, yearlyRise],
    add(values, { net }) {
      let amount = rate;
      for (const factor of factors) amount *= values[factor] as number;
      const take = (t: number) => {
        net[t] = (net[t] as number) - amount;
      };
      if (cost.timing === 'one-off') return take(0);
      if (cost.timing === 'at-end') return take(months);
      const rise = 1 + (values[yearlyRise] as number);
      if (cost.timing === 'yearly-prepaid') {
        for (let t = 0; t < months; t += 12) {
          take(t);
          amount *= rise;
        }
        return;
      }
      for (let t = 1; t <= last; t += 1) {
        if (t > 1 && (t - 1) % 12 === 0) amount *= rise;
        if (t >= first) take(t);
      }
    },
  };
}

function costFactors(
  cost: Cost,
  slot: (estimate: Estimate | undefined, field: string, fallback: number) => Slot,
): readonly Slot[] {
  switch (cost.basis) {
    case 'amount':
      return [slot(cost.amountMinor, 'amountMinor', 0)];
    case 'hours':
      return [slot(cost.hours, 'hours', 0), slot(cost.hourlyRateMinor, 'hourlyRateMinor', 0)];
    case 'tier': {
      const index = cost.tiers.findIndex(({ id }) => id === cost.tierId);
      const tier = cost.tiers[index];
      const price = slot(tier?.priceMinor, `tiers.${index}.priceMinor`, 0);
      return tier?.isPerUnit ? [price, slot(cost.units, 'units', 0)] : [price];
    }
  }
}

/** A benefit beside revenue as arithmetic over a vector of values: what `benefitFlow` computes for one scenario. */
export function flatBenefit(benefit: OtherBenefit, { path, months, rate, table }: FlatPlace): FlatEntry {
  const slot = (estimate: Estimate | undefined, field: string, isWhole = false) =>
    table.slot(estimate, { path: `${path}.${field}`, entryName: benefit.name ?? '', isWhole }, 0);
  const factors =
    benefit.kind === 'avoided-cost'
      ? [slot(benefit.monthlyAmountMinor, 'monthlyAmountMinor')]
      : [
          slot(benefit.hoursPerMonth, 'hoursPerMonth'),
          slot(benefit.hourlyRateMinor, 'hourlyRateMinor'),
          slot(benefit.realisation, 'realisation'),
        ];
  const firstMonth = slot(benefit.firstMonth, 'firstMonth', true);
  return {
    slots: [...factors, firstMonth],
    add(values, { net }) {
      let amount = rate;
      for (const factor of factors) amount *= values[factor] as number;
      for (let t = Math.max(1, Math.ceil(values[firstMonth] as number)); t <= months; t += 1) {
        net[t] = (net[t] as number) + amount;
      }
    },
  };
}
