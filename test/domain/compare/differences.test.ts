import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type Difference, differencesOf } from '../../../shared/domain/compare/differences.ts';
import { identityKeys, movedAmong } from '../../../shared/domain/compare/entries.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { answersOf, draft, listsOf, type Place, sampleProposal } from './compare-kit.ts';

/** Another value of the same kind, or none. */
function alter({ holder, key }: Place): void {
  const value = holder[key];
  if (typeof value === 'string') holder[key] = `${value} altered`;
  else if (typeof value === 'number') holder[key] = value + 1;
  else if (typeof value === 'boolean') holder[key] = !value;
  else delete holder[key];
}

const placeOf = (difference: Difference) =>
  difference.kind === 'removed' ? difference.before.path : difference.after.path;

test('a proposal does not differ from a copy of itself', () => {
  for (const name of ['email-marketing-service', 'museum-social-and-community'])
    expect(differencesOf(sampleProposal(name), sampleProposal(name))).toEqual([]);
});

test('every answer that was altered is mentioned exactly once, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (picks) => {
      const [before, after] = [sampleProposal(), sampleProposal()];
      const answers = answersOf(after);
      const chosen = new Set(picks.map((pick) => pick % answers.length));
      const altered = [...chosen].flatMap((index) => answers[index] ?? []);
      altered.forEach(alter);
      const found = differencesOf(before, after);
      expect(found.map(placeOf).toSorted()).toEqual(altered.map(({ path }) => path).toSorted());
      expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    }),
    { numRuns: 30 },
  );
});

test('an entry that was taken out and put in elsewhere is one that moved, and its answers are still its own', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (pickList, pickFrom, pickTo) => {
      const [before, after] = [sampleProposal(), sampleProposal()];
      const lists = listsOf(after).filter(
        ({ path, entries }) => identityKeys(path)[0] === 'id' && entries.length > 1,
      );
      const list = lists[pickList % lists.length];
      if (!list) throw new Error('the sample has lists');
      const from = pickFrom % list.entries.length;
      const to = pickTo % list.entries.length;
      const [entry] = list.entries.splice(from, 1);
      if (entry) list.entries.splice(to, 0, entry);
      const found = differencesOf(before, after);
      expect(found.map(({ kind }) => kind)).toEqual(from === to ? [] : ['moved']);
    }),
    { numRuns: 30 },
  );
});

test('an entry that came or went is mentioned once, and not its answers', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (pickList, pickEntry) => {
      const [before, after] = [sampleProposal(), sampleProposal()];
      const lists = listsOf(after);
      const list = lists[pickList % lists.length];
      if (!list) throw new Error('the sample has lists');
      const position = pickEntry % list.entries.length;
      list.entries.splice(position, 1);
      const path = `${list.path}.${position}`;
      expect(differencesOf(before, after)).toEqual([
        { kind: 'removed', before: { path, value: expect.anything() } },
      ]);
      expect(differencesOf(after, before)).toEqual([
        { kind: 'added', after: { path, value: expect.anything() } },
      ]);
    }),
    { numRuns: 30 },
  );
});

test('an empty text and no answer are the same', () => {
  expect(differencesOf(draft({ need: { problem: '' } }), draft({}))).toEqual([]);
});

test('entries with the same identifier, as an imported file may have them, are told apart by their order', () => {
  const drivers = (...statements: string[]) =>
    draft({ need: { drivers: statements.map((statement) => ({ id: 'same', statement })) } });
  expect(differencesOf(drivers('one', 'two'), drivers('one', 'three')).map(placeOf)).toEqual([
    'need.drivers.1.statement',
  ]);
});

test.each([
  [[0, 1, 2], []],
  [[2, 0, 1], [0]],
  [[1, 2, 0], [2]],
  [
    [3, 2, 1, 0],
    [0, 1, 2],
  ],
  [[], []],
])('of %j as few as possible have moved', (positions, moved) => {
  expect(movedAmong(positions).size).toBe(moved.length);
});

test('every list of entries says by which fields an entry is known again', () => {
  const lists = entryLists(ProposalDraft);
  expect(lists.length).toBeGreaterThan(40);
  for (const { path, keys } of lists)
    for (const key of identityKeys(path)) expect(keys, `${path} by ${key}`).toContain(key);
});

type Definition = { shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType };

function entryLists(schema: z.ZodType, path = ''): { path: string; keys: string[] }[] {
  const { shape, element, innerType } = schema.def as unknown as Definition;
  if (innerType) return entryLists(innerType, path);
  if (element) {
    const inner = (element.def as unknown as Definition).shape;
    if (!inner || path.endsWith('.named')) return [];
    return [{ path, keys: Object.keys(inner) }, ...entryLists(element, path)];
  }
  return Object.entries(shape ?? {}).flatMap(([key, field]) =>
    entryLists(field, path === '' ? key : `${path}.${key}`),
  );
}
