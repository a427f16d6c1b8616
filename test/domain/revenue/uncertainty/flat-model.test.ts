import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeScenario } from '../../../../shared/domain/revenue/projection.ts';
import type { Revenue } from '../../../../shared/domain/revenue/section.ts';
import { quantileFunction } from '../../../../shared/domain/revenue/uncertainty/distribution.ts';
import {
  evaluate,
  type FlatModel,
  flatModel,
} from '../../../../shared/domain/revenue/uncertainty/flat-model.ts';
import { anyRevenue, modestFigures } from '../any-revenue.ts';
import { emailCase } from '../brief-email.ts';

/** A proposal whose expected case is one run: what computeScenario says of it is what the run should have come to. */
function withValues(revenue: Revenue, { inputs }: FlatModel, values: Float64Array): Revenue {
  const changed = structuredClone(revenue);
  inputs.forEach(({ path }, slot) => {
    if (path === '') return;
    const estimate = path
      .split('.')
      .slice(1)
      .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], changed);
    (estimate as { expected: number }).expected = values[slot] ?? Number.NaN;
  });
  return changed;
}

function expectSameMoney(revenue: Revenue, model: FlatModel, values: Float64Array): void {
  const { netBenefitMinor, revenueMinor, netPresentValueMinor } = evaluate(model, values);
  const { returns } = computeScenario(withValues(revenue, model, values), { base: 'expected' }, 'USD');
  // A hundredth of a cent, or what a double can hold of a sum beyond a hundred million.
  const near = (value: number) => expect.closeTo(value, Math.abs(value) > 1e10 ? 0 : 2);
  expect({ netBenefitMinor, revenueMinor, netPresentValueMinor }).toEqual({
    netBenefitMinor: near(returns.netBenefitMinor),
    revenueMinor: near(returns.incrementalRevenueMinor),
    netPresentValueMinor:
      returns.netPresentValueMinor === undefined ? undefined : near(returns.netPresentValueMinor),
  });
}

test('with every input as expected, the flat model gives the figures of the scenario', () => {
  const model = flatModel(emailCase, 'USD');
  expectSameMoney(emailCase, model, model.expected);
  fc.assert(
    fc.property(anyRevenue(modestFigures), (revenue) => {
      const any = flatModel(revenue, 'USD');
      expectSameMoney(revenue, any, any.expected);
    }),
    { numRuns: 300 },
  );
});

test('so it does with any other value of any input', () => {
  fc.assert(
    fc.property(
      anyRevenue(modestFigures),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (revenue, shares) => {
        const model = flatModel(revenue, 'USD');
        const values = Float64Array.from(model.inputs, ({ distribution, isWhole }) => {
          const value = quantileFunction(distribution)(shares.next().value ?? 0.5);
          return isWhole ? Math.round(value) : value;
        });
        expectSameMoney(revenue, model, values);
      },
    ),
    { numRuns: 300 },
  );
});

test('an entry that lacks an input is left out of both', () => {
  const revenue = structuredClone(emailCase);
  delete revenue.streams[0]?.monthlyVolume;
  delete revenue.costs[3]?.amountMinor;
  const model = flatModel(revenue, 'USD');
  expectSameMoney(revenue, model, model.expected);
});

test('every input has a path of its own that leads to its estimate', () => {
  const { inputs } = flatModel(emailCase, 'USD');
  const paths = inputs.map(({ path }) => path).filter((path) => path !== '');
  expect(new Set(paths).size).toBe(paths.length);
  expect(inputs).toContainEqual(
    expect.objectContaining({
      path: 'revenue.streams.0.steps.2.value',
      entryName: 'Promotional campaigns',
      low: 0.007,
      expected: 0.015,
      high: 0.022,
    }),
  );
});
