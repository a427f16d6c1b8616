import type { INumberingOptions } from 'docx';
import {
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { DocumentModel } from '../../ports/document-model.ts';
import { type Page, pageOn } from '../pdf/page.ts';
import { headingSpacing, type Palette, paletteOf, sizePt } from '../pdf/theme.ts';

/** Word counts distances in twentieths of a point and sizes of letters in halves. */
export const twips = (pt: number): number => Math.round(pt * 20);
const halfPoints = (pt: number): number => Math.round(pt * 2);

/** What is the same on all pages of one document, and not in every document. */
export type Look = {
  page: Page;
  contentWidthTwips: number;
  /** Colours without the sign in front. */
  hex(name: keyof Palette): string;
};

export function lookOf({ paper, accentColor }: Pick<DocumentModel, 'paper' | 'accentColor'>): Look {
  const page = pageOn(paper);
  const palette = paletteOf(accentColor);
  return { page, contentWidthTwips: twips(page.contentWidthPt), hex: (name) => palette[name].slice(1) };
}

/** One that Word has everywhere, and others have with the same widths. Our own is not on the machines of readers. */
const FONT = 'Calibri';
/** Its letters are smaller than those of the PDF at the same size. */
const GROWTH = 1.1;
export const letterPt = (name: keyof typeof sizePt): number => sizePt[name] * GROWTH;
const letters = (name: keyof typeof sizePt): number => halfPoints(letterPt(name));

/** Height of the paragraph that keeps two tables apart. */
const TABLE_END_PT = 10;
/** A caption stands nearer to what it names than to what is above it. */
const CAPTION_PT = 14;
/** Items of one list are closer to each other than paragraphs are. */
const ITEM_GAP_PT = 4;
export const PARAGRAPH_GAP_PT = 8;
/** On the cover, from who proposes to what is proposed. */
const ABOVE_TITLE_PT = 72;

/** Ids of the styles that we add to Word's own. */
export const styleOf = {
  lead: 'Lead',
  small: 'Small',
  note: 'Note',
  picture: 'Picture',
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  cell: 'TableText',
  smallCell: 'TableTextSmall',
  denseCell: 'TableTextDense',
  columnHead: 'TableHead',
  tableEnd: 'TableEnd',
  answerHeading: 'AnswerHeading',
  calloutTitle: 'CalloutTitle',
  figure: 'HeadlineFigure',
  closeFigure: 'HeadlineFigureClose',
  organisation: 'Organisation',
  subtitle: 'Subtitle',
  factLabel: 'FactLabel',
  quote: 'Quote',
  mark: 'StateMark',
  furniture: 'PageFurniture',
  contentsTitle: 'ContentsTitle',
} as const;

/** The same for stretches of a text. */
export const letterStyleOf = { link: 'Hyperlink', term: 'Term', sourceNumber: 'SourceNumber' } as const;

type Style = Omit<IParagraphStyleOptions, 'id' | 'name'>;
const style = (id: string, name: string, options: Style): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...options,
});

const spacing = (beforePt: number, afterPt: number) => ({
  spacing: { before: twips(beforePt), after: twips(afterPt) },
});

/** In a cell, and where letters are large, lines are as close as the font has them. */
const closeSpacing = (beforePt: number, afterPt: number) => ({
  spacing: { ...spacing(beforePt, afterPt).spacing, line: 240, lineRule: LineRuleType.AUTO },
});

const heading = (level: 1 | 2 | 3, { hex }: Look) => {
  const { beforePt, afterPt } = headingSpacing[level];
  const size = letters(({ 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const)[level]);
  return {
    run: { bold: true, size, color: hex(level === 3 ? 'accent' : 'ink') },
    paragraph: { ...closeSpacing(beforePt, afterPt), keepNext: true, outlineLevel: level - 1 },
  };
};

/** Word asks for one font for each kind of script, and takes another where the reader does not have it. */
const fontsOf = ([other]: readonly string[]) =>
  other === undefined ? FONT : { ascii: FONT, hAnsi: FONT, eastAsia: other, cs: other };

/** Styles that a reader can change in one place for the whole document. */
export function documentStyles(
  language: string,
  fontFamilies: readonly string[],
  look: Look,
): IStylesOptions {
  const { hex } = look;
  const bold = { bold: true };
  return {
    default: {
      document: {
        run: {
          font: fontsOf(fontFamilies),
          size: letters('body'),
          color: hex('ink'),
          language: { value: language },
        },
        paragraph: { spacing: { after: twips(PARAGRAPH_GAP_PT), line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { bold: true, size: letters('coverTitle') },
        paragraph: { ...closeSpacing(12, 20), keepNext: true },
      },
      heading1: heading(1, look),
      heading2: heading(2, look),
      heading3: heading(3, look),
      caption: {
        run: { bold: true, italics: false, size: letters('table'), color: hex('ink') },
        paragraph: { ...spacing(CAPTION_PT, 6), keepNext: true },
      },
      hyperlink: { run: { color: hex('accent'), underline: {} } },
    },
    characterStyles: [
      { id: letterStyleOf.term, name: 'Term', quickFormat: true, run: { underline: { type: 'dotted' } } },
      {
        id: letterStyleOf.sourceNumber,
        name: 'Source number',
        quickFormat: true,
        run: { superScript: true },
      },
    ],
    paragraphStyles: [
      style(styleOf.lead, 'Lead', { run: { size: letters('lead') } }),
      style(styleOf.small, 'Small', {
        run: { size: letters('small'), color: hex('muted') },
        paragraph: spacing(2, 6),
      }),
      style(styleOf.note, 'Note', {
        basedOn: styleOf.small,
        paragraph: spacing(4, CAPTION_PT),
      }),
      // Lines that are further apart than the font has them would keep a picture from its caption.
      style(styleOf.picture, 'Picture', { paragraph: closeSpacing(0, 4) }),
      style(styleOf.bullets, 'List Bullet', { paragraph: spacing(0, ITEM_GAP_PT) }),
      style(styleOf.numbers, 'List Number', { paragraph: spacing(0, ITEM_GAP_PT) }),
      style(styleOf.cell, 'Table text', { run: { size: letters('table') }, paragraph: closeSpacing(2, 2) }),
      style(styleOf.smallCell, 'Table text, small', {
        basedOn: styleOf.cell,
        run: { size: letters('small'), color: hex('muted') },
        paragraph: closeSpacing(0, 2),
      }),
      style(styleOf.denseCell, 'Table text, dense', {
        run: { size: letters('furniture') },
        paragraph: closeSpacing(1, 1),
      }),
      style(styleOf.columnHead, 'Table head', {
        run: { ...bold, size: letters('small'), color: hex('muted') },
        paragraph: { ...closeSpacing(2, 2), keepNext: true },
      }),
      style(styleOf.tableEnd, 'Table end', {
        run: { size: 2 },
        paragraph: {
          spacing: { before: 0, after: 0, line: twips(TABLE_END_PT), lineRule: LineRuleType.EXACT },
        },
      }),
      style(styleOf.answerHeading, 'Answer heading', { run: bold, paragraph: { keepNext: true } }),
      style(styleOf.calloutTitle, 'Callout title', {
        run: bold,
        paragraph: spacing(4, 2),
      }),
      style(styleOf.figure, 'Headline figure', {
        run: { ...bold, size: letters('heading1') },
        paragraph: closeSpacing(0, 2),
      }),
      style(styleOf.closeFigure, 'Headline figure, close', {
        run: { ...bold, size: letters('heading2') },
        paragraph: closeSpacing(0, 2),
      }),
      style(styleOf.organisation, 'Organisation', {
        run: { ...bold, color: hex('muted') },
        paragraph: spacing(0, ABOVE_TITLE_PT),
      }),
      style(styleOf.subtitle, 'Subtitle', {
        run: { size: letters('coverSubtitle'), color: hex('muted') },
        paragraph: spacing(0, 24),
      }),
      style(styleOf.factLabel, 'Fact label', { basedOn: styleOf.cell, run: { color: hex('muted') } }),
      style(styleOf.quote, 'Quote', {
        run: { color: hex('muted') },
        paragraph: {
          indent: { left: twips(16) },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: hex('faint'), space: 8 } },
        },
      }),
      style(styleOf.mark, 'State mark', {
        run: { ...bold, color: hex('warning'), size: letters('furniture'), characterSpacing: 12 },
      }),
      style(styleOf.furniture, 'Page furniture', {
        run: { size: letters('furniture'), color: hex('muted') },
        paragraph: spacing(0, 0),
      }),
      // No heading of the outline: a contents does not list itself.
      style(styleOf.contentsTitle, 'Contents title', {
        run: { ...bold, size: letters('heading1') },
        paragraph: { ...closeSpacing(0, 16), keepNext: true },
      }),
    ],
  };
}

/** References of the lists. Every ordered list is an instance of its own and counts from one. */
export const listOf = { bullets: 'bullets', numbers: 'numbers' } as const;

const LIST_LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
export const deepestListLevel = LIST_LEVELS.length - 1;
const BULLET_STEP_PT = 16;
/** Room for `100.` */
const NUMBER_STEP_PT = 24;

const levels = (
  stepPt: number,
  look: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string },
) =>
  LIST_LEVELS.map((level) => ({
    level,
    ...look(level),
    style: { paragraph: { indent: { left: twips(stepPt * (level + 1)), hanging: twips(stepPt) } } },
  }));

export const listNumbering: INumberingOptions = {
  config: [
    {
      reference: listOf.bullets,
      levels: levels(BULLET_STEP_PT, (level) => ({
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
      })),
    },
    {
      reference: listOf.numbers,
      levels: levels(NUMBER_STEP_PT, (level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
};
