import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Alignment, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, DocumentModel } from '../../../core/ports/document-model.ts';
import { fullInterFolder, robotoFolder, shippedFontsFolder } from '../fixtures/fonts.ts';
import { plainText } from '../fixtures/plain-text.ts';
import type { Engine } from './engine.ts';

const families = {
  /** What one has who subsets nothing. */
  inter: {
    folder: fullInterFolder,
    normal: '400Regular/Inter_400Regular.ttf',
    bold: '600SemiBold/Inter_600SemiBold.ttf',
  },
  /** What comes with pdfmake. */
  roboto: { folder: robotoFolder, normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' },
  ours: { folder: () => shippedFontsFolder, normal: 'Inter-Regular.ttf', bold: 'Inter-SemiBold.ttf' },
} as const;

/** pdfmake as it is installed, used as its documentation shows: contents, repeated table heads, no tags. */
export async function stockPdfmake(family: keyof typeof families): Promise<Engine> {
  const { folder, normal, bold } = families[family];
  const [regular, strong] = [join(folder(), normal), join(folder(), bold)];
  pdfmake.setFonts({ Inter: { normal: regular, bold: strong, italics: regular, bolditalics: strong } });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return {
    async write(model) {
      let pages = 0;
      const definition = definitionOf(model, (count) => {
        pages = count;
      });
      return { bytes: await pdfmake.createPdf(definition).getBuffer(), pages };
    },
  };
}

function definitionOf(model: DocumentModel, counted: (pages: number) => void): TDocumentDefinitions {
  return {
    info: { title: model.title, author: model.author },
    pageSize: 'A4',
    pageMargins: [72, 84, 72, 76],
    defaultStyle: { font: 'Inter', fontSize: 10, lineHeight: 1.24, color: '#1b2430' },
    styles: {
      title: { fontSize: 32, bold: true },
      heading1: { fontSize: 20, bold: true, margin: [0, 20, 0, 8] },
      heading2: { fontSize: 14, bold: true, margin: [0, 12, 0, 6] },
      lead: { fontSize: 12 },
      caption: { fontSize: 9, bold: true },
      cell: { fontSize: 9 },
    },
    header: () => ({ text: model.title, fontSize: 8, margin: [72, 40, 72, 0] }),
    footer: (page, count) => {
      counted(count);
      return { text: `${model.versionLabel} · ${page} / ${count}`, fontSize: 8, margin: [72, 20, 72, 0] };
    },
    content: [
      { text: model.cover?.title ?? model.title, style: 'title' },
      { text: model.cover?.subtitle ?? '', pageBreak: 'after' },
      ...model.blocks.map(contentOf),
    ],
  };
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: [block.number, block.text].filter(Boolean).join(' '),
        style: `heading${block.level}`,
        tocItem: block.level === 1,
      };
    case 'paragraph':
      return {
        text: plainText(block.text),
        margin: [0, 0, 0, 8],
        ...(block.tone === 'lead' && { style: 'lead' }),
      };
    case 'list':
      return { ul: block.items.map(plainText), margin: [0, 0, 0, 8] };
    case 'table':
      return [{ text: block.caption, style: 'caption' }, tableOf(block)];
    case 'chart':
      return [
        { svg: block.svg, width: block.widthPt },
        { text: block.caption, style: 'caption' },
      ];
    case 'image': {
      const data = Buffer.from(block.image.bytes).toString('base64');
      return [
        { image: `data:${block.image.mediaType};base64,${data}`, width: block.widthPt },
        { text: block.caption, style: 'caption' },
      ];
    }
    case 'contents':
      return { toc: { title: { text: block.title, style: 'heading1' } } };
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
    default:
      return '';
  }
}

function tableOf({ columns, rows, sumRow = [] }: Extract<Block, { kind: 'table' }>): Content {
  return {
    layout: 'lightHorizontalLines',
    style: 'cell',
    margin: [0, 4, 0, 12],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ widthFraction = 0.2 }) => `${widthFraction * 90}%`),
      body: [
        columns.map(({ label, align }) => ({ text: label, bold: true, alignment: sideOf(align) })),
        ...[...rows, sumRow].map((cells) =>
          cells.map((cell, index) => ({ text: plainText(cell), alignment: sideOf(columns[index]?.align) })),
        ),
      ],
    },
  };
}

const sideOf = (align: 'start' | 'end' | undefined): Alignment => (align === 'end' ? 'right' : 'left');
