import type { AppError, FailureCode, Failures } from '../shared/contract/errors.ts';

type Explanation<Code extends FailureCode> = { exitCode: number; say(details: Failures[Code]): string };

/** What can keep a library from opening, with the exit codes that `countersign` uses for the same. */
const explanations: { [Code in FailureCode]?: Explanation<Code> } = {
  'library-in-use': {
    exitCode: 75,
    say: ({ ownerPid, ownerUrl }) =>
      `The library is in use by process ${ownerPid}${ownerUrl === null ? '' : `. Its page: ${ownerUrl}`}`,
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
  'library-read-only': { exitCode: 77, say: ({ problem }) => `The library can't be written: ${problem}` },
  'disk-full': { exitCode: 74, say: ({ path }) => `The disk is full: ${path}` },
  'storage-failed': { exitCode: 74, say: ({ problem }) => `The library can't be opened: ${problem}` },
};

export function explainStart(error: AppError): { text: string; exitCode: number } {
  // The table is keyed by code, so that code and details belong together; TypeScript can't follow that through a union.
  const explanation = explanations[error.code] as Explanation<FailureCode> | undefined;
  if (!explanation) return { text: `Countersign could not start (${error.code}).`, exitCode: 70 };
  return { text: explanation.say(error.details), exitCode: explanation.exitCode };
}
