import type { KeyboardEvent } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { partWords, raciParts } from '../../shared/domain/raci.ts';
import { classes } from '../components/classes.ts';
import { useReadOnly } from '../components/fields/read-only.ts';
import { draftStore } from '../stores/draft-store.ts';
import styles from './ownership-raci.module.css';
import { setPart } from './ownership-raci-changes.ts';

type PartProps = { path: string; row: number; role: string; letters: string; label: string };

const none = 'none';

/** The part of a role in one activity. Its letter can be typed, Delete takes it away, Enter shows all parts. */
export function PartCell({ path, row, role, letters, label }: PartProps) {
  const isReadOnly = useReadOnly();
  // A file from elsewhere may join letters that nobody can choose here; they are shown, and may stay.
  const parts =
    (raciParts as readonly string[]).includes(letters) || !letters ? raciParts : [...raciParts, letters];
  const clear = (event: KeyboardEvent) => {
    const isErasing = event.key === 'Delete' || event.key === 'Backspace';
    if (isErasing && letters && !isReadOnly) setPart(row, role, '');
  };
  return (
    <Select
      aria-label={label}
      className={classes(styles.part)}
      value={letters || none}
      onChange={(value) => setPart(row, role, value === none ? '' : String(value))}
      onBlur={() => draftStore.getState().settle()}
      isDisabled={isReadOnly || role === ''}
    >
      <Button className={classes(styles.letters)} data-path={path} data-letters={letters} onKeyDown={clear}>
        <SelectValue>{() => (letters ? [...letters].join(' ') : '·')}</SelectValue>
      </Button>
      <Popover className={classes(styles.popover)}>
        <ListBox className={classes(styles.choices)}>
          {parts.map((part) => (
            <ListBoxItem
              key={part}
              id={part}
              textValue={`${part} ${partWords(part)}`}
              className={classes(styles.choice)}
            >
              <strong>{[...part].join(' ')}</strong> {partWords(part)}
            </ListBoxItem>
          ))}
          <ListBoxItem id={none} textValue="No part" className={classes(styles.choice)}>
            No part
          </ListBoxItem>
        </ListBox>
      </Popover>
    </Select>
  );
}
