import { expect, test } from 'vitest';
import { lastDecision } from '../../../shared/domain/life-cycle/last-decision.ts';
import { afterMoves, newDecision, today } from './any-decision.ts';

const declined = afterMoves(['ready', 'submitted', ['decided', { verdict: 'declined', note: 'why' }]]);

test('the decision that stands is the last one, also once the proposal is closed', () => {
  expect(lastDecision(newDecision)).toBeUndefined();
  expect(lastDecision(declined)).toEqual({ verdict: 'declined', decidedOn: today });
  expect(lastDecision(afterMoves(['closed'], declined))).toEqual({ verdict: 'declined', decidedOn: today });
});

test('while the next version is written or with IT, the decision upon the one before is the last', () => {
  const next = afterMoves(['draft'], declined);
  expect(lastDecision(next)).toEqual({ verdict: 'declined', decidedOn: today });
  expect(lastDecision(afterMoves(['ready', 'submitted', 'in-review'], next))?.verdict).toBe('declined');
});

test('what IT has taken up again is not decided, whether or not the next version is begun', () => {
  const again = afterMoves(['in-review'], declined);
  expect(lastDecision(again)).toBeUndefined();
  expect(lastDecision(afterMoves(['draft'], again))).toBeUndefined();
});
