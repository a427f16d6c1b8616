import { DateField } from '../../components/fields/date-control.tsx';
import { LongText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { useOutcomeReview } from './review-context.tsx';

/** What went wrong, and what it led to. */
export function Incidents() {
  const { format } = useOutcomeReview();
  return (
    <ListEditor
      path="outcomes.incidents"
      noun="incident"
      layout="entries"
      titleKey="what"
      empty="A failed sync, a wrong send, an access that was left open. None is a good answer too."
      summary={({ happenedOn }) => (typeof happenedOn === 'string' ? format.shortDay(happenedOn) : undefined)}
    >
      {(entry) => (
        <>
          <LongText path={`${entry}.what`} />
          <DateField path={`${entry}.happenedOn`} />
          <LongText path={`${entry}.consequence`} />
        </>
      )}
    </ListEditor>
  );
}
