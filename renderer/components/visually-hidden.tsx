import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Said by assistive technology whenever it changes. */
export function SpokenStatus({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={styles.hidden}>
      {children}
    </p>
  );
}

/** There for assistive technology, not for the eye. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
