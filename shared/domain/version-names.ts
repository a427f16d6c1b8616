import { words } from './choice-words.ts';
import type { Move } from './decision.ts';

/** The longest name that a version may have. */
export const maxVersionName = 200;

/** What the version is called that a move leaves behind: `Submitted, version 2`, `Approved with conditions`. */
export function moveVersionName({ to, verdict, version = 1 }: Move): string {
  if (to === 'draft') return version > 1 ? `Version ${version} begun` : 'Back to draft';
  const said = verdict === undefined ? words.status[to] : words.verdict[verdict];
  return version > 1 ? `${said}, version ${version}` : said;
}

/** What the version is called that a file was made of, or that came from one: the file's name without its ending. */
export function fileVersionName(fileName: string): string {
  const name = fileName.replace(/\.(pdf|countersign)$/i, '').trim();
  return (name === '' ? fileName : name).slice(0, maxVersionName);
}
