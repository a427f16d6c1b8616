import {
  Bookmark,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx';
import type { Inline } from '../../ports/document-model.ts';
import type { Captioned } from '../named-place.ts';
import { readableText } from '../readable-text.ts';

const NO_BREAK_SPACE = '\u00a0';

/** The name that Word knows a place by: letters, digits and underscores, no longer than 40. */
const bookmarkOf = (name: string): string => `to_${name.replaceAll('-', '_')}`.slice(0, 40);

/** Counted by Word itself: a table that an editor puts in or takes out moves the numbers on. */
export function captionParagraphs(
  { caption, number, name }: Captioned,
  spacing: IParagraphOptions['spacing'],
): Paragraph[] {
  if (caption === '') return [];
  const words = readableText(caption);
  const counted = number === undefined ? [] : bookmarked(name, countedLabel(number));
  const children = [...counted, new TextRun(number === undefined ? words : `\u2002${words}`)];
  return [new Paragraph({ style: 'Caption', keepNext: true, ...(spacing && { spacing }), children })];
}

/** `Table 4` as the word and a field that counts the tables. No line ends between them, and none where text refers to it. */
function countedLabel(number: string): ParagraphChild[] {
  const [kind = '', count = ''] = number.split(' ');
  return [new TextRun(`${kind}${NO_BREAK_SPACE}`), new SimpleField(`SEQ ${kind} \\* ARABIC`, count)];
}

/** A place that text refers to. */
export function bookmarked(name: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return name === undefined ? children : [new Bookmark({ id: bookmarkOf(name), children })];
}

/** The number of a table or picture follows it; that of a section is written out. */
export function reference(refersTo: string, text: string): ParagraphChild[] {
  const anchor = bookmarkOf(refersTo);
  return /^(?:Table|Figure)\s/.test(text)
    ? [new SimpleField(`REF ${anchor} \\h`, text.replace(' ', NO_BREAK_SPACE))]
    : [new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'Hyperlink' })] })];
}

export const isReference = (inline: Inline): inline is Inline & { refersTo: string } =>
  inline.refersTo !== undefined;
