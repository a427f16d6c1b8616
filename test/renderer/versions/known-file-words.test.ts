import { expect, test } from 'vitest';
import { contentSentence } from '../../../renderer/versions/known-file-words.ts';
import type { KnownFile } from '../../../shared/contract/draft-files.ts';

const sentence = (changes: Pick<KnownFile, 'sameAs' | 'versionName'>) =>
  contentSentence({ newestRevision: 7, ...changes } as KnownFile);

test('a file says how it relates to what is here', () => {
  expect(sentence({ sameAs: 7, versionName: 'For IT' })).toBe('It says exactly what the proposal says now.');
  expect(sentence({ sameAs: 5, versionName: 'For IT' })).toBe(
    'It is the version “For IT”, revision 5; the proposal has changed since.',
  );
  expect(sentence({ sameAs: null, versionName: null })).toBe(
    'It says something else than the versions that are kept here.',
  );
});
