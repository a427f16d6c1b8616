import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import type { ActionState } from '../../../shared/domain/action-plan.ts';
import { classes } from '../../components/classes.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { printDay } from '../../text/date-input.ts';
import styles from './decision.module.css';

const marks = { overdue: CircleAlert, open: Circle, done: CircleCheck } as const;

type StateMarkProps = { state: ActionState; dueOn?: string | undefined; withDay?: boolean };

/** How something that has to be done stands: a shape and a word, with the day of what is open unless that is seen beside it. */
export function StateMark({ state, dueOn, withDay = true }: StateMarkProps) {
  const locale = useDraft(({ proposal }) => proposal.overview.locale);
  const Mark = marks[state];
  const day = withDay && dueOn !== undefined ? printDay(dueOn, locale) : undefined;
  return (
    <span className={classes(styles.state, styles[state])}>
      <Mark size={14} aria-hidden />
      {stateWords(state, day)}
    </span>
  );
}

function stateWords(state: ActionState, day: string | undefined): string {
  if (state === 'done') return 'Done';
  if (state === 'overdue') return 'Overdue';
  return day ? `Due ${day}` : 'Open';
}
