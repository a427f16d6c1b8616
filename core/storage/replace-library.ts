import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail } from '../../shared/contract/errors.ts';
import { Salvage } from '../../shared/domain/salvage.ts';
import type { SetAside } from '../ports/backups.ts';
import type { Clock } from '../ports/host.ts';
import { databasePath, syncFile, syncFolder } from './library-folder.ts';
import { removeOwner, writeOwner } from './owner.ts';
import { writePrivateFile } from './private-file.ts';
import { moveIntoQuarantine, nextQuarantineNumber } from './quarantine.ts';
import { toStorageFailure } from './storage-errors.ts';

const intentName = 'replacing.json';

/** What is being done, written down before the first file is moved: whoever starts next finishes it. */
const Intent = z.strictObject({
  /** The database that comes, a name in the library folder. */
  incoming: z.string().regex(/^new-[\w-]+\.db$/),
  quarantineNumber: z.int().min(1),
  reason: z.enum(['damaged', 'restored', 'undone']),
  setAsideAt: z.string(),
  problem: z.string().nullable(),
  salvage: Salvage.nullable().default(null),
});

/**
 * Sets the library aside, whole, and puts the finished database `incoming` in its place. Interrupted anywhere, the next
 * start finds the old library or finishes the change; there is never a mix of both, and never nothing. For a library
 * that nobody has open. Throws `library-in-use`.
 */
export function replaceLibrary(
  folder: string,
  incoming: string,
  { clock, ...about }: Pick<SetAside, 'reason' | 'problem' | 'salvage'> & { clock: Clock },
): void {
  try {
    const running = writeOwner(folder, null);
    if (running) fail('library-in-use', { ownerPid: running.pid, ownerUrl: running.url });
    try {
      syncFile(join(folder, incoming));
      const quarantineNumber = nextQuarantineNumber(folder);
      const setAsideAt = clock.now().toISOString();
      const intent: z.infer<typeof Intent> = { incoming, quarantineNumber, setAsideAt, ...about };
      writePrivateFile(join(folder, intentName), `${JSON.stringify(intent)}\n`);
      finishReplacing(folder);
    } finally {
      removeOwner(folder);
    }
  } catch (error) {
    throw toStorageFailure(error, databasePath(folder));
  }
}

/** True when a replacement was interrupted. */
export function isBeingReplaced(folder: string): boolean {
  return existsSync(join(folder, intentName));
}

/** Does what is left of a replacement. Every step may have been done already. Only for the owner of the folder. */
export function finishReplacing(folder: string): void {
  const path = join(folder, intentName);
  const { incoming, quarantineNumber, ...about } = Intent.parse(JSON.parse(readFileSync(path, 'utf8')));
  const arriving = join(folder, incoming);
  // Its last step is the new database's own name; what lies in the library's place is then the new one.
  if (existsSync(arriving)) {
    moveIntoQuarantine(folder, quarantineNumber, about);
    renameSync(arriving, databasePath(folder));
    syncFolder(folder);
  } else if (!existsSync(databasePath(folder))) {
    // Going on would begin an empty library, as if there had never been one.
    fail('library-damaged', { problem: 'what was to take its place is gone', path: databasePath(folder) });
  }
  rmSync(path, { force: true });
  syncFolder(folder);
}
