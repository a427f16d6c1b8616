import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OpenedDraft, SavedDraft } from '../../shared/contract/api.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { cleanText } from '../../shared/domain/faces.ts';
import {
  type Proposal,
  ProposalDraft,
  proposalFormatVersion,
  type SectionEdits,
  type SectionId,
  sectionIds,
} from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { setValueAt } from './path.ts';

enablePatches();

/** `conflict`: the stored text was overtaken by another window. `read-only`: see `readOnlyBecause`. */
export type SaveState = 'saved' | 'editing' | 'saving' | 'failed' | 'conflict' | 'read-only';
export type ReadOnlyReason = 'damaged' | 'open-elsewhere';

/** One step of the history: what undo and redo do, in words, and where it happened. */
export type HistoryStep = {
  label: string;
  path: string;
  editedAtMs: number;
  /** A settled step takes no more key presses. */
  isSettled: boolean;
  patches: Patch[];
  inverse: Patch[];
};

export type DraftState = {
  /** Null while no proposal is open. */
  id: ProposalId | null;
  proposal: Proposal;
  /** What the newest acknowledged revision holds; autosave compares with it. */
  savedProposal: Proposal;
  revision: number;
  saveState: SaveState;
  savedAt: string;
  failure: AppError | null;
  readOnlyBecause: ReadOnlyReason | null;
  /** The browser had no room to keep the unsaved text beside this window: it is here alone. */
  isOnlyHere: boolean;
  /** Counts openings and closings: the same proposal opened again is another editing of it. */
  opening: number;
  past: readonly HistoryStep[];
  future: readonly HistoryStep[];
  /** Counts the moments at which a save should not wait: a blur, a section change. */
  settledCount: number;

  open(draft: OpenedDraft, readOnlyBecause?: ReadOnlyReason): void;
  close(): void;
  /** Puts back text that was typed upon `baseRevision` and never acknowledged; the next save carries it. */
  recover(sections: SectionEdits, baseRevision: number, label: string): void;
  /** Writes one answer; undefined deletes it. `label` names the step in the history. */
  edit(path: string, value: unknown, label: string): void;
  /** Changes one section by a recipe on an immer draft: adding, moving and deleting entries. */
  change<Id extends SectionId>(section: Id, label: string, recipe: (draft: Proposal[Id]) => void): void;
  /** Returns the step that was undone, so that its place can be shown. */
  undo(): HistoryStep | undefined;
  redo(): HistoryStep | undefined;
  /** Ends the current step of typing and asks for a save now. */
  settle(): void;

  journalWritten(isKept: boolean): void;
  saveStarted(): void;
  saveAcknowledged(saved: SavedDraft, what: Proposal): void;
  saveFailed(failure: AppError): void;
};

/** Key presses in one field that follow each other within this time are one step. */
const coalesceMs = 1000;
const maxSteps = 500;

const nothing: Proposal = ProposalDraft.parse({ formatVersion: proposalFormatVersion });

const closed = {
  id: null,
  proposal: nothing,
  savedProposal: nothing,
  revision: 0,
  saveState: 'saved',
  savedAt: '',
  failure: null,
  readOnlyBecause: null,
  isOnlyHere: false,
  past: [],
  future: [],
} as const satisfies Partial<DraftState>;

/** The open proposal, its history and how far it is saved. `nowMs` is only used to tell steps apart. */
export function createDraftStore(nowMs: () => number = Date.now) {
  return createStore<DraftState>()((set, get) => {
    function apply(
      path: string | null,
      label: string,
      section: SectionId,
      recipe: (draft: Proposal) => void,
    ) {
      const { proposal, past, readOnlyBecause, id } = get();
      if (readOnlyBecause || !id) return;
      const [next, patches, inverse] = produceWithPatches(proposal, recipe);
      if (patches.length === 0) return;
      const editedAtMs = nowMs();
      const last = past.at(-1);
      const joins =
        path !== null && last?.path === path && !last.isSettled && editedAtMs - last.editedAtMs < coalesceMs;
      const step: HistoryStep = joins
        ? { ...last, editedAtMs, patches }
        : {
            label,
            path: path ?? placeOf(section, patches),
            editedAtMs,
            isSettled: path === null,
            patches,
            inverse,
          };
      const kept = joins ? past.slice(0, -1) : past.slice(-maxSteps + 1);
      set({ proposal: next, past: [...kept, step], future: [], ...unsaved(get()) });
    }

    function move(from: 'past' | 'future', to: 'past' | 'future'): HistoryStep | undefined {
      const state = get();
      const step = state[from].at(-1);
      if (!step || state.readOnlyBecause) return undefined;
      const proposal = applyPatches(state.proposal, from === 'past' ? step.inverse : step.patches);
      set({
        proposal,
        [from]: state[from].slice(0, -1),
        [to]: [...state[to], { ...step, isSettled: true }],
        settledCount: state.settledCount + 1,
        ...unsaved(state),
      });
      return step;
    }

    return {
      ...closed,
      opening: 0,
      settledCount: 0,

      open(draft, readOnlyBecause) {
        const reason = readOnlyBecause ?? draft.readOnlyBecause;
        set({
          ...closed,
          opening: get().opening + 1,
          id: draft.id,
          proposal: draft.proposal,
          savedProposal: draft.proposal,
          revision: draft.revision,
          savedAt: draft.savedAt,
          readOnlyBecause: reason,
          saveState: reason ? 'read-only' : 'saved',
        });
      },
      close: () => set({ ...closed, opening: get().opening + 1 }),
      recover(sections, baseRevision, label) {
        // Saving upon the revision it was typed on lets a newer one be found as a conflict.
        set({ revision: baseRevision });
        const ids = sectionIds.filter((id) => sections[id] !== undefined);
        apply(null, label, ids[0] ?? 'overview', (draft) => {
          Object.assign(draft, Object.fromEntries(ids.map((id) => [id, sections[id]])));
        });
      },

      edit(path, value, label) {
        const stored = typeof value === 'string' ? cleanText(value) : value;
        const section = path.split('.')[0] as SectionId;
        apply(path, label, section, (draft) => setValueAt(draft, path, stored));
      },
      change(section, label, recipe) {
        apply(null, label, section, (draft) => recipe(draft[section] as Proposal[typeof section]));
      },
      undo: () => move('past', 'future'),
      redo: () => move('future', 'past'),
      settle() {
        const { past, settledCount } = get();
        const last = past.at(-1);
        const settled = last && !last.isSettled ? [...past.slice(0, -1), { ...last, isSettled: true }] : past;
        set({ past: settled, settledCount: settledCount + 1 });
      },

      journalWritten: (isKept) => set({ isOnlyHere: !isKept }),
      saveStarted: () => set({ saveState: 'saving' }),
      saveAcknowledged({ id, revision, savedAt }, what) {
        if (get().id !== id) return;
        const saveState = get().proposal === what ? 'saved' : 'editing';
        set({ savedProposal: what, revision, savedAt, failure: null, isOnlyHere: false, saveState });
      },
      saveFailed: (failure) =>
        set({ failure, saveState: failure.code === 'stale-edit' ? 'conflict' : 'failed' }),
    };
  });
}

/** A conflict or a failure stays in sight until a save succeeds; typing does not hide it. */
function unsaved({ saveState }: DraftState): Pick<DraftState, 'saveState'> {
  return { saveState: saveState === 'saved' ? 'editing' : saveState };
}

function placeOf(section: SectionId, patches: Patch[]): string {
  const keys = patches[0]?.path ?? [];
  // Moving entries touches a list's length last; its own path is the place then.
  return keys.length === 0 ? section : keys.filter((key) => key !== 'length').join('.');
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/** The sections that differ from what is stored: what a save must carry. */
export function unsavedSections({ proposal, savedProposal }: Pick<DraftState, 'proposal' | 'savedProposal'>) {
  const changed = sectionIds.filter((id) => proposal[id] !== savedProposal[id]);
  return Object.fromEntries(changed.map((id) => [id, proposal[id]])) as SectionEdits;
}

export const draftStore = createDraftStore();

/** Subscribes a component to a part of the open proposal; it renders again only when that part changes. */
export function useDraft<T>(selector: (state: DraftState) => T): T {
  return useStore(draftStore, selector);
}
