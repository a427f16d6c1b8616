import { expect, test } from 'vitest';
import { ownership } from '../../shared/domain/ownership.ts';
import { accountability, lettersOf, partWords, raciColumns, rolesWith } from '../../shared/domain/raci.ts';

const row = (parts: Readonly<Record<string, string>>) => ({
  assignments: Object.entries(parts).flatMap(([role, letters]) =>
    [...letters].map((letter) => ({ role, letter: letter as 'R' })),
  ),
});

test('columns are the named roles in their order, then those that only a row names, each once', () => {
  const { raciRoles, raci } = ownership.draft.parse({
    raciRoles: ['Service desk', 'Web developer'],
    raci: [
      { id: 'one', assignments: [{ role: 'Head of Marketing', letter: 'A' }, { letter: 'R' }] },
      { id: 'two', assignments: [{ role: 'Service desk', letter: 'R' }] },
    ],
  });
  expect(raciColumns({ raciRoles, raci })).toEqual(['Service desk', 'Web developer', 'Head of Marketing']);
});

test('a proposal from before the columns were kept has those that its rows name', () => {
  const old = ownership.draft.parse({
    raci: [{ id: 'one', assignments: [{ role: 'Head of Marketing', letter: 'A' }] }],
  });
  expect(raciColumns(old)).toEqual(['Head of Marketing']);
});

test.each([
  [{ 'Web developer': 'R' }, false, 'Nobody is accountable yet.'],
  [{ 'Web developer': 'A' }, false, 'Web developer is accountable; nobody does the work yet.'],
  [{ 'Web developer': 'R', 'IT manager': 'A' }, true, 'IT manager is accountable.'],
  [{ 'Web developer': 'AR' }, true, 'Web developer is accountable.'],
  [{ 'Web developer': 'AR', 'IT manager': 'A' }, false, '2 roles are accountable; it needs exactly one.'],
])('%o is judged in words', (parts, isRight, sentence) => {
  expect(accountability(row(parts))).toEqual({ isRight, sentence });
});

test('a role that answers for what it does shows both letters, and is one role', () => {
  const both = row({ 'Web developer': 'RA', 'IT manager': 'I' });
  expect(lettersOf(both, 'Web developer')).toBe('AR');
  expect(lettersOf(both, 'IT')).toBe('');
  expect(rolesWith(both, 'A')).toEqual(['Web developer']);
  expect(partWords('AR')).toBe('does the work and is accountable for it');
  expect(partWords('CI')).toBe('is consulted, is informed');
});
