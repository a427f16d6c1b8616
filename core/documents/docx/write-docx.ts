import {
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Cover, DocumentModel } from '../../ports/document-model.ts';
import { readableText } from '../readable-text.ts';
import type { DrawPixels } from '../svg/draw-pixels.ts';
import { documentStretches } from './blocks.ts';
import { documentStyles, type Look, listNumbering, lookOf, styleOf, twips } from './look.ts';
import { createListCounter, paragraph } from './narrative.ts';
import { withPageNumbers } from './page-numbers.ts';
import { imageParagraph } from './pictures.ts';
import { stablePackage } from './stable-package.ts';
import { factsTable } from './tables.ts';

const HASH_CHARACTERS = 8;
/** How much of the line at the head of a page the title and the marks may fill together. */
const HEAD_CHARACTERS = 100;
const LOGO = { widthPt: 200, heightPt: 48 } as const;
const LOGO_PICTURE = 1;
/** Between the marks on the cover. */
const MARK_GAP = '\u2003';

/**
 * The document as Word opens and edits it, with the name of a font for the scripts that the usual one lacks. The same
 * model gives the same bytes.
 */
export async function writeDocx(
  model: DocumentModel,
  drawPixels: DrawPixels,
  fontFamilies: readonly string[] = [],
): Promise<Uint8Array> {
  const look = lookOf(model);
  const archive = await withPageNumbers(
    model.blocks,
    (numbering) =>
      new Document({
        ...properties(model),
        ...numbering,
        styles: documentStyles(model.language, fontFamilies, look),
        numbering: listNumbering,
        sections: sectionsOf(model, drawPixels, look),
      }),
  );
  return stablePackage(archive, model.createdAt);
}

const properties = (model: DocumentModel) => ({
  title: readableText(model.title),
  subject: readableText(model.subject),
  creator: readableText(model.author) || 'Countersign',
  lastModifiedBy: readableText(model.author) || 'Countersign',
  keywords: readableText(model.keywords.join(', ')),
  description: readableText(footerWords(model)),
  customProperties: [{ name: 'Content SHA-256', value: model.contentHash }],
});

/** A section for each stretch of pages that has a line of its own at their foot; the cover belongs to the first. */
function sectionsOf(model: DocumentModel, drawPixels: DrawPixels, look: Look): ISectionOptions[] {
  const { cover } = model;
  const lists = createListCounter();
  const stretches = documentStretches(blocksAfter(cover, model.blocks), { lists, drawPixels, look });
  return (stretches.length === 0 ? [{ runningLine: undefined, children: [] }] : stretches).map(
    ({ runningLine, children }, index) => ({
      properties: {
        titlePage: cover !== undefined && index === 0,
        page: pageLayout(look),
      },
      headers: { default: new Header({ children: [headerParagraph(model, look)] }) },
      footers: { default: new Footer({ children: [footerParagraph(model, runningLine, look)] }) },
      children: [...(cover === undefined || index > 0 ? [] : coverChildren(model, cover, look)), ...children],
    }),
  );
}

const pageLayout = ({ page }: Look) => ({
  size: { width: twips(page.widthPt), height: twips(page.heightPt) },
  margin: {
    top: twips(page.marginTopPt),
    bottom: twips(page.marginBottomPt),
    left: twips(page.marginSidePt),
    right: twips(page.marginSidePt),
    header: twips(36),
    footer: twips(32),
  },
});

function coverChildren(model: DocumentModel, cover: Cover, look: Look): FileChild[] {
  const { logo, organisation = '', title, subtitle, facts } = cover;
  return [
    // With a logo the organisation stands among the facts.
    logo === undefined
      ? paragraph(organisation, { style: styleOf.organisation })
      : imageParagraph(logo, organisation, LOGO, LOGO_PICTURE, { style: styleOf.organisation }),
    ...(marks(model).length === 0 ? [] : [marksParagraph(model, look)]),
    paragraph(title, { style: 'Title' }),
    ...(subtitle === undefined ? [] : [paragraph(subtitle, { style: styleOf.subtitle })]),
    ...(facts.length === 0 ? [] : [factsTable(facts, look)]),
  ];
}

/** The text begins on the page after the cover. */
function blocksAfter(cover: Cover | undefined, blocks: readonly Block[]): readonly Block[] {
  return cover === undefined || blocks[0]?.kind === 'pageBreak' ? blocks : [{ kind: 'pageBreak' }, ...blocks];
}

/** Only the state is coloured: how a document may be used is no warning. */
function marksParagraph({ mark, confidentialityLabel }: DocumentModel, { hex }: Look): Paragraph {
  const shown = [
    ...(mark === undefined ? [] : [{ text: mark }]),
    ...(confidentialityLabel === undefined ? [] : [{ text: confidentialityLabel, color: hex('muted') }]),
  ];
  return new Paragraph({
    style: styleOf.mark,
    children: shown.map(
      ({ text, ...look }, index) =>
        new TextRun({ text: `${index === 0 ? '' : MARK_GAP}${readableText(text)}`, ...look }),
    ),
  });
}

function marks({ mark, confidentialityLabel }: DocumentModel): string[] {
  return [mark, confidentialityLabel].filter((word) => word !== undefined);
}

/** What is in the middle stands behind one tab, what is on the right behind two. */
const furniture = ({ contentWidthTwips }: Look) => ({
  style: styleOf.furniture,
  tabStops: [
    { type: TabStopType.CENTER, position: Math.round(contentWidthTwips / 2) },
    { type: TabStopType.RIGHT, position: contentWidthTwips },
  ],
});

/** What fits on one line beside the marks, as at the head of the printed page; the file names its whole title. */
function shortTitle({ title }: DocumentModel, marksBeside: string): string {
  const words = readableText(title).replaceAll('\n', ' ');
  const most = HEAD_CHARACTERS - marksBeside.length;
  if (words.length <= most) return words;
  return `${words.slice(0, words.lastIndexOf(' ', most) + 1 || most).trimEnd()}…`;
}

function headerParagraph(model: DocumentModel, look: Look): Paragraph {
  const { style, tabStops } = furniture(look);
  const shownMarks = readableText(marks(model).join(' · '));
  return new Paragraph({
    style,
    // Its title may reach over the middle.
    tabStops: tabStops.slice(1),
    children: [
      new TextRun(shortTitle(model, shownMarks)),
      new TextRun({ children: [new Tab(), shownMarks] }),
    ],
  });
}

function footerWords({ versionLabel, contentHash }: DocumentModel): string {
  return [versionLabel, contentHash.slice(0, HASH_CHARACTERS)].filter((part) => part !== '').join(' · ');
}

function footerParagraph(model: DocumentModel, runningLine = '', look: Look): Paragraph {
  return new Paragraph({
    ...furniture(look),
    children: [
      new TextRun(readableText(footerWords(model))),
      new TextRun({ children: [new Tab(), readableText(runningLine)] }),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}
