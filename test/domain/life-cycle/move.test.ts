import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Decision,
  DecisionVerdict,
  decision,
  type Move,
  Status,
} from '../../../shared/domain/decision.ts';
import { dayAfter } from '../../../shared/domain/iso-days.ts';
import { move } from '../../../shared/domain/life-cycle/move.ts';
import { allowedMoves, isApproval } from '../../../shared/domain/life-cycle/move-rules.ts';
import { isSubmitted, versionOf } from '../../../shared/domain/life-cycle/version.ts';
import { afterMoves, anyWalk, newDecision, request, today, walk } from './any-decision.ts';

/** What is wrong with a record; empty when it agrees with itself. */
function contradictions({ status, verdict, decidedOn, deferredTo, moves }: Decision): string[] {
  const isDecided = status === 'decided' || status === 'live' || status === 'closed';
  const days = moves.map(({ movedOn = '' }) => movedOn);
  const versions = moves.map(({ version = 1 }) => version);
  const claims: readonly [boolean, string][] = [
    [moves.length === 0 || moves.at(-1)?.to === status, 'the last move leads to the status'],
    [isDecided === (verdict !== undefined), 'what is decided has a verdict, and nothing else has one'],
    [isDecided === (decidedOn !== undefined), 'what is decided has a day'],
    [(verdict === 'deferred') === (deferredTo !== undefined), 'only a deferral has a later day'],
    [status !== 'live' || isApproval(verdict), 'only what is approved is live'],
    [days.every((day, index) => day >= (days[index - 1] ?? '')), 'the days are in order'],
    [
      versions.every((version, index) => [0, 1].includes(version - (versions[index - 1] ?? 1))),
      'versions count up',
    ],
  ];
  return claims.flatMap(([holds, claim]) => (holds ? [] : [claim]));
}

/** The day of a move between draft and ready gives way to one that somebody has said. */
function withoutPressedDay(one: Move) {
  return one.to === 'ready' || one.to === 'draft' ? { ...one, movedOn: undefined } : one;
}

test('any sequence of moves leaves a record that agrees with itself and only grows', () => {
  const reached = new Set<Status>();
  fc.assert(
    fc.property(anyWalk, (steps) => {
      walk(steps, (before, next) => {
        reached.add(next.status);
        expect(contradictions(next)).toEqual([]);
        expect(next.moves.slice(0, -1).map(withoutPressedDay)).toEqual(before.moves.map(withoutPressedDay));
        expect(decision.draft.parse(next)).toEqual(next);
      });
    }),
    { numRuns: 200 },
  );
  expect(reached.size).toBe(Status.options.length);
});

test('a move that the table lacks is never made, and one that it has is never out of reach', () => {
  fc.assert(
    fc.property(anyWalk, (steps) => {
      walk(steps, (before, next) => {
        expect(allowedMoves(before).some(({ to }) => to === next.status)).toBe(true);
        for (const { to, brings, isGuarded } of allowedMoves(next)) {
          const verdict = brings?.[0];
          expect(move(next, request(to, { verdict }))).toHaveProperty('decision');
          const blocked = move(next, request(to, { verdict, blockingCount: 1 }));
          expect('refusal' in blocked).toBe(isGuarded === true);
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('from every state the moves are these and no others', () => {
  const reached: Record<Status, Decision> = {
    draft: newDecision,
    ready: afterMoves(['ready']),
    submitted: afterMoves(['ready', 'submitted']),
    'in-review': afterMoves(['ready', 'submitted', 'in-review']),
    decided: afterMoves(['ready', 'submitted', ['decided', { verdict: 'approved' }]]),
    live: afterMoves(['ready', 'submitted', ['decided', { verdict: 'approved' }], 'live']),
    closed: afterMoves(['ready', 'submitted', ['decided', { verdict: 'approved' }], 'live', 'closed']),
  };
  const ways = (from: Decision) =>
    Status.options.flatMap((to) =>
      [undefined, ...DecisionVerdict.options].flatMap((verdict) => {
        const asked = request(to, { verdict, deferredTo: '2028-01-01' });
        return 'decision' in move(from, asked) ? [verdict ? `${to} ${verdict}` : to] : [];
      }),
    );
  const verdicts = DecisionVerdict.options.map((verdict) => `decided ${verdict}`);
  expect(Object.fromEntries(Status.options.map((status) => [status, ways(reached[status])]))).toEqual({
    draft: ['ready'],
    ready: ['draft', 'submitted'],
    submitted: ['draft', 'in-review', ...verdicts],
    'in-review': ['draft', ...verdicts],
    decided: ['draft', 'in-review', 'live', 'closed'],
    live: ['closed'],
    closed: ['live'],
  });
});

test('what was not approved does not go live; it is reconsidered, written anew, or closed', () => {
  for (const verdict of ['more-information-needed', 'deferred', 'declined'] as const) {
    const decided = afterMoves(['ready', 'submitted', ['decided', { verdict, deferredTo: '2028-01-01' }]]);
    expect(allowedMoves(decided).map(({ id }) => id)).toEqual(['resume-review', 'start-version', 'close']);
  }
  const withdrawn = afterMoves(['ready', 'submitted', ['decided', { verdict: 'withdrawn' }]]);
  expect(allowedMoves(withdrawn).map(({ id }) => id)).toEqual(['start-version', 'close']);
  expect(allowedMoves(afterMoves(['closed'], withdrawn)).map(({ id }) => id)).toEqual(['reopen-decided']);
});

test.each([
  ['a day that has not come', 'in-review', { movedOn: '2027-07-01' }, 'movedOn'],
  ['a day before the move before it', 'in-review', { movedOn: '2027-06-29' }, 'movedOn'],
  ['a word of IT without a role', 'in-review', { role: ' ' }, 'role'],
  ['a decision without a verdict', 'decided', {}, 'move'],
  ['a deferral without a day', 'decided', { verdict: 'deferred' }, 'deferredTo'],
  ['a deferral to the past', 'decided', { verdict: 'deferred', deferredTo: today }, 'deferredTo'],
  ['a decline without a reason', 'decided', { verdict: 'declined', note: '' }, 'note'],
  ['a move that does not exist', 'live', {}, 'move'],
] as const)('%s is refused in a sentence', (_, to, more, about) => {
  const result = move(afterMoves(['ready', 'submitted']), request(to, more));
  expect(result).toMatchObject({ about, refusal: expect.stringMatching(/^\S.*\.$/) });
});

test('what still blocks keeps a proposal from being marked as ready and from being submitted', () => {
  expect(move(newDecision, request('ready', { blockingCount: 2 }))).toMatchObject({
    refusal: '2 answers are needed first.',
  });
  expect(move(afterMoves(['ready']), request('submitted', { blockingCount: 1 }))).toHaveProperty('refusal');
  expect(move(afterMoves(['ready']), request('draft', { blockingCount: 1 }))).toHaveProperty('decision');
});

test('a decision is on record with its day, its reason and who said it, also when the next version asks again', () => {
  const decided = afterMoves([
    'ready',
    'submitted',
    ['decided', { verdict: 'declined', note: ' No budget. ', role: 'IT board' }],
  ]);
  expect(decided).toMatchObject({ verdict: 'declined', decidedOn: today, reason: 'No budget.' });
  const next = afterMoves(['draft'], decided);
  expect(next).not.toHaveProperty('verdict');
  expect(next).not.toHaveProperty('decidedOn');
  expect(next).not.toHaveProperty('reason');
  expect(versionOf(next)).toBe(2);
  expect(isSubmitted(next)).toBe(false);
  expect(next.moves.at(-2)).toMatchObject({
    verdict: 'declined',
    note: 'No budget.',
    role: 'IT board',
    version: 1,
  });
  expect(versionOf(afterMoves(['ready', 'draft'], next))).toBe(2);
});

test('what was sent before it was marked as ready is submitted on its day, and was ready by then', () => {
  const sentOn = dayAfter(today, -3);
  const submitted = afterMoves([['submitted', { movedOn: sentOn }]], afterMoves(['ready', 'draft', 'ready']));
  expect(submitted.moves.map(({ to, movedOn }) => [to, movedOn])).toEqual(
    ['ready', 'draft', 'ready', 'submitted'].map((to) => [to, sentOn]),
  );
  const before = request('decided', { verdict: 'approved', movedOn: dayAfter(sentOn, -1) });
  expect(move(submitted, before)).toMatchObject({ about: 'movedOn' });
});

test('a proposal of an older version without a record moves on from where it stands', () => {
  const old: Decision = { ...newDecision, status: 'closed', verdict: 'approved' };
  expect(afterMoves(['live'], old)).toMatchObject({ status: 'live', verdict: 'approved' });
  const submitted = afterMoves(['in-review'], { ...newDecision, status: 'submitted' });
  expect(submitted.moves).toEqual([expect.objectContaining({ to: 'in-review', version: 1 })]);
});
