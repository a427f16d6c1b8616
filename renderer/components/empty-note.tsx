import type { ReactNode } from 'react';
import styles from './empty-note.module.css';

/** Stands where something will be, and says what leads to it. */
export function EmptyNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
