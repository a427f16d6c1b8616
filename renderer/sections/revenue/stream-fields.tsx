import { Menu, Segments } from '../../components/fields/choice-control.tsx';
import { CurrencyField } from '../../components/fields/currency-control.tsx';
import { EstimateHeadings, EstimateRow, EstimateTable } from '../../components/fields/estimate-control.tsx';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { ShortText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import type { ListPath } from '../../components/list-editor-changes.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { valueAt } from '../../stores/path.ts';
import { rampShapes, startingPoints } from '../choices.ts';
import layout from '../section-screen.module.css';
import { ChannelAdvice, ChannelMenu } from './channel-choice.tsx';
import { useChannelLibrary } from './channel-library.ts';
import { monthHint, percent, useMoney, useValue } from './entry-values.ts';
import { Fold } from './fold.tsx';
import { MonthShares, SeasonFactors } from './month-lists.tsx';
import { StepFields } from './step-fields.tsx';
import { StreamCalibration } from './stream-calibration.tsx';
import { StreamPicture } from './stream-picture.tsx';

type StreamProps = { path: ListPath<'revenue'>; index: number };

/** A stream of revenue: its funnel, today beside with the tool, and when the effect comes. */
export function StreamFields({ path, index }: StreamProps) {
  const library = useChannelLibrary();
  const channel = useValue(`${path}.channel`);
  const funnel = library.find(({ id }) => id === channel);
  return (
    <>
      <div className={layout.pair}>
        <ShortText path={`${path}.name`} />
        <ChannelMenu path={path} index={index} library={library} />
      </div>
      <ChannelAdvice index={index} library={library} />
      <StreamCalibration index={index} />
      <Segments path={`${path}.startsFrom`} choices={startingPoints} isFixed />
      <VolumeFields path={path} hint={funnel?.volumeHint} />
      <ListEditor
        path={`${path}.steps`}
        noun="step"
        layout="lines"
        titleKey="name"
        empty="Choose a channel above and take over its steps, or write your own: delivered, clicks per delivered email, orders per click."
        seed={{ kind: 'rate' }}
        header={
          <div className={layout.aboveRows}>
            <EstimateHeadings />
          </div>
        }
      >
        {(step) => <StepFields path={step} streamPath={path} funnel={funnel} />}
      </ListEditor>
      <ValueFields path={path} hint={funnel?.valueHint} />
      <TimingFields path={path} />
      <StreamPicture index={index} />
    </>
  );
}

function VolumeFields({ path, hint }: { path: string; hint: string | undefined }) {
  const money = useMoney(path);
  const hasToday = useValue(`${path}.startsFrom`) === 'today';
  const rare = ['monthlyGrowth', 'monthlyChurn', 'monthlyNew', 'volumeCostMinor'].map(
    (field) => `${path}.${field}`,
  );
  const remark = useRemark(rare);
  return (
    <>
      <div className={layout.wideAndNarrow}>
        <ShortText path={`${path}.volumeLabel`} />
        <div>
          <CurrencyField path={`${path}.currency`} />
          <InputProblems path={`${path}.currency`} />
        </div>
      </div>
      <EstimateTable>
        <EstimateRow path={`${path}.monthlyVolume`} hint={hint} />
        {hasToday && <EstimateRow path={`${path}.todayMonthlyVolume`} />}
      </EstimateTable>
      <Fold title="Growth, losses and cost of the volume" remark={remark} holds={rare}>
        <EstimateTable>
          <EstimateRow path={`${path}.monthlyGrowth`} numberStyle={percent} />
          <EstimateRow path={`${path}.monthlyChurn`} numberStyle={percent} />
          <EstimateRow path={`${path}.monthlyNew`} />
          <EstimateRow path={`${path}.volumeCostMinor`} numberStyle={money} />
        </EstimateTable>
      </Fold>
    </>
  );
}

function ValueFields({ path, hint }: { path: string; hint: string | undefined }) {
  const money = useMoney(path);
  const hasToday = useValue(`${path}.startsFrom`) === 'today';
  return (
    <EstimateTable>
      <EstimateRow path={`${path}.valuePerConversionMinor`} numberStyle={money} hint={hint} />
      {hasToday && <EstimateRow path={`${path}.todayValuePerConversionMinor`} numberStyle={money} />}
      <EstimateRow
        path={`${path}.incrementality`}
        numberStyle={percent}
        hint="The share that would not have come anyway. A hold-out group shows it; 100 % is seldom true."
      />
      <EstimateRow
        path={`${path}.overlap`}
        numberStyle={percent}
        hint="Which share does another stream already count? Type 0 if none does."
      />
      <EstimateRow path={`${path}.contributionMargin`} numberStyle={percent} />
    </EstimateTable>
  );
}

function TimingFields({ path }: { path: string }) {
  const shape = useValue(`${path}.rampShape`);
  const rare = ['lagMonths', 'seasonality'].map((field) => `${path}.${field}`);
  return (
    <>
      <EstimateTable>
        <EstimateRow path={`${path}.firstLiveMonth`} hint={monthHint} />
        {shape !== 'custom' && <EstimateRow path={`${path}.rampMonths`} />}
      </EstimateTable>
      <Menu path={`${path}.rampShape`} choices={rampShapes} isFixed />
      {shape === 'custom' && <MonthShares path={`${path}.rampShares`} />}
      <Fold title="Delay of the money, and the seasons" remark={useRemark(rare)} holds={rare}>
        <EstimateTable>
          <EstimateRow path={`${path}.lagMonths`} />
        </EstimateTable>
        <SeasonFactors path={`${path}.seasonality`} />
      </Fold>
    </>
  );
}

/** Says of folded fields how many are answered. */
function useRemark(paths: readonly string[]): string | undefined {
  const count = useDraft(
    (state) => paths.filter((path) => valueAt(state.proposal, path) !== undefined).length,
  );
  return count === 0 ? undefined : `${count} answered`;
}
