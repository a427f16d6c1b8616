import type { Backup, BackupReason, LibraryFacts } from '../../shared/domain/backup.ts';
import type { Salvage } from '../../shared/domain/salvage.ts';

/** Writes all that a library holds into an empty file that is there already. */
export type CopyLibrary = (path: string) => Promise<void>;

/** The full check of a library file. Throws `library-damaged` or `library-from-future`. */
export type CheckLibrary = (path: string) => Promise<LibraryFacts>;

/** A proposal as two libraries can be compared by it. */
export type ListedProposal = {
  id: string;
  title: string;
  savedAt: string;
  bodySha256: string;
  isTrashed: boolean;
};

/** The backups of a library, in a folder beside it. They can be read while the library can't. */
export type BackupFolder = {
  readonly path: string;
  /** Newest first. */
  list(): Backup[];
  /** Copies, checks and only then lists; removes what has become superfluous. Throws when the copy is not sound. */
  make(reason: BackupReason, copy: CopyLibrary): Promise<Backup>;
  /** Reads a backup again and writes down what was found. Throws `backup-not-found`. */
  check(number: number): Promise<Backup>;
  proposals(number: number): ListedProposal[];
};

/** Why a library was set aside. */
export type SetAsideReason = 'damaged' | 'restored' | 'undone';

/** A library that another one took the place of. It lies in a folder of its own, whole. */
export type SetAside = {
  number: number;
  reason: SetAsideReason;
  setAsideAt: string;
  problem: string | null;
  /** What of it is in the one that took its place, where that was made of what could be read. */
  salvage: Salvage | null;
};

/** What a library can be replaced by. */
export type Replacement =
  | { kind: 'backup'; number: number }
  /** The one that was set aside last. */
  | { kind: 'set-aside'; number: number }
  | { kind: 'empty' }
  /** What can still be read of a damaged one. */
  | { kind: 'salvaged' };

/** Why a library can't be worked in. */
export type LibraryTrouble = { kind: 'damaged' | 'read-only' | 'missing'; problem: string; path: string };

/** Opens, sets aside and replaces the library as a whole. */
export type LibraryKeeper = {
  trouble(): LibraryTrouble | null;
  /** Libraries that others took the place of, newest first. */
  setAside(): SetAside[];
  /**
   * Finishes what is to come, does `before`, then closes the library, sets it aside whole, puts the other in its place
   * and opens that. A backup that is made by `before` can't push out the one that is gone back to.
   */
  replace(by: Replacement, before?: () => Promise<unknown>): Promise<Salvage | null>;
};
