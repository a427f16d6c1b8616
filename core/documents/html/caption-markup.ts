import { type Markup, markup, textMarkup } from '../markup.ts';
import type { Captioned } from '../named-place.ts';
import { readableText } from '../readable-text.ts';

/** Number and words; nothing where there are no words. */
export function captionMarkup(
  element: 'caption' | 'figcaption',
  { caption, number }: Captioned,
): readonly Markup[] {
  const words = textMarkup(readableText(caption));
  if (words === '') return [];
  const counted = number === undefined ? [] : [markup('span', { class: 'number' }, number), textMarkup(' ')];
  return [markup(element, { dir: 'auto' }, [...counted, words])];
}
