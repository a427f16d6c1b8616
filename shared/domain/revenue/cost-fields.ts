import { z } from 'zod';
import { always, answer, list, note, optional, preset, record } from '../faces.ts';
import { Currency, EntryId, ItSpecialty, Months } from '../values.ts';
import {
  growthEstimate,
  minorUnitsEstimate,
  neededPart,
  optionalPart,
  quantityEstimate,
} from './estimate.ts';

/** When an amount falls: `yearly-prepaid` at months 0, 12, 24 …, `at-end` in the last month looked at. */
export const CostTiming = z.enum(['one-off', 'per-month', 'yearly-prepaid', 'at-end']);
export type CostTiming = z.infer<typeof CostTiming>;

/** An amount, hours at an hourly rate, or the chosen tier of a price list. */
export const CostBasis = z.enum(['amount', 'hours', 'tier']);
export type CostBasis = z.infer<typeof CostBasis>;

export const CostCategory = z.enum([
  'licence',
  'set-up',
  'migration',
  'integration',
  'training',
  'content',
  'marketing-hours',
  'it-hours',
  'review',
  'monitoring',
  'exit',
  'other',
]);
export type CostCategory = z.infer<typeof CostCategory>;

const tier = record({
  id: always(EntryId),
  name: answer(200),
  /** Minor units of the currency of the cost, per unit or for all. */
  priceMinor: neededPart(minorUnitsEstimate),
  /** Whether the price is for one seat or contact; else it is for all of them. */
  isPerUnit: preset(z.boolean(), true),
  /** Whether people can sign in with the account of their organisation. */
  hasSingleSignOn: preset(z.boolean(), false),
});

/** One line of cost. */
export const cost = record({
  id: always(EntryId),
  name: answer(300),
  category: preset(CostCategory, 'other'),
  timing: preset(CostTiming, 'per-month'),
  basis: preset(CostBasis, 'amount'),
  currency: optional(Currency),
  amountMinor: optionalPart(minorUnitsEstimate),
  hours: optionalPart(quantityEstimate),
  hourlyRateMinor: optionalPart(minorUnitsEstimate),
  /** The price list of a licence. */
  tiers: list(tier, { max: 12 }),
  /** The tier that is bought. */
  tierId: optional(EntryId),
  /** Seats or contacts that are paid for, where the price is per unit. */
  units: optionalPart(quantityEstimate),
  /** Rise from each year to the next as a fraction. */
  yearlyRise: optionalPart(growthEstimate),
  /** First month of a monthly cost; 1 when missing. */
  firstMonth: optional(Months.min(1)),
  /** Last month of a monthly cost; that of the horizon when missing. */
  lastMonth: optional(Months.min(1)),
  specialty: optional(ItSpecialty),
  note: note(1000),
});
