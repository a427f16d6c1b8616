import type { Settings } from '../../../shared/domain/settings.ts';
import { AccentControl } from '../../components/fields/color-control.tsx';
import { CurrencyControl } from '../../components/fields/currency-control.tsx';
import { ImageControl } from '../../components/fields/image-control.tsx';
import { ShortTextControl } from '../../components/fields/text-control.tsx';
import { LocaleControl } from '../../sections/locale-field.tsx';
import styles from './settings-screen.module.css';
import type { SettingsField } from './use-settings.ts';

type Organisation = Settings['organisation'];

/** Who the proposals are from, and how they write figures. */
export function OrganisationSettings({ field }: { field: SettingsField }) {
  const of = <Key extends keyof Organisation>(key: Key) =>
    field<NonNullable<Organisation[Key]>>(
      ({ organisation }) => organisation[key] as NonNullable<Organisation[Key]> | undefined,
      (settings, value) => ({ ...settings, organisation: { ...settings.organisation, [key]: value } }),
    );
  return (
    <>
      <div className={styles.pair}>
        <ShortTextControl path="overview.organisation" field={of('name')} label="Name" />
        <ShortTextControl path="overview.department" field={of('department')} label="Department" />
      </div>
      <div className={styles.pair}>
        <CurrencyControl path="overview.currency" field={of('currency')} label="Currency of reports" />
        <LocaleControl path="overview.locale" field={of('locale')} label="Numbers and dates" />
      </div>
      <ImageControl
        path="overview.logo"
        field={of('logo')}
        label="Logo"
        help="Printed on the cover. PNG or JPEG, up to 2 MB."
      />
      <AccentControl path="overview.accentColor" field={of('accentColor')} label="Accent colour" />
    </>
  );
}
