import { describe, expect, test } from 'vitest';
import { computeCashFlow } from '../../../shared/domain/revenue/cash-flow.ts';
import { revenue } from '../../../shared/domain/revenue/section.ts';

const is = (expected: number) => ({ expected });

function flow(cost: object) {
  return computeCashFlow(
    revenue.draft.parse({
      horizonMonths: 24,
      costs: [{ id: 'cost', name: 'Cost', amountMinor: is(100), ...cost }],
    }),
    { base: 'expected' },
    'USD',
  );
}
const falls = (amounts: readonly number[]) =>
  amounts.flatMap((amount, month) => (amount === 0 ? [] : [[month, Math.round(amount)]]));

test('an exit falls in the last month and counts as a cost that falls once', () => {
  expect(falls(flow({ timing: 'at-end', category: 'exit' }).cashFlow.oneOffCosts)).toEqual([[24, 100]]);
});

test('a monthly cost falls from its first month to its last', () => {
  expect(falls(flow({ firstMonth: 3, lastMonth: 5 }).cashFlow.recurringCosts)).toEqual([
    [3, 100],
    [4, 100],
    [5, 100],
  ]);
});

test('a monthly cost rises at months 13 and 25, not on the way', () => {
  const { recurringCosts } = flow({ yearlyRise: is(0.1) }).cashFlow;
  expect([1, 12, 13, 24].map((month) => Math.round(recurringCosts[month] ?? 0))).toEqual([
    100, 100, 110, 110,
  ]);
});

describe('a licence by its price list', () => {
  const tiers = [
    { id: 'standard', name: 'Standard', priceMinor: is(10) },
    { id: 'business', name: 'Business', priceMinor: is(25), hasSingleSignOn: true },
    { id: 'flat', name: 'Flat', priceMinor: is(300), isPerUnit: false },
  ];
  const licence = (parts: object) => flow({ basis: 'tier', tiers, amountMinor: undefined, ...parts });

  test('costs the price of the tier that is bought times its units', () => {
    expect(licence({ tierId: 'standard', units: is(8) }).cashFlow.recurringCosts[1]).toBe(80);
    expect(licence({ tierId: 'business', units: is(8) }).cashFlow.recurringCosts[1]).toBe(200);
  });

  test('costs the price alone where it is for all', () => {
    expect(licence({ tierId: 'flat' }).cashFlow.recurringCosts[1]).toBe(300);
  });

  test('is left out until a tier, and where it needs them the units, are known', () => {
    const paths = (parts: object) => licence(parts).missing.map(({ path }) => path);
    expect(paths({})).toEqual(['revenue.costs.0.tierId']);
    expect(paths({ tierId: 'standard' })).toEqual(['revenue.costs.0.units.expected']);
    expect(paths({ tierId: 'gone' })).toEqual(['revenue.costs.0.tierId']);
  });
});

test('hours of IT are counted apart, whenever they fall', () => {
  const hours = { category: 'it-hours', basis: 'hours', hours: is(3), hourlyRateMinor: is(9000) };
  expect(falls(flow({ ...hours, timing: 'one-off' }).cashFlow.itCosts)).toEqual([[0, 27_000]]);
  expect(flow({ ...hours }).cashFlow.itCosts[24]).toBe(27_000);
});
