import { expect, test } from 'vitest';
import { createCallBudget } from '../../electron/call-budget.ts';

test('a budget allows its burst, then as many calls as it is refilled with', () => {
  let nowMs = 0;
  const takeCall = createCallBudget({ burst: 3, perSecond: 10 }, () => nowMs);
  expect([takeCall(), takeCall(), takeCall(), takeCall()]).toEqual([true, true, true, false]);
  nowMs = 99;
  expect(takeCall()).toBe(false);
  nowMs = 100;
  expect([takeCall(), takeCall()]).toEqual([true, false]);
  nowMs = 60_000;
  expect([takeCall(), takeCall(), takeCall(), takeCall()]).toEqual([true, true, true, false]);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  let nowMs = 1_000;
  const takeCall = createCallBudget({ burst: 1, perSecond: 1 }, () => nowMs);
  expect(takeCall()).toBe(true);
  nowMs = 0;
  expect(takeCall()).toBe(false);
  nowMs = 2_000;
  expect(takeCall()).toBe(true);
});
