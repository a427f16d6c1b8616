import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { removeProposal } from '../stores/library.ts';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';
import styles from './library-dialog.module.css';

/** The one act in the library that can't be undone, confirmed by name. */
export function RemoveDialog({ card, onClose }: { card: ProposalCard; onClose(): void }) {
  const title = card.title || t('card.untitled');
  const remove = () => {
    onClose();
    removeProposal(card.id, title).catch(showProblem);
  };
  return (
    <Dialog heading={t('remove.heading', { title })} role="alertdialog" onClose={onClose}>
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
