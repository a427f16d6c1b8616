import { useEffect, useState } from 'react';
import type { Backup } from '../../../shared/domain/backup.ts';
import { client, transport } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { refreshLibraryState, useLibraryState } from '../../stores/library-state.ts';
import { showNotice } from '../../stores/notices-store.ts';
import { showProblem } from '../../stores/problems.ts';
import { PageFrame } from '../page-frame.tsx';
import { BackupTable } from './backup-table.tsx';
import styles from './backups-screen.module.css';
import { LibraryTransfer } from './library-transfer.tsx';
import { LibraryTroubles } from './library-troubles.tsx';
import { MissingLibrary } from './missing-library.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

/** The copies of the library, and what can be done with it as a whole. Also what a damaged or missing library opens with. */
export function BackupsScreen() {
  const overview = useLibraryState();
  const [restoring, setRestoring] = useState<Backup>();
  const [isMaking, setMaking] = useState(false);
  useEffect(followLibrary, []);
  if (!overview) return null;
  if (overview.trouble?.kind === 'missing') return <MissingLibrary path={overview.trouble.path} />;
  const isDamaged = overview.trouble?.kind === 'damaged';
  const canWrite = overview.trouble === null;

  const make = async () => {
    setMaking(true);
    try {
      const { number } = await client.backups.make({});
      await refreshLibraryState();
      showNotice({ tone: 'done', title: `Backup ${number} was made and checked.` });
    } finally {
      setMaking(false);
    }
  };

  const lead = isDamaged
    ? 'Your proposals can’t be opened as they are. Nothing has been changed, and nothing will be without you.'
    : 'Countersign copies your library by itself: when it starts, every 15 minutes while something changes, and when it closes. A copy counts only after it has been read back whole.';
  return (
    <PageFrame heading={isDamaged ? 'The library is damaged' : 'Backups'} lead={lead} hasBack={!isDamaged}>
      <LibraryTroubles overview={overview} onRestore={setRestoring} />
      <section className={styles.part} aria-labelledby="backups-list">
        <div className={styles.partHead}>
          <h2 id="backups-list">{isDamaged ? 'All backups' : 'Copies of the library'}</h2>
          {canWrite && (
            <Button look="primary" isDisabled={isMaking} onPress={() => void make().catch(showProblem)}>
              {isMaking ? 'Backing up…' : 'Back up now'}
            </Button>
          )}
        </div>
        <BackupTable
          backups={overview.backups}
          onRestore={canWrite || isDamaged ? setRestoring : undefined}
        />
        <p className={styles.place}>
          They lie in <code>{overview.folder}</code>. The newest three stay, then one a day for a week and one
          a week for a month; the newest healthy one is never removed.
        </p>
      </section>
      {canWrite && <LibraryTransfer />}
      {overview.setAside.length > 0 && <SetAsideList />}
      {restoring && (
        <RestoreDialog backup={restoring} isDamaged={isDamaged} onClose={() => setRestoring(undefined)} />
      )}
    </PageFrame>
  );
}

const setAsideWords = {
  damaged: 'It was damaged',
  restored: 'A backup took its place',
  undone: 'A restore was undone',
};

/** Libraries that others took the place of. They are kept whole and never removed. */
function SetAsideList() {
  const overview = useLibraryState();
  return (
    <section className={styles.part} aria-labelledby="set-aside">
      <h2 id="set-aside">Set aside</h2>
      <p className={styles.help}>
        Libraries that another one took the place of. They stay as they were, in the folder “quarantine” of
        the library, until you delete them yourself.
      </p>
      <ul className={styles.setAside}>
        {overview?.setAside.map(({ number, reason, setAsideAt }) => (
          <li key={number}>
            <strong>{String(number).padStart(4, '0')}</strong> {setAsideWords[reason]},{' '}
            {new Date(setAsideAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function followLibrary(): () => void {
  const refresh = () => void refreshLibraryState().catch(showProblem);
  refresh();
  return transport.onEvent(({ type }) => type === 'libraryChanged' && refresh());
}
