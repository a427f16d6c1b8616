import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../components/button.tsx';
import { ThemeMenu } from '../components/theme-menu.tsx';
import { showStart } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';
import styles from './page-frame.module.css';

type PageFrameProps = {
  heading: string;
  lead: string;
  /** False where there is nothing to go back to. */
  hasBack?: boolean;
  children: ReactNode;
};

/** A page beside the proposals: its heading takes the focus, and the way back is where it is in the editor. */
export function PageFrame({ heading, lead, hasBack = true, children }: PageFrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        {hasBack ? (
          <IconButton label={t('editor.back')} onPress={showStart}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        ) : (
          <span />
        )}
        <p className={styles.brand}>{t('app.name')}</p>
        <ThemeMenu />
      </header>
      <main className={styles.main}>
        <div className={styles.heading}>
          <h1 ref={title} tabIndex={-1}>
            {heading}
          </h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
