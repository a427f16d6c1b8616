import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from '../classes.ts';
import { useFieldLayout } from './control.ts';
import styles from './field.module.css';

type FieldFrameProps = {
  label: string;
  help?: string | undefined;
  problem?: string | undefined;
  children: ReactNode;
};

/**
 * The words around a control: question above, help under it, and what is wrong beside it. Belongs inside a field of
 * React Aria, which ties them together for screen readers.
 */
export function FieldFrame({ label, help, problem, children }: FieldFrameProps) {
  const layout = useFieldLayout();
  return (
    <>
      <Label className={layout === 'cell' || layout === 'line' ? styles.hiddenLabel : styles.label}>
        {label}
      </Label>
      {help && layout === 'question' && (
        <Text slot="description" className={classes(styles.help)}>
          {help}
        </Text>
      )}
      {children}
      {help && layout === 'entry' && (
        <Text slot="description" className={classes(styles.help)}>
          {help}
        </Text>
      )}
      {problem && <FieldError className={classes(styles.problem)}>{problem}</FieldError>}
    </>
  );
}

/** The class of a field in the layout that its place asks for. */
export function useFieldClass(): string {
  const layout = useFieldLayout();
  return classes(styles.field, styles[layout]);
}
