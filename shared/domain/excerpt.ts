import { occurrencesOf, type Stretch } from './occurrences.ts';
import type { SearchTerm } from './search-text.ts';
import type { WrittenAnswer } from './written-answers.ts';

/** A piece of an excerpt; the hits are what was searched for. */
export type ExcerptPiece = { text: string; isHit: boolean };
export type Excerpt = { path: string; pieces: ExcerptPiece[] };

const excerptBefore = 32;
const excerptLength = 140;
const letter = /[\p{L}\p{N}]/u;

/** About two lines of the answer that holds the most of what was searched for; undefined where none holds any. */
export function excerptFor(
  answers: readonly WrittenAnswer[],
  terms: readonly SearchTerm[],
): Excerpt | undefined {
  let best: { answer: WrittenAnswer; count: number } | undefined;
  for (const answer of answers) {
    const count = terms.filter((term) => stretchesOf(term, answer.text).length > 0).length;
    if (count > (best?.count ?? 0)) best = { answer, count };
    if (count === terms.length) break;
  }
  if (!best) return undefined;
  const { path, text } = best.answer;
  return { path, pieces: excerptPieces(text, hitsIn(text, terms)) };
}

/** A text divided at what was searched for. */
export function markedPieces(text: string, terms: readonly SearchTerm[]): ExcerptPiece[] {
  return piecesBetween(text, 0, text.length, hitsIn(text, terms));
}

function excerptPieces(text: string, hits: readonly Stretch[]): ExcerptPiece[] {
  const start = hits[0]?.start ?? 0;
  const gap = text.indexOf(' ', start - excerptBefore);
  const first = start <= excerptBefore ? 0 : gap < 0 || gap > start ? start : gap + 1;
  const cut = text.lastIndexOf(' ', first + excerptLength);
  const last = first + excerptLength >= text.length ? text.length : Math.max(cut, hits[0]?.end ?? 0);
  const pieces = piecesBetween(text, first, last, hits);
  return [
    ...(first > 0 ? [{ text: '…', isHit: false }] : []),
    ...pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') })),
    ...(last < text.length ? [{ text: '…', isHit: false }] : []),
  ];
}

function piecesBetween(text: string, first: number, last: number, hits: readonly Stretch[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = first;
  for (const { start, end } of hits) {
    if (start < at || end > last) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < last) pieces.push({ text: text.slice(at, last), isHit: false });
  return pieces;
}

function hitsIn(text: string, terms: readonly SearchTerm[]): Stretch[] {
  return terms
    .flatMap((term) => stretchesOf(term, text))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** The places where a word begins with the term; if there are none, all places where it stands inside a word. */
function stretchesOf({ text: wanted }: SearchTerm, text: string): readonly Stretch[] {
  const all = occurrencesOf(wanted, text);
  const atWords = all.filter(({ start }) => start === 0 || !letter.test(text[start - 1] ?? ''));
  return atWords.length > 0 ? atWords : all;
}
