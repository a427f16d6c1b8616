import { type Backup, isHealthy, newestHealthy } from './backup.ts';

const newestKept = 3;
const daysKept = 7;
const weeksKept = 4;
const dayMs = 86_400_000;

/**
 * Which backups may go, by number. Kept are the newest three, the newest of each of seven days and of each of four
 * weeks, the newest of each version of the library, and whatever is the newest healthy one. Days are those that the backups were made on, never
 * counted from today, and the order is that of the numbers: a clock that jumps can't make anything go.
 */
export function superfluousBackups(backups: readonly Backup[]): number[] {
  const newestFirst = backups.toSorted((one, other) => other.number - one.number);
  const kept = new Set<number>(newestFirst.slice(0, newestKept).map(({ number }) => number));
  const keepNewestOfEach = (keyOf: (backup: Backup) => string | undefined, most: number) => {
    const keys = new Set<string>();
    for (const backup of newestFirst) {
      const key = keyOf(backup);
      if (key === undefined || keys.has(key) || keys.size === most) continue;
      keys.add(key);
      kept.add(backup.number);
    }
  };
  keepNewestOfEach(dayOf, daysKept);
  keepNewestOfEach(weekOf, weeksKept);
  keepNewestOfEach(({ record }) => record?.facts.schemaVersion.toString(), Number.POSITIVE_INFINITY);
  const healthy = newestHealthy(newestFirst);
  if (healthy) kept.add(healthy.number);
  // A file without a record was put there by somebody else, and is not ours to remove.
  return newestFirst
    .filter((one) => one.record !== null && !kept.has(one.number))
    .map(({ number }) => number);
}

/** A damaged backup does not stand for its day: it would push out the healthy one before it. */
function dayOf(backup: Backup): string | undefined {
  return isHealthy(backup) ? backup.record?.madeAt.slice(0, 10) : undefined;
}

/** Weeks since 1970, which begin on Mondays. */
function weekOf(backup: Backup): string | undefined {
  const day = dayOf(backup);
  return day === undefined ? undefined : String(Math.floor((Date.parse(day) / dayMs + 3) / 7));
}
