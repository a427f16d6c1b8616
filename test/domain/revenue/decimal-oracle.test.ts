import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeScenario } from '../../../shared/domain/revenue/projection.ts';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import { anyRevenue, usualFigures } from './any-revenue.ts';
import { emailCase } from './brief-email.ts';
import { museumCase } from './brief-museum.ts';
import { exactNet, exactPresentValue } from './decimal-oracle.ts';

/** Less than a cent, and for sums beyond what a double holds to the cent, its last digits. */
const tolerance = (size: number) => Math.max(0.5, size * 1e-12);

test('decimal arithmetic agrees to the cent in every month over 36 months, whatever the model', () => {
  fc.assert(
    fc.property(
      anyRevenue(usualFigures).filter(({ streams }) => streams.length > 0),
      fc.constantFrom(...baseScenarios),
      (model, base) => {
        const revenue = { ...model, horizonMonths: 36 };
        const { cashFlow, returns, missing } = computeScenario(revenue, { base }, 'USD');
        fc.pre(missing.length === 0);
        const exact = exactNet(revenue, { base });
        const size = cashFlow.net.reduce((sum, amount) => sum + Math.abs(amount), 0);
        cashFlow.net.forEach((amount, t) => {
          const difference = exact[t]?.minus(amount).abs().toNumber();
          expect(difference, `month ${t}: ${amount}`).toBeLessThan(tolerance(size));
        });
        if (returns.netPresentValueMinor === undefined) return;
        const rate = revenue.discountRate?.[base] ?? revenue.discountRate?.expected ?? 0;
        const presentValue = exactPresentValue(exact, rate);
        expect(presentValue.minus(returns.netPresentValueMinor).abs().toNumber()).toBeLessThan(
          tolerance(size),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['email', emailCase],
  ['museum', { ...museumCase, exchangeRates: [], costs: [] }],
])('decimal arithmetic agrees to a thousandth of a cent on the %s case', (_name, revenue) => {
  for (const base of baseScenarios) {
    const { cashFlow } = computeScenario(revenue, { base }, 'USD');
    const exact = exactNet(revenue, { base });
    const apart = cashFlow.net.map((amount, t) => exact[t]?.minus(amount).abs().toNumber() ?? Number.NaN);
    expect(Math.max(...apart)).toBeLessThan(0.001);
  }
});
