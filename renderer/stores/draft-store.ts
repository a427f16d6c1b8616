import { enablePatches, type Patch, produceWithPatches } from 'immer';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OpenedDraft, SavedDraft } from '../../shared/contract/drafts.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { cleanText } from '../../shared/domain/faces.ts';
import { breaksFreeze, isFrozen, isSubmitted } from '../../shared/domain/life-cycle/version.ts';
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
import { emptyTimeLine, type HistoryStep, recorded, type TimeLine, travelled } from './time-line.ts';

enablePatches();

/** `conflict`: the stored text was overtaken by another window. `read-only`: see `readOnlyBecause`. */
export type SaveState = 'saved' | 'editing' | 'saving' | 'failed' | 'conflict' | 'read-only';
export type ReadOnlyReason = 'damaged' | 'open-elsewhere';

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
  timeLine: TimeLine;
  /** Counts the moments at which a save should not wait: a blur, a section change. */
  settledCount: number;

  open(draft: OpenedDraft, readOnlyBecause?: ReadOnlyReason): void;
  close(): void;
  /** Puts back text that was typed upon `baseRevision` and never acknowledged; the next save carries it. */
  recover(sections: SectionEdits, baseRevision: number, label: string): void;
  /** Takes over the newer stored text as one step, so that undo brings the text of this window back. */
  adopt(draft: OpenedDraft, label: string): void;
  /** Writes one answer; undefined deletes it. `label` names the step in the history. */
  edit(path: string, value: unknown, label: string): void;
  /** Changes one section by a recipe on an immer draft: adding, moving and deleting entries. */
  change<Id extends SectionId>(section: Id, label: string, recipe: (draft: Proposal[Id]) => void): void;
  /**
   * Takes over a decision with one more move on record. It is no step of the history: what is on record is not taken
   * back. Where the text is frozen or freed by it, the history begins anew.
   */
  record(decision: Decision): void;
  /**
   * Goes to the moment at which so many steps had been taken. Returns the step next to it on the way, so that its
   * place can be shown; undefined where there is nowhere to go.
   */
  travelTo(position: number): HistoryStep | undefined;
  /** Ends the current step of typing and asks for a save now. */
  settle(): void;

  journalWritten(isKept: boolean): void;
  saveStarted(): void;
  saveAcknowledged(saved: SavedDraft, what: Proposal): void;
  saveFailed(failure: AppError): void;
};

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
  timeLine: emptyTimeLine,
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
      const { proposal, timeLine, readOnlyBecause, id } = get();
      if (readOnlyBecause || !id) return;
      const [next, patches, inverse] = produceWithPatches(proposal, recipe);
      if (patches.length === 0) return;
      const place = path ?? placeOf(section, patches);
      const step = { label, path: place, editedAtMs: nowMs(), patches, inverse };
      set({ proposal: next, timeLine: recorded(timeLine, step, path !== null), ...unsaved(get()) });
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

      adopt(draft, label) {
        const ids = sectionIds.filter((id) => !isSame(get().proposal[id], draft.proposal[id]));
        apply(null, label, ids[0] ?? 'overview', (proposal) => {
          Object.assign(proposal, Object.fromEntries(ids.map((id) => [id, draft.proposal[id]])));
        });
        const { proposal, timeLine } = get();
        get().open({ ...draft, proposal });
        set({ timeLine });
      },

      edit(path, value, label) {
        const stored = typeof value === 'string' ? cleanText(value) : value;
        const section = path.split('.')[0] as SectionId;
        if (isLocked(get(), section)) return;
        apply(path, label, section, (draft) => setValueAt(draft, path, stored));
      },
      change(section, label, recipe) {
        if (isLocked(get(), section)) return;
        apply(null, label, section, (draft) => recipe(draft[section] as Proposal[typeof section]));
      },
      record(decision) {
        const { proposal, timeLine, readOnlyBecause, id, settledCount } = get();
        if (readOnlyBecause || !id) return;
        const staysOpen = !isSubmitted(proposal.decision) && !isSubmitted(decision);
        set({
          proposal: { ...proposal, decision },
          timeLine: staysOpen ? { ...timeLine, isSettled: true } : emptyTimeLine,
          settledCount: settledCount + 1,
          ...unsaved(get()),
        });
      },
      travelTo(position) {
        const { timeLine, proposal, readOnlyBecause, settledCount } = get();
        const isBack = position < timeLine.position;
        const step = timeLine.steps[isBack ? position : position - 1];
        if (!step || readOnlyBecause || position === timeLine.position) return undefined;
        const travel = travelled(timeLine, proposal, position);
        // Newer stored text may have been taken over since, and may be with IT by now.
        if (breaksFreeze(proposal, travel.proposal)) return undefined;
        set({ ...travel, settledCount: settledCount + 1, ...unsaved(get()) });
        return step;
      },
      settle() {
        const { timeLine, settledCount } = get();
        const settled = timeLine.isSettled ? timeLine : { ...timeLine, isSettled: true };
        set({ timeLine: settled, settledCount: settledCount + 1 });
      },

      journalWritten(isKept) {
        // It is written while one types, and nearly always kept: every field would hear of nothing new.
        if (get().isOnlyHere === isKept) set({ isOnlyHere: !isKept });
      },
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

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function placeOf(section: SectionId, patches: Patch[]): string {
  const keys = patches[0]?.path ?? [];
  // Moving entries touches a list's length last; its own path is the place then.
  return keys.length === 0 ? section : keys.filter((key) => key !== 'length').join('.');
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/** True where nothing may be edited: in the whole proposal, or in a section that IT has. */
export function isLocked(
  { readOnlyBecause, proposal }: Pick<DraftState, 'readOnlyBecause' | 'proposal'>,
  section: SectionId,
): boolean {
  return readOnlyBecause !== null || isFrozen(proposal.decision, section);
}

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
