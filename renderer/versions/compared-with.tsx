import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { HistoryEntry } from '../../shared/contract/versions.ts';
import { classes } from '../components/classes.ts';
import menuStyles from '../components/fields/choice-control.module.css';
import fieldStyles from '../components/fields/field.module.css';
import { formatWhen } from '../text/formats.ts';
import styles from './compared-with.module.css';
import { entryTitle } from './history-rows.ts';

type Props = {
  entries: readonly HistoryEntry[];
  chosen: number;
  other: number;
  onChange(revision: number): void;
};

/** Which other state the chosen one is compared with. */
export function ComparedWith({ entries, chosen, other, onChange }: Props) {
  return (
    <Select
      className={classes(styles.select)}
      value={other}
      onChange={(revision) => typeof revision === 'number' && onChange(revision)}
    >
      <Label className={classes(fieldStyles.label)}>Compared with</Label>
      <Button className={classes(fieldStyles.input, menuStyles.button)}>
        <SelectValue className={classes(menuStyles.chosen)} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={classes(menuStyles.popover)}>
        <ListBox
          className={classes(menuStyles.list)}
          items={entries.filter(({ revision }) => revision !== chosen)}
        >
          {(entry) => (
            <ListBoxItem
              id={entry.revision}
              textValue={words(entry, entries[0])}
              className={classes(menuStyles.item)}
            >
              {words(entry, entries[0])}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function words(entry: HistoryEntry, newest: HistoryEntry | undefined): string {
  return `${entryTitle(entry, newest?.revision)}, ${formatWhen(entry.savedAt)}, revision ${entry.revision}`;
}
