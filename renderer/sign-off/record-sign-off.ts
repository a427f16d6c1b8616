import { entriesOf, type SignOffRecord } from '../../shared/domain/sign-off/record.ts';
import { EntryId } from '../../shared/domain/values.ts';
import { announce } from '../stores/announcements.ts';
import { draftStore } from '../stores/draft-store.ts';
import { makeMove, type Refusal } from '../stores/life-cycle-acts.ts';

/** Writes what was accepted into the open proposal: the move first, because it may be refused, and then nothing changes. */
export function recordSignOff(record: SignOffRecord): Refusal | undefined {
  const refusal = record.decided && makeMove({ to: 'decided', ...record.decided });
  if (refusal) return refusal;
  const { conditions, reviews } = entriesOf(record, () => EntryId.parse(crypto.randomUUID()));
  if (conditions.length > 0 || reviews.length > 0) {
    draftStore.getState().change('decision', 'Filled sign-off page', (decision) => {
      decision.conditions.push(...conditions);
      decision.reviews.push(...reviews);
    });
    draftStore.getState().settle();
  }
  announce('What was ticked is recorded.');
  return undefined;
}
