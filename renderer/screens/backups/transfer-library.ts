import type { ImportedDrafts } from '../../../shared/contract/backups.ts';
import { isAppError } from '../../../shared/contract/errors.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import {
  type LibraryFileCounts,
  longestLibraryFileLine,
  readLibraryFileEnd,
  readLibraryFileHeader,
} from '../../../shared/domain/library-file.ts';
import { client, transport } from '../../client.ts';
import { readLines } from '../../files/lines.ts';
import { download, wayToFile } from '../../stores/exports-store.ts';
import { closeNotice, showNotice } from '../../stores/notices-store.ts';
import { showProblem } from '../../stores/problems.ts';
import { asFailure, failureWords } from '../../text/failures.ts';
import { formatBytes } from '../../text/formats.ts';
import { t } from '../../text/messages.ts';
import { countWords } from './backup-words.ts';

/** What goes in one call: far below what a transport takes, and enough for many proposals. */
const batchCharacters = 4_000_000;

/** Writes every proposal into one file. */
export async function exportLibrary(): Promise<void> {
  const exportId = crypto.randomUUID();
  const cancel = () => void client.exports.cancel({ exportId }).catch(showProblem);
  const title = 'Exporting the library…';
  const id = showNotice({ id: 'export-library', tone: 'running', title });
  const stopListening = transport.onEvent((event: AppEvent) => {
    if (event.type === 'exportProgressed' && event.exportId === exportId)
      showRunning(id, title, event.fraction, cancel);
  });
  try {
    const receipt = await client.library.exportAll({ exportId });
    if (!receipt) return closeNotice(id);
    const { fileName, proposalCount, fontCount, byteCount, leftOut } = receipt;
    showNotice({
      id,
      tone: leftOut.length > 0 ? 'problem' : 'done',
      title: `Exported ${fileName}`,
      text: `${countWords(proposalCount, 'proposal', 'proposals')}${
        fontCount > 0 ? `, ${countWords(fontCount, 'font', 'fonts')}` : ''
      }, ${formatBytes(byteCount)}${
        leftOut.length > 0 ? `. Not in the file, because damaged or too large: ${leftOut.join(', ')}` : ''
      }`,
      ...wayToFile(receipt),
    });
    if (receipt.delivery.kind === 'download') await download(receipt.exportId);
  } catch (error) {
    if (isAppError(error, 'export-cancelled')) showNotice({ id, tone: 'done', title: t('export.cancelled') });
    else showFailure(id, 'The library was not exported.', error);
  } finally {
    stopListening();
  }
}

/** Brings the proposals of another library here, some at a time, whatever the size of the file. */
export async function importLibrary(file: File): Promise<void> {
  const title = `Importing ${file.name}…`;
  const id = showNotice({ tone: 'running', title, fraction: 0 });
  const total: ImportedDrafts = {
    addedCount: 0,
    sameCount: 0,
    returnedCount: 0,
    copiedCount: 0,
    fontCount: 0,
    refused: [],
  };
  let position = 0;
  const stop = new AbortController();
  try {
    const { lines, fractionRead } = readLines(file, longestLibraryFileLine);
    const { value: header = '' } = await lines.next();
    const counts: { said: LibraryFileCounts | undefined } = { said: readLibraryFileHeader(header) };
    for await (const drafts of batchesOf(lines, counts)) {
      const done = await client.library.importDrafts({ isFirst: position === 0, drafts });
      total.addedCount += done.addedCount;
      total.sameCount += done.sameCount;
      total.returnedCount += done.returnedCount;
      total.copiedCount += done.copiedCount;
      total.fontCount += done.fontCount;
      for (const refused of done.refused)
        total.refused.push({ ...refused, position: position + refused.position });
      position += drafts.length;
      if (stop.signal.aborted) break;
      showRunning(id, title, fractionRead(), () => stop.abort());
    }
    const isWhole =
      counts.said !== undefined && counts.said.proposalCount + counts.said.fontCount <= position;
    const isStopped = stop.signal.aborted;
    const end = isWhole ? [] : [isStopped ? 'you stopped before the end' : 'the file has been cut off'];
    showNotice({
      id,
      tone: total.refused.length > 0 || (!isWhole && !isStopped) ? 'problem' : 'done',
      title: `Imported ${file.name}`,
      text: resultWords(total, end),
    });
  } catch (error) {
    showFailure(id, `${file.name} was not imported${position > 0 ? ' to the end' : ''}.`, error);
  }
}

function resultWords(
  { addedCount, sameCount, returnedCount, copiedCount, fontCount, refused }: ImportedDrafts,
  end: readonly string[],
): string {
  const parts = [
    `${countWords(addedCount, 'proposal is', 'proposals are')} new`,
    ...(sameCount > 0 ? [countWords(sameCount, 'was here already', 'were here already')] : []),
    ...(returnedCount > 0
      ? [`${countWords(returnedCount, 'was in the trash and has', 'were in the trash and have')} come back`]
      : []),
    ...(copiedCount > 0
      ? [
          `${countWords(copiedCount, 'was here with another text and is', 'were here with another text and are')} kept beside it`,
        ]
      : []),
    ...(fontCount > 0 ? [`${countWords(fontCount, 'font was', 'fonts were')} added`] : []),
    ...(refused.length > 0 ? [`${refused.length} could not be read`] : []),
    ...end,
  ];
  return `${parts.join('; ')}.`;
}

/** As many lines as go into one call. What the last line says of the others is put into `counts`. */
async function* batchesOf(
  lines: AsyncGenerator<string, undefined>,
  counts: { said: LibraryFileCounts | undefined },
): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of lines) {
    const end = readLibraryFileEnd(line);
    counts.said = end ?? counts.said;
    if (end !== undefined) continue;
    if (size > 0 && size + line.length > batchCharacters) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(line);
    size += line.length;
  }
  if (batch.length > 0) yield batch;
}

function showRunning(id: string, title: string, fraction: number, cancel: () => void) {
  const actions = [{ label: t('export.cancel'), run: cancel, keepsNotice: true }];
  showNotice({ id, tone: 'running', title, fraction, actions });
}

function showFailure(id: string, title: string, error: unknown) {
  const { what, next } = failureWords(asFailure(error));
  closeNotice(id);
  showNotice({ tone: 'problem', title, text: `${what} ${next}` });
}
