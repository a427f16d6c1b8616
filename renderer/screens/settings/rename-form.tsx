import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import fieldStyles from '../../components/fields/field.module.css';
import styles from './kept-list.module.css';

type Props = {
  name: string;
  /** Names that others have: case does not tell two of them apart. */
  taken: readonly string[];
  onName(name: string): void;
  onCancel(): void;
};

/** Asks for another name, in the row of what has it. */
export function RenameForm({ name, taken, onName, onCancel }: Props) {
  const [text, setText] = useState(name);
  const given = text.trim();
  const isTaken = taken.some((one) => one.toLowerCase() === given.toLowerCase());
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '' && !isTaken) onName(given);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextField
        value={text}
        onChange={setText}
        maxLength={60}
        autoFocus
        isInvalid={isTaken}
        className={classes(styles.newName)}
      >
        <Label className={classes(fieldStyles.label)}>New name</Label>
        <Input className={classes(fieldStyles.input)} onFocus={({ target }) => target.select()} />
        <FieldError className={classes(styles.problem)}>Another preset has this name.</FieldError>
      </TextField>
      <Button type="submit" look="primary" isDisabled={given === '' || isTaken}>
        Rename
      </Button>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
