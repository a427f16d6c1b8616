import type { KnownFile } from '../../shared/contract/draft-files.ts';

/** How the content of a file relates to what is here. */
export function contentSentence({ sameAs, newestRevision, versionName }: KnownFile): string {
  if (sameAs === newestRevision) return 'It says exactly what the proposal says now.';
  if (sameAs === null) return 'It says something else than the versions that are kept here.';
  const version =
    versionName === null ? `revision ${sameAs}` : `the version “${versionName}”, revision ${sameAs}`;
  return `It is ${version}; the proposal has changed since.`;
}
