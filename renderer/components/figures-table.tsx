import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Scroller } from './scroller.tsx';
import styles from './table.module.css';

export type FiguresTableProps = {
  /** What is summed up, for assistive technology. */
  label: string;
  /** Caption, head, rows. A row with `data-weight="strong"` is a result of the others, and is printed in bold. */
  children: ReactNode;
  /** Cells hold words beside figures, which may take a second line. */
  hasWords?: boolean;
};

/** Figures in columns, set to the right. It scrolls by itself where the window is narrow. */
export function FiguresTable({ label, children, hasWords = false }: FiguresTableProps) {
  return (
    <Scroller className={styles.scroller} aria-label={label}>
      <table className={classes(styles.table, styles.figures)} data-words={hasWords ? '' : undefined}>
        {children}
      </table>
    </Scroller>
  );
}
