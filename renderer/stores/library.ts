import { AppError } from '../../shared/contract/errors.ts';
import { maxOpenedFileBytes } from '../../shared/domain/draft-file-limit.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { bytesToBase64 } from '../files/base64.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { t } from '../text/messages.ts';
import { askAboutFile } from './known-files.ts';
import { showProposal } from './navigation.ts';
import { closeNotice, showNotice } from './notices-store.ts';
import { showProblem } from './problems.ts';
import { today } from './today.ts';

/** Makes a proposal, blank or from a template, and opens it. */
export async function createProposal(templateId?: string): Promise<void> {
  const draft = await client.proposals.create(templateId === undefined ? {} : { templateId });
  showProposal(draft.id);
}

export async function duplicateProposal(id: ProposalId, title: string): Promise<void> {
  await client.proposals.duplicate({ id });
  showNotice({ tone: 'done', title: t('duplicate.done', { title }) });
}

/** Makes a copy of the open proposal, in whose place it is shown. */
export async function continueInCopy(id: ProposalId): Promise<void> {
  const copy = await client.proposals.duplicate({ id });
  showProposal(copy.id);
  showNotice({ tone: 'done', title: t('duplicate.shown') });
}

/** One notice for where a proposal is put: the next move replaces the way back from the one before. */
const undoOf = (id: ProposalId) => `moved ${id}`;

/** Moves a proposal to the trash; the notice takes it back. */
export async function trashProposal(id: ProposalId, title: string): Promise<void> {
  await client.proposals.trash({ id });
  const restore = () => void restoreProposal(id, title).catch(showProblem);
  showNotice({
    id: undoOf(id),
    tone: 'done',
    title: t('trash.done', { title }),
    actions: [{ label: t('trash.undo'), run: restore }],
  });
}

export async function restoreProposal(id: ProposalId, title: string): Promise<void> {
  await client.proposals.restore({ id });
  showNotice({ id: undoOf(id), tone: 'done', title: t('trash.restored', { title }) });
}

/** Takes a proposal away for good; the screen has asked for it by name. */
export async function removeProposal(id: ProposalId, title: string): Promise<void> {
  await client.proposals.remove({ id });
  showNotice({ id: undoOf(id), tone: 'done', title: t('remove.done', { title }) });
}

/** Puts a proposal out of the way; the notice takes it back. */
export async function archiveProposal(id: ProposalId, title: string): Promise<void> {
  await client.proposals.archive({ id });
  const takeBack = () => void unarchiveProposal(id, title).catch(showProblem);
  showNotice({
    id: undoOf(id),
    tone: 'done',
    title: t('archive.done', { title }),
    actions: [{ label: t('trash.undo'), run: takeBack }],
  });
}

export async function unarchiveProposal(id: ProposalId, title: string): Promise<void> {
  await client.proposals.unarchive({ id });
  showNotice({ id: undoOf(id), tone: 'done', title: t('archive.undone', { title }) });
}

/** Opens a version that IT has for editing, as the next one. */
export async function startNextVersion(id: ProposalId): Promise<void> {
  const { revision, proposal } = await client.drafts.open({ id });
  const { move } = await import('../../shared/domain/life-cycle/move.ts');
  const day = today();
  const moved = move(proposal.decision, {
    to: 'draft',
    movedAt: new Date().toISOString(),
    movedOn: day,
    today: day,
    blockingCount: 0,
  });
  if ('refusal' in moved) {
    showNotice({ tone: 'problem', title: t('version.refused'), text: moved.refusal });
    return;
  }
  await client.drafts.save({ id, baseRevision: revision, sections: { decision: moved.decision } });
  showProposal(id);
}

/** What can be opened: a draft file, or a PDF that carries its source. */
export const openableTypes = ['.countersign', '.pdf', 'application/pdf'];

/** Has a file chosen, and opens it. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = openableTypes.join(',');
  input.addEventListener('change', () => input.files?.[0] && void importFile(input.files[0]));
  input.click();
}

/** How the bytes of a PDF begin, as base64. */
const pdfMark = 'JVBERi0';

/**
 * Opens a draft file, or a PDF that carries its source, as a new proposal. A PDF whose sign-off page was filled in is
 * first asked about, and so is a file whose proposal is here already.
 */
export async function importFile(file: File, { isFormIgnored = false } = {}): Promise<void> {
  const noticeId = showNotice({ tone: 'running', title: t('import.running', { fileName: file.name }) });
  try {
    const refusal = { reason: 'too-large', where: '', found: '', expected: '' } as const;
    // Before it is read: core would refuse it only after all of it has travelled there.
    if (file.size > maxOpenedFileBytes) throw new AppError('file-refused', refusal);
    const base64 = bytesToBase64(new Uint8Array(await file.arrayBuffer()));
    if (!isFormIgnored && base64.startsWith(pdfMark)) {
      const { offerSignOff } = await import('../sign-off/offer-sign-off.ts');
      const openFile = () => void importFile(file, { isFormIgnored: true });
      if (await offerSignOff({ fileName: file.name, base64, openFile })) {
        closeNotice(noticeId);
        return;
      }
    }
    const answer = await client.offers.make({ fileName: file.name, base64 });
    if (answer.kind === 'known') {
      closeNotice(noticeId);
      askAboutFile(answer.offer);
      return;
    }
    showNotice({ id: noticeId, tone: 'done', title: t('import.done', { fileName: file.name }) });
    showProposal(answer.draft.id);
  } catch (error) {
    const { what, next } = failureWords(asFailure(error));
    closeNotice(noticeId);
    showNotice({
      tone: 'problem',
      title: t('import.failed', { fileName: file.name }),
      text: `${what} ${next}`,
    });
  }
}
