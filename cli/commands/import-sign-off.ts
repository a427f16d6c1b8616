import { randomUUID } from 'node:crypto';
import type { Api } from '../../shared/contract/api.ts';
import type { ReadSignOff } from '../../shared/contract/decision.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { move } from '../../shared/domain/life-cycle/move.ts';
import { offersOf } from '../../shared/domain/sign-off/offers.ts';
import { entriesOf, recordOf, type SignOffRecord } from '../../shared/domain/sign-off/record.ts';
import { EntryId, ProposalId } from '../../shared/domain/values.ts';
import { printResult, type Terminal } from '../print.ts';

/** A filled sign-off page: says what was written, and records all of it when asked to. */
export async function importSignOff(
  read: ReadSignOff,
  { isRecorded }: { isRecorded: boolean },
  client: Client<Api>,
  terminal: Terminal,
): Promise<void> {
  const id = ProposalId.parse(read.proposalId);
  const { revision, proposal } = await client.drafts.open({ id });
  const rows = offersOf(read, proposal.decision);
  if (isRecorded) {
    const now = new Date();
    const decision = recorded(
      proposal.decision,
      recordOf(rows, () => true, localDay(now)),
      now,
    );
    await client.drafts.save({ id, baseRevision: revision, sections: { decision } });
  }
  const fields = rows.flatMap(({ title, fields }) =>
    fields.map(({ part, shown }) => ({ role: title, part, value: shown })),
  );
  const result = { id, title: read.title ?? '', signedText: read.signedText, isRecorded, fields };
  printResult(terminal, result, () => [
    ...fields.map(({ role, part, value }) => `${role}: ${part}: ${value.replaceAll('\n', ' / ')}`),
    isRecorded
      ? `Recorded in ${id}.`
      : 'Nothing was changed. --record records all of it, --as-proposal opens the file as a new proposal.',
  ]);
}

function recorded(decision: Decision, record: SignOffRecord, now: Date): Decision {
  const asked = record.decided && {
    to: 'decided' as const,
    ...record.decided,
    today: localDay(now),
    movedAt: now.toISOString(),
    blockingCount: 0,
  };
  const result = asked && move(decision, asked);
  if (result && 'refusal' in result) fail('bad-request', { problem: result.refusal });
  const after = result?.decision ?? decision;
  const { conditions, reviews } = entriesOf(record, () => EntryId.parse(randomUUID()));
  return {
    ...after,
    conditions: [...after.conditions, ...conditions],
    reviews: [...after.reviews, ...reviews],
  };
}
