import { describe, expect, test } from 'vitest';
import { computeLifetimeValues, customerValue } from '../../../shared/domain/revenue/lifetime-value.ts';
import { revenue } from '../../../shared/domain/revenue/section.ts';

const is = (expected: number) => ({ expected });
const common = { yearlyMargin: 100, retentionFraction: 0.8, discountFraction: 0.1 };

describe('the value of one customer', () => {
  test('with the first margin at the end of the year is m · r / (1 + d − r)', () => {
    expect(customerValue({ ...common, marginTiming: 'end-of-year' })).toBeCloseTo(266.6667, 4);
  });

  test('with the first margin today is m · (1 + d) / (1 + d − r), one year’s margin more', () => {
    expect(customerValue({ ...common, marginTiming: 'first-sale-now' })).toBeCloseTo(366.6667, 4);
  });

  test('is the sum of the margins that are still to be expected', () => {
    const years = Array.from({ length: 400 }, (_, year) => 100 * (0.8 / 1.1) ** year);
    const sum = years.reduce((total, margin) => total + margin, 0);
    expect(customerValue({ ...common, marginTiming: 'first-sale-now' })).toBeCloseTo(sum, 9);
    expect(customerValue({ ...common, marginTiming: 'end-of-year' })).toBeCloseTo(sum - 100, 9);
  });

  test('takes rates as fractions: a discount of 4.25 % is 0.0425', () => {
    const value = (discountFraction: number) =>
      customerValue({ ...common, discountFraction, marginTiming: 'end-of-year' });
    expect(value(0.0425)).toBeCloseTo(329.8969, 4);
    expect(value(4.25)).toBeCloseTo(17.9775, 4);
  });

  test('has no end when nobody leaves and nothing is discounted', () => {
    const forever = { yearlyMargin: 100, retentionFraction: 1, discountFraction: 0 };
    expect(customerValue({ ...forever, marginTiming: 'end-of-year' })).toBeUndefined();
  });
});

const loyal = {
  id: 'loyal',
  name: 'Loyal customers',
  level: 'high',
  customers: is(500),
  averageOrderMinor: is(5_000),
  ordersPerYear: is(4),
  margin: is(0.5),
  retention: is(0.8),
  retentionWithTool: is(0.85),
  acquisitionCostMinor: is(10_000),
};

function values(segment: object, model: object = {}) {
  return computeLifetimeValues(
    revenue.draft.parse({ discountRate: is(0.1), lifetimeValue: { segments: [segment] }, ...model }),
    { base: 'expected' },
    'USD',
  );
}

test('a segment says what the tool adds to each customer and to all of them', () => {
  const [value] = values(loyal).segments;
  expect(value?.yearlyMarginMinor).toBe(10_000);
  expect(value?.todayMinor).toBeCloseTo(26_666.667, 3);
  expect(value?.withToolMinor).toBeCloseTo(34_000, 6);
  expect(value?.netTodayMinor).toBeCloseTo(16_666.667, 3);
  expect(value?.valueToCostRatio).toBeCloseTo(3.4, 9);
  expect(value?.totalGainMinor).toBeCloseTo(500 * 7_333.333, 0);
});

test('a segment has a discount rate of its own or that of the proposal', () => {
  expect(values({ ...loyal, discountRate: is(0.2) }).segments[0]?.todayMinor).toBeCloseTo(20_000, 6);
  expect(values(loyal, { discountRate: undefined }).missing).toEqual([
    { path: 'revenue.lifetimeValue.segments.0.discountRate.expected', entryName: 'Loyal customers' },
  ]);
});

test('a segment without its retention is left out and named', () => {
  const { segments, missing } = values({ ...loyal, retention: undefined });
  expect(segments).toEqual([]);
  expect(missing.map(({ path }) => path)).toEqual(['revenue.lifetimeValue.segments.0.retention.expected']);
});

test('without a number of customers and a cost to win one there is no total and no ratio', () => {
  const [value] = values({ ...loyal, customers: undefined, acquisitionCostMinor: undefined }).segments;
  expect([value?.totalGainMinor, value?.valueToCostRatio]).toEqual([undefined, undefined]);
});
