import type { Action } from '../../../shared/domain/action-plan.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { EntryId } from '../../../shared/domain/values.ts';
import { draftStore } from '../../stores/draft-store.ts';
import { today } from '../../stores/today.ts';

/** Ticks an action where it is kept, with the day where that is kept too; or takes the tick back. */
export function finishAction(
  { kind, id, what }: Pick<Action, 'kind' | 'id' | 'what'>,
  isDone: boolean,
): void {
  const { change, settle } = draftStore.getState();
  change('decision', `${isDone ? 'Done' : 'Not done'}: ${what}`, (decision) => {
    if (kind === 'condition') finishCondition(decision, id, isDone);
    else if (kind === 'control') finishControl(decision, id, isDone);
    else for (const review of decision.reviews) if (review.id === id) review.isDone = isDone;
  });
  settle();
}

function finishCondition({ conditions }: Decision, id: string, isDone: boolean) {
  const condition = conditions.find((one) => one.id === id);
  if (!condition) return;
  condition.isMet = isDone;
  if (isDone) condition.metOn ??= today();
  else delete condition.metOn;
}

/** Controls stand in a section that can't be edited any more, so their completion is kept beside the decision. */
function finishControl(decision: Decision, id: string, isDone: boolean) {
  const others = decision.finishedControls.filter(({ controlId }) => controlId !== id);
  const finished = { controlId: id as EntryId, finishedOn: today() };
  decision.finishedControls = isDone ? [...others, finished] : others;
}
