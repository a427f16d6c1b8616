import { type SearchTerm, searchTerms, spacedForSearch } from '../../shared/domain/search-text.ts';

/** A search as expressions of FTS5. `undefined` where nothing can match. */
export type SearchExpressions = { words: string | undefined; parts: string | undefined };

/** The characters that unicode61 puts into words; the accents have been folded away. */
const wordPattern = /[\p{L}\p{N}\p{Co}]+/gu;

/** Trigrams know nothing shorter. */
const shortestPart = 3;

/**
 * What a search asks of the two indexes; undefined when it asks for nothing. The words that are put into expressions
 * consist of letters and digits, and parts have their quotes doubled: whatever is typed, the syntax holds.
 */
export function searchExpressions(search: string): SearchExpressions | undefined {
  const terms = searchTerms(search);
  if (terms.length === 0) return undefined;
  const words = terms.flatMap(wordExpression);
  const hasShortTerm = terms.some(({ text }) => [...text].length < shortestPart);
  return {
    words: words.length === 0 ? undefined : words.join(' AND '),
    parts: hasShortTerm
      ? undefined
      : terms.map(({ text }) => `"${text.replaceAll('"', '""')}"`).join(' AND '),
  };
}

/** Letters that stand together must stand together in the text; a word may be the beginning of a longer one. */
function wordExpression({ text, isPhrase }: SearchTerm): string[] {
  const words = spacedForSearch(text).match(wordPattern);
  if (words === null) return [];
  return [`"${words.join(' ')}"${isPhrase ? '' : ' *'}`];
}
