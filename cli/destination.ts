import { mkdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileTarget } from '../core/files/file-target.ts';
import { folderTargets } from '../core/files/folder-target.ts';
import type { Destination } from '../core/ports/destination.ts';
import { fail } from '../shared/contract/errors.ts';

/**
 * Writes to `--out`: a file, or a folder that gets a name made from the title. A path that ends in a separator is a
 * folder, and is made when it is missing. Without `--out` the document goes to the current folder.
 */
export function outDestination(out: string | undefined): Destination {
  return {
    async choose({ fileName }) {
      return fileTarget(await placeOf(out ?? '.', fileName));
    },
    async chooseFolder() {
      return folderTargets(await folderAt(out ?? '.'));
    },
    reveal: () => Promise.resolve(),
    open: () => Promise.resolve(),
  };
}

async function placeOf(out: string, fileName: string): Promise<string> {
  if (out.endsWith('/') || out.endsWith(sep)) return join(await folderAt(out), fileName);
  const place = resolve(out);
  return (await statOf(place))?.isDirectory() ? join(place, fileName) : place;
}

/** The folder of this path, made where it is missing. What it is in must be there: a misspelt path stays an error. */
async function folderAt(path: string): Promise<string> {
  const place = resolve(path);
  const make = () => mkdir(place).then(() => statOf(place), nothing);
  const found = (await statOf(place)) ?? (await make());
  if (!found?.isDirectory()) fail('destination-refused', { problem: `${place} is not a folder.` });
  return place;
}

const nothing = () => undefined;
const statOf = (place: string) => stat(place).catch(nothing);
