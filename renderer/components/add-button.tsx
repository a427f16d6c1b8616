import { Plus } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components';
import styles from './add-button.module.css';
import { classes } from './classes.ts';

export type AddButtonProps = {
  /** Begins with “Add”. */
  children: ReactNode;
  onPress(): void;
  isDisabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** Adds an entry at the end of the list or table that it stands under. */
export function AddButton({ children, ...props }: AddButtonProps) {
  return (
    <Button {...props} className={classes(styles.add)}>
      <Plus size={16} aria-hidden /> {children}
    </Button>
  );
}
