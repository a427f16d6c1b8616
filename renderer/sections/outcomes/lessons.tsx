import { LongText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';

/** What the next proposal begins with. */
export function Lessons() {
  return (
    <ListEditor
      path="outcomes.lessons"
      noun="lesson"
      layout="line"
      titleKey="lesson"
      empty="What you would do otherwise next time, and what you would do again."
    >
      {(entry) => <LongText path={`${entry}.lesson`} />}
    </ListEditor>
  );
}
