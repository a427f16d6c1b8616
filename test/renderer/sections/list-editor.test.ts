import { beforeEach, expect, test } from 'vitest';
import {
  copyOf,
  entriesAt,
  insertEntry,
  mostEntries,
  moveEntry,
  newEntry,
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
