import type { HistoryEntry } from '../../shared/contract/versions.ts';
import { formatDay } from '../text/formats.ts';

/** A line of the history: one stored state, or several of a day that were saved automatically, folded into one. */
export type HistoryRow =
  | { readonly kind: 'entry'; readonly entry: HistoryEntry }
  | { readonly kind: 'fold'; readonly day: string; readonly entries: readonly HistoryEntry[] };

/**
 * The time line with what was saved automatically folded by day, so that versions stand out. The newest state is
 * always in sight, and so is one that is alone on its day. `entries` are newest first, and so are the rows.
 */
export function historyRows(entries: readonly HistoryEntry[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let fold: HistoryEntry[] = [];
  const closeFold = () => {
    const [first] = fold;
    if (first && fold.length === 1) rows.push({ kind: 'entry', entry: first });
    else if (first) rows.push({ kind: 'fold', day: formatDay(first.savedAt), entries: fold });
    fold = [];
  };
  for (const [index, entry] of entries.entries()) {
    const [first] = fold;
    if (first && formatDay(first.savedAt) !== formatDay(entry.savedAt)) closeFold();
    if (index > 0 && entry.version === null) {
      fold.push(entry);
      continue;
    }
    closeFold();
    rows.push({ kind: 'entry', entry });
  }
  closeFold();
  return rows;
}

/**
 * The revision that one is compared with unless another is chosen: the version before, or else the state before. The
 * first one is compared with the text as it is now.
 */
export function usualOther(entries: readonly HistoryEntry[], revision: number): number | undefined {
  const index = entries.findIndex((entry) => entry.revision === revision);
  const older = entries.slice(index + 1);
  const isAutomatic = index > 0 && entries[index]?.version === null;
  const version = isAutomatic ? undefined : older.find((entry) => entry.version !== null);
  const newest = index > 0 ? entries[0] : undefined;
  return (version ?? older[0] ?? newest)?.revision;
}

const causes: Record<HistoryEntry['cause'], string> = {
  created: 'Where it began',
  autosave: 'Saved automatically',
  imported: 'Opened from a file',
  exported: 'Exported',
  shrunk: 'Before much was deleted or replaced',
  restored: 'Restored from an earlier state',
};

/** What a stored state is called: the name of its version, or how it came about. The newest one is the text itself. */
export function entryTitle({ version, cause, revision }: HistoryEntry, newestRevision?: number): string {
  return version?.name ?? (revision === newestRevision ? 'As it is now' : causes[cause]);
}
