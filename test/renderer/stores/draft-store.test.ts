import { describe, expect, test } from 'vitest';
import { createDraftStore, unsavedSections } from '../../../renderer/stores/draft-store.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { EntryId, ProposalId } from '../../../shared/domain/values.ts';
import { afterMoves } from '../../domain/life-cycle/any-decision.ts';

const id = ProposalId.parse('p-1');
const savedAt = '2027-01-04T09:00:00.000Z';

function openedStore() {
  let nowMs = 0;
  const store = createDraftStore(() => nowMs);
  let entry = 0;
  const proposal = emptyProposal(() => `entry-${++entry}`);
  store.getState().open({ id, revision: 1, savedAt, proposal, readOnlyBecause: null });
  return {
    store,
    state: store.getState,
    passMs: (ms: number) => {
      nowMs += ms;
    },
    type: (text: string) => store.getState().edit('need.problem', text, 'The problem'),
    undo: () => store.getState().travelTo(store.getState().timeLine.position - 1),
    redo: () => store.getState().travelTo(store.getState().timeLine.position + 1),
  };
}

describe('editing', () => {
  test('an edit is seen at once and is not called saved', () => {
    const { type, state } = openedStore();
    type('Newsletters are sent by hand.');
    expect(state().proposal.need.problem).toBe('Newsletters are sent by hand.');
    expect(state().saveState).toBe('editing');
  });

  test('undefined deletes the key instead of storing nothing under it', () => {
    const { type, state } = openedStore();
    type('x');
    state().edit('need.problem', undefined, 'The problem');
    expect(Object.hasOwn(state().proposal.need, 'problem')).toBe(false);
  });

  test('pasted control characters never reach the proposal', () => {
    const { type, state } = openedStore();
    type('a\u0000b\r\nc');
    expect(state().proposal.need.problem).toBe('ab\nc');
  });

  test('parts that were not touched stay the same objects', () => {
    const { type, state } = openedStore();
    const { options } = state().proposal;
    type('x');
    expect(state().proposal.options).toBe(options);
  });

  test('writing the value that is there already is no step and needs no save', () => {
    const { type, state } = openedStore();
    type('x');
    state().saveAcknowledged({ id, revision: 2, savedAt }, state().proposal);
    type('x');
    expect(state().saveState).toBe('saved');
    expect(state().timeLine.steps).toHaveLength(1);
  });

  test('a read-only proposal takes no edit and no undo', () => {
    const { store, state } = openedStore();
    const { proposal } = state();
    store.getState().open({ id, revision: 1, savedAt, proposal, readOnlyBecause: 'damaged' });
    state().edit('need.problem', 'x', 'The problem');
    expect(state().proposal).toBe(proposal);
    expect(state().saveState).toBe('read-only');
  });
});

describe('history', () => {
  test('key presses in one field within a second are one step', () => {
    const { type, state, passMs, undo } = openedStore();
    for (const text of ['N', 'Ne', 'New']) {
      type(text);
      passMs(300);
    }
    expect(state().timeLine.steps).toHaveLength(1);
    undo();
    expect(state().proposal.need.problem).toBeUndefined();
  });

  test('a pause, another field and a blur each begin a new step', () => {
    const { type, state, passMs } = openedStore();
    type('a');
    passMs(1001);
    type('ab');
    state().edit('need.context', 'c', 'Background');
    type('abc');
    state().settle();
    type('abcd');
    expect(state().timeLine.steps.map((step) => step.label)).toEqual([
      'The problem',
      'The problem',
      'Background',
      'The problem',
      'The problem',
    ]);
  });

  test('undo names what it took back and where it was', () => {
    const { type, undo } = openedStore();
    type('a');
    expect(undo()).toMatchObject({ label: 'The problem', path: 'need.problem' });
  });

  test('redo brings the newest text of a joined step back', () => {
    const { type, state, passMs, undo, redo } = openedStore();
    type('a');
    passMs(100);
    type('ab');
    undo();
    redo();
    expect(state().proposal.need.problem).toBe('ab');
  });

  test('a key that an undo removes is really gone', () => {
    const { state, undo } = openedStore();
    state().edit('overview.sponsor', 'Head of Sales', 'Sponsor');
    undo();
    expect(Object.hasOwn(state().proposal.overview, 'sponsor')).toBe(false);
  });

  test('a deleted entry comes back in its place', () => {
    const { state, undo } = openedStore();
    const entries = ['one', 'two', 'three'].map((statement) => ({
      id: EntryId.parse(statement),
      statement,
    }));
    state().change('need', 'Add drivers', (need) => void need.drivers.push(...entries));
    state().change('need', 'Delete driver', (need) => void need.drivers.splice(1, 1));
    const step = undo();
    expect(state().proposal.need.drivers.map((driver) => driver.statement)).toEqual(['one', 'two', 'three']);
    expect(step?.path).toMatch(/^need\.drivers/);
  });

  test('history survives a save, and undoing afterwards needs a new one', () => {
    const { type, state, undo } = openedStore();
    type('a');
    state().saveAcknowledged({ id, revision: 2, savedAt }, state().proposal);
    undo();
    expect(state().saveState).toBe('editing');
    expect(unsavedSections(state())).toHaveProperty('need');
  });

  test('a new edit after an undo forgets what could have been redone', () => {
    const { type, state, undo, redo } = openedStore();
    type('a');
    undo();
    state().edit('need.context', 'c', 'Background');
    expect(redo()).toBeUndefined();
  });
});

describe('saving', () => {
  test('only the sections that differ from the stored ones are unsaved', () => {
    const { type, state } = openedStore();
    expect(unsavedSections(state())).toEqual({});
    type('a');
    expect(Object.keys(unsavedSections(state()))).toEqual(['need']);
  });

  test('text typed during a save is not covered by its acknowledgement', () => {
    const { type, state } = openedStore();
    type('a');
    const sent = state().proposal;
    state().saveStarted();
    type('ab');
    state().saveAcknowledged({ id, revision: 2, savedAt }, sent);
    expect(state().saveState).toBe('editing');
    expect(state().revision).toBe(2);
  });

  test('an acknowledgement for another proposal changes nothing', () => {
    const { type, state } = openedStore();
    type('a');
    state().saveAcknowledged({ id: ProposalId.parse('p-2'), revision: 9, savedAt }, state().proposal);
    expect(state()).toMatchObject({ saveState: 'editing', revision: 1 });
  });

  test('a failure stays in sight while typing goes on', () => {
    const { type, state } = openedStore();
    type('a');
    state().saveFailed(new AppError('disk-full', { path: 'library' }));
    type('ab');
    expect(state().saveState).toBe('failed');
  });

  test('text that is put back is based on the revision it was typed upon', () => {
    const { state, undo } = openedStore();
    const { need } = state().proposal;
    state().recover({ need: { ...need, problem: 'typed before the crash' } }, 1, 'Put back');
    expect(state().proposal.need.problem).toBe('typed before the crash');
    expect(state()).toMatchObject({ saveState: 'editing', revision: 1 });
    expect(undo()?.label).toBe('Put back');
  });
});

describe('a move of the life cycle', () => {
  test('is saved at once, is no step of the history, and leaves the steps before it between draft and ready', () => {
    const { state, type, undo } = openedStore();
    type('first');
    const { settledCount } = state();
    state().record(afterMoves(['ready'], state().proposal.decision));
    expect(state()).toMatchObject({ saveState: 'editing', settledCount: settledCount + 1 });
    expect(state().timeLine.steps).toHaveLength(1);
    undo();
    expect(state().proposal.need.problem).toBeUndefined();
    expect(state().proposal.decision.status).toBe('ready');
  });

  test('to IT locks the text and begins the history anew, and only what is heard from IT can be written', () => {
    const { state, type } = openedStore();
    type('as it was sent');
    state().record(afterMoves(['ready', 'submitted'], state().proposal.decision));
    expect(state().timeLine.steps).toEqual([]);
    type('changed');
    state().change('need', 'Delete', (need) => {
      need.problem = 'changed';
    });
    expect(state().proposal.need.problem).toBe('as it was sent');
    state().edit('decision.reason', 'Well argued', 'Reason');
    expect(state().proposal.decision.reason).toBe('Well argued');
    state().record(afterMoves(['draft'], state().proposal.decision));
    type('changed');
    expect(state().proposal.need.problem).toBe('changed');
  });

  test('is not taken where the proposal must not be edited', () => {
    const { store, state } = openedStore();
    store.getState().open({ ...opened(state().proposal), readOnlyBecause: 'damaged' });
    state().record(afterMoves(['ready']));
    expect(state().proposal.decision.status).toBe('draft');
  });
});

const opened = (proposal: Proposal) => ({ id, revision: 1, savedAt, proposal });
