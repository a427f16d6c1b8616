import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import type { Proposal, SectionEdits, SectionId } from '../../shared/domain/proposal.ts';
import { t } from '../text/messages.ts';
import type { Autosave } from './autosave.ts';
import type { DraftStore } from './draft-store.ts';
import type { EditJournal } from './edit-journal.ts';

type Ports = { store: DraftStore; journal: EditJournal; autosave: Pick<Autosave, 'resume'> };

/**
 * Puts text that an earlier window could not save into the draft that was just opened. Returns when it was typed, or
 * null when there is none.
 */
export function putBackUnsaved({ store, journal, autosave }: Ports, draft: OpenedDraft): string | null {
  const unsaved = draft.readOnlyBecause ? null : journal.read(draft.id);
  if (!unsaved) return null;
  if (isSame(unsaved.sections, pick(draft.proposal, unsaved.sections))) {
    journal.clear(draft.id);
    return null;
  }
  const { baseRevision, sections, unanswered, typedAt } = unsaved;
  if (unanswered && !isSame(unanswered, sections)) autosave.resume({ baseRevision, sections: unanswered });
  store.getState().recover(sections, baseRevision, t('editor.recovered.step'));
  return typedAt;
}

function pick(proposal: Proposal, sections: SectionEdits): SectionEdits {
  return Object.fromEntries(Object.keys(sections).map((id) => [id, proposal[id as SectionId]]));
}

/** Both sides come out of the same schema, hence in the same order of keys. */
function isSame(one: SectionEdits, other: SectionEdits): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
