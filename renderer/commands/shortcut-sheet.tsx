import { type CommandGroup, commands } from '../../shared/commands.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { hasScreen } from '../sections/sections.ts';
import { showOverlay } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';
import { shortcutLabel } from './shortcut.ts';
import styles from './shortcut-sheet.module.css';

/** In two columns of about one length. */
const groups: readonly CommandGroup[] = ['file', 'edit', 'view', 'help', 'go'];
const shown = commands.filter(
  (command) => command.doneBy === 'page' && !('section' in command && !hasScreen(command.section)),
);

/** Every shortcut, made from the list that the menu and the palette are made from. */
export function ShortcutSheet() {
  return (
    <Dialog heading={t('shortcuts.heading')} onClose={() => showOverlay(null)}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`commands.${group}`)}</h3>
            <dl className={styles.rows}>
              {shown
                .filter((command) => command.group === group)
                .map(
                  (command) =>
                    'shortcut' in command && (
                      <Row key={command.id} label={command.label} keys={shortcutLabel(command.shortcut)} />
                    ),
                )}
              {group === 'go' && <Row label={t('shortcuts.section-keys')} keys="1 – 9" />}
              {group === 'edit' && <Row label={t('shortcuts.search')} keys="/" />}
              {group === 'help' && <Row label={t('shortcuts.sheet')} keys="?" />}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.close}>
        <Button autoFocus onPress={() => showOverlay(null)}>
          {t('shortcuts.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Row({ label, keys }: { label: string; keys: string }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        <kbd className={styles.keys}>{keys}</kbd>
      </dd>
    </div>
  );
}
