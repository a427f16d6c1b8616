import { type Prose, plainTextOf } from '../../../../shared/domain/prose.ts';

/** A grapheme may be made of any number of code units; more than these on average are not printed. */
const unitsPerCharacter = 2;

/** A space within an amount does not break, and stays what it is. */
const BREAKING_SPACE = /[^\S\u00a0\u202f]+/gu;

/** The number of an entry of a list, which stays on the line of what it counts. */
const ENTRY_NUMBER = /^(\s*\d{1,2}[.)])[^\S\n]+/gmu;

/** What is left of a text ends with a sentence where at least this share of the room is used. */
const LEAST_SHARE_OF_SENTENCES = 2 / 3;

/** Of a line or so a smaller share will do: the half sentence behind it says little. */
const LEAST_SHARE_OF_LINE = 0.3;
const LINE_CHARACTERS = 90;

/** The end of a sentence or of a half of one; a number with a point begins an entry of a list. */
const SENTENCE_END = /[\p{L}\p{P}][.!?;](?= )/gu;

/** Words that lead on to what was cut: without it they read like a slip. */
const LEADING_ON =
  /(?:, \p{Ll}+ing|[,;]? (?:a|an|and|are|as|at|be|because|been|but|by|for|from|had|has|have|how|if|in|is|it|its|no|not|of|on|or|our|so|than|that|the|their|to|was|we|when|where|whether|which|who|with))+$/iu;

/**
 * A text on one line, cut between sentences or else between words where it is longer than `characters`; `ending` says
 * that there is more, and where. Characters are what a reader counts as one.
 */
export function shortened(value: Prose | undefined, characters: number, ending: string): string {
  const text = plainTextOf(value).replace(ENTRY_NUMBER, '$1\u00a0').replace(BREAKING_SPACE, ' ').trim();
  // Most texts are short enough in any way of counting.
  if (text.length <= characters) return text;
  const ends = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
  if (ends.length <= characters && text.length <= characters * unitsPerCharacter) return text;
  const room = Math.max(1, characters - ending.length);
  const end = ends.slice(0, room).findLast((place) => place <= room * unitsPerCharacter) ?? 0;
  // The space behind it says whether the last word, or the last sentence, is whole.
  const cut = text.slice(0, end + 1);
  const lastStop = lastSentenceEnd(cut);
  const leastShare = end > LINE_CHARACTERS ? LEAST_SHARE_OF_SENTENCES : LEAST_SHARE_OF_LINE;
  if (lastStop > end * leastShare) return ended(cut.slice(0, lastStop), ending);
  const lastGap = cut.lastIndexOf(' ');
  const words = text.slice(0, lastGap > end * 0.5 ? lastGap : end);
  return ended(words.replace(LEADING_ON, '') || words, ending);
}

function lastSentenceEnd(text: string): number {
  const last = [...text.matchAll(SENTENCE_END)].at(-1);
  return last ? last.index + last[0].length : 0;
}

function ended(text: string, ending: string): string {
  return `${withoutOpenBracket(text).replace(/[\s,;:–-]+$/u, '')}${ending}`;
}

/** A bracket that is not closed any more is left out, unless most of the text stands in it. */
function withoutOpenBracket(text: string): string {
  const opened = text.lastIndexOf('(');
  return opened > text.length / 2 && opened > text.lastIndexOf(')') ? text.slice(0, opened) : text;
}
