import { expect, test } from 'vitest';
import { type PortfolioEntry, summarisePortfolio } from '../../shared/domain/portfolio.ts';

const entry = (changes: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id: 'p-1',
  title: 'Email service',
  status: 'decided',
  verdict: 'approved',
  submittedOn: null,
  decidedOn: null,
  headlineAmountMinor: null,
  headlineCurrency: null,
  openConditions: 0,
  nextDueOn: null,
  projectedMinor: null,
  realisedMinor: null,
  ...changes,
});

test('amounts of different currencies stand side by side and are never added up', () => {
  const { currencies } = summarisePortfolio([
    entry({ headlineAmountMinor: 100, headlineCurrency: 'EUR', projectedMinor: 40, realisedMinor: 30 }),
    entry({ headlineAmountMinor: 50, headlineCurrency: 'EUR', verdict: 'approved-with-conditions' }),
    entry({ headlineAmountMinor: 7, headlineCurrency: 'USD', status: 'live' }),
  ]);
  expect(currencies).toEqual([
    {
      currency: 'EUR',
      approvedMinor: 150,
      approvedCount: 2,
      projectedMinor: 40,
      realisedMinor: 30,
      comparedCount: 1,
    },
    {
      currency: 'USD',
      approvedMinor: 7,
      approvedCount: 1,
      projectedMinor: 0,
      realisedMinor: 0,
      comparedCount: 0,
    },
  ]);
});

test('what has no amount in a currency is in no sum, and is counted where it belongs there', () => {
  const { currencies, unsummedCount } = summarisePortfolio([
    entry({ headlineAmountMinor: 100, headlineCurrency: 'EUR' }),
    entry(),
    entry({ status: 'live', projectedMinor: 40, realisedMinor: 30 }),
    entry({ verdict: 'pilot-only' }),
    entry({ status: 'draft', verdict: null }),
  ]);
  expect(currencies.map(({ currency, approvedCount }) => [currency, approvedCount])).toEqual([['EUR', 1]]);
  expect(unsummedCount).toBe(2);
});

test('what is not approved, only piloted or not decided yet is no approved value', () => {
  const money = { headlineAmountMinor: 100, headlineCurrency: 'EUR' };
  const { currencies } = summarisePortfolio([
    entry({ ...money, verdict: 'declined' }),
    entry({ ...money, verdict: 'pilot-only' }),
    entry({ ...money, status: 'in-review' }),
  ]);
  expect(currencies).toEqual([]);
});

test('a decision counts while the next version is on its way, though nothing is approved by it any more', () => {
  const next = { status: 'draft', headlineAmountMinor: 100, headlineCurrency: 'EUR' };
  const { decisions, currencies } = summarisePortfolio([
    entry({ ...next, verdict: 'declined' }),
    entry({ ...next, verdict: 'approved' }),
    entry({ ...next, verdict: null }),
  ]);
  expect(decisions).toEqual([
    { verdict: 'approved', count: 1 },
    { verdict: 'declined', count: 1 },
  ]);
  expect(currencies).toEqual([]);
});

test('the time to a decision is a median with its range, over proposals that have both days in order', () => {
  const between = (submittedOn: string | null, decidedOn: string | null) => entry({ submittedOn, decidedOn });
  const { timeToDecision } = summarisePortfolio([
    between('2026-01-01', '2026-01-11'),
    between('2026-01-01', '2026-01-05'),
    between('2026-02-01', '2026-01-05'),
    between(null, '2026-01-05'),
  ]);
  expect(timeToDecision).toEqual({ count: 2, medianDays: 7, shortestDays: 4, longestDays: 10 });
  expect(summarisePortfolio([]).timeToDecision).toBeNull();
});

test('open conditions come with the day that is next, those without a day last, and closed proposals not at all', () => {
  const { openConditions, conditions } = summarisePortfolio([
    entry({ id: 'late', openConditions: 1 }),
    entry({ id: 'soon', openConditions: 2, nextDueOn: '2026-12-01' }),
    entry({ id: 'closed', openConditions: 4, status: 'closed' }),
  ]);
  expect(openConditions).toBe(3);
  expect(conditions.map(({ id }) => id)).toEqual(['soon', 'late']);
});
