import { type Prose, plainTextOf } from '../../../../shared/domain/prose.ts';

/** How much room a page gives to each of its texts and lists. */
export type Allowance = { characters: number; entries: number };

/** From generous to what fits on one page whatever was written. */
export const allowances: readonly Allowance[] = [
  { characters: 900, entries: 8 },
  { characters: 520, entries: 6 },
  { characters: 320, entries: 5 },
  { characters: 200, entries: 4 },
  { characters: 120, entries: 3 },
  { characters: 64, entries: 2 },
];

/** The shortest allowance stands for every one beyond it. */
export function allowance(step: number): Allowance {
  const found = allowances[Math.min(step, allowances.length - 1)];
  if (!found) throw new Error('there is no allowance');
  return found;
}

/**
 * A text on one line, cut between words where it is longer than `characters`; `ending` says that and where there is
 * more. Characters are what a reader counts as one.
 */
export function shortened(value: Prose | undefined, characters: number, ending: string): string {
  const text = plainTextOf(value).replace(/\s+/gu, ' ').trim();
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (graphemes.length <= characters) return text;
  const room = graphemes[Math.max(1, characters - ending.length)]?.index ?? text.length;
  const cut = text.slice(0, room);
  const lastGap = cut.lastIndexOf(' ');
  const whole = lastGap > room * 0.6 ? cut.slice(0, lastGap) : cut;
  return `${whole.replace(/[\s,;:–-]+$/u, '')}${ending}`;
}
