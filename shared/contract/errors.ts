import type { WireError } from './wire.ts';

/** Why a file that was offered for import is refused. */
export type FileRefusal =
  | 'too-large'
  | 'not-a-proposal'
  | 'damaged'
  | 'newer-version'
  | 'invalid'
  | 'no-source-inside'
  | 'not-vendor-answers'
  | 'other-proposal'
  | 'other-questions';

/**
 * What can go wrong for the user, and what each screen needs to explain it. The table is closed: the words for
 * each code live in one renderer file, those of the terminal and its exit codes in terminal-failures.ts, both exhaustive
 * by type.
 */
export type Failures = {
  /** The caller asked for something that does not exist or has the wrong shape. */
  'bad-request': { problem: string };
  'proposal-not-found': { id: string };
  /** It was pruned since the history was read, or it no longer matches its hash. */
  'revision-not-found': { id: string; revision: number };
  'template-not-found': { id: string };
  'export-not-found': { exportId: string };
  /** The edit was based on a revision that is no longer the newest; nothing was written. */
  'stale-edit': { currentRevision: number };
  /** The edit would change a version that was submitted; nothing was written. The next version takes it. */
  'version-frozen': { version: number };
  /** A stored proposal no longer matches its hash; it opens read-only with its last good revision. */
  'proposal-damaged': { id: string; lastGoodRevision: number | null };
  /** Another process owns the library folder. */
  'library-in-use': { ownerPid: number; ownerUrl: string | null };
  'library-from-future': { foundVersion: number; supportedVersion: number };
  'library-damaged': { problem: string; path: string };
  /** The folder that was chosen for the library holds none: its disk is not there, or somebody moved it. */
  'library-missing': { path: string };
  'library-read-only': { problem: string };
  'backup-not-found': { number: number };
  /** What was to take the place of the library is not sound; the library stays. */
  'backup-damaged': { problem: string };
  'disk-full': { path: string };
  /** The storage refused a write for a reason other than a full disk; the edit is still with the caller. */
  'storage-failed': { problem: string };
  /** `where` is the path of the field, as in `need.customers[2].name`. */
  'file-refused': { reason: FileRefusal; where: string; found: string; expected: string };
  'image-refused': { problem: string };
  /** `problem` is a sentence that says why nothing can be printed with the font. */
  'font-refused': { problem: string };
  'export-failed': {
    reason: 'took-too-long' | 'too-large' | 'too-long' | 'crashed' | 'not-written';
    problem: string;
  };
  'export-cancelled': Record<string, never>;
  'destination-refused': { problem: string };
  /** The application behind the window does not answer; whatever was typed is kept by the window. */
  'not-connected': { problem: string };
  /** A bug. The reference is in the log beside its cause. */
  internal: { reference: string };
};

export type FailureCode = keyof Failures;

/** An expected failure with the details its screen needs. Everything that is not an AppError is a bug. */
export class AppError<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly details: Failures[Code];

  constructor(code: Code, details: Failures[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Throws an expected failure; typed `never`, so that it can close a `??` chain. */
export function fail<Code extends FailureCode>(
  code: Code,
  details: Failures[Code],
  options?: ErrorOptions,
): never {
  throw new AppError(code, details, options);
}

/** True when the error is an expected failure, optionally one of this code. */
export function isAppError<Code extends FailureCode = FailureCode>(
  error: unknown,
  code?: Code,
): error is AppError<Code> {
  return error instanceof AppError && (code === undefined || error.code === code);
}

/** Turns a failure that travelled back into the error that was thrown. */
export function fromWireError(error: WireError): AppError {
  return new AppError(error.code, error.details);
}
