import { z } from 'zod';
import { words as choiceWords } from './choice-words.ts';

/** Who uses a word in a sense that the others may not know. */
export const Side = z.enum(['marketing', 'it', 'finance']);
export type Side = z.infer<typeof Side>;

/** One word, said in the voice of marketing and in that of IT. */
export const GlossaryTerm = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: z.string().min(1).max(60),
  /** Other spellings, plurals among them, by which the term is found in a text. */
  aliases: z.array(z.string().min(1).max(60)),
  /** Whose jargon it is; several when the sides use one word for different things. */
  sides: z.array(Side).min(1),
  marketing: z.string().min(1).max(240),
  it: z.string().min(1).max(240),
  /** A wording that both understand. */
  say: z.string().min(1).max(160),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** The vocabulary of both sides in one language. */
export const Glossary = z.strictObject({
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}$/),
  terms: z.array(GlossaryTerm).min(1),
});
export type Glossary = z.infer<typeof Glossary>;

/** A term where it stands in a text: from `start` up to `end`, in UTF-16 units. */
export type TermMatch = { readonly term: GlossaryTerm; readonly start: number; readonly end: number };

/** True for a word that this reader may not know, or knows in another sense. */
export function isForeignTo(reader: Side, { sides }: GlossaryTerm): boolean {
  return sides.some((side) => side !== reader);
}

type Word = { readonly text: string; readonly start: number; readonly end: number };
type Spelling = { readonly words: readonly Word[]; readonly term: GlossaryTerm };

/** A word, with the rest of a web or mail address if it begins one: nothing is found inside an address. */
const wordOrAddress = /([\p{L}\p{M}\p{N}]+)((?::\/\/|[.@_](?=[\p{L}\p{N}]))\S*)?/gu;
/** What may stand between the words of one term. */
const joint = /^[\s\p{Pd}/&]{1,3}$/u;
/** Abbreviations are only meant in capitals: `API`, `APIs`. */
const abbreviation = /^\p{Lu}{2,}s?$/u;

/** What ends the title of a role: `Campaign manager` speaks of a person, and `Financial controller` of no data. */
const roleNouns = new Set(
  'administrator analyst controller coordinator developer director editor head lead manager officer specialist'.split(
    ' ',
  ),
);
/** With one of the others behind them they are verbs. */
const verbs = new Set(['lead', 'leads']);
const directions = new Set(['to', 'from', 'into', 'back', 'nowhere']);
const determiners = new Set('a an any each every no one our that the their this two your'.split(' '));
/** The names of several words that the parts of IT have: in them a word is no term. */
const names = Object.values(choiceWords.specialty)
  .map((name) => name.toLowerCase())
  .filter((name) => name.includes(' '));

/**
 * Finds the terms of a glossary in a text, from left to right, the longest where several begin at one word, none
 * inside another. Whole words only; case matters for abbreviations alone. A term of one common word is not meant where
 * the word is part of a role or of a name. Takes time linear in the text, because a
 * word begins only a handful of terms.
 */
export function createTermFinder(terms: readonly GlossaryTerm[]): (text: string) => readonly TermMatch[] {
  const byFirstWord = spellingsByFirstWord(terms);
  return (text) => {
    const words = wordsOf(text);
    const found: TermMatch[] = [];
    let reached = 0;
    for (const [at, first] of words.entries()) {
      if (at < reached) continue;
      const spelling = byFirstWord
        .get(keyOf(first))
        ?.find(
          (one) =>
            standsAt(one, words, at, text) &&
            (one.words.length > 1 || abbreviation.test(one.words[0]?.text ?? '') || isMeant(words, at, text)),
        );
      if (!spelling) continue;
      reached = at + spelling.words.length;
      found.push({ term: spelling.term, start: first.start, end: words[reached - 1]?.end ?? first.end });
    }
    return found;
  };
}

function spellingsByFirstWord(terms: readonly GlossaryTerm[]): ReadonlyMap<string, readonly Spelling[]> {
  const spellings = terms
    .flatMap((term) => [term.term, ...term.aliases].map((text) => ({ words: wordsOf(text), term })))
    .toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(spellings, ({ words: [first] }) => (first ? keyOf(first) : ''));
}

function standsAt({ words }: Spelling, inText: readonly Word[], at: number, text: string): boolean {
  return words.every((wanted, index) => {
    const word = inText[at + index];
    const before = inText[at + index - 1];
    if (!word || !means(word, wanted)) return false;
    return index === 0 || (before !== undefined && joint.test(text.slice(before.end, word.start)));
  });
}

/** False for a common word within a name or the title of a role, and for one that is a verb. */
function isMeant(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const besides = (other: Word | undefined, gapFrom = 0, gapTo = 0) =>
    other !== undefined && /^[ \u00a0]$/.test(text.slice(gapFrom, gapTo)) ? other : undefined;
  const before = besides(words[at - 1], words[at - 1]?.end, word.start);
  const after = besides(words[at + 1], word.end, words[at + 1]?.start);
  if (after && (roleNouns.has(keyOf(after)) || (verbs.has(keyOf(word)) && directions.has(keyOf(after)))))
    return false;
  const isNamed = before !== undefined && isCapitalised(before) && !determiners.has(keyOf(before));
  if (isNamed && (isCapitalised(word) || roleNouns.has(keyOf(word)))) return false;
  if (after && isCapitalised(after) && isCapitalised(word)) return false;
  return !isWithinName(word, text);
}

/** `Digital`, but neither `API` nor a letter. */
function isCapitalised({ text }: Word): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text);
}

function isWithinName({ start, end }: Word, text: string): boolean {
  return names.some((name) => {
    const around = text.slice(Math.max(0, start - name.length), end + name.length).toLowerCase();
    return around.includes(name) && name.includes(text.slice(start, end).toLowerCase());
  });
}

function means(word: Word, wanted: Word): boolean {
  return abbreviation.test(wanted.text) ? word.text === wanted.text : keyOf(word) === keyOf(wanted);
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: whole, 1: word = '', 2: address, index } of text.matchAll(wordOrAddress)) {
    // An address keeps its place, so that no term reaches across it.
    const text = address === undefined ? word.normalize('NFC') : '';
    words.push({ text, start: index, end: index + whole.length });
  }
  return words;
}

/** What a word is looked up by. */
function keyOf({ text }: Word): string {
  return text.toLowerCase();
}
