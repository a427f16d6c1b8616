import { AppError, type FailureCode, type Failures, type FileRefusal } from '../../shared/contract/errors.ts';

/** What the user reads: what happened, and what was kept or what to do. */
export type FailureWords = { what: string; next: string };

const refusals: Record<FileRefusal, string> = {
  'too-large': 'The file is too large.',
  'not-a-proposal': 'This is neither a Countersign draft file nor a PDF made by Countersign.',
  damaged: 'The file is damaged: its content does not match its checksum.',
  'newer-version': 'The file was written by a newer version of Countersign.',
  invalid: 'The file holds something that a proposal can’t hold.',
  'no-source-inside': 'This PDF carries no editable proposal. Only PDFs exported by Countersign do.',
  'not-vendor-answers': 'This is no file that our form for vendors has saved.',
  'other-proposal': 'These answers belong to another proposal.',
  'other-questions':
    'The questions in this file are not the ones that we ask: it was altered, or ours have changed since the form was made. Send a new form.',
};

const exportProblems: Record<Failures['export-failed']['reason'], string> = {
  'took-too-long': 'Making the document took too long and was stopped.',
  'too-large': 'The document became too large and was stopped.',
  'too-long': 'The document would be too long.',
  crashed: 'The part that makes documents stopped unexpectedly.',
  'not-written': 'The document was made, but could not be written to its place.',
};

const textIsKept = 'Your text is kept in this window and saving is tried again by itself.';

/** The words for every failure. A code without words does not compile. */
const words: { [Code in FailureCode]: (details: Failures[Code]) => FailureWords } = {
  'bad-request': ({ problem }) => ({
    what: 'The application did not accept what this window sent.',
    next: `Your text is kept in this window. ${problem}`,
  }),
  'proposal-not-found': () => ({
    what: 'This proposal is not in the library any more.',
    next: 'It may have been moved to the trash in another window.',
  }),
  'revision-not-found': () => ({
    what: 'This revision is not in the library any more, or it is damaged.',
    next: 'Nothing was changed. The other ones are still there.',
  }),
  'template-not-found': () => ({
    what: 'This template is not part of the installation.',
    next: 'Start from a blank proposal instead.',
  }),
  'export-not-found': () => ({
    what: 'The exported document is not held any more.',
    next: 'Export it again.',
  }),
  'stale-edit': () => ({
    what: 'This proposal was changed in another window.',
    next: 'Both texts are kept. Choose how to go on.',
  }),
  'version-frozen': ({ version }) => ({
    what: `Version ${version} was submitted and stays as it was.`,
    next: 'Your text is kept in this window. Copy it, open the proposal again and start the next version.',
  }),
  'proposal-damaged': ({ lastGoodRevision }) => ({
    what: 'The stored text of this proposal is damaged.',
    next:
      lastGoodRevision === null
        ? 'It is shown read-only, and nothing is written over it.'
        : 'The last undamaged revision is shown read-only, and nothing is written over it.',
  }),
  'library-in-use': () => ({
    what: 'Another Countersign is using this library.',
    next: 'Close it, or go on working there.',
  }),
  'library-from-future': ({ foundVersion, supportedVersion }) => ({
    what: 'This library was written by a newer version of Countersign.',
    next: `It has version ${foundVersion}; this installation reads up to ${supportedVersion}. Nothing was changed.`,
  }),
  'library-damaged': ({ problem, path }) => ({
    what: 'The library is damaged and was not touched.',
    next: `${problem} The file is ${path}.`,
  }),
  'library-missing': ({ path }) => ({
    what: 'The library is not where it was.',
    next: `There is none in ${path}. Connect the disk that holds it and start Countersign again.`,
  }),
  'backup-not-found': () => ({
    what: 'This backup is not there any more.',
    next: 'Nothing was changed. Newer ones may stand for it.',
  }),
  'backup-damaged': ({ problem }) => ({
    what: 'This backup is damaged.',
    next: `The library is as it was. Another backup may be sound. ${problem}`,
  }),
  'library-read-only': ({ problem }) => ({
    what: 'The library can be read but not written.',
    next: `${textIsKept} ${problem}`,
  }),
  'disk-full': ({ path }) => ({
    what: 'The disk is full.',
    next: `${textIsKept} Make room on the disk that holds ${path}.`,
  }),
  'storage-failed': ({ problem }) => ({
    what: 'The disk refused to write.',
    next: `${textIsKept} ${problem}`,
  }),
  'file-refused': ({ reason, where, found, expected }) => ({
    what: refusals[reason],
    next: `Nothing was changed.${where ? ` At ${where}: found ${found}, expected ${expected}.` : ''}`,
  }),
  'image-refused': ({ problem }) => ({
    what: 'This picture can’t be used.',
    next: `${problem} PNG and JPEG up to 2 MB and 4,096 pixels a side are accepted.`,
  }),
  'font-refused': ({ problem }) => ({ what: 'This font can’t be used.', next: problem }),
  'export-failed': ({ reason, problem }) => ({
    what: exportProblems[reason],
    next: `Your proposal is not affected. ${problem}`,
  }),
  'export-cancelled': () => ({ what: 'The export was cancelled.', next: 'Nothing was written.' }),
  'destination-refused': ({ problem }) => ({
    what: 'The document could not be written there.',
    next: `Choose another place. ${problem}`,
  }),
  'not-connected': () => ({
    what: 'The application behind this window does not answer.',
    next: 'What you typed is kept in this window and saved as soon as it answers again.',
  }),
  internal: ({ reference }) => ({
    what: 'Something went wrong inside Countersign.',
    next: `Your text is kept. The log has the details under ${reference}.`,
  }),
};

/** Says a failure in plain words. */
export function failureWords(failure: AppError): FailureWords {
  return (words[failure.code] as (details: AppError['details']) => FailureWords)(failure.details);
}

/** Whatever was thrown, as a failure that has words. */
export function asFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const reference = error instanceof Error ? error.message : String(error);
  return new AppError('internal', { reference }, { cause: error });
}
