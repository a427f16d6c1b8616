import type { ImportedDrafts } from '../../../shared/contract/backups.ts';
import { readLibraryFileHeader } from '../../../shared/domain/library-file.ts';
import { client } from '../../client.ts';
import { download, wayToFile } from '../../stores/exports-store.ts';
import { closeNotice, showNotice } from '../../stores/notices-store.ts';
import { asFailure, failureWords } from '../../text/failures.ts';
import { formatBytes } from '../../text/formats.ts';
import { countWords } from './backup-words.ts';

/** What goes in one call: far below what a transport takes, and enough for many proposals. */
const batchCharacters = 4_000_000;

/** Writes every proposal into one file. */
export async function exportLibrary(): Promise<void> {
  const id = showNotice({ id: 'export-library', tone: 'running', title: 'Exporting the library…' });
  try {
    const receipt = await client.library.exportAll({ exportId: crypto.randomUUID() });
    if (!receipt) return closeNotice(id);
    const { fileName, proposalCount, fontCount, byteCount, leftOut } = receipt;
    showNotice({
      id,
      tone: leftOut.length > 0 ? 'problem' : 'done',
      title: `Exported ${fileName}`,
      text: `${countWords(proposalCount, 'proposal', 'proposals')}${
        fontCount > 0 ? `, ${countWords(fontCount, 'font', 'fonts')}` : ''
      }, ${formatBytes(byteCount)}${
        leftOut.length > 0 ? `. Damaged and not in the file: ${leftOut.join(', ')}` : ''
      }`,
      ...wayToFile(receipt),
    });
    if (receipt.delivery.kind === 'download') await download(receipt.exportId);
  } catch (error) {
    showFailure(id, 'The library was not exported.', error);
  }
}

/** Brings the proposals of another library here, some at a time, whatever the size of the file. */
export async function importLibrary(file: File): Promise<void> {
  const id = showNotice({ tone: 'running', title: `Importing ${file.name}…`, fraction: 0 });
  const total: ImportedDrafts = {
    addedCount: 0,
    sameCount: 0,
    returnedCount: 0,
    copiedCount: 0,
    fontCount: 0,
    refused: [],
  };
  let position = 0;
  try {
    const lines = linesOf(file);
    const { value: header = '' } = await lines.next();
    const { proposalCount, fontCount } = readLibraryFileHeader(header);
    const lineCount = proposalCount + fontCount;
    for await (const drafts of batchesOf(lines)) {
      const done = await client.library.importDrafts({ isFirst: position === 0, drafts });
      total.addedCount += done.addedCount;
      total.sameCount += done.sameCount;
      total.returnedCount += done.returnedCount;
      total.copiedCount += done.copiedCount;
      total.fontCount += done.fontCount;
      for (const refused of done.refused)
        total.refused.push({ ...refused, position: position + refused.position });
      position += drafts.length;
      const fraction = Math.min(1, position / Math.max(1, lineCount));
      showNotice({ id, tone: 'running', title: `Importing ${file.name}…`, fraction });
    }
    const missing = lineCount - position;
    showNotice({
      id,
      tone: total.refused.length > 0 || missing > 0 ? 'problem' : 'done',
      title: `Imported ${file.name}`,
      text: resultWords(total, missing),
    });
  } catch (error) {
    showFailure(id, `${file.name} was not imported${position > 0 ? ' to the end' : ''}.`, error);
  }
}

function resultWords(
  { addedCount, sameCount, returnedCount, copiedCount, fontCount, refused }: ImportedDrafts,
  missing: number,
): string {
  const parts = [
    `${countWords(addedCount, 'proposal is', 'proposals are')} new`,
    ...(sameCount > 0 ? [`${sameCount} were here already`] : []),
    ...(returnedCount > 0
      ? [`${countWords(returnedCount, 'was in the trash and has', 'were in the trash and have')} come back`]
      : []),
    ...(copiedCount > 0 ? [`${copiedCount} were here with another text and are kept beside it`] : []),
    ...(fontCount > 0 ? [`${countWords(fontCount, 'font was', 'fonts were')} added`] : []),
    ...(refused.length > 0 ? [`${refused.length} could not be read`] : []),
    ...(missing > 0 ? [`the file ends ${countWords(missing, 'entry', 'entries')} too early`] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** The lines of a file, read a piece at a time. */
async function* linesOf(file: File): AsyncGenerator<string, undefined> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const pieces = (rest + (value ?? '')).split('\n');
    rest = done ? '' : (pieces.pop() ?? '');
    for (const line of pieces) if (line !== '') yield line;
    if (done) return undefined;
  }
}

async function* batchesOf(lines: AsyncGenerator<string, undefined>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of lines) {
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

function showFailure(id: string, title: string, error: unknown) {
  const { what, next } = failureWords(asFailure(error));
  closeNotice(id);
  showNotice({ tone: 'problem', title, text: `${what} ${next}` });
}
