import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { showProblem } from '../stores/problems.ts';
import { keepMineAsCopy, loadNewerText } from '../stores/session.ts';
import { t } from '../text/messages.ts';
import styles from './conflict-dialog.module.css';

/** Asks what should become of text whose base was overtaken. Nothing is lost before the answer. */
export function ConflictDialog() {
  const isConflict = useDraft((state) => state.saveState === 'conflict');
  const [isAnswered, setAnswered] = useState(false);
  if (!isConflict) return null;
  // One answer is enough: a second press must not make a second copy.
  const answer = (act: () => Promise<void>) => () => {
    setAnswered(true);
    void act()
      .catch(showProblem)
      .finally(() => setAnswered(false));
  };
  return (
    <Dialog heading={t('conflict.heading')} role="alertdialog">
      <p>{t('conflict.body')}</p>
      <div className={styles.choice}>
        <Button look="primary" isPending={isAnswered} onPress={answer(keepMineAsCopy)}>
          {t('conflict.copy')}
        </Button>
        <p className={styles.description}>{t('conflict.copy.description')}</p>
      </div>
      <div className={styles.choice}>
        <Button isPending={isAnswered} onPress={answer(loadNewerText)}>
          {t('conflict.reload')}
        </Button>
        <p className={styles.description}>{t('conflict.reload.description')}</p>
      </div>
    </Dialog>
  );
}
