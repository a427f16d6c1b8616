import { Menu, Segments } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { EstimateHeadings, EstimateRow, EstimateTable } from '../components/fields/estimate-control.tsx';
import { CodeField, LinkField } from '../components/fields/link-control.tsx';
import { NumberField } from '../components/fields/number-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import type { ListPath } from '../components/list-editor-changes.ts';
import { useDraft } from '../stores/draft-store.ts';
import { valueAt } from '../stores/path.ts';
import type { NumberStyle } from '../text/number-input.ts';
import {
  channels,
  confidences,
  costBases,
  costCategories,
  costTimings,
  otherBenefitKinds,
  specialties,
  stepKinds,
} from './choices.ts';
import { ExchangeRates } from './exchange-rates.tsx';
import { RevenueTotals } from './revenue-totals.tsx';
import styles from './section-screen.module.css';

type EntryPath = ListPath<'revenue'>;

const percent: NumberStyle = { kind: 'percent' };

/** The money: streams of revenue, costs, other benefits, and what every figure rests on. */
export function RevenueScreen() {
  return (
    <>
      <ListEditor
        path="revenue.streams"
        noun="stream"
        layout="entries"
        titleKey="name"
        empty="Start with the programme that brings the most, for example one newsletter a week."
        summary={({ channel }) => channels.find(({ value }) => value === channel)?.label}
      >
        {(entry) => <StreamFields path={entry} />}
      </ListEditor>
      <ListEditor
        path="revenue.costs"
        noun="cost"
        layout="entries"
        titleKey="name"
        empty="Start with the licence, then add what it takes to set it up."
        summary={({ timing }) => costTimings.find(({ value }) => value === timing)?.label}
      >
        {(entry) => <CostFields path={entry} />}
      </ListEditor>
      <ListEditor
        path="revenue.otherBenefits"
        noun="other benefit"
        layout="entries"
        titleKey="name"
        empty="A tool that is no longer paid, or hours that are saved each month."
        seed={{ kind: 'avoided-cost' }}
        summary={({ kind }) => otherBenefitKinds.find(({ value }) => value === kind)?.label}
      >
        {(entry) => <OtherBenefitFields path={entry} />}
      </ListEditor>
      <RevenueTotals />
      <NumberField path="revenue.horizonMonths" unit="months" isFixed />
      <section className={styles.block}>
        <h3 className={styles.blockTitle}>At which rate are later amounts discounted?</h3>
        <p className={styles.blockHelp}>Per year. Ask finance for the rate that your organisation uses.</p>
        <EstimateTable>
          <EstimateRow path="revenue.discountRate" numberStyle={percent} />
        </EstimateTable>
      </section>
      <ExchangeRates />
      <ListEditor
        path="revenue.assumptions"
        noun="assumption"
        layout="entries"
        titleKey="statement"
        empty="Your own figures of the last twelve months are the best source. Write down where each figure comes from."
        summary={({ confidence }) => confidences.find(({ value }) => value === confidence)?.label}
      >
        {(entry) => (
          <>
            <LongText path={`${entry}.statement`} />
            <LongText path={`${entry}.source`} />
            <div className={styles.pair}>
              <LinkField path={`${entry}.link`} />
              <DateField path={`${entry}.statedOn`} />
              <Segments path={`${entry}.confidence`} choices={confidences} />
              <ShortText path={`${entry}.owner`} />
            </div>
          </>
        )}
      </ListEditor>
    </>
  );
}

function StreamFields({ path }: { path: EntryPath }) {
  const money = useMoney(path);
  return (
    <>
      <div className={styles.pair}>
        <ShortText path={`${path}.name`} />
        <Menu path={`${path}.channel`} choices={channels} isFixed />
        <ShortText path={`${path}.volumeLabel`} />
        <CodeField path={`${path}.currency`} />
      </div>
      <EstimateTable>
        <EstimateRow path={`${path}.monthlyVolume`} />
        <EstimateRow path={`${path}.monthlyGrowth`} numberStyle={percent} />
      </EstimateTable>
      <ListEditor
        path={`${path}.steps`}
        noun="step"
        layout="lines"
        titleKey="name"
        empty="For example: delivered, clicks per delivered email, orders per click."
        seed={{ kind: 'rate' }}
        header={
          <div className={styles.aboveRows}>
            <EstimateHeadings />
          </div>
        }
      >
        {(step) => <StepFields path={step} />}
      </ListEditor>
      <EstimateTable>
        <EstimateRow path={`${path}.valuePerConversionMinor`} numberStyle={money} />
        <EstimateRow path={`${path}.incrementality`} numberStyle={percent} />
        <EstimateRow path={`${path}.overlap`} numberStyle={percent} />
        <EstimateRow path={`${path}.contributionMargin`} numberStyle={percent} />
        <EstimateRow path={`${path}.firstLiveMonth`} />
        <EstimateRow path={`${path}.rampMonths`} />
        <EstimateRow path={`${path}.lagMonths`} />
      </EstimateTable>
    </>
  );
}

function StepFields({ path }: { path: EntryPath }) {
  const kind = useValue(`${path}.kind`);
  return (
    <>
      <div className={styles.wideAndNarrow}>
        <ShortText path={`${path}.name`} />
        <Segments path={`${path}.kind`} choices={stepKinds} isFixed />
      </div>
      {kind === 'rate' ? (
        <EstimateRow path={`${path}.value`} numberStyle={percent} label="Share" />
      ) : (
        <EstimateRow path={`${path}.value`} label="Times" />
      )}
    </>
  );
}

function CostFields({ path }: { path: EntryPath }) {
  const money = useMoney(path);
  const isHours = useValue(`${path}.basis`) === 'hours';
  const timing = useValue(`${path}.timing`);
  return (
    <>
      <div className={styles.pair}>
        <ShortText path={`${path}.name`} />
        <Menu path={`${path}.category`} choices={costCategories} isFixed />
      </div>
      <Segments path={`${path}.timing`} choices={costTimings} isFixed />
      <Segments path={`${path}.basis`} choices={costBases} isFixed />
      <EstimateTable>
        {isHours ? (
          <>
            <EstimateRow path={`${path}.hours`} />
            <EstimateRow path={`${path}.hourlyRateMinor`} numberStyle={money} />
          </>
        ) : (
          <EstimateRow path={`${path}.amountMinor`} numberStyle={money} />
        )}
        {timing !== 'one-off' && <EstimateRow path={`${path}.yearlyRise`} numberStyle={percent} />}
      </EstimateTable>
      <div className={styles.pair}>
        <CodeField path={`${path}.currency`} />
        {timing === 'per-month' && <NumberField path={`${path}.firstMonth`} placeholder="1" />}
        {isHours && <Menu path={`${path}.specialty`} choices={specialties} />}
      </div>
      <LongText path={`${path}.note`} />
    </>
  );
}

function OtherBenefitFields({ path }: { path: EntryPath }) {
  const money = useMoney(path);
  const isHours = useValue(`${path}.kind`) === 'efficiency';
  return (
    <>
      <ShortText path={`${path}.name`} />
      <Segments path={`${path}.kind`} choices={otherBenefitKinds} isFixed />
      <EstimateTable>
        {isHours ? (
          <>
            <EstimateRow path={`${path}.hoursPerMonth`} />
            <EstimateRow path={`${path}.hourlyRateMinor`} numberStyle={money} />
            <EstimateRow path={`${path}.realisation`} numberStyle={percent} />
          </>
        ) : (
          <EstimateRow path={`${path}.monthlyAmountMinor`} numberStyle={money} />
        )}
        <EstimateRow path={`${path}.firstMonth`} />
      </EstimateTable>
      <CodeField path={`${path}.currency`} />
    </>
  );
}

/** Amounts in the currency of an entry, which is that of the proposal unless it has its own. */
function useMoney(entryPath: string): NumberStyle {
  const reporting = useDraft((state) => state.proposal.overview.currency);
  const own = useValue(`${entryPath}.currency`);
  return { kind: 'money', currency: own ?? reporting };
}

function useValue(path: string): string | undefined {
  return useDraft((state) => valueAt(state.proposal, path)) as string | undefined;
}
