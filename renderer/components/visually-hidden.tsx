import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** There for assistive technology, not for the eye. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
