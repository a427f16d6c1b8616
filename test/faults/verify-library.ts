import type { Storage } from '../../core/ports/storage.ts';
import { type Migration, migrations } from '../../core/storage/migrate.ts';
import { openLibrary } from '../../core/storage/open-library.ts';
import { libraryOptions } from '../storage/library-kit.ts';
import type { Acknowledged } from './child-session.ts';
import { bodyOf, summaryOf } from './session-content.ts';

/**
 * The one oracle: the library opens with the real code, every stored row still matches its hash and holds the text
 * of its revision, and nothing acknowledged is missing. Returns what is wrong, nothing when all is well.
 */
export function findLosses(
  folder: string,
  acknowledged: Acknowledged,
  steps: readonly Migration[] = migrations,
): string[] {
  let storage: Storage;
  try {
    storage = openLibrary(folder, libraryOptions({ migrations: steps }));
  } catch (error) {
    return [`does not open: ${String(error)}`];
  }
  try {
    return [...missing(storage, acknowledged), ...altered(storage)];
  } finally {
    storage.close();
  }
}

function missing({ proposals }: Storage, acknowledged: Acknowledged): string[] {
  return [...acknowledged].flatMap(([id, revision]) => {
    const stored = proposals.row(id)?.revision ?? 0;
    return stored < revision ? [`${id} is at revision ${stored}, but ${revision} was acknowledged`] : [];
  });
}

function altered({ proposals }: Storage): string[] {
  const { rows } = proposals.list({ limit: 1000, after: undefined, trashed: false });
  return rows.flatMap((row) => {
    const problems: string[] = [];
    if (row.isDamaged || row.title !== summaryOf(row.revision).title)
      problems.push(`${row.id}: the row is altered`);
    const body = JSON.stringify(proposals.draft(row.id)?.body);
    if (body !== JSON.stringify(bodyOf(row.revision))) problems.push(`${row.id}: the draft is altered`);
    for (const { revision } of proposals.revisions(row.id)) {
      const kept = JSON.stringify(proposals.goodRevision(row.id, revision)?.body);
      if (kept !== JSON.stringify(bodyOf(revision)))
        problems.push(`${row.id}: revision ${revision} is altered`);
    }
    return problems;
  });
}
