import { words } from '../../shared/domain/choice-words.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import { ItSpecialty, type ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { t, tCount } from '../text/messages.ts';
import { download } from './exports-store.ts';
import { closeNotice, showNotice } from './notices-store.ts';
import { autosave } from './session.ts';

type Chosen = { id: ProposalId; title: string };

/** One file of a run, by the name under which the run tells of it. */
type Item = { title: string } & Omit<Parameters<typeof client.bulk.write>[0], 'batchId' | 'exportId'>;

/** One notice for a run: how far it is, then what was written and what was not. */
const noticeId = 'bulk-export';

/** Exports several proposals into one place, one after the other. One that fails stops none of the others. */
export async function exportAll(
  proposals: readonly Chosen[],
  kind: 'full-proposal' | 'draft',
): Promise<void> {
  await writeAll(
    proposals.map(({ id, title }) => ({ id, title, kind })),
    'bulk.done',
  );
}

/** Exports the reviewer pack of every group of IT into one place, with the same choices. */
export async function exportPacks(
  id: ProposalId,
  { format, choices }: { format: DocumentFormat; choices: ExportChoices },
): Promise<void> {
  // A pack shows what is stored, so everything typed has to be there first.
  if (!(await autosave.flush())) {
    showNotice({ id: noticeId, tone: 'problem', title: t('export.failed'), text: t('export.unsaved') });
    return;
  }
  const packs = ItSpecialty.options.map((specialty) => ({
    id,
    title: words.specialty[specialty],
    kind: 'reviewer-pack' as const,
    format,
    choices: { ...choices, specialty },
  }));
  await writeAll(packs, 'packs.done');
}

async function writeAll(items: readonly Item[], doneKey: 'bulk.done' | 'packs.done'): Promise<void> {
  const batchId = crypto.randomUUID();
  const { isChosen } = await client.bulk.begin({ batchId });
  if (!isChosen) return;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  const failed: string[] = [];
  let done = 0;
  try {
    for (const { title, ...request } of items) {
      if (isStopped) break;
      showNotice({
        id: noticeId,
        tone: 'running',
        title: t('bulk.running', { at: done + failed.length + 1, count: items.length }),
        text: title,
        fraction: (done + failed.length) / items.length,
        actions: [{ label: t('export.cancel'), run: stop, keepsNotice: true }],
      });
      try {
        const receipt = await client.bulk.write({ batchId, ...request, exportId: crypto.randomUUID() });
        if (receipt.delivery.kind === 'download') await download(receipt.exportId);
        done += 1;
      } catch (error) {
        failed.push(`${title}: ${failureWords(asFailure(error)).what}`);
      }
    }
  } finally {
    await client.bulk.end({ batchId });
  }
  closeNotice(noticeId);
  showNotice({
    tone: failed.length > 0 ? 'problem' : 'done',
    title: tCount(doneKey, done),
    ...(failed.length > 0 && { text: `${tCount('bulk.failed', failed.length)} ${failed.join(' · ')}` }),
  });
}
