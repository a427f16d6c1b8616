import { X } from 'lucide-react';
import { useState } from 'react';
import type { ProposalId } from '../../shared/domain/values.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Scroller } from '../components/scroller.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { showOverlay } from '../stores/navigation.ts';
import { showProblem } from '../stores/problems.ts';
import { HistoryList } from './history-list.tsx';
import { useHistory } from './use-history.ts';
import { VersionDetail } from './version-detail.tsx';
import styles from './versions-dialog.module.css';

const close = () => showOverlay(null);

/** The past of the open proposal: what was kept and when, what changed in between, and the way back. */
export function VersionsDialog() {
  const id = useDraft((state) => state.id);
  return (
    <Dialog heading="Versions" onClose={close} isHeadingHidden isFull>
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 className={styles.heading}>Versions</h2>
          <IconButton label="Close" onPress={close}>
            <X size={16} aria-hidden />
          </IconButton>
        </header>
        {id && <Versions id={id} />}
      </div>
    </Dialog>
  );
}

function Versions({ id }: { id: ProposalId }) {
  const { history, reload, loadMore } = useHistory(id);
  const [chosen, choose] = useState<number>();
  if (!history) return <p className={styles.reading}>Reading the history…</p>;
  const { entries, hasMore } = history;
  const entry = entries.find(({ revision }) => revision === chosen) ?? entries[0];
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <HistoryList entries={entries} chosen={entry?.revision} onChoose={choose} />
        {hasMore && (
          <Button look="quiet" onPress={() => void loadMore().catch(showProblem)}>
            Show earlier ones
          </Button>
        )}
      </div>
      <Scroller className={styles.detail} aria-label="The chosen state">
        {entry && (
          <VersionDetail
            key={entry.revision}
            id={id}
            entry={entry}
            entries={entries}
            onNamed={() => void reload().catch(showProblem)}
            onRestored={close}
          />
        )}
      </Scroller>
    </div>
  );
}
