import { useEffect, useState } from 'react';
import type { Backup } from '../../../shared/domain/backup.ts';
import type { LibraryComparison } from '../../../shared/domain/library-comparison.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showProblem } from '../../stores/problems.ts';
import { formatMoment } from '../../text/formats.ts';
import { countWords } from './backup-words.ts';
import styles from './backups-screen.module.css';

type RestoreDialogProps = { backup: Backup; isDamaged: boolean; onClose(): void };

/** What going back would change, before it is done. */
export function RestoreDialog({ backup, isDamaged, onClose }: RestoreDialogProps) {
  const { number, record } = backup;
  const [comparison, setComparison] = useState<LibraryComparison>();
  const [isRestoring, setRestoring] = useState(false);
  useEffect(() => {
    client.backups.compare({ number }).then(setComparison, (error: unknown) => {
      showProblem(error);
      onClose();
    });
  }, [number, onClose]);

  const restore = async () => {
    setRestoring(true);
    try {
      // The window starts again when the library has been replaced.
      await client.backups.restore({ number });
    } catch (error) {
      showProblem(error);
      onClose();
    }
  };

  const when = record ? formatMoment(record.madeAt) : 'an unknown day';
  return (
    <Dialog heading={`Go back to the backup of ${when}?`} onClose={onClose}>
      <div className={styles.dialog}>
        {comparison ? (
          <Changes comparison={comparison} isDamaged={isDamaged} />
        ) : (
          <p role="status">Comparing…</p>
        )}
        <p className={styles.help}>
          {isDamaged
            ? 'The damaged library is set aside first, whole, and is never deleted.'
            : 'The library as it is now goes into a backup first and is set aside. “Undo restore” brings it back.'}
        </p>
        <div className={styles.dialogActs}>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!comparison || isRestoring} onPress={() => void restore()}>
            {isRestoring ? 'Restoring…' : 'Restore'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const titlesShown = 4;

function Changes({ comparison, isDamaged }: { comparison: LibraryComparison; isDamaged: boolean }) {
  const { proposalCount, newestChange, wouldGo, wouldComeBack, wouldChange } = comparison;
  const isSame = wouldGo.length + wouldComeBack.length + wouldChange.length === 0;
  return (
    <>
      <p>
        It holds {countWords(proposalCount, 'proposal', 'proposals')}
        {newestChange &&
          `; the newest change is “${newestChange.title || 'Untitled proposal'}”, ${formatMoment(newestChange.savedAt)}`}
        .
      </p>
      {!isDamaged && isSame && <p>It is the same as the library now.</p>}
      {!isDamaged && !isSame && (
        <ul className={styles.changes}>
          <Change titles={wouldGo} text="are not in it and would go" one="is not in it and would go" />
          <Change titles={wouldChange} text="would be as they were then" one="would be as it was then" />
          <Change titles={wouldComeBack} text="would come back" one="would come back" />
        </ul>
      )}
    </>
  );
}

function Change({ titles, text, one }: { titles: readonly string[]; text: string; one: string }) {
  if (titles.length === 0) return null;
  const named = titles.slice(0, titlesShown).map((title) => `“${title || 'Untitled proposal'}”`);
  const more = titles.length - named.length;
  return (
    <li>
      <strong>{countWords(titles.length, 'proposal', 'proposals')}</strong> {titles.length === 1 ? one : text}
      : {named.join(', ')}
      {more > 0 && ` and ${more} more`}
    </li>
  );
}
