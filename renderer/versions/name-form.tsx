import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { maxVersionName } from '../../shared/domain/version-names.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import fieldStyles from '../components/fields/field.module.css';
import styles from './name-form.module.css';

type Props = { name: string; onName(name: string): void; onCancel(): void };

/** Asks for the name of a version. Under a name it is kept for good. */
export function NameForm({ name, onName, onCancel }: Props) {
  const [text, setText] = useState(name);
  const isEmpty = text.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onName(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The first Escape leaves the name, the next one the dialog.
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField
        value={text}
        onChange={setText}
        maxLength={maxVersionName}
        autoFocus
        className={classes(styles.field)}
      >
        <Label className={classes(fieldStyles.label)}>Name, under which it is kept for good</Label>
        <Input className={classes(fieldStyles.input)} />
      </TextField>
      <Button type="submit" look="primary" isDisabled={isEmpty}>
        Keep
      </Button>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
