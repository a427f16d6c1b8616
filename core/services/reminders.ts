import { fail } from '../../shared/contract/errors.ts';
import { calendarFile } from '../../shared/domain/calendar-file.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { reminders } from '../../shared/domain/reminders.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { product } from '../../shared/product.ts';
import type { Clock } from '../ports/host.ts';
import type { WriteFile } from './file-writer.ts';
import type { StoredProposals } from './stored-proposals.ts';

type Ports = { proposals: StoredProposals; clock: Clock; writeFile: WriteFile };

/** What has to be done after the decision, as a file that any calendar reads. */
export function createReminderService({ proposals, clock, writeFile }: Ports) {
  const exportReminders = async ({ id, exportId }: { id: ProposalId; exportId: string }) => {
    const { proposal, revision } = proposals.load(id);
    const now = clock.now();
    const days = reminders(id, proposal, localDay(now));
    if (days.length === 0) fail('bad-request', { problem: 'Nothing that is still open has a day.' });
    const title = proposal.overview.title?.trim() || 'Untitled proposal';
    const file = {
      exportId,
      name: `Reminders ${title}`,
      ending: '.ics',
      mediaType: 'text/calendar',
    } as const;
    const written = await writeFile(file, () =>
      new TextEncoder().encode(
        calendarFile({
          product: `${product.name} ${product.version}`,
          stampedAt: now.toISOString(),
          sequence: revision,
          days,
        }),
      ),
    );
    return written && { ...written, dayCount: days.length };
  };

  return { exportReminders };
}
