import { words } from '../../../shared/domain/choice-words.ts';
import type { Explanation } from '../../../shared/domain/revenue/explanation.ts';
import {
  explainLifetimeValue,
  explainSegmentGain,
  explainValueToCost,
  marginTimingFormulas,
} from '../../../shared/domain/revenue/lifetime-value-explanation.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { Menu, Segments } from '../../components/fields/choice-control.tsx';
import { EstimateRow, EstimateTable } from '../../components/fields/estimate-control.tsx';
import { ShortText } from '../../components/fields/text-control.tsx';
import { FiguresTable } from '../../components/figures-table.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { customerLevels, marginTimings } from '../choices.ts';
import layout from '../section-screen.module.css';
import { percent, plain, useMoney } from './entry-values.ts';
import { ExplainedFigure } from './explained-figure.tsx';
import { useShownProjection } from './projection-context.tsx';
import styles from './revenue-screen.module.css';

/** What a customer of each segment is worth over the years, today and with the tool. */
export function LifetimeValue() {
  return (
    <>
      <ListEditor
        path="revenue.lifetimeValue.segments"
        noun="segment"
        layout="entries"
        titleKey="name"
        empty="Only if the tool keeps customers longer: one segment for your best customers, one for the average, one for those about to leave."
        summary={({ level }) => customerLevels.find(({ value }) => value === level)?.label}
        footer={<SegmentValues />}
      >
        {(entry) => <SegmentFields path={entry} />}
      </ListEditor>
      <MarginTimingField />
    </>
  );
}

/** Which of the two conventions is used, with its formula in words; asked once there is something to compute with it. */
function MarginTimingField() {
  const { revenue } = useShownProjection();
  const isAsked = useDraft(({ proposal }) => proposal.revenue.lifetimeValue.segments.length > 0);
  if (!isAsked) return null;
  return (
    <div>
      <Segments path="revenue.lifetimeValue.marginTiming" choices={marginTimings} isFixed />
      <p className={styles.help}>{marginTimingFormulas[revenue.lifetimeValue.marginTiming]}.</p>
    </div>
  );
}

function SegmentFields({ path }: { path: string }) {
  const money = useMoney('revenue');
  return (
    <>
      <div className={layout.pair}>
        <ShortText path={`${path}.name`} />
        <Menu path={`${path}.level`} choices={customerLevels} isFixed />
      </div>
      <EstimateTable>
        <EstimateRow path={`${path}.customers`} numberStyle={plain} />
        <EstimateRow path={`${path}.averageOrderMinor`} numberStyle={money} />
        <EstimateRow path={`${path}.ordersPerYear`} numberStyle={plain} />
        <EstimateRow path={`${path}.margin`} numberStyle={percent} />
        <EstimateRow path={`${path}.retention`} numberStyle={percent} />
        <EstimateRow path={`${path}.retentionWithTool`} numberStyle={percent} />
        <EstimateRow
          path={`${path}.discountRate`}
          numberStyle={percent}
          hint="That of the proposal when left empty."
        />
        <EstimateRow path={`${path}.acquisitionCostMinor`} numberStyle={money} />
      </EstimateTable>
    </>
  );
}

/** The values of the segments in the expected scenario. */
function SegmentValues() {
  const { revenue, projection, format, isOverdue } = useShownProjection();
  const expected = projection.scenarios.find(({ key }) => key === 'expected');
  const values = expected?.lifetimeValues.segments ?? [];
  if (!expected || values.length === 0)
    return (
      <p className={styles.help}>
        {isOverdue
          ? 'The values follow as soon as the wrong input is corrected.'
          : 'A segment is worked out once its order, orders, margin and retention are typed.'}
      </p>
    );
  return (
    <FiguresTable label="Value of one customer by segment">
      <caption>
        Value of one customer, expected scenario; first margin:{' '}
        {words.marginTiming[revenue.lifetimeValue.marginTiming].toLowerCase()}. Beside the cash flow, never
        part of it.
      </caption>
      <thead>
        <tr>
          <th scope="col">Segment</th>
          <th scope="col">Today</th>
          <th scope="col">With the tool</th>
          <th scope="col">All customers, gain</th>
          <th scope="col">Value ÷ cost to win</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => {
          const segment = segmentOf(revenue, value.id);
          const explained = (explanation: Explanation | undefined, written: string) =>
            explanation ? (
              <ExplainedFigure explanation={explanation} format={format} about={value.name}>
                {written}
              </ExplainedFigure>
            ) : (
              '–'
            );
          const valueOfOne = (isWithTool: boolean, valueMinor: number) =>
            explained(
              segment &&
                explainLifetimeValue(revenue, segment, expected.scenario, { isWithTool, valueMinor }),
              format.money(valueMinor),
            );
          return (
            <tr key={value.id}>
              <th scope="row">{value.name || 'Untitled segment'}</th>
              <td>{valueOfOne(false, value.todayMinor)}</td>
              <td>{valueOfOne(true, value.withToolMinor)}</td>
              <td>{explained(explainSegmentGain(value), format.wholeMoney(value.totalGainMinor ?? 0))}</td>
              <td>{explained(explainValueToCost(value), format.number(value.valueToCostRatio ?? 0, 1))}</td>
            </tr>
          );
        })}
      </tbody>
    </FiguresTable>
  );
}

function segmentOf(revenue: Revenue, id: string) {
  return revenue.lifetimeValue.segments.find((segment) => segment.id === id);
}
