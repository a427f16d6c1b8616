import { fail } from '../../shared/contract/errors.ts';
import { calendarFile } from '../../shared/domain/calendar-file.ts';
import { reminders } from '../../shared/domain/reminders.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { product } from '../../shared/product.ts';
import type { Destination, DocumentFile } from '../ports/destination.ts';
import type { SafeName } from '../ports/files.ts';
import type { Clock, Digest } from '../ports/host.ts';
import type { RecentFiles } from './recent-files.ts';
import { isoDay, type StoredProposals } from './stored-proposals.ts';

type Ports = {
  proposals: StoredProposals;
  clock: Clock;
  destination: Destination;
  safeName: SafeName;
  digest: Digest;
  files: RecentFiles;
};

/** What has to be done after the decision, as a file that any calendar reads. */
export function createReminderService({ proposals, clock, destination, safeName, digest, files }: Ports) {
  const exportReminders = async ({ id, exportId }: { id: ProposalId; exportId: string }) => {
    const { proposal, revision } = proposals.load(id);
    const now = clock.now();
    const days = reminders(id, proposal, isoDay(now));
    if (days.length === 0) fail('bad-request', { problem: 'Nothing that is still open has a day.' });
    const title = proposal.overview.title?.trim() || 'Untitled proposal';
    const file: DocumentFile = {
      fileName: safeName(`Reminders ${title}`, '.ics'),
      mediaType: 'text/calendar',
    };
    const target = await destination.choose(file);
    if (!target) return null;
    const text = calendarFile({
      product: `${product.name} ${product.version}`,
      stampedAt: now.toISOString(),
      sequence: revision,
      days,
    });
    const bytes = new TextEncoder().encode(text);
    const delivery = await target.write(bytes);
    files.remember(exportId, file, delivery, bytes);
    return {
      exportId,
      fileName: file.fileName,
      delivery,
      byteCount: bytes.length,
      fileSha256: digest(bytes),
      dayCount: days.length,
    };
  };

  return { exportReminders };
}
