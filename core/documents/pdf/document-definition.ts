import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentModel } from '../../ports/document-model.ts';
import type { Attachment } from '../../ports/documents.ts';
import type { FontMetrics } from '../font-metrics.ts';
import { type BlockContext, blocksContent, headingId, type PlacedHeading } from './block-content.ts';
import { coverPage } from './cover-page.ts';
import { createDrawingTools } from './drawing-tools.ts';
import { takeMarginBelow } from './margin-below.ts';
import { pageFooter, pageHeader } from './page-furniture.ts';
import type { PrintableText } from './printable-text.ts';
import { defaultStyle } from './theme.ts';

/** pdfmake hands these to pdfkit's `file`, though its types name only three of them. */
type AttachedFile = {
  src: string;
  name: string;
  description: string;
  type: string;
  creationDate: Date;
  modifiedDate: Date;
  relationship: 'Source';
};

export type DefinedDocument = { definition: TDocumentDefinitions; placedHeadings: PlacedHeading[] };

/** A fresh definition for one render. Nothing in it is copied from the user as a structure. */
export function documentDefinition(
  model: DocumentModel,
  attachments: readonly Attachment[],
  printable: PrintableText,
  metrics: FontMetrics,
): DefinedDocument {
  const tools = createDrawingTools(model, printable, metrics);
  const { page } = tools;
  const context: BlockContext = {
    tools,
    chapters: chaptersOf(model),
    placedHeadings: [],
    chapterStarts: [],
    origin:
      model.proposalId === undefined
        ? undefined
        : { proposalId: model.proposalId, contentSha256: model.contentHash },
  };
  const createdAt = new Date(model.createdAt);
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: model.language,
    displayTitle: true,
    info: {
      title: model.title,
      author: model.author,
      subject: model.subject,
      keywords: model.keywords.join(', '),
      creator: 'Countersign',
      producer: 'Countersign',
      creationDate: createdAt,
    },
    pageSize: { width: page.widthPt, height: page.heightPt },
    pageMargins: [page.marginSidePt, page.marginTopPt, page.marginSidePt, page.marginBottomPt],
    defaultStyle,
    header: pageHeader(model, tools, metrics),
    footer: pageFooter(model, tools, context.chapterStarts),
    content: endingFlush([
      ...(model.cover ? coverPage(model, model.cover, tools) : []),
      ...blocksContent(model.blocks, context),
    ]),
    files: Object.fromEntries(attachments.map((file) => [file.name, attachedFile(file, createdAt)])),
  };
  return { definition, placedHeadings: context.placedHeadings };
}

/** The margin below the last line would open a blank page where the line is the last of its page. */
function endingFlush(content: Content[]): Content[] {
  takeMarginBelow(content.at(-1));
  return content;
}

function chaptersOf(model: DocumentModel): BlockContext['chapters'] {
  return model.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 1
      ? [{ id: headingId(block, index), number: block.number ?? '', title: block.text }]
      : [],
  );
}

function attachedFile(file: Attachment, createdAt: Date): AttachedFile {
  return {
    // A data address, because pdfmake crashes on a buffer here and would read any path from the disk.
    src: `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`,
    name: file.name,
    description: file.description,
    type: file.mediaType,
    creationDate: createdAt,
    modifiedDate: createdAt,
    relationship: 'Source',
  };
}
