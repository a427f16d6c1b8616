import { expect, test } from 'vitest';
import { createCallPace } from '../../shared/contract/call-pace.ts';

test('calls after a rest are taken at once, more of them in turn, and too many not at all', () => {
  let nowMs = 0;
  const turnInMs = createCallPace({ burst: 3, perSecond: 10, waiting: 2 }, () => nowMs);
  const sixTurns = () => Array.from({ length: 6 }, turnInMs);
  expect(sixTurns()).toEqual([0, 0, 0, 100, 200, undefined]);
  nowMs = 100;
  expect([turnInMs(), turnInMs()]).toEqual([200, undefined]);
  nowMs = 60_000;
  expect(sixTurns()).toEqual([0, 0, 0, 100, 200, undefined]);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  let nowMs = 1_000;
  const turnInMs = createCallPace({ burst: 1, perSecond: 1, waiting: 0 }, () => nowMs);
  expect(turnInMs()).toBe(0);
  nowMs = 0;
  expect(turnInMs()).toBeUndefined();
  nowMs = 2_000;
  expect(turnInMs()).toBe(0);
});
