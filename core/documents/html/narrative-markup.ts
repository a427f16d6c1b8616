import type {
  Inline,
  ListBlock,
  ListItem,
  NarrativeBlock,
  Passage,
  Text,
} from '../../ports/document-model.ts';
import { type Markup, markup, textMarkup } from '../markup.ts';
import { destinationOf } from '../named-place.ts';
import { safeLink } from '../pdf/safe-link.ts';
import { readableText } from '../readable-text.ts';
import { withWholeFigures } from '../unbroken-figures.ts';
import { words } from './words.ts';

/** A text with its looks and links. Lines of the author stay lines. */
export function inlineMarkup(text: Text): Markup[] {
  return typeof text === 'string' ? lines(text) : text.flatMap(runMarkup);
}

function runMarkup(inline: Inline): Markup[] {
  const { text, bold, italic, link, sourceNumber, refersTo, isTerm } = inline;
  if (sourceNumber !== undefined) {
    const heard = markup('span', { class: 'heard' }, words.source);
    return [markup('sup', {}, [...lines(text), heard, textMarkup(String(sourceNumber))])];
  }
  let content = lines(text);
  if (italic) content = [markup('em', {}, content)];
  if (bold) content = [markup('strong', {}, content)];
  if (isTerm) content = [markup('span', { class: 'term' }, content)];
  if (refersTo !== undefined) return [markup('a', { href: `#${destinationOf(refersTo)}` }, content)];
  const href = link === undefined ? undefined : safeLink(link);
  return href === undefined ? content : [markup('a', { href, rel: 'noreferrer noopener' }, content)];
}

function lines(text: string): Markup[] {
  return withWholeFigures(readableText(text))
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [markup('br', {})]), textMarkup(line)]);
}

/** What an answer consists of, where headings of its own stand at `headingLevel`; 0 where no heading may stand. */
export function narrativeMarkup(block: NarrativeBlock, headingLevel: number): Markup {
  switch (block.kind) {
    case 'paragraph':
      return paragraphMarkup(block);
    case 'subheading': {
      const content = inlineMarkup(block.text);
      if (headingLevel === 0) return markup('p', { dir: 'auto' }, [markup('strong', {}, content)]);
      const level = Math.min(6, headingLevel + block.level - 1);
      return markup(`h${level}`, { dir: 'auto', class: 'own' }, content);
    }
    case 'list':
      return listMarkup(block);
    case 'quote':
      return markup(
        'blockquote',
        {},
        block.paragraphs.map((text) => markup('p', { dir: 'auto' }, inlineMarkup(text))),
      );
  }
}

/** A paragraph that announces what follows is printed on one page with it. */
export function paragraphMarkup(
  { text, tone = 'normal' }: Extract<NarrativeBlock, { kind: 'paragraph' }>,
  announces = false,
): Markup {
  const looks = [...(tone === 'normal' ? [] : [tone]), ...(announces ? ['announces'] : [])];
  return markup('p', { dir: 'auto', class: looks.join(' ') || undefined }, inlineMarkup(text));
}

function listMarkup({ ordered, items }: ListBlock): Markup {
  return markup(ordered ? 'ol' : 'ul', {}, items.map(itemMarkup));
}

function itemMarkup(item: ListItem): Markup {
  const { text, lists } =
    typeof item === 'object' && 'lists' in item ? item : { text: item, lists: [] as readonly ListBlock[] };
  return markup('li', { dir: 'auto' }, [...inlineMarkup(text), ...lists.map(listMarkup)]);
}

/** An answer in a place of its own. A text stands there bare, as the place itself is its paragraph. */
export function passageMarkup(passage: Passage): Markup[] {
  return typeof passage === 'object' && 'blocks' in passage
    ? passage.blocks.map((block) => narrativeMarkup(block, 0))
    : inlineMarkup(passage);
}
