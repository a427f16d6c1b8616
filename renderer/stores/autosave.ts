import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { type DraftStore, unsavedSections } from './draft-store.ts';
import type { EditJournal } from './edit-journal.ts';
import { asFailure } from './problems.ts';

/** Typing is saved when it pauses for this long, */
export const pauseMs = 400;
/** and at the latest this long after the first key press that is not saved. */
export const longestWaitMs = 4000;
const journalEveryMs = 200;
/** A failed save is tried again after these pauses; the last one repeats. */
export const retryAfterMs = [1000, 2000, 4000, 5000] as const;

type Ports = {
  store: DraftStore;
  client: { drafts: Pick<Client<Api>['drafts'], 'save'> };
  journal: EditJournal;
};

/**
 * Brings every edit of the open proposal into storage, one save in flight at a time. It alone moves the save state
 * to "saved", and only with the acknowledgement in hand.
 */
export function startAutosave({ store, client, journal }: Ports) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let journalTimer: ReturnType<typeof setTimeout> | undefined;
  let firstUnsavedAtMs: number | undefined;
  let inFlight: Promise<void> | undefined;
  let failures = 0;

  const isDirty = () => store.getState().proposal !== store.getState().savedProposal;
  const canSave = () => {
    const { id, saveState } = store.getState();
    return id !== null && saveState !== 'conflict' && saveState !== 'read-only' && isDirty();
  };

  function saveIn(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delayMs);
  }

  /** While a save is on its way or a retry is due, those carry the newer text too. */
  function saveSoon() {
    firstUnsavedAtMs ??= Date.now();
    if (inFlight || failures > 0) return;
    saveIn(Math.max(0, Math.min(pauseMs, firstUnsavedAtMs + longestWaitMs - Date.now())));
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    if (!canSave()) return inFlight ?? Promise.resolve();
    inFlight ??= saveOnce().finally(() => {
      inFlight = undefined;
      if (!canSave()) return;
      if (failures > 0) saveIn(retryAfterMs[Math.min(failures, retryAfterMs.length) - 1] ?? 0);
      else saveSoon();
    });
    return inFlight;
  }

  async function saveOnce() {
    const { id, revision, proposal, saveStarted } = store.getState();
    if (!id) return;
    firstUnsavedAtMs = undefined;
    saveStarted();
    writeJournal();
    try {
      const saved = await client.drafts.save({
        id,
        baseRevision: revision,
        sections: unsavedSections(store.getState()),
      });
      failures = 0;
      store.getState().saveAcknowledged(saved, proposal);
      if (store.getState().id !== id) return;
      if (isDirty()) writeJournal();
      else journal.clear(id);
    } catch (error) {
      failures += 1;
      if (store.getState().id === id) store.getState().saveFailed(asFailure(error));
    }
  }

  function writeJournal() {
    clearTimeout(journalTimer);
    journalTimer = undefined;
    const state = store.getState();
    if (!state.id || !isDirty() || state.readOnlyBecause) return;
    const typedAt = new Date().toISOString();
    journal.write(state.id, { baseRevision: state.revision, sections: unsavedSections(state), typedAt });
  }

  const stopListening = store.subscribe((state, before) => {
    if (state.id !== before.id) {
      clearTimeout(timer);
      clearTimeout(journalTimer);
      journalTimer = undefined;
      firstUnsavedAtMs = undefined;
      failures = 0;
    }
    const isTyped = state.proposal !== before.proposal && state.proposal !== state.savedProposal;
    if (isTyped && !state.readOnlyBecause) {
      journalTimer ??= setTimeout(writeJournal, journalEveryMs);
      saveSoon();
    }
    if (state.settledCount !== before.settledCount && failures === 0) void save();
  });

  return {
    /** Saves what is typed now; true when nothing is left unsaved. */
    async flush(): Promise<boolean> {
      writeJournal();
      // The second round carries what was typed while the first was on its way.
      for (let round = 0; round < 2 && canSave(); round += 1) {
        await inFlight;
        await save();
        if (failures > 0) break;
      }
      return !isDirty();
    },
    /** Tries a failed save again at once. */
    retry: () => void save(),
    /** Puts unsaved text where a closing page can't lose it. */
    writeJournal,
    stop() {
      stopListening();
      clearTimeout(timer);
      clearTimeout(journalTimer);
    },
  };
}
