import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import styles from './choice-control.module.css';
import { type ChoiceOption, ignoreEnter } from './choice-control.tsx';
import type { ControlProps } from './control.ts';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';

type SeveralOptions = {
  choices: readonly ChoiceOption[];
  /** An empty list is stored as a list where the field always has one, and as no answer elsewhere. */
  isFixed?: boolean;
};

/** Any number of things. They are stored in the order in which they are offered. */
export function SeveralControl({
  path,
  field,
  label,
  help,
  choices,
  isFixed = false,
}: ControlProps<readonly string[]> & SeveralOptions) {
  const choose = (chosen: string[]) => {
    const inOrder = choices.map(({ value }) => value).filter((value) => chosen.includes(value));
    field.set(inOrder.length === 0 && !isFixed ? undefined : inOrder);
  };
  return (
    <CheckboxGroup
      className={useFieldClass()}
      value={[...(field.value ?? [])]}
      onChange={choose}
      onBlur={field.blur}
      isReadOnly={useReadOnly()}
      data-path={path}
    >
      <FieldFrame label={label} help={help}>
        <div className={styles.several} onKeyDownCapture={ignoreEnter}>
          {choices.map(({ value, label: name }) => (
            <Checkbox key={value} value={value} className={classes(styles.tick)}>
              <span className={styles.box}>
                <Check size={14} strokeWidth={3} aria-hidden />
              </span>
              {name}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </CheckboxGroup>
  );
}

export const Several = bound<readonly string[], SeveralOptions>(SeveralControl);
