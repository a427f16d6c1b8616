import { useRef, useState } from 'react';
import type { HistoryEntry } from '../../shared/contract/versions.ts';
import { isSubmitted, versionAt } from '../../shared/domain/life-cycle/version.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { showProblem } from '../stores/problems.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { formatDay, formatTime } from '../text/formats.ts';
import { ComparedWith } from './compared-with.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { entryTitle, usualOther } from './history-rows.ts';
import { NameForm } from './name-form.tsx';
import { restoreVersion } from './restore-version.ts';
import { useComparison } from './use-comparison.ts';
import styles from './version-detail.module.css';

type Props = {
  id: ProposalId;
  entry: HistoryEntry;
  entries: readonly HistoryEntry[];
  onNamed(): void;
  onRestored(): void;
};

/** One stored state: what it is, what can be done with it, and what is different in it. */
export function VersionDetail({ id, entry, entries, onNamed, onRestored }: Props) {
  const [isNaming, setNaming] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const [other, compareWith] = useState(usualOther(entries, entry.revision));
  const newest = entries[0]?.revision;

  // The dialog looks after the focus of a form that is gone, and would give it to its first button.
  const endNaming = () => {
    setNaming(false);
    requestAnimationFrame(() => acts.current?.querySelector('button')?.focus());
  };
  const name = (text: string) => {
    endNaming();
    client.versions.keep({ id, revision: entry.revision, name: text }).then(onNamed, showProblem);
  };
  const restore = () => {
    restoreVersion(id, entry.revision, entryTitle(entry)).then(onRestored, showProblem);
  };

  return (
    <div className={styles.detail}>
      <header className={styles.about}>
        <h3 className={styles.title}>{entryTitle(entry, newest)}</h3>
        <Facts entry={entry} />
        {isNaming ? (
          <NameForm name={entry.version?.name ?? ''} onName={name} onCancel={endNaming} />
        ) : (
          <div ref={acts} className={styles.acts}>
            <Button onPress={() => setNaming(true)}>
              {entry.version ? 'Rename…' : 'Keep as a version…'}
            </Button>
            {entry.revision !== newest && <Restore onRestore={restore} />}
          </div>
        )}
      </header>
      {other === undefined ? (
        <p className={styles.note}>There is no other state yet to compare it with.</p>
      ) : (
        <>
          <ComparedWith entries={entries} chosen={entry.revision} other={other} onChange={compareWith} />
          <Compared
            id={id}
            entry={entry}
            other={entries.find(({ revision }) => revision === other)}
            newest={newest}
          />
        </>
      )}
    </div>
  );
}

function Facts({ entry: { savedAt, revision, cause, version, exports } }: { entry: HistoryEntry }) {
  const number = useDraft((state) => versionAt(state.proposal.decision, savedAt));
  return (
    <ul className={styles.facts}>
      <li>
        {formatDay(savedAt)}, {formatTime(savedAt)} · version {number}, revision {revision}
      </li>
      {exports.map(({ fileName, exportedAt, contentSha256 }) => (
        <li key={`${fileName} ${exportedAt}`}>
          Exported as {fileName} on {formatDay(exportedAt)}. Its pages say{' '}
          <code>{contentSha256.slice(0, 8)}</code>.
        </li>
      ))}
      {version === null && cause === 'autosave' && (
        <li>Later revisions may take its place until it is kept as a version.</li>
      )}
    </ul>
  );
}

/** While IT has the text, or another window, it stays as it is. */
function Restore({ onRestore }: { onRestore(): void }) {
  const isReadOnly = useDraft((state) => state.readOnlyBecause !== null);
  const isWithIt = useDraft((state) => isSubmitted(state.proposal.decision));
  const why = isWithIt
    ? 'IT has this proposal: start its next version to restore an earlier text.'
    : isReadOnly
      ? 'The proposal can only be read here.'
      : undefined;
  return (
    <>
      <Button isDisabled={why !== undefined} onPress={onRestore}>
        Restore
      </Button>
      {why !== undefined && <p className={styles.note}>{why}</p>}
    </>
  );
}

type ComparedProps = {
  id: ProposalId;
  entry: HistoryEntry;
  other: HistoryEntry | undefined;
  newest: number | undefined;
};

/** Always from the older to the newer one, whichever of them was chosen first. */
function Compared({ id, entry, other = entry, newest }: ComparedProps) {
  const [before, after] = other.revision < entry.revision ? [other, entry] : [entry, other];
  const answer = useComparison({ id, revision: before.revision }, { id, revision: after.revision });
  if (!answer) return <p className={styles.note}>Comparing…</p>;
  if ('failure' in answer) {
    const { what, next } = failureWords(asFailure(answer.failure));
    return <p role="alert">{`${what} ${next}`}</p>;
  }
  return (
    <ComparisonView
      comparison={answer.comparison}
      sides={[sideName(before, newest), sideName(after, newest)]}
    />
  );
}

function sideName({ version, revision }: HistoryEntry, newest: number | undefined): string {
  return version?.name ?? (revision === newest ? 'Now' : `Revision ${revision}`);
}
