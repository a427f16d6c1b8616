import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { longestWaitMs, pauseMs } from '../../../renderer/stores/autosave.ts';
import { createEditJournal } from '../../../renderer/stores/edit-journal.ts';
import { putBackUnsaved } from '../../../renderer/stores/unsaved-text.ts';
import { saveSentence } from '../../../renderer/text/save-sentence.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { memoryStorage, openProposal, pass } from './autosave-kit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const diskFull = new AppError('disk-full', { path: 'library' });

describe('when a save is made', () => {
  test('typing is saved once it pauses, with the last text', async () => {
    const { type, saves, state, stored } = await openProposal();
    type('N');
    await pass(pauseMs - 1);
    type('Ne');
    await pass(pauseMs - 1);
    expect(saves).toHaveLength(0);
    await pass(1);
    expect(saves).toHaveLength(1);
    expect(state().saveState).toBe('saved');
    expect(await stored()).toBe('Ne');
  });

  test('typing without a pause is saved within the longest wait', async () => {
    const { type, saves } = await openProposal();
    for (let elapsed = 0; elapsed < longestWaitMs; elapsed += 100) {
      type(`text ${elapsed}`);
      await pass(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(1);
  });

  test('leaving a field saves without waiting', async () => {
    const { type, state } = await openProposal();
    type('x');
    state().settle();
    await pass(0);
    expect(state().saveState).toBe('saved');
  });

  test('nothing is sent when nothing was typed', async () => {
    const { state, saves, autosave } = await openProposal();
    state().settle();
    await autosave.flush();
    await pass(10_000);
    expect(saves).toHaveLength(0);
  });
});

describe('while a save is on its way', () => {
  test('it is never called saved before the acknowledgement', async () => {
    const { type, state, gate } = await openProposal();
    const held = Promise.withResolvers<void>();
    gate.opened = held.promise;
    type('x');
    await pass(60_000);
    expect(state().saveState).toBe('saving');
    held.resolve();
    await pass(0);
    expect(state().saveState).toBe('saved');
  });

  test('no second save starts, and text typed meanwhile follows upon the new revision', async () => {
    const { type, state, gate, saves, stored } = await openProposal();
    const held = Promise.withResolvers<void>();
    gate.opened = held.promise;
    type('x');
    await pass(pauseMs);
    type('xy');
    await pass(10_000);
    expect(saves).toHaveLength(1);
    held.resolve();
    await pass(pauseMs);
    expect(saves.map((save) => save.baseRevision)).toEqual([1, 2]);
    expect(state().saveState).toBe('saved');
    expect(await stored()).toBe('xy');
  });

  test('flush waits for it and for what was typed during it', async () => {
    const { type, gate, autosave, stored } = await openProposal();
    const held = Promise.withResolvers<void>();
    gate.opened = held.promise;
    type('x');
    await pass(pauseMs);
    type('xy');
    const flushed = autosave.flush();
    held.resolve();
    expect(await flushed).toBe(true);
    expect(await stored()).toBe('xy');
  });
});

describe('when a save fails', () => {
  test('the text is kept, the reason is known, and it saves by itself within five seconds of recovery', async () => {
    const { type, state, gate, stored } = await openProposal();
    gate.failure = diskFull;
    type('x');
    await pass(30_000);
    expect(state()).toMatchObject({ saveState: 'failed', failure: diskFull });
    expect(state().proposal.need.problem).toBe('x');
    gate.failure = undefined;
    await pass(5000);
    expect(state().saveState).toBe('saved');
    expect(await stored()).toBe('x');
  });

  test('typing on does not hammer a disk that is full', async () => {
    const { type, gate, saves } = await openProposal();
    gate.failure = diskFull;
    for (let elapsed = 0; elapsed < 10_000; elapsed += 100) {
      type(`text ${elapsed}`);
      await pass(100);
    }
    expect(saves.length).toBeLessThan(8);
  });

  test('flush answers that something is left unsaved', async () => {
    const { type, gate, autosave } = await openProposal();
    gate.failure = diskFull;
    type('x');
    expect(await autosave.flush()).toBe(false);
  });

  test('text based on an overtaken revision is a conflict and is not tried again', async () => {
    const { client, draft, type, state, saves, stored } = await openProposal();
    await client.drafts.save({
      id: draft.id,
      baseRevision: 1,
      sections: { need: { ...draft.proposal.need, problem: 'from another window' } },
    });
    type('mine');
    await pass(60_000);
    expect(state().saveState).toBe('conflict');
    expect(saves).toHaveLength(1);
    expect(state().proposal.need.problem).toBe('mine');
    expect(await stored()).toBe('from another window');
  });
});

describe('when only the answer of a save is lost', () => {
  test('text typed meanwhile is saved too, and no conflict is seen', async () => {
    const { type, state, gate, stored } = await openProposal();
    gate.losesAnswers = true;
    type('x');
    await pass(pauseMs);
    type('xy');
    gate.losesAnswers = false;
    await pass(5000);
    expect(state()).toMatchObject({ saveState: 'saved', revision: 3 });
    expect(await stored()).toBe('xy');
  });

  test('a flush carries the newer text as well', async () => {
    const { type, gate, autosave, stored } = await openProposal();
    gate.losesAnswers = true;
    type('x');
    await pass(pauseMs);
    type('xy');
    gate.losesAnswers = false;
    expect(await autosave.flush()).toBe(true);
    expect(await stored()).toBe('xy');
  });

  test('the newer text is put back after a crash and continues what was stored', async () => {
    const { client, draft, type, gate, autosave, store, journal, state, stored } = await openProposal();
    gate.losesAnswers = true;
    type('x');
    await pass(pauseMs);
    type('xy');
    autosave.writeJournal();
    gate.losesAnswers = false;

    const reopened = await client.drafts.open({ id: draft.id });
    store.getState().open(reopened);
    expect(putBackUnsaved({ store, journal, autosave }, reopened)).not.toBeNull();
    await pass(5000);
    expect(state().saveState).toBe('saved');
    expect(await stored()).toBe('xy');
  });

  test('a save of a crashed window that lands only after the next one has opened is no conflict', async () => {
    const { client, draft, type, gate, saves, autosave, store, journal, state, stored } =
      await openProposal();
    gate.failure = new AppError('not-connected', { problem: '' });
    type('x');
    await pass(pauseMs);
    type('xy');
    autosave.writeJournal();
    gate.failure = undefined;

    const reopened = await client.drafts.open({ id: draft.id });
    store.getState().open(reopened);
    expect(putBackUnsaved({ store, journal, autosave }, reopened)).not.toBeNull();
    const late = saves[0] as Parameters<typeof client.drafts.save>[0];
    await client.drafts.save(late);
    await pass(5000);
    expect(state().saveState).toBe('saved');
    expect(await stored()).toBe('xy');
    await expect(client.drafts.save(late), 'later still').rejects.toMatchObject({ code: 'stale-edit' });
    expect(await stored()).toBe('xy');
  });

  test('after a crash nothing is put back that was stored', async () => {
    const { client, draft, type, gate, store, journal, autosave } = await openProposal();
    gate.losesAnswers = true;
    type('x');
    await pass(pauseMs);
    const reopened = await client.drafts.open({ id: draft.id });
    expect(putBackUnsaved({ store, journal, autosave }, reopened)).toBeNull();
    expect(journal.read(draft.id)).toBeNull();
  });

  test('text of another window is still found as a conflict after a crash', async () => {
    const { client, draft, type, gate, autosave, store, journal, state, stored } = await openProposal();
    gate.failure = diskFull;
    type('mine');
    await pass(pauseMs);
    autosave.writeJournal();
    gate.failure = undefined;
    await client.drafts.save({
      id: draft.id,
      baseRevision: 1,
      sections: { need: { ...draft.proposal.need, problem: 'theirs' } },
    });
    const reopened = await client.drafts.open({ id: draft.id });
    store.getState().open(reopened);
    putBackUnsaved({ store, journal, autosave }, reopened);
    await pass(5000);
    expect(state().saveState).toBe('conflict');
    expect(await stored()).toBe('theirs');
  });

  test('text that was refused is corrected by the next save, not sent again', async () => {
    const { type, gate, saves, stored } = await openProposal();
    gate.failure = new AppError('bad-request', { problem: '' });
    type('refused');
    await pass(pauseMs);
    type('corrected');
    gate.failure = undefined;
    await pass(1000);
    expect(saves).toHaveLength(2);
    expect(await stored()).toBe('corrected');
  });
});

describe('another opening', () => {
  test('of the same proposal after a conflict saves what is typed', async () => {
    const { client, draft, store, type, state, stored } = await openProposal();
    await client.drafts.save({ id: draft.id, baseRevision: 1, sections: { need: draft.proposal.need } });
    type('mine');
    await pass(pauseMs);
    expect(state().saveState).toBe('conflict');
    store.getState().open(await client.drafts.open({ id: draft.id }));
    type('typed after loading the newer text');
    await pass(pauseMs);
    expect(state().saveState).toBe('saved');
    expect(await stored()).toBe('typed after loading the newer text');
  });

  test('is not held up by a save of the proposal before that fails later', async () => {
    const { client, store, type, gate, saves, state } = await openProposal();
    const held = Promise.withResolvers<void>();
    gate.opened = held.promise;
    type('x');
    await pass(pauseMs);
    const second = await client.proposals.create({});
    store.getState().open(second);
    gate.failure = diskFull;
    held.resolve();
    await pass(0);
    gate.failure = undefined;
    expect(state().failure).toBeNull();
    type('in the second');
    await pass(pauseMs);
    expect(saves).toHaveLength(2);
    expect(state()).toMatchObject({ id: second.id, saveState: 'saved' });
  });
});

describe('the journal', () => {
  test('holds unacknowledged text with its base revision, and is empty after the acknowledgement', async () => {
    const { type, gate, journal, draft } = await openProposal();
    const held = Promise.withResolvers<void>();
    gate.opened = held.promise;
    type('x');
    await pass(pauseMs);
    expect(journal.read(draft.id)).toMatchObject({ baseRevision: 1, sections: { need: { problem: 'x' } } });
    held.resolve();
    await pass(0);
    expect(journal.read(draft.id)).toBeNull();
  });

  test('is at most 200 ms behind the keyboard', async () => {
    const { type, journal, draft, gate } = await openProposal();
    gate.failure = diskFull;
    type('x');
    await pass(200);
    expect(journal.read(draft.id)?.sections.need?.problem).toBe('x');
  });

  test('ignores an entry that no proposal could hold', () => {
    const storage = memoryStorage();
    const journal = createEditJournal(storage);
    const id = 'p-1' as Parameters<typeof journal.read>[0];
    for (const entry of [
      '{"half',
      '{}',
      '{"baseRevision":1,"sections":{"need":{"evil":1}},"typedAt":"2027-01-04T09:00:00Z"}',
    ]) {
      storage.setItem('countersign.unsaved.p-1', entry);
      expect(journal.read(id)).toBeNull();
    }
  });

  test('the save status says when the browser has no room for text that is not saved', async () => {
    const { type, gate, storage, state } = await openProposal();
    storage.isFull = true;
    gate.failure = diskFull;
    type('x');
    await pass(pauseMs);
    expect(saveSentence(state())).toContain('Keep this window open');
    gate.failure = undefined;
    await pass(5000);
    expect(saveSentence(state())).toMatch(/^Saved/);
  });
});
