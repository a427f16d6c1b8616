import { expect, test } from 'vitest';
import {
  breaksFreeze,
  freshCopy,
  isFrozen,
  notSubmitted,
  versionAt,
} from '../../../shared/domain/life-cycle/version.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { afterMoves } from './any-decision.ts';

const accepted = { ruleId: 'rule', path: 'need.problem', because: 'It is what it is.' };
const draft = (sections: object): Proposal => ProposalDraft.parse({ formatVersion: 1, ...sections });
const submitted = draft({
  need: { problem: 'As it was sent' },
  decision: { ...afterMoves(['ready', 'submitted']), acceptedFindings: [accepted] },
});
const changed = (sections: object): Proposal => ({ ...submitted, ...sections }) as Proposal;
const decision = (fields: object) => changed({ decision: { ...submitted.decision, ...fields } });

test('what was submitted stays as it was: its text, who signs it, and what its author answered for', () => {
  expect(breaksFreeze(submitted, submitted)).toBe(false);
  expect(breaksFreeze(submitted, changed({ need: { problem: 'Better', customers: [], drivers: [] } }))).toBe(
    true,
  );
  expect(breaksFreeze(submitted, decision({ signOffRoles: [{ id: 'one', role: 'Board' }] }))).toBe(true);
  expect(breaksFreeze(submitted, decision({ acceptedFindings: [] }))).toBe(true);
});

test('what IT says and what comes of it goes on', () => {
  const aboutDecision = { ...accepted, path: 'decision.conditions.one.dueOn' };
  expect(breaksFreeze(submitted, decision(afterMoves(['in-review'], submitted.decision)))).toBe(false);
  expect(breaksFreeze(submitted, decision({ acceptedFindings: [accepted, aboutDecision] }))).toBe(false);
  expect(breaksFreeze(submitted, decision({ conditions: [{ id: 'one', isMet: false }] }))).toBe(false);
  expect(isFrozen(submitted.decision, 'need')).toBe(true);
  expect(isFrozen(submitted.decision, 'decision')).toBe(false);
  expect(isFrozen(submitted.decision, 'outcomes')).toBe(false);
  expect(isFrozen(submitted.decision, 'rehearsal')).toBe(false);
});

test('the text is free again as the next version, and in no other way', () => {
  const better = { need: { problem: 'Better', customers: [], drivers: [] } };
  expect(breaksFreeze(submitted, decision({ status: 'draft' }))).toBe(true);
  expect(breaksFreeze(submitted, decision({ status: 'ready', moves: [] }))).toBe(true);
  const next = afterMoves(['draft'], submitted.decision);
  expect(breaksFreeze(submitted, changed({ ...better, decision: next }))).toBe(false);
  expect(breaksFreeze(draft({}), changed(better))).toBe(false);
});

test('a stored state belongs to the version that was current when it was saved', () => {
  const movedAt = (instant: string, version: number) => ({ to: 'draft' as const, movedAt: instant, version });
  const moves = [movedAt('2026-03-02T09:00:00.000Z', 1), movedAt('2026-03-09T09:00:00.000Z', 2)];
  const at = (instant: string) => versionAt({ moves }, instant);
  expect([at('2026-03-01T09:00:00.000Z'), at('2026-03-08T09:00:00.000Z')]).toEqual([1, 1]);
  expect(at('2026-03-09T09:00:00.020Z')).toBe(2);
});

test('a copy that keeps what was typed has been submitted by nobody, and loses no word of IT', () => {
  const asked = { ...afterMoves([['decided', { verdict: 'declined' }]], submitted.decision), conditions: [] };
  const copy = notSubmitted(asked);
  expect(copy).toMatchObject({ status: 'draft', moves: [], reason: 'Because.' });
  expect(copy).not.toHaveProperty('verdict');
});

test('any other copy begins without a word of IT, and without results', () => {
  const live = {
    ...submitted,
    decision: { ...submitted.decision, status: 'live' as const, conditions: [] },
    outcomes: { ...submitted.outcomes, lessons: [{ id: 'one' as never, lesson: 'Start earlier' }] },
  };
  const copy = freshCopy(live);
  expect(copy.need).toEqual(submitted.need);
  expect(copy.decision).toMatchObject({ status: 'draft', moves: [], acceptedFindings: [accepted] });
  expect(copy.outcomes).toEqual(draft({}).outcomes);
  expect(ProposalDraft.parse(copy)).toEqual(copy);
});
