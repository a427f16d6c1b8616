import { expect, test } from 'vitest';
import { checkCapacity } from '../../../shared/domain/it-capacity.ts';
import { effortBySpecialty, sumOfEffort } from '../../../shared/domain/it-effort.ts';
import { costsOfEffort, withEffort } from '../../../shared/domain/it-effort-costs.ts';
import { plannedItWork } from '../../../shared/domain/ownership/planned-it-work.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { checkReadiness } from '../../../shared/domain/readiness/check.ts';

const byIt = { category: 'it-hours', basis: 'hours', hourlyRateMinor: { expected: 9500 } };
const sync = {
  id: 'sync',
  name: 'Sync',
  ...byIt,
  specialty: 'web',
  timing: 'one-off',
  hours: { expected: 60 },
};
const care = {
  id: 'care',
  name: 'Care',
  ...byIt,
  specialty: 'web',
  timing: 'per-month',
  hours: { expected: 2 },
};
const task = { id: 'task', task: 'sync', specialty: 'web', onceHours: 40, hourlyRateMinor: 9000 };

const draft = (costs: object[], ownership: object = {}, revenue: object = {}) =>
  ProposalDraft.parse({
    formatVersion: 1,
    overview: { currency: 'USD' },
    revenue: { costs, ...revenue },
    ownership,
  });

test('hours that only the costs know are work of IT, of the group that the cost names', () => {
  expect(effortBySpecialty(plannedItWork(draft([sync, care])))).toMatchObject([
    { specialty: 'web', onceHours: 60, yearlyHours: 24, onceMinor: 570_000, yearlyMinor: 228_000 },
  ]);
});

test('a cost that stands for a task counts once, by the task, with and without its rate', () => {
  const { hourlyRateMinor: _, ...unpriced } = task;
  for (const one of [task, unpriced]) {
    const work = plannedItWork(draft([sync, care], { itEffort: [one] }));
    expect(sumOfEffort(work)).toMatchObject({ onceHours: 40, yearlyHours: 24 });
  }
});

test('putting the tasks into the costs changes no hour of the plan', () => {
  const before = draft([care], { itEffort: [task, { id: 'desk', specialty: 'database', yearlyHours: 12 }] });
  const costs = withEffort(
    before.revenue.costs,
    costsOfEffort(before.ownership.itEffort, before.revenue.costs),
  );
  const after = { ...before, revenue: { ...before.revenue, costs: [...costs] } };
  expect(after.revenue.costs).toHaveLength(2);
  expect(sumOfEffort(plannedItWork(after))).toEqual(sumOfEffort(plannedItWork(before)));
});

test('hours of a group count in any category but that of marketing; amounts and empty lines are no hours', () => {
  const hoursOf = (cost: object) => sumOfEffort(plannedItWork(draft([{ ...sync, ...cost }]))).onceHours;
  expect(hoursOf({ category: 'migration' })).toBe(60);
  expect(hoursOf({ category: 'migration', specialty: undefined })).toBe(0);
  expect(hoursOf({ category: 'marketing-hours' })).toBe(0);
  expect(hoursOf({ basis: 'amount', amountMinor: { expected: 100 } })).toBe(0);
  expect(hoursOf({ hours: {} })).toBe(0);
});

test('a monthly cost of less than a year is done once; work without a group comes last', () => {
  const weeks = {
    ...care,
    id: 'weeks',
    firstMonth: 2,
    lastMonth: 4,
    hours: { expected: 10 },
    specialty: undefined,
  };
  expect(
    effortBySpecialty(plannedItWork(draft([weeks, care]))).map(({ specialty, onceHours, yearlyHours }) => [
      specialty,
      onceHours,
      yearlyHours,
    ]),
  ).toEqual([
    ['web', 0, 24],
    [undefined, 30, 0],
  ]);
});

test('a rate in another currency is converted, and is no price without its exchange rate', () => {
  const foreign = { ...sync, currency: 'EUR' };
  const rates = { exchangeRates: [{ currency: 'EUR', rate: 1.1 }] };
  expect(sumOfEffort(plannedItWork(draft([foreign], {}, rates)))).toMatchObject({ onceMinor: 627_000 });
  expect(sumOfEffort(plannedItWork(draft([foreign])))).toMatchObject({ onceMinor: 0, unpricedCount: 1 });
});

test('the capacity is held against the hours of the costs too, but for the work of the end', () => {
  const leaving = { ...sync, id: 'leaving', name: 'Leaving', timing: 'at-end' };
  const check = checkCapacity(draft([sync, care, leaving], { itCapacityHoursPerMonth: 1 }));
  expect(check).toMatchObject({ once: 60, carePerMonth: 2, careMissing: 1 });
});

test('readiness does not miss work that the costs hold', () => {
  const misses = (costs: object[]) =>
    checkReadiness(draft(costs), { today: '2026-11-21' }).some(({ ruleId }) => ruleId === 'no-it-effort');
  expect(misses([{ ...sync, hours: {} }])).toBe(true);
  expect(misses([sync])).toBe(false);
});
