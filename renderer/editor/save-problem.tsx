import { CircleAlert } from 'lucide-react';
import { useDraft } from '../stores/draft-store.ts';
import { failureWords } from '../text/failures.ts';
import { t } from '../text/messages.ts';
import styles from './save-problem.module.css';

/** Across the window while text can't be saved: what happened, what is kept, what to do. It goes with the next save. */
export function SaveProblem() {
  const failure = useDraft((state) => (state.saveState === 'failed' ? state.failure : null));
  const isOnlyHere = useDraft((state) => state.isOnlyHere);
  if (!failure) return null;
  const { what, next } = failureWords(failure);
  return (
    <div role="alert" className={styles.banner}>
      <CircleAlert size={16} aria-hidden />
      <p>
        <strong>{what}</strong> {next} {isOnlyHere && <strong>{t('save.only-here')}</strong>}
      </p>
    </div>
  );
}
