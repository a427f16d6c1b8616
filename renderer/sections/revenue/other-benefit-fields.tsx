import { Segments } from '../../components/fields/choice-control.tsx';
import { CurrencyField } from '../../components/fields/currency-control.tsx';
import { EstimateRow, EstimateTable } from '../../components/fields/estimate-control.tsx';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { ShortText } from '../../components/fields/text-control.tsx';
import { otherBenefitKinds } from '../choices.ts';
import { monthHint, percent, useMoney, useValue } from './entry-values.ts';

/** A cost that falls away, or hours that are saved. */
export function OtherBenefitFields({ path }: { path: string }) {
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
        <EstimateRow path={`${path}.firstMonth`} hint={monthHint} />
      </EstimateTable>
      <div>
        <CurrencyField path={`${path}.currency`} />
        <InputProblems path={`${path}.currency`} />
      </div>
    </>
  );
}
