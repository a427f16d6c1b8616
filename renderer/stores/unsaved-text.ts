import type { OpenedDraft } from '../../shared/contract/api.ts';
import type { SectionEdits, SectionId } from '../../shared/domain/proposal.ts';
import { t } from '../text/messages.ts';
import type { DraftStore } from './draft-store.ts';
import type { EditJournal, UnsavedEdits } from './edit-journal.ts';

/**
 * Puts text that an earlier window could not save into the draft that was just opened. Returns when it was typed, or
 * null when there is none.
 */
export function putBackUnsaved(
  { store, journal }: { store: DraftStore; journal: EditJournal },
  draft: OpenedDraft,
): string | null {
  const unsaved = draft.readOnlyBecause ? null : journal.read(draft.id);
  if (!unsaved) return null;
  if (holds(draft, unsaved.sections)) {
    journal.clear(draft.id);
    return null;
  }
  store.getState().recover(unsaved.sections, baseOf(draft, unsaved), t('editor.recovered.step'));
  return unsaved.typedAt;
}

/** A save can succeed without its answer arriving: then the newer text continues the revision that it made. */
function baseOf(draft: OpenedDraft, { baseRevision, unanswered }: UnsavedEdits): number {
  const isOurs = draft.revision === baseRevision + 1 && unanswered !== undefined && holds(draft, unanswered);
  return isOurs ? draft.revision : baseRevision;
}

function holds({ proposal }: OpenedDraft, sections: SectionEdits): boolean {
  // Both sides come out of the same schema, hence in the same order of keys.
  return Object.entries(sections).every(
    ([id, section]) => JSON.stringify(section) === JSON.stringify(proposal[id as SectionId]),
  );
}
