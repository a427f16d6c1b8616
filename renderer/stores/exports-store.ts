import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { isAppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { ExportReceipt } from '../../shared/contract/exports.ts';
import type { ModelFormat } from '../../shared/contract/spreadsheets.ts';
import type { VendorFileFormat } from '../../shared/contract/vendor.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client, transport } from '../client.ts';
import { bytesFromBase64 } from '../files/base64.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { formatBytes } from '../text/formats.ts';
import { t, tCount } from '../text/messages.ts';
import { closeNotice, type Notice, type NoticeAction, showNotice } from './notices-store.ts';
import { showProblem } from './problems.ts';
import { autosave } from './session.ts';

/** The export that is running, if one is. */
const exportsStore = createStore<{ runningId: string | null }>()(() => ({ runningId: null }));

export function useIsExporting(): boolean {
  return useStore(exportsStore, (state) => state.runningId !== null);
}

type DocumentRequest = { kind: ExportKind; format: DocumentFormat; choices: ExportChoices };

/** Exports a document: progress with a way to cancel, then a notice that leads to the file. */
export async function exportDocument(id: ProposalId, request: DocumentRequest): Promise<void> {
  await run(async (exportId) => {
    showRunning(t('export.starting'), 0, exportId);
    const stopListening = transport.onEvent((event) => showProgress(event, exportId));
    try {
      const receipt = await client.exports.write({ id, exportId, ...request });
      if (!receipt) return closeNotice(noticeId);
      showNotice({
        id: noticeId,
        tone: 'done',
        title: t('export.done', { fileName: receipt.fileName }),
        text: receiptText(receipt),
        ...wayToFile(receipt),
      });
      if (receipt.delivery.kind === 'download') await download(receipt.exportId);
    } finally {
      stopListening();
    }
  });
}

/** Writes the proposal with its pictures as a file that Countersign can open elsewhere. */
export function exportDraftFile(id: ProposalId): Promise<void> {
  return exportFile('draft-file', (exportId) => client.files.exportDraft({ id, exportId }));
}

/** Writes the questions that only the vendor can answer. */
export function exportVendorQuestions(id: ProposalId, format: VendorFileFormat): Promise<void> {
  const write = (exportId: string) => client.vendor.exportQuestions({ id, format, exportId });
  return exportFile('vendor-questions', write);
}

/** Writes the revenue model: a workbook that computes, or the months as a table. */
export function exportModel(id: ProposalId, format: ModelFormat): Promise<void> {
  return exportFile('model', (exportId) => client.spreadsheets.exportModel({ id, format, exportId }));
}

/** Writes all proposals in figures, one row each. */
export function exportPortfolio(format: ModelFormat): Promise<void> {
  return exportFile('portfolio', (exportId) => client.portfolio.exportTable({ format, exportId }));
}

/** Writes the days on which something is due, as a file for a calendar. */
export function exportReminders(id: ProposalId): Promise<void> {
  return exportFile('reminders', (exportId) => client.decision.exportReminders({ id, exportId }));
}

type FileReceipt = Pick<ExportReceipt, 'exportId' | 'fileName' | 'delivery' | 'byteCount'>;

async function exportFile(
  what: 'draft-file' | 'vendor-questions' | 'model' | 'reminders' | 'portfolio',
  write: (exportId: string) => Promise<FileReceipt | null>,
): Promise<void> {
  await run(async (exportId) => {
    // It is written in one stroke: there is no moment at which it could be cancelled.
    showNotice({ id: noticeId, tone: 'running', title: t(`${what}.running`) });
    const receipt = await write(exportId);
    if (!receipt) return closeNotice(noticeId);
    showNotice({
      id: noticeId,
      tone: 'done',
      title: t(`${what}.done`, { fileName: receipt.fileName }),
      text: formatBytes(receipt.byteCount),
      ...wayToFile(receipt),
    });
    if (receipt.delivery.kind === 'download') await download(receipt.exportId);
  });
}

/** One notice for all exports: the newest result replaces the one before. */
const noticeId = 'export';

async function run(work: (exportId: string) => Promise<void>): Promise<void> {
  if (exportsStore.getState().runningId) return;
  const exportId = crypto.randomUUID();
  exportsStore.setState({ runningId: exportId });
  try {
    // An export shows what is stored, so everything typed has to be there first.
    if (!(await autosave.flush())) {
      showNotice({ id: noticeId, tone: 'problem', title: t('export.failed'), text: t('export.unsaved') });
      return;
    }
    await work(exportId);
  } catch (error) {
    if (isAppError(error, 'export-cancelled')) {
      showNotice({ id: noticeId, tone: 'done', title: t('export.cancelled') });
    } else {
      const { what, next } = failureWords(asFailure(error));
      showNotice({ id: noticeId, tone: 'problem', title: t('export.failed'), text: `${what} ${next}` });
    }
  } finally {
    exportsStore.setState({ runningId: null });
  }
}

function showProgress(event: AppEvent, exportId: string) {
  if (event.type !== 'exportProgressed' || event.exportId !== exportId) return;
  showRunning(t(`export.stage.${event.stage}`), event.fraction, exportId);
}

function showRunning(text: string, fraction: number, exportId: string) {
  const cancel = { label: t('export.cancel'), run: () => cancelExport(exportId), keepsNotice: true };
  showNotice({
    id: noticeId,
    tone: 'running',
    title: t('export.running'),
    text,
    fraction,
    actions: [cancel],
  });
}

function cancelExport(exportId: string) {
  // The export itself answers as cancelled, or with its result when it was faster.
  void client.exports.cancel({ exportId }).catch(showProblem);
}

function receiptText({ pageCount, byteCount, unprintable }: ExportReceipt): string {
  const size = formatBytes(byteCount);
  // The pages of Word and of a browser are not ours to count.
  const details = pageCount === 0 ? size : tCount('export.done.details', pageCount, { size });
  if (unprintable.length === 0) return details;
  return `${details}. ${t('export.unprintable', { characters: unprintable.join(' ') })}`;
}

/**
 * What the notice of a written file offers. A file that was saved can be found without it; a download that the browser
 * has refused can not.
 */
export function wayToFile({
  exportId,
  delivery,
}: Pick<ExportReceipt, 'exportId' | 'delivery'>): Pick<Notice, 'actions' | 'stays'> {
  const action = (label: string, act: () => Promise<unknown>): NoticeAction => ({
    label,
    run: () => void act().catch(showProblem),
    keepsNotice: true,
  });
  if (delivery.kind === 'download') {
    return { stays: true, actions: [action(t('export.download'), () => download(exportId))] };
  }
  return {
    actions: [
      action(t('export.reveal'), () => client.exports.reveal({ exportId })),
      action(t('export.open'), () => client.exports.open({ exportId })),
    ],
  };
}

/** Hands the bytes to the browser as a file; it can be repeated as often as it is wanted. */
export async function download(exportId: string): Promise<void> {
  const { fileName, mediaType, base64 } = await client.exports.download({ exportId });
  const url = URL.createObjectURL(new Blob([bytesFromBase64(base64)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has read the address by the next minute; until then it must stay valid.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
