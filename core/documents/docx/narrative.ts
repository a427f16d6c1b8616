import { ExternalHyperlink, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Inline, ListBlock, NarrativeBlock, Passage, Text } from '../../ports/document-model.ts';
import { plainWords } from '../model/plain-texts.ts';
import { safeLink } from '../pdf/safe-link.ts';
import { readableText } from '../readable-text.ts';
import { withWholeFigures } from '../unbroken-figures.ts';
import { isReference, reference } from './caption.ts';
import { deepestListLevel, listOf, styleOf, twips } from './look.ts';

/** How the paragraphs of a place look, such as a cell. */
export type Place = Pick<IParagraphOptions, 'style' | 'alignment' | 'keepNext' | 'spacing'>;

/** Of several paragraphs only the first keeps the distance from what is above them. */
const placeAt = (index: number, { spacing, ...place }: Place): Place =>
  index === 0 && spacing !== undefined ? { ...place, spacing } : place;

/** Numbers the ordered lists of one document, so that each counts from one. */
export type ListCounter = { next(): number };
export function createListCounter(): ListCounter {
  let last = 0;
  return { next: () => ++last };
}

/** A text with its looks and links. Lines of the author stay lines. */
export function runs(text: Text, look: Pick<Inline, 'bold'> = {}): ParagraphChild[] {
  const inlines: readonly Inline[] = typeof text === 'string' ? [{ text }] : text;
  return inlines.flatMap((inline) =>
    isReference(inline)
      ? reference(inline.refersTo, readableText(inline.text))
      : runsOf({ ...look, ...inline }),
  );
}

function runsOf({ text, bold, italic, link, sourceNumber, isTerm }: Inline): ParagraphChild[] {
  const address = link === undefined ? undefined : safeLink(link);
  const look = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(isTerm ? { underline: { type: 'dotted' as const } } : {}),
    ...(sourceNumber === undefined ? {} : { superScript: true }),
    ...(address === undefined ? {} : { style: 'Hyperlink' }),
  };
  const lines = withWholeFigures(readableText(`${text}${sourceNumber ?? ''}`)).split('\n');
  const children = lines.map(
    (line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return address === undefined ? children : [new ExternalHyperlink({ link: address, children })];
}

export function paragraph(text: Text, place: Place = {}, look: Pick<Inline, 'bold'> = {}): Paragraph {
  return new Paragraph({ ...place, ...directionOf(text), children: runs(text, look) });
}

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text is that of its first letter, as everywhere where nothing else is stated. */
export function directionOf(text: Text): Pick<IParagraphOptions, 'bidirectional'> {
  const isRightToLeft = RIGHT_TO_LEFT.test(LETTER.exec(plainWords(text))?.[0] ?? '');
  return isRightToLeft ? { bidirectional: true } : {};
}

const TONE_STYLES = { lead: styleOf.lead, small: styleOf.small } as const;

/** One block of an answer. */
export function narrative(block: NarrativeBlock, lists: ListCounter, place: Place = {}): Paragraph[] {
  switch (block.kind) {
    case 'paragraph': {
      const { tone = 'normal' } = block;
      return [paragraph(block.text, tone === 'normal' ? place : { ...place, style: TONE_STYLES[tone] })];
    }
    case 'subheading':
      return [
        paragraph(block.text, { ...place, style: place.style ?? styleOf.answerHeading }, { bold: true }),
      ];
    case 'list':
      return listParagraphs(block, lists, place, 0);
    case 'quote':
      return block.paragraphs.map((text, index) =>
        paragraph(text, { ...placeAt(index, place), style: styleOf.quote }),
      );
  }
}

/** No page ends with the first item of a list alone, and none begins with the last. */
const staysWithNext = (index: number, count: number): boolean =>
  count > 1 && (index === 0 || index === count - 2);

/** Items of one list are closer to each other than paragraphs are. */
const ITEM_GAP_PT = 4;

function listParagraphs(
  { ordered, items }: ListBlock,
  lists: ListCounter,
  place: Place,
  depth: number,
): Paragraph[] {
  const instance = lists.next();
  const level = Math.min(depth, deepestListLevel);
  const reference = ordered ? listOf.numbers : listOf.bullets;
  return items.flatMap((item, index) => {
    const isLast = depth === 0 && index === items.length - 1;
    const { text, lists: below } =
      typeof item === 'object' && 'lists' in item ? item : { text: item, lists: [] as readonly ListBlock[] };
    const own = placeAt(index, place);
    // In a cell the style says how close lines are.
    const isInText = place.style === undefined;
    const isClose = isInText && !isLast;
    return [
      new Paragraph({
        ...own,
        ...(isInText && depth === 0 && staysWithNext(index, items.length) ? { keepNext: true } : {}),
        ...(isClose ? { spacing: { ...own.spacing, after: twips(ITEM_GAP_PT) } } : {}),
        ...directionOf(text),
        numbering: { reference, level, instance: ordered ? instance : 0 },
        children: runs(text),
      }),
      ...below.flatMap((list) => listParagraphs(list, lists, placeAt(1, place), depth + 1)),
    ];
  });
}

/** An answer in a place of its own; never empty, because a cell of Word ends with a paragraph. */
export function passageParagraphs(
  passage: Passage,
  lists: ListCounter,
  place: Place,
  look: Pick<Inline, 'bold'> = {},
): Paragraph[] {
  if (typeof passage !== 'object' || !('blocks' in passage)) return [paragraph(passage, place, look)];
  const paragraphs = passage.blocks.flatMap((block) => narrative(block, lists, place));
  return paragraphs.length === 0 ? [new Paragraph(place)] : paragraphs;
}
