import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { formatWhen } from '../text/formats.ts';
import { t } from '../text/messages.ts';
import { saveSentence } from '../text/save-sentence.ts';
import { announce } from './announcements.ts';
import { startAutosave } from './autosave.ts';
import { draftStore, unsavedSections } from './draft-store.ts';
import { createEditJournal } from './edit-journal.ts';
import { createEditLeases, type EditLease } from './edit-lease.ts';
import { navigationStore, showProposal } from './navigation.ts';
import { showNotice } from './notices-store.ts';
import { showProblem } from './problems.ts';
import { putBackUnsaved } from './unsaved-text.ts';

const journal = createEditJournal(localStorage);

/** Saves the open proposal for as long as the window lives. */
export const autosave = startAutosave({ store: draftStore, client, journal });

const leases = createEditLeases();
/** Counts openings, so that a slow one can't replace the one that was asked for after it. */
let opening = 0;

/** Opens a proposal for editing, or read-only where another window edits it. Saves what was open before. */
export async function openProposal(id: ProposalId): Promise<void> {
  opening += 1;
  const mine = opening;
  await autosave.flush();
  if (mine !== opening) return;
  const lease = await leases.exchange(id);
  if (mine !== opening) return;
  try {
    const draft = await client.drafts.open({ id });
    if (mine === opening) enter(draft, lease);
  } catch (error) {
    if (mine === opening) await leases.giveBack();
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
  draftStore.getState().close();
  await leases.giveBack();
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

/** Answers a conflict: the newer text is loaded, and undo brings the text of this window back. */
export async function loadNewerText(): Promise<void> {
  const { id } = draftStore.getState();
  if (!id) return;
  const draft = await client.drafts.open({ id });
  journal.clear(id);
  draftStore.getState().adopt(draft, t('conflict.reload.step'));
}

function enter(draft: OpenedDraft, lease: EditLease) {
  if (!lease.isHeld) {
    draftStore.getState().open(draft, 'open-elsewhere');
    lease.whenFree(() => void openProposal(draft.id).catch(showProblem));
    return;
  }
  draftStore.getState().open(draft);
  const typedAt = putBackUnsaved({ store: draftStore, journal, autosave }, draft);
  if (typedAt) showNotice({ tone: 'done', title: t('editor.recovered', { when: formatWhen(typedAt) }) });
}

/** To be called once: tells what becomes of the text, and saves without waiting when the section is left. */
export function followEditing(): void {
  announceSaves();
  navigationStore.subscribe(({ section }, before) => {
    if (section !== before.section) draftStore.getState().settle();
  });
}

/** Has it spoken what became of the text: the result, not the steps on the way there. */
function announceSaves(): void {
  draftStore.subscribe((state, before) => {
    if (state.saveState === before.saveState || state.id === null) return;
    if (state.saveState !== 'editing' && state.saveState !== 'saving') announce(saveSentence(state));
  });
}
