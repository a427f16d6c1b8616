import type { Confidence } from '../values.ts';
import type { Estimate } from './estimate.ts';
import { type Explanation, percent } from './explanation.ts';
import type { Projection } from './projection.ts';
import type { Revenue, RevenueStream } from './section.ts';

/**
 * How sure the projected revenue is: what share of the expected incremental revenue comes from streams whose weakest
 * input is of high, medium or low confidence, or has no source in the ledger. The four fractions add up to 1.
 */
export type ConfidenceShare = Record<Confidence | 'unstated', number>;

/** From most to least sure; a stream is as sure as its weakest input. */
const order = ['high', 'medium', 'low', 'unstated'] as const;
type Sureness = (typeof order)[number];

/** Undefined while nothing is projected. Pass the expected scenario. */
export function confidenceShare(revenue: Revenue, { cashFlow }: Projection): ConfidenceShare | undefined {
  const levels = new Map<string, Sureness>(
    revenue.assumptions.map(({ id, confidence }) => [id, confidence ?? 'unstated']),
  );
  const share: ConfidenceShare = { high: 0, medium: 0, low: 0, unstated: 0 };
  let total = 0;
  for (const stream of revenue.streams) {
    const flow = cashFlow.streams.find(({ id }) => id === stream.id);
    // Losses count like gains: both rest on their inputs.
    const amount = Math.abs((flow?.incrementalRevenue ?? []).reduce((sum, value) => sum + value, 0));
    share[weakest(estimatesOf(stream), levels)] += amount;
    total += amount;
  }
  if (total === 0) return undefined;
  for (const level of order) share[level] /= total;
  return share;
}

/** The part of the revenue that a reader should doubt: low confidence, or no source at all. */
export function doubtfulFraction({ low, unstated }: ConfidenceShare): number {
  return low + unstated;
}

/** How that part comes about. */
export function explainDoubtful(confidence: ConfidenceShare): Explanation {
  return {
    id: 'doubtful-share',
    name: 'Revenue on low-confidence inputs',
    formula:
      'Revenue of the streams whose weakest input is of low confidence or has no source ÷ revenue of all streams',
    working: [
      percent('weakest input of low confidence', confidence.low),
      '+',
      percent('an input without a source', confidence.unstated),
    ],
    result: { kind: 'percent', fraction: doubtfulFraction(confidence) },
  };
}

function weakest(estimates: readonly Estimate[], levels: ReadonlyMap<string, Sureness>): Sureness {
  const found = estimates.map(({ assumptionId }) => levels.get(assumptionId ?? '') ?? 'unstated');
  return order[Math.max(0, ...found.map((level) => order.indexOf(level)))] ?? 'unstated';
}

/** The inputs that a stream rests on. Zero growth, overlap or delay adds nothing and needs no source. */
function estimatesOf(stream: RevenueStream): Estimate[] {
  const neutral = [
    stream.monthlyGrowth,
    stream.monthlyChurn,
    stream.monthlyNew,
    stream.volumeCostMinor,
    stream.overlap,
    stream.lagMonths,
    ...stream.steps.map(({ unitCostMinor }) => unitCostMinor),
  ].filter((estimate) => !isZero(estimate));
  return [
    ...neutral,
    stream.monthlyVolume,
    stream.todayMonthlyVolume,
    stream.valuePerConversionMinor,
    stream.todayValuePerConversionMinor,
    stream.incrementality,
    stream.contributionMargin,
    stream.firstLiveMonth,
    stream.rampMonths,
    ...stream.steps.flatMap(({ value, today }) => [value, today]),
  ].filter((estimate) => estimate !== undefined);
}

function isZero(estimate: Estimate | undefined): boolean {
  return [estimate?.low, estimate?.expected, estimate?.high].every((value) => (value ?? 0) === 0);
}
