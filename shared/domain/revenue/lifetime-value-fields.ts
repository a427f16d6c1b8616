import { z } from 'zod';
import { always, answer, list, preset, record } from '../faces.ts';
import { EntryId } from '../values.ts';
import {
  fractionEstimate,
  minorUnitsEstimate,
  neededPart,
  optionalPart,
  quantityEstimate,
} from './estimate.ts';

export const CustomerLevel = z.enum(['high', 'average', 'low', 'at-risk']);
export type CustomerLevel = z.infer<typeof CustomerLevel>;

/** When a customer brings the first margin: with the first sale, today, or at the end of the first year. */
export const MarginTiming = z.enum(['first-sale-now', 'end-of-year']);
export type MarginTiming = z.infer<typeof MarginTiming>;

const segment = record({
  id: always(EntryId),
  name: answer(200),
  level: preset(CustomerLevel, 'average'),
  /** How many customers belong to it. */
  customers: optionalPart(quantityEstimate),
  averageOrderMinor: neededPart(minorUnitsEstimate),
  ordersPerYear: neededPart(quantityEstimate),
  /** Contribution margin as a share of revenue. */
  margin: neededPart(fractionEstimate),
  /** Share of the customers that stay from one year to the next, today. */
  retention: neededPart(fractionEstimate),
  /** The same with the tool; as today when missing. */
  retentionWithTool: optionalPart(fractionEstimate),
  /** Per year; that of the proposal when missing. */
  discountRate: optionalPart(fractionEstimate),
  /** What it costs to win one such customer. */
  acquisitionCostMinor: optionalPart(minorUnitsEstimate),
});

/** What a customer of each segment is worth over the years. Amounts are in the reporting currency. */
export const lifetimeValue = record({
  marginTiming: preset(MarginTiming, 'end-of-year'),
  segments: list(segment, { max: 12 }),
});
