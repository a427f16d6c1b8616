import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import styles from './choice-control.module.css';
import type { ControlProps } from './control.ts';
import { useReadOnly } from './read-only.ts';

/** Something that is so or not; the field always has a value. */
export function TickControl({ path, field, label }: ControlProps<boolean>) {
  return (
    <Checkbox
      className={classes(styles.tick)}
      data-path={path}
      isSelected={field.value ?? false}
      onChange={(isOn) => field.set(isOn)}
      onBlur={field.blur}
      isReadOnly={useReadOnly()}
    >
      <span className={styles.box}>
        <Check size={14} strokeWidth={3} aria-hidden />
      </span>
      {label}
    </Checkbox>
  );
}

export const TickField = bound<boolean>(TickControl);
