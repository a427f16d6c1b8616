import type { Settings } from '../../../shared/domain/settings.ts';
import { LongTextControl, ShortTextControl } from '../../components/fields/text-control.tsx';
import styles from './settings-screen.module.css';
import type { SettingsField } from './use-settings.ts';

type Roles = Settings['roles'];

/** Who writes, who pays, who does what and who signs: roles, never names of people. */
export function RoleSettings({ field }: { field: SettingsField }) {
  const single = (key: 'author' | 'sponsor') =>
    field<string>(
      ({ roles }) => roles[key],
      (settings, value) => withRoles(settings, { [key]: value }),
    );
  const several = (key: 'responsible' | 'signOff') =>
    field<string>(
      ({ roles }) => roles[key].join('\n') || undefined,
      (settings, value) => withRoles(settings, { [key]: (value ?? '').split('\n').slice(0, 20) }),
    );
  return (
    <>
      <div className={styles.pair}>
        <ShortTextControl path="overview.authorRole" field={single('author')} label="Who writes" />
        <ShortTextControl path="overview.sponsor" field={single('sponsor')} label="Who sponsors" />
      </div>
      <div className={styles.pair}>
        <LongTextControl
          path="settings.responsible"
          schemaPath="ownership.shortfallPlan"
          field={several('responsible')}
          label="Table of responsibilities"
          help="The roles across its top, one in a line."
        />
        <LongTextControl
          path="settings.signOff"
          schemaPath="ownership.shortfallPlan"
          field={several('signOff')}
          label="Who signs"
          help="One role in a line, in the order of signing."
        />
      </div>
    </>
  );
}

function withRoles(settings: Settings, changed: Partial<Roles>): Settings {
  return { ...settings, roles: { ...settings.roles, ...changed } };
}
