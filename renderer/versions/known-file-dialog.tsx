import { useState } from 'react';
import type { KnownFile } from '../../shared/contract/draft-files.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Scroller } from '../components/scroller.tsx';
import { closeKnownFile } from '../stores/known-files.ts';
import { showProposal } from '../stores/navigation.ts';
import { showNotice } from '../stores/notices-store.ts';
import { showProblem } from '../stores/problems.ts';
import { failureWords } from '../text/failures.ts';
import { t } from '../text/messages.ts';
import { ComparisonView } from './comparison-view.tsx';
import styles from './known-file-dialog.module.css';
import { contentSentence } from './known-file-words.ts';
import { useComparison } from './use-comparison.ts';

/** Asks what should become of a file whose proposal is here already. Until it is answered, nothing is taken over. */
export function KnownFileDialog({ file }: { file: KnownFile }) {
  const [isComparing, setComparing] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const { id, offerId, fileName, title, isChangedSinceExport } = file;
  const close = () => closeKnownFile(file);

  const open = () => {
    close();
    showProposal(id);
  };
  const keep = async () => {
    setKeeping(true);
    try {
      const draft = await client.offers.keep({ offerId });
      close();
      showNotice({ tone: 'done', title: t('import.done', { fileName }) });
      showProposal(draft.id);
    } finally {
      setKeeping(false);
    }
  };

  return (
    <Dialog heading="The proposal of this file is here already" onClose={close} isWide>
      <div className={styles.words}>
        <p>
          {fileName} belongs to “{title || t('card.untitled')}”. {contentSentence(file)}
        </p>
        {isChangedSinceExport && (
          <p>
            The PDF was changed since it was exported here: it may have been signed, filled in or annotated.
          </p>
        )}
        <p className={styles.promise}>Nothing is overwritten, whatever you choose.</p>
      </div>
      {isComparing && <Compared file={file} />}
      <div className={styles.ways}>
        <Button look="primary" onPress={open} autoFocus>
          Open the one that is here
        </Button>
        {!isComparing && <Button onPress={() => setComparing(true)}>Compare</Button>}
        <Button isPending={isKeeping} onPress={() => void keep().catch(showProblem)}>
          Keep as a new proposal
        </Button>
      </div>
    </Dialog>
  );
}

function Compared({ file: { id, offerId, newestRevision } }: { file: KnownFile }) {
  const answer = useComparison({ id, revision: newestRevision }, { offerId });
  if (!answer) return <p className={styles.promise}>Comparing…</p>;
  if ('failure' in answer) {
    const { what, next } = failureWords(answer.failure);
    return <p role="alert">{`${what} ${next}`}</p>;
  }
  return (
    <Scroller className={styles.comparison} aria-label="What is different in the file">
      <ComparisonView comparison={answer.comparison} sides={['Here, now', 'In the file']} />
    </Scroller>
  );
}
