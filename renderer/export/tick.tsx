import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';
import { classes } from '../components/classes.ts';
import styles from '../components/fields/choice-control.module.css';

type Props = Omit<CheckboxProps, 'className' | 'children'> & { children: ReactNode };

/** Something that is chosen or not. */
export function Tick({ children, ...props }: Props) {
  return (
    <Checkbox {...props} className={classes(styles.tick)}>
      <span className={styles.box}>
        <Check size={14} strokeWidth={3} aria-hidden />
      </span>
      {children}
    </Checkbox>
  );
}
