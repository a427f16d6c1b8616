import { ExternalHyperlink, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Inline, ListBlock, NarrativeBlock, Passage, Text } from '../../ports/document-model.ts';
import { plainWords } from '../model/plain-texts.ts';
import { safeLink } from '../pdf/safe-link.ts';
import { readableText } from '../readable-text.ts';
import { withFittingFigures, withWholeFigures } from '../unbroken-figures.ts';
import { isReference, reference } from './caption.ts';
import { deepestListLevel, letterStyleOf, listOf, PARAGRAPH_GAP_PT, styleOf, twips } from './look.ts';

/** How the paragraphs of a place look, such as a cell, and how many letters a line has room for where there are few. */
export type Place = Pick<IParagraphOptions, 'style' | 'alignment' | 'keepNext' | 'spacing'> & {
  lettersInLine?: number;
};
const lookOf = ({ lettersInLine: _, ...look }: Place) => look;

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
export function runs(
  text: Text,
  look: Pick<Inline, 'bold'> = {},
  { lettersInLine }: Place = {},
): ParagraphChild[] {
  const inlines: readonly Inline[] = typeof text === 'string' ? [{ text }] : text;
  return inlines.flatMap((inline) =>
    isReference(inline)
      ? reference(inline.refersTo, readableText(inline.text))
      : runsOf({ ...look, ...inline }, lettersInLine),
  );
}

/** Word breaks a word in two where a line has no room for what must not be parted. */
const withFigures = (text: string, lettersInLine: number | undefined): string =>
  lettersInLine === undefined
    ? withWholeFigures(text)
    : withFittingFigures(text, ({ length }) => length <= lettersInLine);

function runsOf(
  { text, bold, italic, link, sourceNumber, isTerm }: Inline,
  lettersInLine: number | undefined,
): ParagraphChild[] {
  const address = link === undefined ? undefined : safeLink(link);
  const style = address !== undefined ? letterStyleOf.link : isTerm ? letterStyleOf.term : undefined;
  const look = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(sourceNumber === undefined ? style && { style } : { style: letterStyleOf.sourceNumber }),
  };
  const lines = withFigures(readableText(`${text}${sourceNumber ?? ''}`), lettersInLine).split('\n');
  const children = lines.map(
    (line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return address === undefined ? children : [new ExternalHyperlink({ link: address, children })];
}

export function paragraph(text: Text, place: Place = {}, look: Pick<Inline, 'bold'> = {}): Paragraph {
  return new Paragraph({ ...lookOf(place), ...directionOf(text), children: runs(text, look, place) });
}

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text is that of its first letter, as everywhere where nothing else is stated. */
export function directionOf(text: Text): Pick<IParagraphOptions, 'bidirectional'> {
  const isRightToLeft = RIGHT_TO_LEFT.test(LETTER.exec(plainWords(text))?.[0] ?? '');
  return isRightToLeft ? { bidirectional: true } : {};
}

const TONE_STYLES = { lead: styleOf.lead, small: styleOf.small } as const;
const cellStyles: readonly (string | undefined)[] = [styleOf.cell, styleOf.denseCell];

const toneStyle = (tone: keyof typeof TONE_STYLES, { style }: Place): string =>
  tone === 'small' && cellStyles.includes(style) ? styleOf.smallCell : TONE_STYLES[tone];

/** One block of an answer. */
export function narrative(block: NarrativeBlock, lists: ListCounter, place: Place = {}): Paragraph[] {
  switch (block.kind) {
    case 'paragraph': {
      const { tone = 'normal' } = block;
      return [paragraph(block.text, tone === 'normal' ? place : { ...place, style: toneStyle(tone, place) })];
    }
    case 'subheading':
      return [
        paragraph(block.text, { ...place, style: place.style ?? styleOf.answerHeading }, { bold: true }),
      ];
    case 'list':
      return listParagraphs(block, lists, place);
    case 'quote':
      return block.paragraphs.map((text, index) =>
        paragraph(text, { ...placeAt(index, place), style: styleOf.quote }),
      );
  }
}

/** No page ends with the first item of a list alone, and none begins with the last. */
const staysWithNext = (index: number, count: number): boolean =>
  count > 1 && (index === 0 || index === count - 2);

/** How deep a list stands in another, and whether nothing of that one follows it. */
type Nesting = { depth: number; isEnd: boolean };

function listParagraphs(
  { ordered, items }: ListBlock,
  lists: ListCounter,
  place: Place,
  { depth, isEnd }: Nesting = { depth: 0, isEnd: true },
): Paragraph[] {
  const instance = lists.next();
  const level = Math.min(depth, deepestListLevel);
  const reference = ordered ? listOf.numbers : listOf.bullets;
  return items.flatMap((item, index) => {
    const { text, lists: below } =
      typeof item === 'object' && 'lists' in item ? item : { text: item, lists: [] as readonly ListBlock[] };
    const own = placeAt(index, place);
    // In a cell the style says how close lines are.
    const isInText = place.style === undefined;
    const endsHere = isEnd && index === items.length - 1;
    return [
      new Paragraph({
        ...lookOf(own),
        ...(isInText ? { style: ordered ? styleOf.numbers : styleOf.bullets } : {}),
        ...(isInText && depth === 0 && staysWithNext(index, items.length) ? { keepNext: true } : {}),
        ...(isInText && endsHere && below.length === 0
          ? { spacing: { ...own.spacing, after: twips(PARAGRAPH_GAP_PT) } }
          : {}),
        ...directionOf(text),
        numbering: { reference, level, instance: ordered ? instance : 0 },
        children: runs(text, {}, place),
      }),
      ...below.flatMap((list, order) =>
        listParagraphs(list, lists, placeAt(1, place), {
          depth: depth + 1,
          isEnd: endsHere && order === below.length - 1,
        }),
      ),
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
  return paragraphs.length === 0 ? [new Paragraph(lookOf(place))] : paragraphs;
}
