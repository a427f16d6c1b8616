import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CashFlow } from '../../../shared/domain/revenue/cash-flow.ts';
import { internalRate } from '../../../shared/domain/revenue/internal-rate.ts';
import { netPresentValue } from '../../../shared/domain/revenue/present-value.ts';
import { computeReturns } from '../../../shared/domain/revenue/returns.ts';

/** A cash flow that has nothing but its net amounts. */
function flowOf(net: readonly number[]): CashFlow {
  const none = net.map(() => 0);
  let total = 0;
  const cumulative = net.map((value) => {
    total += value;
    return total;
  });
  return {
    horizonMonths: net.length - 1,
    streams: [],
    attributedRevenue: none,
    incrementalRevenue: none,
    contribution: none,
    otherBenefits: none,
    oneOffCosts: none,
    recurringCosts: none,
    itCosts: none,
    net,
    cumulative,
    benefitEntries: [],
    costEntries: [],
  };
}

test('a textbook investment has the textbook rate of return', () => {
  // 100 now for 110 in a month.
  const rate = internalRate([-100, 110]);
  expect(rate).toMatchObject({ kind: 'one' });
  if (rate.kind === 'one') expect(rate.monthlyFraction).toBeCloseTo(0.1, 9);
});

test('flows of one sign have no rate of return', () => {
  expect(internalRate([-100, -1, -1])).toEqual({ kind: 'none' });
  expect(internalRate([100, 1])).toEqual({ kind: 'none' });
  expect(internalRate([0, 0])).toEqual({ kind: 'none' });
});

test('a flow that changes its sign twice may have two rates, and both are reported', () => {
  // −100, +230, −132 is zero at 10 % and at 20 %.
  const rate = internalRate([-100, 230, -132]);
  expect(rate.kind).toBe('several');
  if (rate.kind === 'several')
    expect(rate.yearlyFractions.map((yearly) => (1 + yearly) ** (1 / 12) - 1)).toEqual([
      expect.closeTo(0.1, 9),
      expect.closeTo(0.2, 9),
    ]);
});

test('whatever rate is reported, the present value at it is zero', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 100_000 }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 6, maxLength: 48 }),
      (outlay, income) => {
        const net = [-outlay, ...income];
        const rate = internalRate(net);
        if (rate.kind === 'one')
          expect(Math.abs(netPresentValue(net, rate.monthlyFraction))).toBeLessThan(1e-3 * outlay);
      },
    ),
  );
});

test('the payback is the month after which the total stays at or above zero, not the first crossing', () => {
  const returns = computeReturns(flowOf([-100, 120, -50, 40, 10]), 0.1);
  expect(returns.firstCrossingMonth).toBe(1);
  expect(returns.paybackMonth).toBe(3);
  expect(returns.interpolatedPaybackMonths).toBeCloseTo(2.75, 9);
});

test('a total that ends below zero has no payback even if it was above once', () => {
  const returns = computeReturns(flowOf([-100, 120, -50]), 0.1);
  expect(returns.firstCrossingMonth).toBe(1);
  expect(returns.paybackMonth).toBeUndefined();
});

test('without a discount rate the present value and the discounted payback stay open', () => {
  const returns = computeReturns(flowOf([-100, 200]), undefined);
  expect(returns.netPresentValueMinor).toBeUndefined();
  expect(returns.discountedPaybackMonth).toBeUndefined();
  expect(returns.netBenefitMinor).toBe(100);
});

test('the present value at a rate of zero is the plain sum', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 }), (net) => {
      expect(netPresentValue(net, 0)).toBe(net.reduce((sum, value) => sum + value, 0));
    }),
  );
});

test('a higher rate never raises the present value of an outlay that is followed by income', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e5 }), { minLength: 2, maxLength: 40 }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      (income, one, other) => {
        const net = [-1000, ...income];
        const [lower, higher] = one < other ? [one, other] : [other, one];
        expect(netPresentValue(net, higher)).toBeLessThanOrEqual(netPresentValue(net, lower) + 1e-6);
      },
    ),
  );
});
