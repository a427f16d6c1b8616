import { words } from '../../../shared/domain/choice-words.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { ItSpecialty } from '../../../shared/domain/values.ts';
import { NumberControl } from '../../components/fields/number-control.tsx';
import styles from './settings-screen.module.css';
import type { SettingsField } from './use-settings.ts';

/** The figures that every revenue model of an organisation shares. */
export function MoneySettings({ field, settings }: { field: SettingsField; settings: Settings }) {
  const currency = settings.organisation.currency ?? 'USD';
  const share = (key: 'contributionMargin' | 'discountRate') =>
    field<number>(
      ({ money }) => money[key],
      (before, value) => ({ ...before, money: { ...before.money, [key]: value } }),
    );
  return (
    <>
      <div className={styles.pair}>
        <NumberControl
          path="revenue.streams.0.contributionMargin.expected"
          field={share('contributionMargin')}
          label="Contribution margin"
          help="What is left of one unit of revenue after the costs that grow with it."
          numberStyle={{ kind: 'percent' }}
        />
        <NumberControl
          path="revenue.discountRate.expected"
          field={share('discountRate')}
          label="Yearly discount rate"
          help="Your finance department has one. It says what money later is worth today."
          numberStyle={{ kind: 'percent' }}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>Cost of one hour of IT, all included</legend>
        <div className={styles.pair}>
          {ItSpecialty.options.map((specialty) => (
            <NumberControl
              key={specialty}
              path="ownership.itEffort.0.hourlyRateMinor"
              field={field<number>(
                ({ money }) =>
                  money.hourlyRates.find((rate) => rate.specialty === specialty)?.hourlyRateMinor,
                (before, value) => ({ ...before, money: withRate(before.money, specialty, value) }),
              )}
              label={words.specialty[specialty]}
              numberStyle={{ kind: 'money', currency }}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function withRate(
  money: Settings['money'],
  specialty: ItSpecialty,
  hourlyRateMinor: number | undefined,
): Settings['money'] {
  const others = money.hourlyRates.filter((rate) => rate.specialty !== specialty);
  return {
    ...money,
    hourlyRates: hourlyRateMinor === undefined ? others : [...others, { specialty, hourlyRateMinor }],
  };
}
