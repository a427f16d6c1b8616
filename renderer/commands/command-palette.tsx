import { useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  TextField,
} from 'react-aria-components';
import { commandGroups, commands } from '../../shared/commands.ts';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import { Scroller } from '../components/scroller.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { focusField, showOverlay } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';
import styles from './command-palette.module.css';
import { excerptOf, findAnswers, placeInWords } from './find-answers.ts';
import { keysOf } from './keys-of.ts';
import { canRun, runCommand } from './run-command.ts';

type Entry = { id: string; label: string; detail?: string; shortcut?: string | undefined; run(): void };
type Group = { heading: string; entries: Entry[] };

const mostAnswers = 20;

/** Every command by its words, and every answer by its text. */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const proposal = useDraft((state) => (state.id ? state.proposal : null));
  const heading = t('palette.label');
  const answers: Entry[] = proposal
    ? findAnswers(proposal, query, mostAnswers).map((hit) => ({
        id: hit.path,
        label: excerptOf(hit).join(''),
        detail: placeInWords(hit.path),
        run: () => void focusField(hit.path),
      }))
    : [];
  const groups = [...commandGroupsFor(query), { heading: t('palette.answers'), entries: answers }].filter(
    (group) => group.entries.length > 0,
  );

  const choose = (entry: Entry) => {
    showOverlay(null);
    // The dialog gives the focus back first; the command may then take it elsewhere.
    requestAnimationFrame(() => entry.run());
  };

  return (
    <Dialog heading={heading} isHeadingHidden onClose={() => showOverlay(null)}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <TextField aria-label={heading} autoFocus className={classes(styles.field)}>
          <Input className={classes(styles.input)} placeholder={t('palette.placeholder')} />
        </TextField>
        <Scroller className={styles.scroller}>
          <Menu
            aria-label={heading}
            className={classes(styles.list)}
            renderEmptyState={() => query && <p className={styles.none}>{t('palette.none')}</p>}
          >
            {groups.map((group) => (
              <MenuSection key={group.heading} id={group.heading}>
                <Header className={classes(styles.heading)}>{group.heading}</Header>
                {group.entries.map((entry) => (
                  <MenuItem
                    key={entry.id}
                    id={entry.id}
                    textValue={entry.label}
                    className={classes(styles.item)}
                    onAction={() => choose(entry)}
                  >
                    <span>{entry.label}</span>
                    {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
                    {entry.shortcut && <Keyboard className={classes(styles.keys)}>{entry.shortcut}</Keyboard>}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </Scroller>
      </Autocomplete>
    </Dialog>
  );
}

function commandGroupsFor(query: string): Group[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commandGroups.map((group) => ({
    heading: t(`commands.${group}`),
    entries: commands
      .filter((command) => command.group === group && command.id !== 'command-palette' && canRun(command.id))
      .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
      .map((command) => ({
        id: command.id,
        label: command.label,
        run: () => runCommand(command.id),
        shortcut: keysOf(command.id),
      })),
  }));
}
