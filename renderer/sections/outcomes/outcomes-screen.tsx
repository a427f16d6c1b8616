import { NumberField } from '../../components/fields/number-control.tsx';
import { LongText } from '../../components/fields/text-control.tsx';
import { ImportButton } from '../../spreadsheets/import-button.tsx';
import { CalibrationProvider } from '../revenue/calibration-context.tsx';
import { ActualsGrid } from './actuals-grid.tsx';
import { CalibrationLines } from './calibration-lines.tsx';
import { GoingLive } from './going-live.tsx';
import { Incidents } from './incidents.tsx';
import { Lessons } from './lessons.tsx';
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
      <ImportButton kind="actuals" />
      <OutcomeFigures />
      <VarianceReasons />
      <PactKept />
      <Incidents />
      <LongText path="outcomes.itContribution" />
      <NumberField path="outcomes.itHoursSpent" unit="hours" />
      <Lessons />
      <LongText path="outcomes.recommendation" />
      <CalibrationProvider>
        <CalibrationLines />
      </CalibrationProvider>
    </OutcomeReviewProvider>
  );
}
