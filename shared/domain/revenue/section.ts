import { z } from 'zod';
import { always, answer, type Face, list, needed, note, optional, preset, record } from '../faces.ts';
import {
  AssumptionId,
  Confidence,
  Currency,
  EntryId,
  Fraction,
  GrowthFraction,
  IsoDay,
  ItSpecialty,
  MinorUnits,
  Months,
  Quantity,
  ScenarioId,
  StreamId,
  WebLink,
} from '../values.ts';

/** The three scenarios that every model has. Named ones build on one of them. */
export const BaseScenario = z.enum(['low', 'expected', 'high']);
export type BaseScenario = z.infer<typeof BaseScenario>;

/**
 * One input under every scenario. `low` and `high` fall back to `expected`; a named scenario falls back to the one
 * it builds on. The unit is that of the field that holds the estimate.
 */
function estimate<S extends z.ZodType>(value: S) {
  return record({
    low: optional(value),
    expected: needed(value),
    high: optional(value),
    named: optional(z.array(z.strictObject({ scenarioId: ScenarioId, value })).max(20)),
    /** Where the figure comes from, in the assumption ledger. */
    assumptionId: optional(AssumptionId),
  });
}

const count = estimate(Quantity);
const fraction = estimate(Fraction);
const growth = estimate(GrowthFraction);
const months = estimate(Months);
/** Whole minor units of the currency of the entry. */
const minorUnits = estimate(MinorUnits);

/** `Estimate<number>` as stored: any of its values may still be missing. */
export type Estimate = z.output<(typeof count)['draft']>;

const neededPart = <F extends Face>(face: F): Face<z.ZodOptional<F['draft']>, F['complete']> => ({
  draft: face.draft.optional() as z.ZodOptional<F['draft']>,
  complete: face.complete,
});
const optionalPart = <F extends Face>(
  face: F,
): Face<z.ZodOptional<F['draft']>, z.ZodOptional<F['complete']>> => ({
  draft: face.draft.optional() as z.ZodOptional<F['draft']>,
  complete: face.complete.optional() as z.ZodOptional<F['complete']>,
});

/** The channels whose funnels ship as data, and `custom`. */
export const Channel = z.enum([
  'email',
  'sms',
  'crm',
  'paid-search',
  'paid-social',
  'organic-social',
  'seo',
  'landing-page',
  'webinar',
  'event',
  'referral',
  'reviews',
  'loyalty',
  'cross-sell',
  'affiliate',
  'analytics',
  'productivity',
  'custom',
]);

/** `per-month` and `one-off` say when an amount falls; `yearly-prepaid` falls at months 0, 12, 24 … */
export const CostTiming = z.enum(['one-off', 'per-month', 'yearly-prepaid']);

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

const stream = record({
  id: always(StreamId),
  name: answer(200),
  channel: preset(Channel, 'custom'),
  /** What one unit of the volume is, for example `mailable contacts`. */
  volumeLabel: answer(200),
  /** Units in month 1. */
  monthlyVolume: neededPart(count),
  /** Change per month as a fraction, compounding. */
  monthlyGrowth: optionalPart(growth),
  /** What the volume is multiplied by, in order: rates (0 to 1) and multiples such as sends per contact. */
  steps: list(
    record({
      id: always(EntryId),
      name: answer(200),
      kind: always(z.enum(['rate', 'multiple'])),
      value: neededPart(count),
    }),
    { min: 1, max: 8 },
  ),
  currency: optional(Currency),
  /** Minor units of `currency` (the reporting currency when missing) for one conversion. */
  valuePerConversionMinor: neededPart(minorUnits),
  /** Share of the attributed revenue that would not have come without the tool. */
  incrementality: neededPart(fraction),
  /** Share that another stream already counts. */
  overlap: optionalPart(fraction),
  /** Contribution margin as a share of revenue. */
  contributionMargin: neededPart(fraction),
  /** First month, counted from the decision, in which the stream has an effect. */
  firstLiveMonth: neededPart(months),
  /** Months of linear growth to full effect; 1 means full effect at once. */
  rampMonths: neededPart(months),
  /** Months between the funnel and the money. */
  lagMonths: optionalPart(months),
});

const otherBenefit = record({
  id: always(EntryId),
  name: answer(200),
  /** Neither kind is revenue. */
  kind: always(z.enum(['avoided-cost', 'efficiency'])),
  currency: optional(Currency),
  /** Avoided cost: minor units per month. */
  monthlyAmountMinor: optionalPart(minorUnits),
  /** Efficiency: hours per month × loaded rate × share of the hours that is really put to use. */
  hoursPerMonth: optionalPart(count),
  hourlyRateMinor: optionalPart(minorUnits),
  realisation: optionalPart(fraction),
  firstMonth: neededPart(months),
});

const cost = record({
  id: always(EntryId),
  name: answer(300),
  category: preset(CostCategory, 'other'),
  timing: preset(CostTiming, 'per-month'),
  /** An amount, or hours at an hourly rate. */
  basis: preset(z.enum(['amount', 'hours']), 'amount'),
  currency: optional(Currency),
  amountMinor: optionalPart(minorUnits),
  hours: optionalPart(count),
  hourlyRateMinor: optionalPart(minorUnits),
  /** Rise from each year to the next as a fraction. */
  yearlyRise: optionalPart(growth),
  /** First month of a monthly cost; 1 when missing. */
  firstMonth: optional(Months.min(1)),
  specialty: optional(ItSpecialty),
  note: note(1000),
});

/** The money: streams of revenue, other benefits, costs, and what every figure rests on. */
export const revenue = record({
  horizonMonths: preset(z.int().min(12).max(60), 36),
  /** Per year, as a fraction. */
  discountRate: neededPart(fraction),
  streams: list(stream, { min: 1, max: 50 }),
  otherBenefits: list(otherBenefit, { max: 50 }),
  costs: list(cost, { min: 1, max: 200 }),
  namedScenarios: list(
    record({ id: always(ScenarioId), name: answer(100), buildsOn: always(BaseScenario) }),
    { max: 20 },
  ),
  /** One stated rate each: units of the reporting currency for one unit of this currency. */
  exchangeRates: list(record({ currency: always(Currency), rate: needed(z.number().positive().max(1e6)) }), {
    max: 30,
  }),
  assumptions: list(
    record({
      id: always(AssumptionId),
      statement: answer(1000),
      source: answer(1000),
      link: optional(WebLink),
      statedOn: optional(IsoDay),
      confidence: needed(Confidence),
      owner: note(200),
    }),
    { max: 500 },
  ),
});

export type Revenue = z.output<(typeof revenue)['draft']>;
export type RevenueStream = z.output<(typeof stream)['draft']>;
export type OtherBenefit = z.output<(typeof otherBenefit)['draft']>;
export type Cost = z.output<(typeof cost)['draft']>;
