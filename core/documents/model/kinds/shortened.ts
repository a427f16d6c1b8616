import { type Prose, plainTextOf } from '../../../../shared/domain/prose.ts';

/** A grapheme may be made of any number of code units; more than these on average are not printed. */
const unitsPerCharacter = 2;

/** A space within an amount does not break, and stays what it is. */
const BREAKING_SPACE = /[^\S\u00a0\u202f]+/gu;

/**
 * A text on one line, cut between words where it is longer than `characters`; `ending` says that there is more, and
 * where. Characters are what a reader counts as one.
 */
export function shortened(value: Prose | undefined, characters: number, ending: string): string {
  const text = plainTextOf(value).replace(BREAKING_SPACE, ' ').trim();
  // Most texts are short enough in any way of counting.
  if (text.length <= characters) return text;
  const ends = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
  if (ends.length <= characters && text.length <= characters * unitsPerCharacter) return text;
  const room = Math.max(1, characters - ending.length);
  const end = ends.slice(0, room).findLast((place) => place <= room * unitsPerCharacter) ?? 0;
  const cut = text.slice(0, end);
  const lastGap = cut.lastIndexOf(' ');
  const whole = lastGap > end * 0.5 ? cut.slice(0, lastGap) : cut;
  return `${whole.replace(/[\s,;:–-]+$/u, '')}${ending}`;
}
