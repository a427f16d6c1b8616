import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../ports/host.ts';
import { databasePath, hasUnmovedLog } from './library-folder.ts';

/**
 * Beside a library that was closed in order: what its file looked like from outside. While that has not changed nobody
 * has written to it, and what the last check of its structure found still holds.
 */
const Seal = z.strictObject({
  /** When the structure was last walked whole; ISO. */
  checkedAt: z.iso.datetime(),
  file: z.string(),
});

const sealName = 'closed.json';

/** A smaller file is walked at every start: that takes a few milliseconds. */
const leastSealedBytes = 8 * 1024 * 1024;

/**
 * Disks lose bits without being written to: after so long the structure is walked even if nobody has touched the file.
 */
const mostSealedMs = 7 * 24 * 60 * 60_000;

/**
 * When the structure of a closed library was last walked whole, if that still holds; undefined when it must be walked
 * again. Does not open the file.
 */
export function sealedSince(folder: string, now: Date): string | undefined {
  const seal = readSeal(folder);
  if (seal === undefined || hasUnmovedLog(databasePath(folder)) || seal.file !== fileMarks(folder))
    return undefined;
  const ageMs = now.getTime() - Date.parse(seal.checkedAt);
  return ageMs >= 0 && ageMs < mostSealedMs ? seal.checkedAt : undefined;
}

/** Whoever opens a library breaks its seal, so that one that was killed has none. */
export function breakSeal(folder: string): void {
  rmSync(join(folder, sealName), { force: true });
}

/** For a library that has been closed and is still owned. Not flushed: half a seal is none. */
export function sealLibrary(
  folder: string,
  checkedAt: string,
  log: Log,
  leastBytes = leastSealedBytes,
): void {
  try {
    if (statSync(databasePath(folder)).size < leastBytes) return;
    const seal: z.infer<typeof Seal> = { checkedAt, file: fileMarks(folder) };
    writeFileSync(join(folder, sealName), `${JSON.stringify(seal)}\n`, { mode: 0o600 });
  } catch (error) {
    log.warn(`Not sealed, so that the next start takes longer: ${String(error)}`);
  }
}

function readSeal(folder: string): z.infer<typeof Seal> | undefined {
  const path = join(folder, sealName);
  if (!existsSync(path)) return undefined;
  try {
    return Seal.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The time of the last change of the file's record can't be set by hand, unlike the one of its content. */
function fileMarks(folder: string): string {
  const file = statSync(databasePath(folder), { bigint: true });
  return [file.dev, file.ino, file.size, file.mtimeNs, file.ctimeNs].join(' ');
}
