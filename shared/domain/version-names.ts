import { words } from './choice-words.ts';
import { beginningOf } from './cut-text.ts';
import type { Move } from './decision.ts';
import { versionOf } from './life-cycle/version.ts';
import type { Proposal } from './proposal.ts';

/** The longest name that a version may have. */
export const maxVersionName = 200;

/** A stored state of a proposal: which one is told by the version that IT has or gets, and by the revision of it. */
type StoredState = { proposal: Pick<Proposal, 'decision'>; revision: number };

/** `Version 2, revision 16`: as a document and the terminal say it. */
export function versionLabel({ proposal, revision }: StoredState): string {
  return `Version ${versionOf(proposal.decision)}, revision ${revision}`;
}

/** `v2 r16`: the same in the name of a file. */
export function versionTag({ proposal, revision }: StoredState): string {
  return `v${versionOf(proposal.decision)} r${revision}`;
}

/** What the version is called that a move leaves behind: `Submitted, version 2`, `Approved with conditions`. */
export function moveVersionName({ to, verdict, version = 1 }: Move): string {
  if (to === 'draft') return version > 1 ? `Version ${version} begun` : 'Back to draft';
  const said = verdict === undefined ? words.status[to] : words.verdict[verdict];
  return version > 1 ? `${said}, version ${version}` : said;
}

/** What the version is called that a file was made of, or that came from one: the file's name without its ending. */
export function fileVersionName(fileName: string): string {
  const name = fileName.replace(/\.(pdf|countersign)$/i, '').trim();
  return beginningOf(name === '' ? fileName : name, maxVersionName);
}
