import { Button } from '../../components/button.tsx';
import { NumberField } from '../../components/fields/number-control.tsx';
import { LongText } from '../../components/fields/text-control.tsx';
import { chooseKind } from '../../export/export-request.ts';
import { ImportButton } from '../../spreadsheets/import-button.tsx';
import { showOverlay } from '../../stores/navigation.ts';
import { CalibrationProvider } from '../revenue/calibration-context.tsx';
import layout from '../section-screen.module.css';
import { ActualsGrid } from './actuals-grid.tsx';
import { CalibrationLines } from './calibration-lines.tsx';
import { GoingLive } from './going-live.tsx';
import { Incidents } from './incidents.tsx';
import { Lessons } from './lessons.tsx';
import { OutcomeFigures } from './outcome-figures.tsx';
import styles from './outcomes.module.css';
import { PactKept } from './pact-kept.tsx';
import { OutcomeReviewProvider } from './review-context.tsx';
import { VarianceReasons } from './variance-reasons.tsx';

/** The figures are typed for this: the report to those who decided. */
function Report() {
  const exportReport = () => {
    chooseKind('outcome-report');
    showOverlay('export');
  };
  return (
    <section className={layout.block} aria-labelledby="outcome-report">
      <h3 className={layout.blockTitle} id="outcome-report">
        The report for those who decided
      </h3>
      <p className={layout.blockHelp}>What was promised, what came of it, and what you make of it.</p>
      <div className={styles.acts}>
        <Button onPress={exportReport}>Export the outcome report…</Button>
      </div>
    </section>
  );
}

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
      <Report />
      <CalibrationProvider>
        <CalibrationLines />
      </CalibrationProvider>
    </OutcomeReviewProvider>
  );
}
