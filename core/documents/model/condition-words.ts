import { type Condition, conditionState } from '../../../shared/domain/life-cycle/conditions.ts';
import type { ModelContext } from './context.ts';

/** How a condition stands on the day on which the revision was saved: `Met on Feb 10, 2027`, `Overdue since Apr 30, 2027`. */
export function conditionWords(condition: Condition, { format, savedOn }: ModelContext): string {
  const { metOn, dueOn } = condition;
  const state = conditionState(condition, savedOn);
  if (state === 'met') return metOn === undefined ? 'Met' : `Met on ${format.shortDay(metOn)}`;
  return state === 'overdue' && dueOn !== undefined ? `Overdue since ${format.shortDay(dueOn)}` : 'Open';
}
