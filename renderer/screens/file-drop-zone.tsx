import { FileInput, FileQuestion, Image, Table } from 'lucide-react';
import { useNavigation } from '../stores/navigation.ts';
import { type MessageId, t } from '../text/messages.ts';
import type { DroppedKind } from './dropped-kind.ts';
import styles from './file-drop-zone.module.css';
import { useFileDrop } from './use-file-drop.ts';

const marks: Record<DroppedKind, typeof Image> = {
  proposal: FileInput,
  picture: Image,
  figures: Table,
  unknown: FileQuestion,
};

/** Over the whole window while files hover over it: what will happen to them. */
export function FileDropZone() {
  const kinds = useFileDrop();
  const isOpen = useNavigation((state) => state.proposalId !== null);
  const isOverview = useNavigation((state) => state.section === 'overview');
  if (kinds.length === 0) return null;
  const words: Record<DroppedKind, Extract<MessageId, `drop.will.${string}`>> = {
    proposal: 'drop.will.open',
    picture: !isOpen ? 'drop.will.nothing' : isOverview ? 'drop.will.be-logo' : 'drop.will.ask',
    figures: isOpen ? 'drop.will.figures' : 'drop.will.figures-later',
    unknown: 'drop.will.nothing',
  };
  return (
    <div className={styles.zone} aria-hidden data-drop-zone>
      <ul className={styles.board}>
        {kinds.map((kind) => {
          const Mark = marks[kind];
          return (
            <li key={kind} className={styles.line}>
              <Mark size={20} className={styles.mark} />
              {t(words[kind])}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
