import { foldForSearch } from './search-text.ts';

/** A stretch of a text, counted in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

/** Every place of a text that reads like the words, whatever their case and accents. Places do not overlap. */
export function occurrencesOf(words: string, text: string): Stretch[] {
  const wanted = foldedWithOrigins(words).letters;
  if (wanted === '') return [];
  const { letters, origins } = foldedWithOrigins(text);
  const found: Stretch[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
    // The place where the next letter begins: accents behind the last one belong to it.
    found.push({ start: origins(at), end: origins(at + wanted.length) });
  }
  return found;
}

/** The folded text, and where each of its letters came from. */
function foldedWithOrigins(text: string): { letters: string; origins(at: number): number } {
  // Most texts are plain: one letter each, in its own place.
  if (!/[^\p{ASCII}]/u.test(text)) return { letters: text.toLowerCase(), origins: (at) => at };
  const letters: string[] = [];
  const from: number[] = [];
  let place = 0;
  // One character at a time: what is folded says then where it came from.
  for (const character of text) {
    for (const letter of foldForSearch(character)) {
      letters.push(letter);
      for (let unit = 0; unit < letter.length; unit += 1) from.push(place);
    }
    place += character.length;
  }
  return { letters: letters.join(''), origins: (at) => from[at] ?? text.length };
}
