import { SegmentsControl } from '../../components/fields/choice-control.tsx';
import { chooseTheme, themes, useTheme } from '../../stores/theme-store.ts';
import { t } from '../../text/messages.ts';
import { LibraryFolder } from './library-folder.tsx';
import styles from './settings-screen.module.css';

/** What belongs to this computer and not to the proposals. */
export function ComputerSettings() {
  const theme = useTheme();
  return (
    <>
      <SegmentsControl
        path="settings.theme"
        field={{
          value: theme,
          set: (value) => chooseTheme(themes.find((known) => known === value) ?? 'system'),
          blur: () => {},
        }}
        label={t('editor.theme')}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        isFixed
      />
      <div className={styles.fact}>
        <h3>Language of the application</h3>
        <p>English. There is no other one yet; proposals can be written in any language.</p>
      </div>
      <LibraryFolder />
    </>
  );
}
