import {
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Cover, DocumentModel } from '../../ports/document-model.ts';
import { readableText } from '../readable-text.ts';
import type { DrawPixels } from '../svg/draw-pixels.ts';
import { documentBlocks } from './blocks.ts';
import { documentStyles, type Look, lookOf, numbering, styleOf, twips } from './look.ts';
import { createListCounter, paragraph } from './narrative.ts';
import { imageParagraph } from './pictures.ts';
import { stablePackage } from './stable-package.ts';
import { factsTable } from './tables.ts';

const HASH_CHARACTERS = 8;
/** Of the title at the head of a page, beside the marks. */
const TITLE_CHARACTERS = 70;
const LOGO = { widthPt: 200, heightPt: 48 } as const;
const LOGO_PICTURE = 1;

/**
 * The document as Word opens and edits it, with the name of a font for the scripts that the usual one lacks. The same
 * model gives the same bytes.
 */
export async function writeDocx(
  model: DocumentModel,
  drawPixels: DrawPixels,
  fontFamilies: readonly string[] = [],
): Promise<Uint8Array> {
  const { cover } = model;
  const look = lookOf(model);
  const { page } = look;
  const document = new Document({
    title: readableText(model.title),
    subject: readableText(model.subject),
    creator: readableText(model.author) || 'Countersign',
    lastModifiedBy: readableText(model.author) || 'Countersign',
    keywords: readableText(model.keywords.join(', ')),
    description: readableText(footerWords(model)),
    styles: documentStyles(model.language, fontFamilies, look),
    numbering,
    customProperties: [{ name: 'Content SHA-256', value: model.contentHash }],
    // Asks Word for the page numbers of the contents when the file is opened.
    features: { updateFields: true },
    sections: [
      {
        properties: {
          titlePage: cover !== undefined,
          page: {
            size: { width: twips(page.widthPt), height: twips(page.heightPt) },
            margin: {
              top: twips(page.marginTopPt),
              bottom: twips(page.marginBottomPt),
              left: twips(page.marginSidePt),
              right: twips(page.marginSidePt),
              header: twips(36),
              footer: twips(32),
            },
          },
        },
        headers: { default: new Header({ children: [headerParagraph(model, look)] }) },
        footers: { default: new Footer({ children: [footerParagraph(model, look)] }) },
        children: [
          ...(cover === undefined ? [] : coverChildren(model, cover, look)),
          ...documentBlocks(blocksAfter(cover, model.blocks), {
            lists: createListCounter(),
            drawPixels,
            look,
          }),
        ],
      },
    ],
  });
  return stablePackage(await Packer.toBuffer(document), model.createdAt);
}

function coverChildren(model: DocumentModel, cover: Cover, look: Look): FileChild[] {
  const { logo, organisation = '', title, subtitle, facts } = cover;
  return [
    // With a logo the organisation stands among the facts.
    logo === undefined
      ? paragraph(organisation, { style: styleOf.lead }, { bold: true })
      : imageParagraph(logo, organisation, LOGO, LOGO_PICTURE),
    paragraph(marks(model).join('  ·  '), { style: styleOf.mark }),
    paragraph(title, { style: 'Title' }),
    ...(subtitle === undefined ? [] : [paragraph(subtitle, { style: styleOf.subtitle })]),
    ...(facts.length === 0 ? [] : [factsTable(facts, look)]),
  ];
}

/** The text begins on the page after the cover. */
function blocksAfter(cover: Cover | undefined, blocks: readonly Block[]): readonly Block[] {
  return cover === undefined || blocks[0]?.kind === 'pageBreak' ? blocks : [{ kind: 'pageBreak' }, ...blocks];
}

function marks({ mark, confidentialityLabel }: DocumentModel): string[] {
  return [mark, confidentialityLabel].filter((word) => word !== undefined);
}

/** What is on the right stands behind a tab. */
const furniture = ({ contentWidthTwips }: Look) => ({
  style: styleOf.furniture,
  tabStops: [{ type: TabStopType.RIGHT, position: contentWidthTwips }],
});

/** One line, as at the head of the printed page; the file names its whole title. */
function shortTitle({ title }: DocumentModel): string {
  const words = readableText(title).replaceAll('\n', ' ');
  if (words.length <= TITLE_CHARACTERS) return words;
  return `${words.slice(0, words.lastIndexOf(' ', TITLE_CHARACTERS) + 1 || TITLE_CHARACTERS).trimEnd()}…`;
}

function headerParagraph(model: DocumentModel, look: Look): Paragraph {
  return new Paragraph({
    ...furniture(look),
    children: [
      new TextRun(shortTitle(model)),
      new TextRun({ children: [new Tab(), readableText(marks(model).join(' · '))] }),
    ],
  });
}

function footerWords({ versionLabel, contentHash }: DocumentModel): string {
  return [versionLabel, contentHash.slice(0, HASH_CHARACTERS)].filter((part) => part !== '').join(' · ');
}

function footerParagraph(model: DocumentModel, look: Look): Paragraph {
  return new Paragraph({
    ...furniture(look),
    children: [
      new TextRun(readableText(footerWords(model))),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}
