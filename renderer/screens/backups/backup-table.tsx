import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Backup } from '../../../shared/domain/backup.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { refreshLibraryState } from '../../stores/library-state.ts';
import { showNotice } from '../../stores/notices-store.ts';
import { showProblem } from '../../stores/problems.ts';
import { formatBytes, formatMoment } from '../../text/formats.ts';
import { reasonWords, stateWords } from './backup-words.ts';
import styles from './backups-screen.module.css';

type BackupTableProps = {
  backups: readonly Backup[];
  /** Absent where nothing can be written. */
  onRestore: ((backup: Backup) => void) | undefined;
};

/** Every backup in words: when, why, how much, how sound. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  if (backups.length === 0) return <p className={styles.none}>There is no backup yet.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Made</th>
          <th scope="col">State</th>
          <th scope="col" className={styles.figure}>
            Proposals
          </th>
          <th scope="col">Newest change</th>
          <th scope="col" className={styles.figure}>
            Size
          </th>
          <th scope="col">
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <Row key={backup.number} backup={backup} onRestore={onRestore} />
        ))}
      </tbody>
    </table>
  );
}

const shields = { good: ShieldCheck, warn: ShieldQuestion, bad: ShieldAlert };

function Row({ backup, onRestore }: { backup: Backup } & Pick<BackupTableProps, 'onRestore'>) {
  const { number, byteCount, record } = backup;
  const state = stateWords(backup);
  const Shield = shields[state.tone];
  const newest = record?.facts.newestChange;
  const name = `backup ${number}`;
  return (
    <tr>
      <th scope="row">
        <span className={styles.strong}>{record ? formatMoment(record.madeAt) : `Backup ${number}`}</span>
        <span className={styles.soft}>{reasonWords[record?.reason ?? 'unknown']}</span>
      </th>
      <td>
        <span className={styles[state.tone]}>
          <Shield size={16} aria-hidden /> {state.text}
        </span>
      </td>
      <td className={styles.figure}>{record ? record.facts.proposalCount.toLocaleString('en-GB') : '–'}</td>
      <td>
        {newest ? (
          <>
            <span className={styles.title}>{newest.title || 'Untitled proposal'}</span>
            <span className={styles.soft}>{formatMoment(newest.savedAt)}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td className={styles.figure}>{formatBytes(byteCount)}</td>
      <td>
        <span className={styles.acts}>
          <CheckButton number={number} name={name} />
          {onRestore && (
            <Button aria-label={`Restore ${name}…`} onPress={() => onRestore(backup)}>
              Restore…
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function CheckButton({ number, name }: { number: number; name: string }) {
  const [isChecking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    try {
      const checked = await client.backups.check({ number });
      await refreshLibraryState();
      const { tone } = stateWords(checked);
      showNotice({
        tone: tone === 'good' ? 'done' : 'problem',
        title:
          tone === 'good'
            ? `Backup ${number} was read whole and is as it was made.`
            : `Backup ${number} is not as it was made. Use another one.`,
      });
    } finally {
      setChecking(false);
    }
  };
  return (
    <Button
      look="quiet"
      aria-label={`Check ${name}`}
      isDisabled={isChecking}
      onPress={() => void check().catch(showProblem)}
    >
      {isChecking ? 'Checking…' : 'Check'}
    </Button>
  );
}
