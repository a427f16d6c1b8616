import type { OpenedDraft } from '../../shared/contract/api.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { formatWhen } from '../text/formats.ts';
import { t } from '../text/messages.ts';
import { saveSentence } from '../text/save-sentence.ts';
import { announce } from './announcements.ts';
import { startAutosave } from './autosave.ts';
import { draftStore, unsavedSections } from './draft-store.ts';
import { createEditJournal, type UnsavedEdits } from './edit-journal.ts';
import { acquireEditLease, type EditLease } from './edit-lease.ts';
import { showProposal } from './navigation.ts';
import { showNotice } from './notices-store.ts';
import { showProblem } from './problems.ts';

const journal = createEditJournal(localStorage);

/** Saves the open proposal for as long as the window lives. */
export const autosave = startAutosave({ store: draftStore, client, journal });

let lease: EditLease | undefined;
/** Counts openings, so that a slow one can't replace the one that was asked for after it. */
let opening = 0;

/** Opens a proposal for editing, or read-only where another window edits it. Saves what was open before. */
export async function openProposal(id: ProposalId): Promise<void> {
  opening += 1;
  const mine = opening;
  await autosave.flush();
  lease?.release();
  const acquired = await acquireEditLease(id);
  try {
    const draft = await client.drafts.open({ id });
    if (mine !== opening) return acquired.release();
    lease = acquired;
    enter(draft);
  } catch (error) {
    acquired.release();
    throw error;
  }
}

/**
 * Saves what is typed and closes; text that could not be saved stays in the journal and is offered again. Answers
 * with the revision that the proposal was left at.
 */
export async function closeProposal(): Promise<number> {
  opening += 1;
  const mine = opening;
  await autosave.flush();
  const { revision } = draftStore.getState();
  if (mine !== opening) return revision;
  lease?.release();
  lease = undefined;
  draftStore.getState().close();
  return revision;
}

/** Answers a conflict: the text of this window becomes a proposal of its own, and is opened. */
export async function keepMineAsCopy(): Promise<void> {
  const state = draftStore.getState();
  if (!state.id) return;
  const copy = await client.drafts.saveAsCopy({ id: state.id, sections: unsavedSections(state) });
  journal.clear(state.id);
  draftStore.getState().close();
  showProposal(copy.id);
}

/** Answers a conflict: the newer text is loaded and the text of this window dropped. */
export async function loadNewerVersion(): Promise<void> {
  const { id } = draftStore.getState();
  if (!id) return;
  const draft = await client.drafts.open({ id });
  journal.clear(id);
  draftStore.getState().open(draft);
}

function enter(draft: OpenedDraft) {
  if (!lease?.isHeld) {
    draftStore.getState().open(draft, 'open-elsewhere');
    lease?.whenFree(() => void openProposal(draft.id).catch(showProblem));
    return;
  }
  draftStore.getState().open(draft);
  const unsaved = journal.read(draft.id);
  if (!unsaved || draft.readOnlyBecause) return;
  if (isStored(draft, unsaved)) {
    journal.clear(draft.id);
    return;
  }
  draftStore.getState().recover(unsaved.sections, unsaved.baseRevision, t('editor.recovered.step'));
  showNotice({ tone: 'done', title: t('editor.recovered', { when: formatWhen(unsaved.typedAt) }) });
}

/** A save can succeed without its acknowledgement arriving; the journal then holds what is stored already. */
function isStored({ proposal }: OpenedDraft, { sections }: UnsavedEdits): boolean {
  // Both sides come out of the same schema, hence in the same order of keys.
  return Object.entries(sections).every(
    ([id, section]) => JSON.stringify(section) === JSON.stringify(proposal[id as keyof typeof sections]),
  );
}

/** Has it spoken what became of the text: the result, not the steps on the way there. */
export function announceSaves(): void {
  draftStore.subscribe((state, before) => {
    if (state.saveState === before.saveState || state.id === null) return;
    if (state.saveState !== 'editing' && state.saveState !== 'saving') announce(saveSentence(state));
  });
}
