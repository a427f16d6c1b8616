import type { Connection } from './connection.ts';

/**
 * Counting is linear in what is counted, so a count is kept until anything at all has been written. Returns the count
 * that is known under a key, or counts.
 */
export function createCountOnce(connection: Connection): (key: string, count: () => number) => number {
  const selectChanges = connection.prepare<[], { changes: number }>('SELECT total_changes() AS changes');
  let countedAt = -1;
  const counts = new Map<string, number>();
  connection.onUndone(() => counts.clear());

  return (key, count) => {
    const changes = selectChanges.get()?.changes ?? 0;
    if (changes !== countedAt) counts.clear();
    countedAt = changes;
    const known = counts.get(key) ?? count();
    counts.set(key, known);
    return known;
  };
}
