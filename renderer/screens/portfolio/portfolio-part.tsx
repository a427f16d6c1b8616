import type { ReactNode } from 'react';
import styles from './portfolio-screen.module.css';

/** One question to the portfolio, and its answer. */
export function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
