import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './matrix-table.module.css';
import { Scroller } from './scroller.tsx';

export type MatrixTableProps = ComponentProps<'table'> & {
  /** What the rows and the columns are, for assistive technology. */
  label: string;
};

/** A table that is read both ways: its head and the names of its rows stay in sight while it scrolls. */
export function MatrixTable({ label, className, ...props }: MatrixTableProps) {
  return (
    <Scroller className={styles.scroller} aria-label={label}>
      <table {...props} className={classes(styles.table, className)} />
    </Scroller>
  );
}
