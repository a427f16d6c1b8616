import { type Condition, conditionState } from '../../../shared/domain/life-cycle/conditions.ts';
import type { ModelContext } from './context.ts';

/** Whether a condition is met, as of the day on which the revision was saved: `Overdue since Apr 30, 2027`. */
export function conditionWords(condition: Condition, { format, savedOn }: ModelContext): string {
  const { metOn, dueOn } = condition;
  const state = conditionState(condition, savedOn);
  if (state === 'met') return metOn === undefined ? 'Yes' : `Yes, ${format.shortDay(metOn)}`;
  return state === 'overdue' && dueOn !== undefined ? `Overdue since ${format.shortDay(dueOn)}` : 'Open';
}
