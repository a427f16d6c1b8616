import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomically } from '../core/files/atomic-write.ts';
import { folderTargets } from '../core/files/folder-target.ts';
import type { Destination } from '../core/ports/destination.ts';
import { fail } from '../shared/contract/errors.ts';

/**
 * Writes to `--out`: a file, or a folder that gets a name made from the title. Without `--out` the document goes to the
 * current folder.
 */
export function outDestination(out: string | undefined): Destination {
  return {
    async choose({ fileName }) {
      const path = await placeOf(out, fileName);
      return {
        async write(bytes) {
          await writeFileAtomically(path, bytes);
          return { kind: 'file', path };
        },
      };
    },
    async chooseFolder() {
      const place = resolve(out ?? '.');
      const found = await stat(place).catch(() => undefined);
      if (!found?.isDirectory()) fail('destination-refused', { problem: `${place} is not a folder.` });
      return folderTargets(place);
    },
    reveal: () => Promise.resolve(),
    open: () => Promise.resolve(),
  };
}

async function placeOf(out: string | undefined, fileName: string): Promise<string> {
  const place = resolve(out ?? '.');
  const found = await stat(place).catch(() => undefined);
  if (found?.isDirectory()) return join(place, fileName);
  if (out?.endsWith('/')) fail('destination-refused', { problem: `${place} is not a folder.` });
  return place;
}
