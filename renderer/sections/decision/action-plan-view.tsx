import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { Checkbox } from 'react-aria-components';
import { type Action, type ActionKind, actionPlan } from '../../../shared/domain/action-plan.ts';
import { reminders } from '../../../shared/domain/reminders.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import choiceStyles from '../../components/fields/choice-control.module.css';
import { useReadOnly } from '../../components/fields/read-only.ts';
import tableStyles from '../../components/table.module.css';
import { useDraft } from '../../stores/draft-store.ts';
import { exportReminders, useIsExporting } from '../../stores/exports-store.ts';
import { focusField } from '../../stores/navigation.ts';
import { today } from '../../stores/today.ts';
import { printDay } from '../../text/date-input.ts';
import layout from '../section-screen.module.css';
import styles from './decision.module.css';
import { finishAction } from './finish-action.ts';
import { StateMark } from './state-mark.tsx';

const kinds: Readonly<Record<ActionKind, string>> = {
  condition: 'Condition',
  'to-be-fixed': 'To be fixed',
  control: 'Control',
  improvable: 'Improvable',
};

/** Everything that has to be done after the review, in one table, with its days for the calendar. */
export function ActionPlan() {
  const proposal = useDraft((state) => state.proposal);
  const actions = useMemo(() => actionPlan(proposal, today()), [proposal]);
  return (
    <section className={layout.block} aria-labelledby="action-plan">
      <h3 className={layout.blockTitle} id="action-plan" data-path="decision.finishedControls" tabIndex={-1}>
        Action plan
      </h3>
      <p className={layout.blockHelp}>
        Made of the conditions, the controls that make up for gaps, and what reviewers want changed.
      </p>
      {actions.length === 0 ? (
        <EmptyNote>Nothing has to be done so far.</EmptyNote>
      ) : (
        <ActionTable actions={actions} />
      )}
      <Reminders />
    </section>
  );
}

function ActionTable({ actions }: { actions: readonly Action[] }) {
  return (
    <div className={tableStyles.scroller}>
      <table className={classes(tableStyles.table, styles.plan)}>
        <caption>{captionOf(actions)}</caption>
        <thead>
          <tr>
            <th scope="col">Done</th>
            <th scope="col">What</th>
            <th scope="col">Owner</th>
            <th scope="col">Due on</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow key={`${action.kind} ${action.id}`} action={action} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function captionOf(actions: readonly Action[]): string {
  const count = (state: Action['state']) => actions.filter((action) => action.state === state).length;
  const overdue = count('overdue');
  const toDo = overdue + count('open');
  if (toDo === 0) return `All ${actions.length} done.`;
  return `${toDo} of ${actions.length} to do${overdue > 0 ? `, ${overdue} overdue` : ''}.`;
}

function ActionRow({ action }: { action: Action }) {
  const locale = useDraft(({ proposal }) => proposal.overview.locale);
  const { kind, what, about, owner, dueOn, state, path } = action;
  return (
    <tr className={state === 'done' ? styles.isDone : undefined}>
      <td>
        <Checkbox
          className={classes(choiceStyles.tick)}
          aria-label={`Done: ${what}`}
          isSelected={state === 'done'}
          onChange={(isDone) => finishAction(action, isDone)}
          isReadOnly={useReadOnly()}
        >
          <span className={choiceStyles.box}>
            <Check size={14} strokeWidth={3} aria-hidden />
          </span>
        </Checkbox>
      </td>
      <th scope="row">
        <Button look="link" onPress={() => void focusField(path)}>
          {what}
        </Button>
        <span className={styles.about}>{about ? `${kinds[kind]} · ${about}` : kinds[kind]}</span>
      </th>
      <td>{owner ?? '–'}</td>
      <td>{dueOn ? printDay(dueOn, locale) : '–'}</td>
      <td>
        <StateMark state={state} dueOn={dueOn} withDay={false} />
      </td>
    </tr>
  );
}

function Reminders() {
  const id = useDraft((state) => state.id);
  const proposal = useDraft((state) => state.proposal);
  const count = useMemo(() => reminders(id ?? '', proposal, today()).length, [id, proposal]);
  const isExporting = useIsExporting();
  if (id === null || count === 0) return null;
  return (
    <div className={styles.acts}>
      <Button isDisabled={isExporting} onPress={() => void exportReminders(id)}>
        Save reminders
      </Button>
      <span className={styles.beside}>
        {count === 1 ? 'One date' : `${count} dates`} for your calendar, in a file that any calendar reads.
      </span>
    </div>
  );
}
