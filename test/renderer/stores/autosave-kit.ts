import { onTestFinished, vi } from 'vitest';
import { startAutosave } from '../../../renderer/stores/autosave.ts';
import { createDraftStore } from '../../../renderer/stores/draft-store.ts';
import { createEditJournal } from '../../../renderer/stores/edit-journal.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { startTestApp } from '../../kit/test-app.ts';

/** The storage of a page, which can be full. */
export function memoryStorage() {
  const entries = new Map<string, string>();
  return {
    isFull: false,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, value: string) {
      if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
      entries.set(key, value);
    },
    removeItem: (key: string) => void entries.delete(key),
  };
}

/** The real core behind a gate that can hold a save back, make it fail or lose its answer. */
export async function openProposal() {
  const { client } = startTestApp();
  const draft = await client.proposals.create({});
  const store = createDraftStore();
  const storage = memoryStorage();
  const journal = createEditJournal(storage);
  const saves: { baseRevision: number }[] = [];
  const acknowledged: { text: string; atMs: number }[] = [];
  const gate = {
    failure: undefined as AppError | undefined,
    losesAnswers: false,
    /** How long the disk takes, of the clock that the test turns. */
    takesMs: 0,
    opened: Promise.resolve(),
  };
  const autosave = startAutosave({
    store,
    journal,
    client: {
      drafts: {
        save: async (input) => {
          saves.push(input);
          await gate.opened;
          if (gate.failure) throw gate.failure;
          const answer = await client.drafts.save(input);
          if (gate.takesMs > 0) await new Promise((resolve) => setTimeout(resolve, gate.takesMs));
          if (gate.losesAnswers) throw new AppError('not-connected', { problem: '' });
          acknowledged.push({ text: String(input.sections.need?.problem), atMs: Date.now() });
          return answer;
        },
      },
    },
  });
  onTestFinished(autosave.stop);
  store.getState().open(draft);
  const type = (text: string) => store.getState().edit('need.problem', text, 'The problem');
  const stored = async () => (await client.drafts.open({ id: draft.id })).proposal.need.problem;
  return {
    client,
    draft,
    store,
    storage,
    journal,
    saves,
    acknowledged,
    gate,
    autosave,
    type,
    stored,
    state: store.getState,
  };
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
