import { type Condition, conditionState } from '../../../shared/domain/life-cycle/conditions.ts';
import { DateField } from '../../components/fields/date-control.tsx';
import { LongText, ShortText } from '../../components/fields/text-control.tsx';
import { TickControl } from '../../components/fields/tick-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { useField } from '../../stores/field.ts';
import { today } from '../../stores/today.ts';
import { questionAt } from '../questions.ts';
import layout from '../section-screen.module.css';
import { finishAction } from './finish-action.ts';
import { StateMark } from './state-mark.tsx';

/** The conditions of IT as obligations: what, who, until when, and how IT can see that it was done. */
export function Conditions() {
  return (
    <ListEditor
      path="decision.conditions"
      noun="condition"
      layout="entries"
      titleKey="condition"
      empty="When IT approves with conditions, write each of them here. It stays in sight until it is met."
      summary={(entry) => <ConditionMark condition={entry as unknown as Condition} />}
    >
      {(entry) => (
        <>
          <LongText path={`${entry}.condition`} />
          <div className={layout.wideAndDate}>
            <ShortText path={`${entry}.owner`} />
            <DateField path={`${entry}.dueOn`} />
          </div>
          <LongText path={`${entry}.evidence`} />
          <MetFields path={entry} />
        </>
      )}
    </ListEditor>
  );
}

/** A condition that is ticked was met today, unless another day is given. */
function MetFields({ path }: { path: string }) {
  const condition = useField<Condition>(path).value;
  if (!condition) return null;
  const what = condition.condition ?? '';
  const field = {
    value: condition.isMet,
    set: (isMet = false) => finishAction({ kind: 'condition', id: condition.id, what }, isMet),
    blur: () => undefined,
  };
  return (
    <div className={layout.wideAndDate}>
      <TickControl path={`${path}.isMet`} field={field} {...questionAt(`${path}.isMet`)} />
      {condition.isMet && <DateField path={`${path}.metOn`} />}
    </div>
  );
}

function ConditionMark({ condition }: { condition: Condition }) {
  const state = conditionState(condition, today());
  return <StateMark state={state === 'met' ? 'done' : state} dueOn={condition.dueOn} />;
}
