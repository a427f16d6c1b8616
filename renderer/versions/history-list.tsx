import { Bookmark, ChevronRight, FileInput, FileOutput, Flag } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { HistoryEntry } from '../../shared/contract/versions.ts';
import { classes } from '../components/classes.ts';
import { formatTime, formatWhen } from '../text/formats.ts';
import styles from './history-list.module.css';
import { entryTitle, historyRows } from './history-rows.ts';

type Props = {
  entries: readonly HistoryEntry[];
  chosen: number | undefined;
  onChoose(revision: number): void;
};

/** Every stored state, newest first. Versions stand out; what was saved automatically is folded by day. */
export function HistoryList({ entries, chosen, onChoose }: Props) {
  const rows = historyRows(entries);
  const tree = useRef<HTMLDivElement>(null);
  // The history is read after the dialog has opened and has taken the focus.
  useEffect(() => {
    // Its rows are there in the next frame; it then passes the focus on to the chosen one.
    const frame = requestAnimationFrame(() => tree.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const newest = entries[0]?.revision;
  const folds = rows.flatMap((row) => (row.kind === 'fold' ? [foldId(row.entries)] : []));
  return (
    <Tree
      ref={tree}
      aria-label="History"
      className={classes(styles.tree)}
      selectionMode="single"
      disallowEmptySelection
      // A tree takes Escape to clear its selection, even one that can't be cleared; here it closes the dialog.
      escapeKeyBehavior="none"
      selectedKeys={chosen === undefined ? [] : [chosen]}
      // A day is no version: it is opened and closed, and never chosen.
      disabledKeys={folds}
      disabledBehavior="selection"
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (typeof key === 'number') onChoose(key);
      }}
    >
      {rows.map((row) =>
        row.kind === 'entry' ? (
          <EntryItem key={row.entry.revision} entry={row.entry} isNewest={row.entry.revision === newest} />
        ) : (
          <TreeItem
            key={foldId(row.entries)}
            id={foldId(row.entries)}
            textValue={foldWords(row.day, row.entries.length)}
            className={classes(styles.item, styles.fold)}
          >
            <TreeItemContent>
              <div className={styles.line}>
                <Button slot="chevron" className={classes(styles.chevron)}>
                  <ChevronRight size={14} aria-hidden />
                </Button>
                <span>{foldWords(row.day, row.entries.length)}</span>
              </div>
            </TreeItemContent>
            {row.entries.map((entry) => (
              <EntryItem key={entry.revision} entry={entry} isFolded />
            ))}
          </TreeItem>
        ),
      )}
    </Tree>
  );
}

const marks = { named: Bookmark, exported: FileOutput, moved: Flag, imported: FileInput } as const;

type EntryItemProps = { entry: HistoryEntry; isNewest?: boolean; isFolded?: boolean };

function EntryItem({ entry, isNewest = false, isFolded = false }: EntryItemProps) {
  const { revision, savedAt, version } = entry;
  const title = entryTitle(entry, isNewest ? revision : undefined);
  const Mark = version && marks[version.reason];
  return (
    <TreeItem
      id={revision}
      textValue={title}
      className={classes(styles.item, version !== null && styles.version, isFolded && styles.folded)}
    >
      <TreeItemContent>
        <div className={styles.line}>
          <span className={styles.mark}>{Mark && <Mark size={14} aria-hidden />}</span>
          <span className={styles.title}>{title}</span>
          <span className={styles.when}>{isFolded ? formatTime(savedAt) : formatWhen(savedAt)}</span>
        </div>
      </TreeItemContent>
    </TreeItem>
  );
}

function foldId(entries: readonly HistoryEntry[]): string {
  return `fold-${entries[0]?.revision}`;
}

function foldWords(day: string, count: number): string {
  return `${day}: ${count} saved automatically`;
}
