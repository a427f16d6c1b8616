import type { Block, ImageData } from '../../ports/document-model.ts';
import { isAnnouncement } from '../announcement.ts';
import { toldLevels } from '../heading-levels.ts';
import { type Markup, markup, textMarkup } from '../markup.ts';
import { type Captioned, destinationOf } from '../named-place.ts';
import { readableText } from '../readable-text.ts';
import { svgText } from '../svg/svg-text.ts';
import { readSvg } from '../svg/svg-tree.ts';
import { captionMarkup } from './caption-markup.ts';
import { narrativeMarkup, paragraphMarkup, passageMarkup } from './narrative-markup.ts';
import { signOffMarkup, tableMarkup } from './table-markup.ts';
import { words } from './words.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** The title of the document is the heading of the first level. */
const LEVELS_ABOVE = 1;

/** The blocks of a document: each chapter a section, named by its heading. */
export function blocksMarkup(blocks: readonly Block[]): Markup[] {
  const levels = toldLevels(blocks).map((level) => LEVELS_ABOVE + level);
  return chaptersOf(blocks).map(({ start, end, startsOnNewPage }) => {
    const content = blocks
      .slice(start, end)
      .flatMap((block, index) => blockMarkup(block, start + index, blocks, levels));
    const opening = blocks[start];
    return markup(
      'section',
      {
        class: startsOnNewPage ? 'new-page' : undefined,
        'aria-labelledby': opening?.kind === 'heading' ? headingId(opening, start) : undefined,
      },
      content,
    );
  });
}

/** The destination of a heading by its name or its place in the document; these are unique, a text is not. */
const headingId = ({ name }: Kind<'heading'>, index: number): string =>
  name === undefined ? `heading-${index}` : destinationOf(name);

type Stretch = { start: number; end: number; startsOnNewPage: boolean };

/** A heading of level 1, a contents and a break begin what is printed together. */
function chaptersOf(blocks: readonly Block[]): Stretch[] {
  const starts = blocks.flatMap((block, index) => {
    const isChapter = block.kind === 'heading' && block.level === 1;
    const followsBreak = blocks[index - 1]?.kind === 'pageBreak';
    return index === 0 || isChapter || followsBreak || block.kind === 'contents' ? [index] : [];
  });
  return starts.map((start, order) => ({
    start,
    end: starts[order + 1] ?? blocks.length,
    startsOnNewPage: blocks[start - 1]?.kind === 'pageBreak',
  }));
}

function blockMarkup(
  block: Block,
  index: number,
  blocks: readonly Block[],
  levels: readonly number[],
): Markup[] {
  const level = levels[index] ?? LEVELS_ABOVE;
  switch (block.kind) {
    case 'heading':
      return headingMarkup(block, index, level, blocks[index + 1]);
    case 'paragraph':
      return [paragraphMarkup(block, isAnnouncement(block, blocks[index + 1]))];
    case 'subheading':
    case 'list':
    case 'quote':
      return [narrativeMarkup(block, level + 1)];
    case 'table':
      return [tableMarkup(block)];
    case 'figures':
      return [figuresMarkup(block)];
    case 'callout':
      return [calloutMarkup(block)];
    case 'chart':
      return [chartMarkup(block, index, blocks[index + 1])];
    case 'image':
      return [figureMarkup(block, [imageMarkup(block.image, block.caption)])];
    case 'contents':
      return [contentsMarkup(block, blocks)];
    case 'signOff':
      return [signOffMarkup(block)];
    case 'pageBreak':
      return [];
  }
}

function headingMarkup(
  block: Kind<'heading'>,
  index: number,
  toldLevel: number,
  next: Block | undefined,
): Markup[] {
  const { level, text, number, runningLine } = block;
  const title = textMarkup(readableText(text));
  return [
    markup(
      `h${toldLevel}`,
      {
        id: headingId(block, index),
        dir: 'auto',
        class: toldLevel === LEVELS_ABOVE + level ? undefined : `looks-${level}`,
      },
      number === undefined
        ? [title]
        : [markup('span', { class: 'number' }, readableText(number)), textMarkup(' '), title],
    ),
    // On paper it stands at the foot of every page of the chapter.
    ...(runningLine === undefined || saysItself(next, runningLine)
      ? []
      : [markup('p', { class: 'small' }, readableText(runningLine))]),
  ];
}

/** Whether what comes first says it anyway. */
function saysItself(block: Block | undefined, line: string): boolean {
  if (block?.kind === 'callout') return block.title === line;
  return block?.kind === 'paragraph' && typeof block.text === 'string' && block.text.startsWith(line);
}

function contentsMarkup({ title }: Kind<'contents'>, blocks: readonly Block[]): Markup {
  const entries = blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || block.level !== 1) return [];
    const number = markup('span', { class: 'number' }, readableText(block.number ?? ''));
    const link = markup('a', { href: `#${headingId(block, index)}` }, readableText(block.text));
    return [markup('li', {}, [number, textMarkup(' '), link])];
  });
  return markup('nav', { 'aria-label': title }, [
    markup(`h${LEVELS_ABOVE + 1}`, {}, readableText(title)),
    markup('ol', { class: 'contents' }, entries),
  ]);
}

function figuresMarkup({ figures }: Kind<'figures'>): Markup {
  return markup(
    'dl',
    { class: 'figures' },
    figures.map(({ label, value, note }) =>
      markup('div', {}, [
        markup('dt', { dir: 'auto' }, readableText(label)),
        markup('dd', { class: 'value', dir: 'auto' }, readableText(value)),
        ...(note === undefined ? [] : [markup('dd', { class: 'small', dir: 'auto' }, readableText(note))]),
      ]),
    ),
  );
}

function calloutMarkup({ tone, title, text }: Kind<'callout'>): Markup {
  const name = readableText(title);
  const isPassage = typeof text === 'object' && 'blocks' in text;
  const content = passageMarkup(text);
  return markup('div', { class: `callout ${tone}`, role: 'note', 'aria-label': name }, [
    markup('p', { class: 'title', dir: 'auto' }, name),
    ...(isPassage ? content : [markup('p', { dir: 'auto' }, content)]),
  ]);
}

function chartMarkup(block: Kind<'chart'>, index: number, next: Block | undefined): Markup {
  const title = readableText(block.caption);
  const description = readableText(block.description);
  const isSaidNext = next?.kind === 'paragraph' && next.text === block.description;
  const drawing = svgText(readSvg(block.svg), { title, description }, `chart-${index}`);
  const inWords = markup('details', {}, [
    markup('summary', {}, words.inWords),
    markup('p', { dir: 'auto' }, description),
  ]);
  // On a phone it keeps the size at which its letters can be read, and is moved sideways, by keyboard too.
  const reached = { role: 'group', tabindex: '0', 'aria-label': title || description };
  return figureMarkup(block, [
    markup('div', { class: 'paper sideways', ...reached }, [drawing]),
    ...(isSaidNext || description === '' ? [] : [inWords]),
  ]);
}

function figureMarkup(block: Captioned, content: readonly Markup[]): Markup {
  return markup('figure', { id: block.name && destinationOf(block.name) }, [
    ...captionMarkup('figcaption', block),
    ...content,
  ]);
}

export function imageMarkup({ mediaType, bytes, description }: ImageData, otherwise: string): Markup {
  const base64 = Buffer.from(bytes).toString('base64');
  return markup('img', {
    src: `data:${mediaType};base64,${base64}`,
    alt: readableText(description || otherwise),
  });
}
