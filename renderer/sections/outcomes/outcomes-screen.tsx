import { DateField } from '../../components/fields/date-control.tsx';
import { NumberField } from '../../components/fields/number-control.tsx';
import { LongText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { ActualsGrid } from './actuals-grid.tsx';
import { CalibrationLines } from './calibration-lines.tsx';
import { GoingLive } from './going-live.tsx';
import { OutcomeFigures } from './outcome-figures.tsx';
import { PactKept } from './pact-kept.tsx';
import { OutcomeReviewProvider } from './review-context.tsx';
import { VarianceReasons } from './variance-reasons.tsx';

/** What really happened: figures beside the projection, promises, incidents, lessons, and what IT did for it. */
export function OutcomesScreen() {
  return (
    <OutcomeReviewProvider>
      <GoingLive />
      <ActualsGrid />
      <OutcomeFigures />
      <VarianceReasons />
      <PactKept />
      <ListEditor
        path="outcomes.incidents"
        noun="incident"
        layout="entries"
        titleKey="what"
        empty="A failed sync, a wrong send, an access that was left open. None is a good answer too."
        summary={({ happenedOn }) => (typeof happenedOn === 'string' ? happenedOn : undefined)}
      >
        {(entry) => (
          <>
            <DateField path={`${entry}.happenedOn`} />
            <LongText path={`${entry}.what`} />
            <LongText path={`${entry}.consequence`} />
          </>
        )}
      </ListEditor>
      <LongText path="outcomes.itContribution" />
      <NumberField path="outcomes.itHoursSpent" unit="hours" />
      <ListEditor
        path="outcomes.lessons"
        noun="lesson"
        layout="line"
        titleKey="lesson"
        empty="What you would do otherwise next time, and what you would do again."
      >
        {(entry) => <LongText path={`${entry}.lesson`} />}
      </ListEditor>
      <LongText path="outcomes.recommendation" />
      <CalibrationLines />
    </OutcomeReviewProvider>
  );
}
