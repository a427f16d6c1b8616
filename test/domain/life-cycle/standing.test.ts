import { expect, test } from 'vitest';
import type { Decision, DecisionVerdict } from '../../../shared/domain/decision.ts';
import { conditionState } from '../../../shared/domain/life-cycle/conditions.ts';
import { notableMoves, standingOf, stepsOf, wentLiveOn } from '../../../shared/domain/life-cycle/standing.ts';
import { standingWords } from '../../../shared/domain/life-cycle/standing-words.ts';
import { afterMoves, newDecision, today } from './any-decision.ts';

const conditions = (...met: boolean[]) =>
  met.map((isMet, index) => ({ id: `condition-${index}`, isMet })) as Decision['conditions'];
const approved = afterMoves(['ready', 'submitted', ['decided', { verdict: 'approved-with-conditions' }]]);

/** Days are written as they are stored. */
const wordsOf = (decision: Decision, status = decision.status) =>
  standingWords(status, standingOf(decision), (day) => day);

test('the headline of a decision counts its obligations', () => {
  const words = (...met: boolean[]) => wordsOf({ ...approved, conditions: conditions(...met) });
  expect(words(true, false, true, false, true)).toBe('Approved with conditions, 2 of 5 open');
  expect(words(true, true)).toBe('Approved with conditions, all 2 met');
  expect(words()).toBe('Approved with conditions');
  const live = { ...afterMoves(['live'], approved), conditions: conditions(false) };
  expect(wordsOf(live)).toBe('Live, 1 of 1 condition open');
});

test('before a decision the headline is the status, with the version once there is a second', () => {
  expect(wordsOf(newDecision)).toBe('Draft');
  expect(wordsOf({ ...newDecision, conditions: conditions(false) })).toBe('Draft');
  expect(wordsOf(afterMoves(['draft', 'ready'], approved))).toBe('Ready, version 2');
  expect(wordsOf(afterMoves(['draft', 'ready'], approved), 'draft')).toBe('Draft, version 2');
});

test('a decision is said by its name, a deferral with its day, and the end with what led to it', () => {
  const decided = (verdict: DecisionVerdict, more = {}) =>
    wordsOf(afterMoves(['ready', 'submitted', ['decided', { verdict, note: 'why', ...more }]]));
  expect(decided('declined')).toBe('Declined');
  expect(decided('withdrawn')).toBe('Withdrawn');
  expect(decided('deferred', { deferredTo: '2027-12-01' })).toBe('Deferred until 2027-12-01');
  const declined = afterMoves(['ready', 'submitted', ['decided', { verdict: 'declined', note: 'why' }]]);
  expect(wordsOf(afterMoves(['closed'], declined))).toBe('Closed, declined');
  expect(wordsOf(afterMoves(['live', 'closed'], approved))).toBe('Closed');
});

test('a condition is overdue on the day after its last one, unless it is met', () => {
  const due = { id: 'one' as Decision['conditions'][number]['id'], isMet: false, dueOn: '2027-06-30' };
  expect(conditionState(due, '2027-06-30')).toBe('open');
  expect(conditionState(due, '2027-07-01')).toBe('overdue');
  expect(conditionState({ ...due, isMet: true }, '2027-07-01')).toBe('met');
});

test('the record leaves out the steps to and fro before a submission', () => {
  const moves = notableMoves(
    afterMoves(['ready', 'draft', 'ready', 'submitted', ['draft', {}], 'ready', 'draft', 'ready']),
  );
  expect(moves.map(({ to, version }) => `${to} ${version}`)).toEqual([
    'ready 1',
    'submitted 1',
    'draft 2',
    'ready 2',
  ]);
});

test('results count from the first day on which the proposal was live', () => {
  const live = afterMoves([['live', { movedOn: '2027-06-30' }], 'closed', 'live'], approved);
  expect(wentLiveOn(live)).toBe('2027-06-30');
  expect(wentLiveOn(approved)).toBeUndefined();
});

test('the way of a version says what it has passed, and what it went on without', () => {
  const states = (decision: Decision, status = decision.status) =>
    stepsOf(decision, status).map(({ state, reachedOn }) => (reachedOn ? `${state} ${reachedOn}` : state));
  expect(states(approved)).toEqual([
    'past',
    `past ${today}`,
    `past ${today}`,
    'left-out',
    `current ${today}`,
    'ahead',
    'ahead',
  ]);
  const next = afterMoves(['draft'], approved);
  expect(states(next)).toEqual([`current ${today}`, ...Array(6).fill('ahead')]);
  expect(states({ ...newDecision, status: 'in-review' }).slice(0, 4)).toEqual([
    'past',
    'past',
    'past',
    'current',
  ]);
});

test('what is opened again went live when it first did', () => {
  const live = afterMoves(['live'], approved);
  const later = { today: '2028-01-31', movedOn: '2028-01-31' };
  const again = afterMoves(
    [
      ['closed', later],
      ['live', later],
    ],
    live,
  );
  expect(again.moves.at(-1)).toMatchObject({ to: 'live', movedOn: '2028-01-31' });
  expect(stepsOf(again).find(({ status }) => status === 'live')).toEqual({
    status: 'live',
    state: 'current',
    reachedOn: today,
  });
});
