import { extname, resolve } from 'node:path';

const endings: ReadonlySet<string> = new Set(['.countersign', '.pdf']);

/** The files among the words of a command line, as absolute paths. Switches and the program itself are left out. */
export function filesAmong(words: readonly string[], folder: string): string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && endings.has(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));
}

/** What a second start hands over. It comes from another process, so it is looked at before it is used. */
export function filesHandedOver(handed: unknown): string[] {
  if (typeof handed !== 'object' || handed === null || !('files' in handed) || !Array.isArray(handed.files)) {
    return [];
  }
  const words = handed.files.filter((file): file is string => typeof file === 'string').slice(0, 20);
  return filesAmong(['', ...words], '/');
}
