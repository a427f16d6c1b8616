const marks = /\p{M}/gu;

/** Letters whose stroke or second letter Unicode does not part from them, as people type them who lack the key. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const unparted = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Text as it is compared in a search: without case, accents and the difference of look-alike forms. Through capital
 * letters, so that `ß` is `ss`; and a capital sigma becomes the same small one wherever it stands.
 */
export function foldForSearch(text: string): string {
  return text
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(unparted, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a search, folded; every one of them must occur. */
export function searchWords(search: string): string[] {
  return foldForSearch(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** One thing that a search asks for, folded: a word, which may be the beginning of one, or a phrase in quotes. */
export type SearchTerm = { text: string; isPhrase: boolean };

/** More terms than anybody types; the rest of a pasted text is not searched for. */
const mostTerms = 16;

/** What a search asks for. Quotes of any kind hold words together; one that is never closed reaches to the end. */
export function searchTerms(search: string): SearchTerm[] {
  // A control character would end the text for SQLite.
  const folded = foldForSearch(search.replace(/\p{Cc}/gu, ' ').replace(/[“”„«»]/g, '"')).toWellFormed();
  return folded
    .split('"')
    .flatMap((part, index): SearchTerm[] =>
      index % 2 === 1
        ? [{ text: part.replace(/\s+/g, ' ').trim(), isPhrase: true }]
        : part.split(/\s+/).map((text) => ({ text, isPhrase: false })),
    )
    .filter(({ text }) => text !== '')
    .slice(0, mostTerms);
}

/** Writing that does not put spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Folded text with every letter of unspaced writing as a word of its own, so that any part of it can be found. */
export function spacedForSearch(text: string): string {
  return text.replace(unspaced, ' $& ');
}
