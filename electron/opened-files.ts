import { extname, resolve } from 'node:path';

const endings: ReadonlySet<string> = new Set(['.countersign', '.pdf']);
const mostFiles = 20;

/** True for the name of a draft file, or of a PDF: an exported one carries its proposal. */
export function canBeOpened(path: string): boolean {
  return endings.has(extname(path).toLowerCase());
}

/** The files among the words of a command line, as absolute paths. Switches and the program itself are left out. */
export function filesAmong(words: readonly string[], folder: string): string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && canBeOpened(word))
    .map((word) => resolve(folder, word))
    .slice(0, mostFiles);
}

/** The folder of `--library=…` on a command line. */
export function libraryAmong(words: readonly string[], folder: string): string | undefined {
  const name = '--library=';
  const word = words.slice(1).find((candidate) => candidate.startsWith(name) && candidate !== name);
  return word === undefined ? undefined : resolve(folder, word.slice(name.length));
}

/** What a second start hands over. It comes from another process, so it is looked at before it is used. */
export function filesHandedOver(handedOver: unknown): string[] {
  if (typeof handedOver !== 'object' || handedOver === null || !('files' in handedOver)) return [];
  const { files } = handedOver;
  if (!Array.isArray(files)) return [];
  return filesAmong(['', ...files.filter((file): file is string => typeof file === 'string')], '/');
}
