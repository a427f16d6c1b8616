import { z } from 'zod';
import { always, answer, list, optional, preset, record } from '../faces.ts';
import { Currency, EntryId, Fraction, StreamId } from '../values.ts';
import {
  fractionEstimate,
  growthEstimate,
  minorUnitsEstimate,
  monthsEstimate,
  neededPart,
  optionalPart,
  quantityEstimate,
} from './estimate.ts';

/** The channels whose funnels ship as data (`resources/channels`), and `custom`. */
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
export type Channel = z.infer<typeof Channel>;

/** A rate (0 to 1) and a multiple, such as sends per contact, multiply; a divisor, such as a price per click, divides. */
export const StepKind = z.enum(['rate', 'multiple', 'divisor']);
export type StepKind = z.infer<typeof StepKind>;

/** How the effect grows from the first live month on. `custom` takes the shares from a list. */
export const RampShape = z.enum(['linear', 's-curve', 'custom']);
export type RampShape = z.infer<typeof RampShape>;

/** What there is before the tool: nothing, or something from which the projection is the difference. */
export const StartsFrom = z.enum(['nothing', 'today']);
export type StartsFrom = z.infer<typeof StartsFrom>;

const step = record({
  /** A step that came from a channel keeps the identifier that it has there, so that its hint is found. */
  id: always(EntryId),
  name: answer(200),
  kind: always(StepKind),
  value: neededPart(quantityEstimate),
  /** The same without the tool, where the stream starts from today; `value` when missing. */
  today: optionalPart(quantityEstimate),
  /** What one unit that comes out of this step costs, for example a message that is sent. Counted as a cost. */
  unitCostMinor: optionalPart(minorUnitsEstimate),
});

/** A stream of revenue: a funnel from a volume to conversions, and when its effect comes. */
export const stream = record({
  id: always(StreamId),
  name: answer(200),
  channel: preset(Channel, 'custom'),
  /** What one unit of the volume is, for example `mailable contacts`. */
  volumeLabel: answer(200),
  /** Units in month 1. */
  monthlyVolume: neededPart(quantityEstimate),
  /** Change per month as a fraction, compounding. */
  monthlyGrowth: optionalPart(growthEstimate),
  /** Share of the volume that is lost from month to month, beside the growth. */
  monthlyChurn: optionalPart(fractionEstimate),
  /** Units that are added from month to month, beside the growth. */
  monthlyNew: optionalPart(quantityEstimate),
  /** What one unit of the volume costs, for example 1.00 where the volume is money spent. Counted as a cost. */
  volumeCostMinor: optionalPart(minorUnitsEstimate),
  /** With `today`, what the funnel gives without the tool is taken off. */
  startsFrom: preset(StartsFrom, 'nothing'),
  /** Volume in month 1 without the tool; `monthlyVolume` when missing. It grows in the same way. */
  todayMonthlyVolume: optionalPart(quantityEstimate),
  /** Value per conversion without the tool; `valuePerConversionMinor` when missing. */
  todayValuePerConversionMinor: optionalPart(minorUnitsEstimate),
  /** What the volume is multiplied with or divided by, in order. */
  steps: list(step, { min: 1, max: 8 }),
  currency: optional(Currency),
  /** Minor units of `currency` (the reporting currency when missing) for one conversion. */
  valuePerConversionMinor: neededPart(minorUnitsEstimate),
  /** Share of the attributed revenue that would not have come without the tool. */
  incrementality: neededPart(fractionEstimate),
  /** Share that another stream already counts. */
  overlap: neededPart(fractionEstimate),
  /** Contribution margin as a share of revenue. */
  contributionMargin: neededPart(fractionEstimate),
  /** First month, counted from the decision, in which the stream has an effect. */
  firstLiveMonth: neededPart(monthsEstimate),
  /** Months of growth to full effect; 1 means full effect at once. */
  rampMonths: neededPart(monthsEstimate),
  rampShape: preset(RampShape, 'linear'),
  /** Shares of the full effect from the first live month on, for a custom ramp. The last one stays. */
  rampShares: optional(z.array(Fraction).max(60)),
  /** Factors for January to December, 1 is an average month and stands for those that are missing. */
  seasonality: optional(z.array(z.number().min(0).max(12)).max(12)),
  /** Months between the funnel and the money. */
  lagMonths: optionalPart(monthsEstimate),
});
