import type { SignOffRecord } from '../../shared/domain/sign-off/record.ts';
import { EntryId } from '../../shared/domain/values.ts';
import { announce } from '../stores/announcements.ts';
import { draftStore } from '../stores/draft-store.ts';
import { makeMove, type Refusal } from '../stores/life-cycle-acts.ts';

/** Writes what was accepted into the open proposal: the move first, because it may be refused, and then nothing changes. */
export function recordSignOff({ decided, conditions, reviews }: SignOffRecord): Refusal | undefined {
  const refusal = decided && makeMove({ to: 'decided', ...decided });
  if (refusal) return refusal;
  if (conditions.length > 0 || reviews.length > 0) {
    draftStore.getState().change('decision', 'Filled sign-off page', (decision) => {
      for (const condition of conditions) decision.conditions.push({ id: newId(), condition, isMet: false });
      for (const { specialty, verdict, comment } of reviews)
        decision.reviews.push({
          id: newId(),
          specialty,
          isDone: false,
          ...(verdict === undefined ? {} : { verdict }),
          ...(comment === '' ? {} : { comment }),
        });
    });
    draftStore.getState().settle();
  }
  announce('What was ticked is recorded.');
  return undefined;
}

const newId = () => EntryId.parse(crypto.randomUUID());
