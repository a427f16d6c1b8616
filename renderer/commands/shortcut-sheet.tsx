import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { type CommandGroup, commands } from '../../shared/commands.ts';
import { runsInBrowser } from '../api/connect.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import choiceStyles from '../components/fields/choice-control.module.css';
import { showOverlay } from '../stores/navigation.ts';
import { turnSingleKeys, useSingleKeys } from '../stores/single-keys-store.ts';
import { type MessageId, t } from '../text/messages.ts';
import { shortcutLabel, shortcutsOf } from './shortcut.ts';
import styles from './shortcut-sheet.module.css';

/** In two columns of about one length. */
const groups: readonly CommandGroup[] = ['file', 'edit', 'view', 'help', 'go'];

type LocalLabel = Extract<MessageId, `shortcuts.${string}`>;

/** Keys that no command has, because they mean something only where they are pressed. */
const localKeys: readonly { group: CommandGroup; label: LocalLabel; keys: readonly string[] }[] = [
  { group: 'edit', label: 'shortcuts.add-entry', keys: ['Enter'] },
  { group: 'edit', label: 'shortcuts.add-anywhere', keys: [shortcutLabel('CmdOrCtrl+Enter')] },
  { group: 'edit', label: 'shortcuts.move-entry', keys: [shortcutLabel('Alt+↑'), shortcutLabel('Alt+↓')] },
  { group: 'edit', label: 'shortcuts.search', keys: ['/'] },
  { group: 'go', label: 'shortcuts.section-keys', keys: [`${shortcutLabel('CmdOrCtrl+1')} – 9`, '1 – 9'] },
  { group: 'help', label: 'shortcuts.sheet', keys: ['?'] },
];

/** Every shortcut, made from the list that menu and palette are made from; those of the sections stand in one line. */
export function ShortcutSheet() {
  const areSingleKeysOn = useSingleKeys();
  return (
    <Dialog heading={t('shortcuts.heading')} onClose={() => showOverlay(null)}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`commands.${group}`)}</h3>
            <dl className={styles.rows}>
              {commands
                .filter((command) => command.group === group && !('section' in command))
                .map((command) => (
                  <Row
                    key={command.id}
                    label={command.label}
                    keys={shortcutsOf(command).map((shortcut) => shortcutLabel(shortcut))}
                  />
                ))}
              {localKeys
                .filter((local) => local.group === group)
                .map(({ label, keys }) => (
                  <Row key={label} label={t(label)} keys={keys} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      {runsInBrowser() && <p className={styles.note}>{t('shortcuts.zoom-in-browser')}</p>}
      <Checkbox className={classes(choiceStyles.tick)} isSelected={areSingleKeysOn} onChange={turnSingleKeys}>
        <span className={choiceStyles.box}>
          <Check size={14} strokeWidth={3} aria-hidden />
        </span>
        {t('shortcuts.single-keys')}
      </Checkbox>
      <div className={styles.close}>
        <Button autoFocus onPress={() => showOverlay(null)}>
          {t('shortcuts.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Row({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key} className={styles.keys}>
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
