import { EstimateRow, EstimateTable } from '../../components/fields/estimate-control.tsx';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { MonthField } from '../../components/fields/link-control.tsx';
import { NumberField } from '../../components/fields/number-control.tsx';
import layout from '../section-screen.module.css';
import { percent } from './entry-values.ts';

/** How far the figures look, from when on, and at which rate later money counts. */
export function TimeFields() {
  return (
    <>
      <NumberField path="revenue.horizonMonths" unit="months" isFixed />
      <div className={layout.pair}>
        <div>
          <MonthField path="revenue.startsIn" />
          <InputProblems path="revenue.startsIn" />
        </div>
        <NumberField path="revenue.leadTimeWeeks" unit="weeks" />
      </div>
      <section className={layout.block}>
        <h3 className={layout.blockTitle}>At which rate are later amounts discounted?</h3>
        <p className={layout.blockHelp}>Per year. Ask finance for the rate that your organisation uses.</p>
        <EstimateTable>
          <EstimateRow path="revenue.discountRate" numberStyle={percent} />
        </EstimateTable>
      </section>
    </>
  );
}
