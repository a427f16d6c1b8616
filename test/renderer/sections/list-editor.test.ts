import { beforeEach, describe, expect, test } from 'vitest';
import {
  copyOf,
  entriesAt,
  insertEntry,
  linesOf,
  mostEntries,
  moveEntry,
  newEntry,
  pasteLines,
  removeEntry,
} from '../../../renderer/components/list-editor-changes.ts';
import { draftStore } from '../../../renderer/stores/draft-store.ts';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { ProposalId } from '../../../shared/domain/values.ts';

const drivers = 'need.drivers';

beforeEach(() => {
  draftStore.getState().open({
    id: ProposalId.parse('proposal-1'),
    revision: 1,
    savedAt: '2027-01-04T09:00:00.000Z',
    proposal: emptyProposal(() => crypto.randomUUID()),
    readOnlyBecause: null,
  });
  for (const statement of ['first', 'second', 'third']) {
    insertEntry(
      drivers,
      entriesAt(draftStore.getState().proposal, drivers).length,
      newEntry(drivers, { statement }),
      'Add',
    );
  }
});

const statements = () => draftStore.getState().proposal.need.drivers.map(({ statement }) => statement);

test('moving an entry leaves the others in their order', () => {
  moveEntry(drivers, 2, 0, 'Move driver');
  expect(statements()).toEqual(['third', 'first', 'second']);
});

test('a deleted entry comes back to its place by undo, with its id', () => {
  const before = draftStore.getState().proposal.need.drivers;
  removeEntry(drivers, 1, 'Delete driver');
  expect(statements()).toEqual(['first', 'third']);
  const { timeLine, travelTo } = draftStore.getState();
  expect(travelTo(timeLine.position - 1)?.label).toBe('Delete driver');
  expect(draftStore.getState().proposal.need.drivers).toEqual(before);
});

test('a copy has new ids inside and keeps what it refers to', () => {
  const original = {
    id: 'stream-1',
    channel: 'email',
    steps: [{ id: 'step-1', kind: 'rate' }],
    monthlyVolume: { expected: 5, assumptionId: 'assumption-1' },
  };
  const copy = copyOf(original) as unknown as typeof original;
  expect(copy.id).not.toBe(original.id);
  expect(copy.steps[0]?.id).not.toBe('step-1');
  expect(copy).toMatchObject({
    channel: 'email',
    steps: [{ kind: 'rate' }],
    monthlyVolume: original.monthlyVolume,
  });
});

test('references inside a copied entry lead to its own parts, those to elsewhere stay', () => {
  const original = {
    id: 'stream-1',
    steps: [{ id: 'step-1' }, { id: 'step-2', startsAtId: 'step-1', note: 'step-1' }],
    sourceIds: ['step-2', 'assumption-1'],
  };
  const copy = copyOf(original) as unknown as typeof original;
  expect(copy.steps[1]?.startsAtId).toBe(copy.steps[0]?.id);
  expect(copy.steps[1]?.note, 'words are no reference').toBe('step-1');
  expect(copy.sourceIds).toEqual([copy.steps[1]?.id, 'assumption-1']);
});

describe('lines that are pasted', () => {
  const paste = (lines: string[], place = { start: 0, end: 0 }) =>
    pasteLines(drivers, 1, { titleKey: 'statement', place, lines });

  test('into an entry become entries after it, with the rest of its text behind the last', () => {
    const last = paste(['new ', 'and', 'then '], { start: 3, end: 5 });
    expect(statements()).toEqual(['first', 'secnew ', 'and', 'then d', 'third']);
    expect(draftStore.getState().proposal.need.drivers[3]?.id).toBe(last);
    const { timeLine, travelTo } = draftStore.getState();
    expect(travelTo(timeLine.position - 1)?.label).toBe('Paste lines');
    expect(statements()).toEqual(['first', 'second', 'third']);
  });

  test('are left to the usual pasting when one is too long, or too many', () => {
    expect(paste(['short', 'x'.repeat(1001)])).toBeUndefined();
    expect(paste(Array.from({ length: 1001 }, () => 'x'))).toBeUndefined();
    expect(statements()).toEqual(['first', 'second', 'third']);
  });

  test('lose the marks of a list and nothing else', () => {
    expect(linesOf('• one\r\n\n  - two\n3. three\n4) four\n-5 % off\n2027 plan\u0000')).toEqual([
      'one',
      'two',
      'three',
      'four',
      '-5 % off',
      '2027 plan',
    ]);
  });
});

test.each([
  ['need.customers', {}],
  ['options.candidates', { kind: 'candidate' }],
  ['options.criteria', {}],
  ['benefits.items', {}],
  ['strategy.tactics', {}],
  ['revenue.streams', {}],
  ['revenue.costs', {}],
  ['revenue.otherBenefits', { kind: 'avoided-cost' }],
  ['revenue.assumptions', {}],
  ['evidence.caseStudies', {}],
  ['evidence.competitors', {}],
  ['security.risks', {}],
  ['measures.items', {}],
] as const)('a new entry of %s has its lists and its defaults from the first moment', (path, seed) => {
  const entry = newEntry(path, seed);
  expect(entry.id).toMatch(/^[0-9a-f-]{36}$/);
  insertEntry(path, 0, entry, 'Add');
  expect(entriesAt(draftStore.getState().proposal, path)[0]).toEqual(entry);
});

test('the limit of a list is that of the model', () => {
  expect(mostEntries('options.candidates')).toBe(20);
  expect(mostEntries('revenue.streams.0.steps')).toBe(8);
});
