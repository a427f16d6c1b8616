import { TriangleAlert } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useLibraryState } from '../stores/library-state.ts';
import { showPage } from '../stores/navigation.ts';
import { t, tCount } from '../text/messages.ts';
import styles from './library-notice.module.css';

/** Above the proposals: that the library can't be written, or has lost something. Nothing while all is well. */
export function LibraryNotice() {
  const state = useLibraryState();
  const text =
    state?.trouble?.kind === 'read-only'
      ? t('library.read-only')
      : state?.lostEdits
        ? tCount('library.lost', state.lostEdits.count)
        : undefined;
  if (text === undefined) return null;
  return (
    <p className={styles.notice} role="status">
      <TriangleAlert size={16} aria-hidden />
      <span>{text}</span>
      <Button look="link" onPress={() => showPage('backups')}>
        {t('library.more')}
      </Button>
    </p>
  );
}
