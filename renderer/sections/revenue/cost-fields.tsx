import type { Cost } from '../../../shared/domain/revenue/section.ts';
import { Menu, MenuControl, Segments } from '../../components/fields/choice-control.tsx';
import { CurrencyField } from '../../components/fields/currency-control.tsx';
import { EstimateHeadings, EstimateRow, EstimateTable } from '../../components/fields/estimate-control.tsx';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { NumberField } from '../../components/fields/number-control.tsx';
import { LongText, ShortText } from '../../components/fields/text-control.tsx';
import { TickField } from '../../components/fields/tick-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import type { ListPath } from '../../components/list-editor-changes.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { useField } from '../../stores/field.ts';
import { valueAt } from '../../stores/path.ts';
import { costBases, costCategories, costTimings, specialties } from '../choices.ts';
import { questionAt } from '../questions.ts';
import layout from '../section-screen.module.css';
import { percent, useMoney, useValue } from './entry-values.ts';

type CostProps = { path: ListPath<'revenue'> };

/** One line of cost: an amount, hours at a rate, or a tier of a price list. */
export function CostFields({ path }: CostProps) {
  const money = useMoney(path);
  const basis = useValue(`${path}.basis`);
  const timing = useValue(`${path}.timing`);
  return (
    <>
      <div className={layout.pair}>
        <ShortText path={`${path}.name`} />
        <Menu path={`${path}.category`} choices={costCategories} isFixed />
      </div>
      <div>
        <Segments path={`${path}.timing`} choices={costTimings} isFixed />
        <InputProblems path={`${path}.timing`} />
      </div>
      <Segments path={`${path}.basis`} choices={costBases} isFixed />
      {basis === 'tier' && <TierFields path={path} />}
      <EstimateTable>
        {basis === 'hours' && (
          <>
            <EstimateRow path={`${path}.hours`} />
            <EstimateRow path={`${path}.hourlyRateMinor`} numberStyle={money} />
          </>
        )}
        {basis === 'amount' && <EstimateRow path={`${path}.amountMinor`} numberStyle={money} />}
        {basis === 'tier' && <EstimateRow path={`${path}.units`} />}
        {timing !== 'one-off' && timing !== 'at-end' && (
          <EstimateRow path={`${path}.yearlyRise`} numberStyle={percent} />
        )}
      </EstimateTable>
      <div className={layout.trio}>
        <div>
          <CurrencyField path={`${path}.currency`} />
          <InputProblems path={`${path}.currency`} />
        </div>
        {timing === 'per-month' && (
          <>
            <div>
              <NumberField path={`${path}.firstMonth`} placeholder="1" />
              <InputProblems path={`${path}.firstMonth`} />
            </div>
            <div>
              <NumberField path={`${path}.lastMonth`} placeholder="the last" />
              <InputProblems path={`${path}.lastMonth`} />
            </div>
          </>
        )}
        {basis === 'hours' && <Menu path={`${path}.specialty`} choices={specialties} />}
      </div>
      <LongText path={`${path}.note`} />
    </>
  );
}

/** The price list of a licence, and which of its tiers is bought. */
function TierFields({ path }: CostProps) {
  const money = useMoney(path);
  const tiers = useDraft((state) => valueAt(state.proposal, `${path}.tiers`)) as Cost['tiers'] | undefined;
  const bought = useField<string>(`${path}.tierId`);
  return (
    <>
      <ListEditor
        path={`${path}.tiers`}
        noun="tier"
        layout="lines"
        titleKey="name"
        empty="Copy the price list of the vendor: each tier, its price, and whether it includes single sign-on."
        header={
          <div className={layout.aboveRows}>
            <EstimateHeadings />
          </div>
        }
      >
        {(tier) => (
          <>
            <ShortText path={`${tier}.name`} />
            <EstimateRow path={`${tier}.priceMinor`} numberStyle={money} />
            <div className={layout.pair}>
              <TickField path={`${tier}.isPerUnit`} />
              <TickField path={`${tier}.hasSingleSignOn`} />
            </div>
          </>
        )}
      </ListEditor>
      <div>
        <MenuControl
          path={`${path}.tierId`}
          label={questionAt(`${path}.tierId`).label}
          help={questionAt(`${path}.tierId`).help}
          field={bought}
          choices={(tiers ?? []).map(({ id, name }, index) => ({
            value: id,
            label: name ?? `Tier ${index + 1}`,
          }))}
        />
        <InputProblems path={`${path}.tierId`} />
      </div>
    </>
  );
}
