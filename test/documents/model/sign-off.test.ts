import { expect, test } from 'vitest';
import { afterMoves } from '../../domain/life-cycle/any-decision.ts';
import { chapterText, draft, modelOf } from './model-kit.ts';

const text = (fields: object) => chapterText(modelOf(draft({ decision: fields })), 'Sign-off');
const conditions = [{ id: 'one', condition: 'Train the team', owner: 'Trainer', isMet: false }];

test('conditions are printed once there is a decision, with the day on which each was met', () => {
  expect(text({ conditions })).not.toContain('Train the team');
  const decided = afterMoves(['ready', 'submitted', ['decided', { verdict: 'approved-with-conditions' }]]);
  const met = [{ ...conditions[0], isMet: true, metOn: '2027-07-01' }];
  expect(text({ ...decided, conditions })).toContain('Train the team | Trainer | – | – | Open');
  expect(text({ ...decided, conditions: met })).toContain('Met on Jul 1, 2027');
});

test('the way to the decision is printed, with the reason of the decision in one place', () => {
  const decided = afterMoves([
    'ready',
    ['submitted', { note: 'Sent by mail' }],
    ['decided', { verdict: 'declined', note: 'No budget.' }],
    ['draft', { note: 'Asked anew' }],
  ]);
  const printed = text(decided);
  expect(printed).toContain('Decided: declined | June 30, 2027 | IT manager | No budget.');
  expect(printed).toContain('Draft, version 2 | June 30, 2027 | IT manager | Asked anew');
  const fresh = text(
    afterMoves(['ready', 'submitted', ['decided', { verdict: 'declined', note: 'No budget.' }]]),
  );
  expect(fresh.match(/No budget\./g)).toHaveLength(1);
});

test('the day of a deferral stays on record when the next version asks again', () => {
  const deferral = { verdict: 'deferred', deferredTo: '2027-09-01' } as const;
  expect(text(afterMoves(['ready', 'submitted', ['decided', deferral], 'draft']))).toContain(
    'Decided: deferred to September 1, 2027 |',
  );
});

test('what IT has asked and what reviewers said stays out, unless a question is chosen', () => {
  const question = { id: 'one', question: 'Who sees the addresses?', answer: 'Two people.' };
  const reviews = [{ id: 'one', comment: 'Too long', verdict: 'improvable' }];
  expect(text({ questions: [question], reviews })).not.toMatch(/addresses|Too long/);
  const chosen = { ...question, isPrinted: true, askedBy: 'database', askedOn: '2027-06-01' };
  expect(text({ questions: [chosen] })).toContain(
    'Who sees the addresses? (Database, June 1, 2027) | Two people.',
  );
});

test('the form asks until there is a decision, which stands in its place', () => {
  const signOffRoles = [{ id: 'one', role: 'Head of IT' }];
  const kinds = (decision: object) => modelOf(draft({ decision })).blocks.map(({ kind }) => kind);
  const inReview = { ...afterMoves(['ready', 'submitted', 'in-review']), signOffRoles };
  expect(kinds(inReview)).toContain('signOff');
  const decided = {
    ...afterMoves(['ready', 'submitted', ['decided', { verdict: 'approved' }]]),
    signOffRoles,
  };
  expect(kinds(decided)).not.toContain('signOff');
  expect(text(decided)).toContain('Asked to sign. Head of IT');
  expect(text(decided)).not.toContain('what is to be decided');
});
