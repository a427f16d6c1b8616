import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { DocumentFile, Target } from '../ports/destination.ts';
import { fileTarget } from './file-target.ts';

/** Places for any number of files in one folder. What is there already stays: a name that is taken gets a number. */
export function folderTargets(folder: string): (file: DocumentFile) => Target {
  const taken = new Set<string>();
  const freePath = (fileName: string): string => {
    const { name, ext } = parse(fileName);
    for (let number = 1; ; number += 1) {
      const path = join(folder, number === 1 ? fileName : `${name} (${number})${ext}`);
      if (taken.has(path) || existsSync(path)) continue;
      taken.add(path);
      return path;
    }
  };
  return ({ fileName }) => fileTarget(freePath(fileName));
}
