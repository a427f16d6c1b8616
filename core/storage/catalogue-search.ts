import { searchTerms, spacedForSearch } from '../../shared/domain/search-text.ts';

/** A search as expressions of FTS5. `undefined` where nothing can match. */
export type SearchExpressions = {
  words: string | undefined;
  parts: string | undefined;
  /** What stands in `spacedWords` of a text that has the words of a term; one for each term that has words. */
  needles: string[];
};

/** The whole words that begin so; undefined when they are too many to be named one by one. */
export type WordsBeginningWith = (beginning: string) => readonly string[] | undefined;

/** The characters that unicode61 puts into words; the accents have been folded away. */
const wordPattern = /[\p{L}\p{N}\p{Co}]+/gu;

/** Trigrams know nothing shorter. */
const shortestPart = 3;

/** The words of a folded and spaced text. Some look-alike forms are capital letters, as the second half of `™` is. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

/**
 * The words of a folded and spaced text, each with a space before and behind it. What FTS5 is given is divided so
 * before: it knows no character younger than itself, and would take a new emoji for a letter of the word before it.
 */
export function spacedWords(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/**
 * What a search asks of the two indexes; undefined when it asks for nothing. The words that are put into expressions
 * consist of letters and digits, and parts have their quotes doubled: whatever is typed, the syntax holds.
 */
export function searchExpressions(
  search: string,
  wordsBeginningWith: WordsBeginningWith,
): SearchExpressions | undefined {
  const terms = searchTerms(search);
  if (terms.length === 0) return undefined;
  const worded = terms
    .map(({ text, isPhrase }) => ({ isPhrase, words: wordsOf(spacedForSearch(text)) }))
    .filter(({ words }) => words.length > 0);
  const wanted = worded.map(({ isPhrase, words }) =>
    isPhrase ? quoted(words.join(' ')) : beginning(words, wordsBeginningWith),
  );
  return {
    words: wanted.length === 0 || wanted.includes(undefined) ? undefined : wanted.join(' AND '),
    parts: terms.some(({ text }) => [...text].length < shortestPart)
      ? undefined
      : terms.map(({ text }) => quoted(text)).join(' AND '),
    needles: worded.map(({ isPhrase, words }) => ` ${words.join(' ')}${isPhrase ? ' ' : ''}`),
  };
}

/**
 * Letters that stand together must stand together in the text; the last word may be the beginning of a longer one.
 * Undefined when no word begins so.
 */
function beginning(words: readonly string[], wordsBeginningWith: WordsBeginningWith): string | undefined {
  const [before, last] = [words.slice(0, -1), words.at(-1) ?? ''];
  const known = wordsBeginningWith(last);
  if (known === undefined) return `${quoted(words.join(' '))} *`;
  if (known.length === 0) return undefined;
  return `(${known.map((word) => quoted([...before, word].join(' '))).join(' OR ')})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
