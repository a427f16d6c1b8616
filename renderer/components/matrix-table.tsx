import type { ComponentProps, FocusEvent } from 'react';
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
    <Scroller className={styles.scroller} aria-label={label} onFocus={uncover}>
      <table {...props} className={classes(styles.table, className)} />
    </Scroller>
  );
}

/**
 * Scrolls what has the focus out from under the head and the names of the rows. A browser takes no account of what
 * sticks, and scrolls to nothing that sticks itself.
 */
function uncover({ currentTarget: scroller, target }: FocusEvent<HTMLElement>) {
  const corner = scroller.querySelector('thead > tr > :first-child')?.getBoundingClientRect();
  // A press moves the focus too; what it is on must not move away before it ends.
  if (!corner || target === scroller || !target.matches(':focus-visible')) return;
  const [cell, box] = [target.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const isName = target.closest('tr > :first-child') !== null;
  const isHead = target.closest('thead') !== null;
  const left = isName ? 0 : beyond(cell.left, cell.right, corner.right, box.right);
  const top = isHead ? 0 : beyond(cell.top, cell.bottom, corner.bottom, box.bottom);
  scroller.scrollBy(left, top);
}

const room = 6;

/** How far to scroll so that what stands from `start` to `end` stands between two edges; its start, if it is longer. */
function beyond(start: number, end: number, firstEdge: number, lastEdge: number): number {
  if (start < firstEdge + room) return start - firstEdge - room;
  return Math.max(0, Math.min(end - lastEdge + room, start - firstEdge - room));
}
