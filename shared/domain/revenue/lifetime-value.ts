import { createInputReader, type EntryReader, type MissingInput } from './inputs.ts';
import type { MarginTiming } from './lifetime-value-fields.ts';
import type { Scenario } from './scenario.ts';
import type { CustomerSegment, Revenue } from './section.ts';

/** What one customer of a segment is worth. Amounts are minor units of the reporting currency. */
export type SegmentValue = {
  id: CustomerSegment['id'];
  name: string;
  level: CustomerSegment['level'];
  yearlyMarginMinor: number;
  /** Of one customer, today and with the tool, before the cost of winning one. */
  todayMinor: number;
  withToolMinor: number;
  /** Less what it costs to win one customer. */
  netTodayMinor: number;
  netWithToolMinor: number;
  /** Value with the tool ÷ cost of winning one; undefined without such a cost. */
  valueToCostRatio: number | undefined;
  customers: number | undefined;
  /** Customers × the difference that the tool makes to each; undefined without a number of customers. */
  totalGainMinor: number | undefined;
};

export type LifetimeValues = {
  marginTiming: MarginTiming;
  segments: readonly SegmentValue[];
  missing: readonly MissingInput[];
};

/**
 * Customer lifetime value by segment, never rounded. It looks beyond the horizon and is therefore no part of the cash
 * flow: it is shown beside the returns. Segments that lack an input are left out and named in `missing`.
 */
export function computeLifetimeValues(
  revenue: Revenue,
  scenario: Scenario,
  reportingCurrency: string,
): LifetimeValues {
  const { marginTiming, segments } = revenue.lifetimeValue;
  const reader = createInputReader(revenue, scenario, reportingCurrency);
  return {
    marginTiming,
    segments: segments.flatMap((segment, index) => {
      const path = `revenue.lifetimeValue.segments.${index}`;
      return segmentValue(segment, revenue, marginTiming, reader.entry(path, segment.name)) ?? [];
    }),
    missing: reader.missing,
  };
}

function segmentValue(
  segment: CustomerSegment,
  revenue: Revenue,
  marginTiming: MarginTiming,
  { needed, optional }: EntryReader,
): SegmentValue | undefined {
  const yearlyMarginMinor =
    needed(segment.averageOrderMinor, 'averageOrderMinor') *
    needed(segment.ordersPerYear, 'ordersPerYear') *
    needed(segment.margin, 'margin');
  const retention = needed(segment.retention, 'retention');
  const discount = optional(segment.discountRate, optional(revenue.discountRate, Number.NaN));
  const yearlyDiscount = Number.isNaN(discount) ? needed(undefined, 'discountRate') : discount;
  const valueAt = (share: number) =>
    customerValue({
      yearlyMargin: yearlyMarginMinor,
      retentionFraction: share,
      discountFraction: yearlyDiscount,
      marginTiming,
    });
  const todayMinor = valueAt(retention);
  const withToolMinor = valueAt(optional(segment.retentionWithTool, retention));
  if (todayMinor === undefined || withToolMinor === undefined) needed(undefined, 'retention');
  if (!(Number.isFinite(todayMinor) && Number.isFinite(withToolMinor))) return undefined;
  return describe(segment, yearlyMarginMinor, todayMinor ?? 0, withToolMinor ?? 0, {
    acquisitionCostMinor: optional(segment.acquisitionCostMinor, 0),
    customers: segment.customers && optional(segment.customers, Number.NaN),
  });
}

function describe(
  { id, name, level }: CustomerSegment,
  yearlyMarginMinor: number,
  todayMinor: number,
  withToolMinor: number,
  { acquisitionCostMinor, customers }: { acquisitionCostMinor: number; customers: number | undefined },
): SegmentValue {
  const isCounted = customers !== undefined && !Number.isNaN(customers);
  return {
    id,
    name: name ?? '',
    level,
    yearlyMarginMinor,
    todayMinor,
    withToolMinor,
    netTodayMinor: todayMinor - acquisitionCostMinor,
    netWithToolMinor: withToolMinor - acquisitionCostMinor,
    valueToCostRatio: acquisitionCostMinor > 0 ? withToolMinor / acquisitionCostMinor : undefined,
    customers: isCounted ? customers : undefined,
    totalGainMinor: isCounted ? customers * (withToolMinor - todayMinor) : undefined,
  };
}

/**
 * What a customer brings who stays with probability r from year to year, with margin m a year and a discount rate d, in
 * the unit of m. With `end-of-year` the first margin comes after the first renewal: m · r / (1 + d − r). With
 * `first-sale-now` it is received today: m · (1 + d) / (1 + d − r). Rates are fractions: 0.8 is 80 %. Undefined when
 * nobody ever leaves and nothing is discounted: the sum has no end. The retention form of the textbooks (Gupta and
 * Lehmann).
 */
export function customerValue({
  yearlyMargin,
  retentionFraction,
  discountFraction,
  marginTiming,
}: {
  yearlyMargin: number;
  retentionFraction: number;
  discountFraction: number;
  marginTiming: MarginTiming;
}): number | undefined {
  const leaves = 1 + discountFraction - retentionFraction;
  if (leaves <= 0) return undefined;
  const first = marginTiming === 'first-sale-now' ? 1 + discountFraction : retentionFraction;
  return (yearlyMargin * first) / leaves;
}
