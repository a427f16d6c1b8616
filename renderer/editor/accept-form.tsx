import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components';
import { cleanText } from '../../shared/domain/faces.ts';
import { maxReasonLength, minReasonLength } from '../../shared/domain/readiness/finding.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import fieldStyles from '../components/fields/field.module.css';
import { t } from '../text/messages.ts';
import styles from './readiness-pane.module.css';

type AcceptFormProps = { onAccept(because: string): void; onCancel(): void };

/** Asks for the reason why a point can stay as it is. A reason of a word or two would be none. */
export function AcceptForm({ onAccept, onCancel }: AcceptFormProps) {
  const [because, setBecause] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  const accept = () => {
    const reason = cleanText(because).trim();
    if (reason.length < minReasonLength) setTooShort(true);
    else onAccept(reason);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) accept();
    if (event.key !== 'Escape') return;
    // The side pane, when it lies over the form, would close with the same key.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextField
        className={classes(fieldStyles.field)}
        value={because}
        onChange={(text) => {
          setBecause(text);
          if (text.trim().length >= minReasonLength) setTooShort(false);
        }}
        isInvalid={isTooShort}
        maxLength={maxReasonLength}
        autoFocus
      >
        <Label className={classes(fieldStyles.label)}>{t('readiness.accept.why')}</Label>
        <TextArea className={classes(fieldStyles.input, fieldStyles.area)} rows={3} spellCheck />
        <Text slot="description" className={classes(fieldStyles.help)}>
          {t('readiness.accept.help')}
        </Text>
        <FieldError className={classes(fieldStyles.problem)}>
          {t('readiness.accept.short', { count: minReasonLength })}
        </FieldError>
      </TextField>
      <div className={styles.formActs}>
        <Button type="submit">{t('readiness.accept.do')}</Button>
        <Button look="quiet" onPress={onCancel}>
          {t('readiness.accept.cancel')}
        </Button>
      </div>
    </form>
  );
}
