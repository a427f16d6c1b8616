import type { AppError, FailureCode, Failures } from './errors.ts';

type Explanation<Code extends FailureCode> = {
  /** After sysexits(3) where one fits, so that scripts can tell failures apart. */
  exitCode: number;
  say(details: Failures[Code]): string;
};

/** What every failure says and how it ends, for the command line and for the browser shell alike. */
const explanations: { [Code in FailureCode]: Explanation<Code> } = {
  'bad-request': { exitCode: 64, say: ({ problem }) => `That can't be done: ${problem}` },
  'proposal-not-found': {
    exitCode: 66,
    say: ({ id }) => `There is no proposal ${id}. "list" shows those that are here.`,
  },
  'revision-not-found': {
    exitCode: 66,
    say: ({ id, revision }) => `Revision ${revision} of the proposal ${id} is not there, or it is damaged.`,
  },
  'template-not-found': { exitCode: 66, say: ({ id }) => `There is no template or sample ${id}.` },
  'export-not-found': { exitCode: 66, say: ({ exportId }) => `There is no export ${exportId} in this run.` },
  'stale-edit': {
    exitCode: 65,
    say: ({ currentRevision }) =>
      `The proposal has moved on to revision ${currentRevision}. Nothing was written.`,
  },
  'version-frozen': {
    exitCode: 65,
    say: ({ version }) =>
      `Version ${version} was submitted and stays as it was. Start the next version to change it.`,
  },
  'proposal-damaged': {
    exitCode: 65,
    say: ({ id, lastGoodRevision }) =>
      `The proposal ${id} is damaged. ${lastGoodRevision === null ? 'No good revision was found.' : `Revision ${lastGoodRevision} is good.`}`,
  },
  'library-in-use': {
    exitCode: 75,
    say: ({ ownerPid, ownerUrl }) =>
      `The library is in use by process ${ownerPid}. Close it and try again.${ownerUrl ? ` Its page: ${ownerUrl}` : ''}`,
  },
  'library-from-future': {
    exitCode: 76,
    say: ({ foundVersion, supportedVersion }) =>
      `The library was written by a newer Countersign (version ${foundVersion}; this one knows ${supportedVersion}). Nothing was changed.`,
  },
  'library-damaged': {
    exitCode: 65,
    say: ({ problem, path }) => `The library ${path} is damaged: ${problem} Nothing was changed.`,
  },
  'library-missing': {
    exitCode: 66,
    say: ({ path }) =>
      `The library is not in ${path}, the folder that was chosen for it. Connect its disk, or name another folder by --library.`,
  },
  'backup-not-found': {
    exitCode: 66,
    say: ({ number }) => `There is no backup ${number}. "backups" shows those that are here.`,
  },
  'backup-damaged': {
    exitCode: 65,
    say: ({ problem }) => `This backup is damaged: ${problem} The library is as it was.`,
  },
  'library-read-only': { exitCode: 77, say: ({ problem }) => `The library can't be written: ${problem}` },
  'disk-full': { exitCode: 74, say: ({ path }) => `The disk is full: ${path}` },
  'storage-failed': {
    exitCode: 74,
    say: ({ problem }) => `The library can't be read or written: ${problem}`,
  },
  'file-refused': {
    exitCode: 65,
    say: ({ reason, where, found, expected }) =>
      `The file was not imported (${reason}). At ${where}: found ${found}, expected ${expected}. Nothing was changed.`,
  },
  'image-refused': { exitCode: 65, say: ({ problem }) => problem },
  'font-refused': { exitCode: 65, say: ({ problem }) => problem },
  'export-failed': { exitCode: 73, say: ({ problem }) => `The document could not be written: ${problem}` },
  'export-cancelled': { exitCode: 130, say: () => 'The export was cancelled.' },
  'destination-refused': {
    exitCode: 73,
    say: ({ problem }) => `The document can't be written there: ${problem}`,
  },
  'not-connected': { exitCode: 69, say: ({ problem }) => `The application does not answer: ${problem}` },
  internal: {
    exitCode: 70,
    say: ({ reference }) => `Something went wrong inside (reference ${reference}). The log says more.`,
  },
};

/** The failure as a shell on a terminal tells it: to a person, to a program that asked for JSON, and by its exit code. */
export function terminalFailure(error: AppError): { text: string; json: string; exitCode: number } {
  // The table is keyed by code, so that code and details belong together; TypeScript can't follow that through a union.
  const explanation = explanations[error.code] as Explanation<FailureCode>;
  return {
    text: explanation.say(error.details),
    json: JSON.stringify({ error: { code: error.code, details: error.details } }, null, 2),
    exitCode: explanation.exitCode,
  };
}
