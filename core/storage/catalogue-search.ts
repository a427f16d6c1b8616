import { type SearchTerm, searchTerms, spacedForSearch } from '../../shared/domain/search-text.ts';

/** A search as expressions of FTS5. `undefined` where nothing can match. */
export type SearchExpressions = {
  words: string | undefined;
  parts: string | undefined;
  /** One or two letters begin so many words that weighing them takes long and says nothing. */
  isTooShortToRank: boolean;
};

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
  const isShort = ({ text }: SearchTerm) => [...text].length < shortestPart;
  return {
    words: words.length === 0 ? undefined : words.join(' AND '),
    parts: terms.some(isShort)
      ? undefined
      : terms.map(({ text }) => `"${text.replaceAll('"', '""')}"`).join(' AND '),
    isTooShortToRank: terms.every(
      (term) => isShort(term) && !term.isPhrase && spacedForSearch(term.text) === term.text,
    ),
  };
}

/** Letters that stand together must stand together in the text; a word may be the beginning of a longer one. */
function wordExpression({ text, isPhrase }: SearchTerm): string[] {
  const words = spacedForSearch(text).match(wordPattern);
  if (words === null) return [];
  return [`"${words.join(' ')}"${isPhrase ? '' : ' *'}`];
}
