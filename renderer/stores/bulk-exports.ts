import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { failureWords } from '../text/failures.ts';
import { t, tCount } from '../text/messages.ts';
import { download } from './exports-store.ts';
import { closeNotice, showNotice } from './notices-store.ts';
import { asFailure } from './problems.ts';

type Chosen = { id: ProposalId; title: string };

/** One notice for a run: how far it is, then what was written and what was not. */
const noticeId = 'bulk-export';

/** Exports several proposals into one place, one after the other. One that fails stops none of the others. */
export async function exportAll(
  proposals: readonly Chosen[],
  kind: 'full-proposal' | 'draft',
): Promise<void> {
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
    for (const { id, title } of proposals) {
      if (isStopped) break;
      showNotice({
        id: noticeId,
        tone: 'running',
        title: t('bulk.running', { at: done + failed.length + 1, count: proposals.length }),
        text: title,
        fraction: (done + failed.length) / proposals.length,
        actions: [{ label: t('export.cancel'), run: stop, keepsNotice: true }],
      });
      try {
        const receipt = await client.bulk.write({ batchId, id, kind, exportId: crypto.randomUUID() });
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
    title: tCount('bulk.done', done),
    ...(failed.length > 0 && { text: `${tCount('bulk.failed', failed.length)} ${failed.join(' · ')}` }),
  });
}
