import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { FolderWay, OfferedFolder } from '../../../shared/contract/library-place.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useLibraryState } from '../../stores/library-state.ts';
import { showProblem } from '../../stores/problems.ts';
import styles from './folder-dialog.module.css';
import { copyWords, riskWords, stateWords, staysWords, wayWords } from './folder-words.ts';

/** What a folder that was chosen means for the library, before anything is done. */
export function FolderDialog({ offer, onClose }: { offer: OfferedFolder; onClose(): void }) {
  const { offerId, path, state, risk, ways } = offer;
  const [running, setRunning] = useState<FolderWay>();
  const { heading, text } = stateWords[state];
  const [first] = ways;
  const isOneOpen = useLibraryState()?.trouble?.kind !== 'missing';

  const use = async (way: FolderWay) => {
    setRunning(way);
    try {
      // The window starts again when the other library is open.
      await client.libraryPlace.use({ offerId, way });
    } catch (error) {
      showProblem(error);
      onClose();
    }
  };

  return (
    <Dialog heading={heading} {...(running === undefined && { onClose })}>
      <div className={styles.dialog}>
        <p>
          <code>{path}</code>
        </p>
        {risk && first && (
          <p className={styles.risk}>
            <TriangleAlert size={16} aria-hidden />
            <span>{riskWords[risk]}</span>
          </p>
        )}
        <p>
          {text} {ways.includes('copying') && copyWords}
        </p>
        {first && isOneOpen && <p>{staysWords}</p>}
        <div className={styles.acts} role="status">
          <Button isDisabled={running !== undefined} onPress={onClose}>
            {first ? 'Cancel' : 'Close'}
          </Button>
          {ways.toReversed().map((way) => (
            <Button
              key={way}
              look={way === first ? 'primary' : 'plain'}
              isDisabled={running !== undefined}
              onPress={() => void use(way)}
            >
              {running === way ? wayWords[way].running : wayWords[way].act}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
