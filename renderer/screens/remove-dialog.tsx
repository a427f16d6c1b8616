import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';
import styles from './library-dialog.module.css';

type Props = {
  /** Names what goes. */
  heading: string;
  onRemove(): Promise<void>;
  onClose(): void;
};

/** The one act in the library that can't be undone, confirmed by name or by number. */
export function RemoveDialog({ heading, onRemove, onClose }: Props) {
  const remove = () => {
    onClose();
    onRemove().catch(showProblem);
  };
  return (
    <Dialog heading={heading} role="alertdialog" onClose={onClose}>
      <p className={styles.text}>{t('remove.text')}</p>
      <div className={styles.actions}>
        <Button onPress={onClose} autoFocus>
          {t('remove.keep')}
        </Button>
        <Button onPress={remove}>{t('remove.do')}</Button>
      </div>
    </Dialog>
  );
}
