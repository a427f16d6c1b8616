import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, Lock } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { type SaveState, useDraft } from '../stores/draft-store.ts';
import { autosave } from '../stores/session.ts';
import { t } from '../text/messages.ts';
import { saveSentence } from '../text/save-sentence.ts';
import styles from './save-status.module.css';

const marks: Record<SaveState, typeof CircleCheck> = {
  saved: CircleCheck,
  editing: CircleDashed,
  saving: LoaderCircle,
  failed: CircleAlert,
  conflict: CircleAlert,
  'read-only': Lock,
};

/** How far the text is saved. It says so only when the application has acknowledged it. */
export function SaveStatus() {
  const state = useDraft((draft) => draft.saveState);
  const sentence = useDraft(saveSentence);
  const Mark = marks[state];
  return (
    <div className={classes(styles.status, styles[state])} data-save-state={state}>
      <Mark size={14} aria-hidden />
      <span className={styles.sentence} title={sentence}>
        {sentence}
      </span>
      {state === 'failed' && (
        <Button look="link" onPress={() => autosave.retry()}>
          {t('save.retry')}
        </Button>
      )}
    </div>
  );
}
