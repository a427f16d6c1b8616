import { type Prose, plainTextOf } from '../../../../shared/domain/prose.ts';

/**
 * A text on one line, cut between words where it is longer than `characters`; `ending` says that there is more, and
 * where. Characters are what a reader counts as one.
 */
export function shortened(value: Prose | undefined, characters: number, ending: string): string {
  const text = plainTextOf(value).replace(/\s+/gu, ' ').trim();
  // Most texts are short enough in any way of counting.
  if (text.length <= characters) return text;
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (graphemes.length <= characters) return text;
  const room = graphemes[Math.max(1, characters - ending.length)]?.index ?? text.length;
  const cut = text.slice(0, room);
  const lastGap = cut.lastIndexOf(' ');
  const whole = lastGap > room * 0.5 ? cut.slice(0, lastGap) : cut;
  return `${whole.replace(/[\s,;:–-]+$/u, '')}${ending}`;
}
