import type { Api } from '../../shared/contract/api.ts';
import type { FailureCode } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Proposal, SectionEdits } from '../../shared/domain/proposal.ts';
import { asFailure } from '../text/failures.ts';
import { type DraftStore, unsavedSections } from './draft-store.ts';
import type { EditJournal } from './edit-journal.ts';

/** Typing is saved when it pauses for this long, */
export const pauseMs = 400;
/** and at the latest this long after the first key press that is not saved. */
export const longestWaitMs = 4000;
const journalEveryMs = 200;
/** A failed save is tried again after these pauses; the last one repeats. */
export const retryAfterMs = [1000, 2000, 4000, 5000] as const;

/** With these answers it is certain that nothing was stored; after any other failure the text may be in storage. */
const refusals: readonly FailureCode[] = ['bad-request', 'stale-edit', 'version-frozen'];

type Ports = {
  store: DraftStore;
  client: { drafts: Pick<Client<Api>['drafts'], 'save'> };
  journal: EditJournal;
};

/** What one save carries, and the proposal that is stored once it is acknowledged. */
type Attempt = { baseRevision: number; sections: SectionEdits; proposal: Proposal };

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
  /**
   * Sent and not answered. Its answer may be all that was lost, so the very same save is sent again before newer text:
   * core knows a repetition by its content, and anything else upon that base would be a conflict with oneself.
   */
  let unanswered: Attempt | undefined;

  const isDirty = () =>
    unanswered !== undefined || store.getState().proposal !== store.getState().savedProposal;
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
    const { id, opening, saveStarted } = store.getState();
    if (!id) return;
    firstUnsavedAtMs = undefined;
    unanswered ??= nextAttempt();
    const { proposal, ...edit } = unanswered;
    saveStarted();
    writeJournal();
    try {
      const saved = await client.drafts.save({ id, ...edit });
      if (store.getState().opening !== opening) return;
      failures = 0;
      unanswered = undefined;
      store.getState().saveAcknowledged(saved, proposal);
      if (isDirty()) writeJournal();
      else journal.clear(id);
    } catch (error) {
      // What became of a proposal that was left is told when it is opened again, by its journal.
      if (store.getState().opening !== opening) return;
      const failure = asFailure(error);
      failures += 1;
      if (refusals.includes(failure.code)) unanswered = undefined;
      store.getState().saveFailed(failure);
    }
  }

  function nextAttempt(): Attempt {
    const state = store.getState();
    return { baseRevision: state.revision, sections: unsavedSections(state), proposal: state.proposal };
  }

  function writeJournal() {
    clearTimeout(journalTimer);
    journalTimer = undefined;
    const state = store.getState();
    if (!state.id || !isDirty() || state.readOnlyBecause) return;
    const isKept = journal.write(state.id, {
      baseRevision: state.revision,
      sections: unsavedSections(state),
      ...(unanswered && { unanswered: unanswered.sections }),
      typedAt: new Date().toISOString(),
    });
    state.journalWritten(isKept);
  }

  const stopListening = store.subscribe((state, before) => {
    if (state.opening !== before.opening) {
      clearTimeout(timer);
      clearTimeout(journalTimer);
      journalTimer = undefined;
      firstUnsavedAtMs = undefined;
      failures = 0;
      unanswered = undefined;
    }
    const isTyped = state.proposal !== before.proposal && state.proposal !== state.savedProposal;
    if (isTyped && !state.readOnlyBecause) {
      journalTimer ??= setTimeout(writeJournal, journalEveryMs);
      saveSoon();
    }
    if (state.settledCount !== before.settledCount && failures === 0) void save();
  });

  return {
    /**
     * Sends what an earlier window had sent without hearing an answer, before any newer text. That save may still be
     * under way: whichever of the two arrives second is known by its content as a repetition.
     */
    resume(sent: Pick<Attempt, 'baseRevision' | 'sections'>) {
      const { savedProposal } = store.getState();
      unanswered = { ...sent, proposal: { ...savedProposal, ...sent.sections } as Proposal };
      saveSoon();
    },
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

export type Autosave = ReturnType<typeof startAutosave>;
