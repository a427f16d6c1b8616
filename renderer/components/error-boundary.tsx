import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '../text/messages.ts';
import styles from './error-boundary.module.css';

type Props = { onCrash?: () => void; children: ReactNode };

/** The last net: says what happened and what was kept, and offers a fresh start. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, _info: ErrorInfo) {
    this.props.onCrash?.();
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={styles.page}>
        <div className={styles.panel} role="alert">
          <h1 className={styles.heading}>{t('crash.heading')}</h1>
          <p>{t('crash.body')}</p>
          {/* A plain button: nothing of the rest of the interface can be relied on here. */}
          <button type="button" className={styles.button} onClick={() => location.reload()}>
            {t('crash.reload')}
          </button>
          <details>
            <summary>{t('crash.details')}</summary>
            <pre className={styles.details}>{error.message}</pre>
          </details>
        </div>
      </main>
    );
  }
}
