import { join } from 'node:path';
import type { Block, DocumentModel } from '../../../core/ports/document-model.ts';
import { chartShapes } from '../fixtures/chart-shapes.ts';
import { shippedFontsFolder } from '../fixtures/fonts.ts';
import { peer } from '../fixtures/peers.ts';
import { plainText } from '../fixtures/plain-text.ts';
import type { Engine } from './engine.ts';

type Element = { readonly type: unknown };
/** What is used of the library; its components are only ever handed on. */
type ReactPdf = Record<'Document' | 'Page' | 'View' | 'Text' | 'Image' | 'Svg' | 'Rect' | 'Path', unknown> & {
  Font: {
    register(family: { family: string; fonts: { src: string; fontWeight: number }[] }): void;
    registerHyphenationCallback(callback: (word: string) => string[]): void;
  };
  renderToBuffer(document: Element): Promise<Buffer>;
};
type Create = (type: unknown, props: object, ...children: (Element | string)[]) => Element;

/** Set where it is read: from the page it reaches the foot, where version 4.9.0 makes NaN of it. */
const LINE = 1.5;
const RULE = '0.5pt solid #d3d9e1';

/** @react-pdf/renderer: it can't number the lines of a contents, so it gets none, which is work spared. */
export async function reactPdf(): Promise<Engine> {
  const library = peer('@react-pdf/renderer') as ReactPdf;
  const { createElement: create } = peer('react') as { createElement: Create };
  library.Font.register({
    family: 'Inter',
    fonts: [
      { src: join(shippedFontsFolder, 'Inter-Regular.ttf'), fontWeight: 400 },
      { src: join(shippedFontsFolder, 'Inter-SemiBold.ttf'), fontWeight: 600 },
    ],
  });
  // No other engine looks for syllables.
  library.Font.registerHyphenationCallback((word) => [word]);
  return {
    async write(model) {
      let pages = 0;
      const counted = (count: number) => {
        pages = count;
      };
      const bytes = await library.renderToBuffer(documentElement(model, library, create, counted));
      return { bytes, pages };
    },
  };
}

function documentElement(
  model: DocumentModel,
  { Document, Page, View, Text, Image, Svg, Rect, Path }: ReactPdf,
  create: Create,
  counted: (pages: number) => void,
): Element {
  const text = (style: object, words: string) => create(Text, { style }, words);
  const bold = (fontSize: number) => ({ fontSize, fontWeight: 600, marginTop: 12, marginBottom: 8 });
  const table = ({ caption, columns, rows, sumRow = [] }: Extract<Block, { kind: 'table' }>) => {
    const row = (cells: readonly string[], isHead = false) =>
      create(
        View,
        { wrap: false, style: { flexDirection: 'row', borderBottom: RULE, fontWeight: isHead ? 600 : 400 } },
        ...cells.map((cell, index) => {
          const { widthFraction = 0, align } = columns[index] ?? {};
          return text(
            {
              width: `${widthFraction * 100}%`,
              padding: 5,
              fontSize: 9,
              textAlign: align === 'end' ? 'right' : 'left',
            },
            cell,
          );
        }),
      );
    const head = row(
      columns.map(({ label }) => label),
      true,
    );
    return create(
      View,
      { style: { marginBottom: 12 } },
      text(bold(9), caption),
      head,
      ...[...rows, sumRow].map((cells) => row(cells.map(plainText))),
    );
  };
  const chart = ({ svg, widthPt, heightPt, caption }: Extract<Block, { kind: 'chart' }>) =>
    create(
      View,
      { wrap: false },
      create(
        Svg,
        { width: widthPt, height: heightPt, viewBox: `0 0 ${widthPt} ${heightPt}` },
        ...chartShapes(svg).map((shape) => {
          if (shape.kind === 'bar') return create(Rect, { ...shape, fill: shape.color });
          if (shape.kind === 'line')
            return create(Path, { d: shape.path, stroke: shape.color, fill: 'none' });
          return create(Text, { x: shape.x, y: shape.y, style: { fontSize: shape.size } }, shape.text);
        }),
      ),
      text({ fontSize: 9 }, caption),
    );
  const elements = (block: Block): Element[] => {
    switch (block.kind) {
      case 'heading':
        return [text(bold(block.level === 1 ? 20 : 14), block.text)];
      case 'paragraph':
        return [
          text(
            { fontSize: block.tone === 'lead' ? 12 : 10, lineHeight: LINE, marginBottom: 8 },
            plainText(block.text),
          ),
        ];
      case 'list':
        return block.items.map((item) =>
          text({ lineHeight: LINE, marginLeft: 12, marginBottom: 4 }, `• ${plainText(item)}`),
        );
      case 'table':
        return [table(block)];
      case 'chart':
        return [chart(block)];
      case 'image': {
        const data = Buffer.from(block.image.bytes);
        const image = create(Image, { src: { data, format: 'png' }, style: { width: block.widthPt } });
        return [create(View, { wrap: false }, image, text({ fontSize: 9 }, block.caption))];
      }
      default:
        return [];
    }
  };
  const furniture = { position: 'absolute', left: 72, fontSize: 8 };
  const foot = ({ pageNumber, totalPages = 0 }: { pageNumber: number; totalPages?: number }) => {
    counted(totalPages);
    return `${model.versionLabel} · ${pageNumber} / ${totalPages}`;
  };
  return create(
    Document,
    { title: model.title, author: model.author },
    create(
      Page,
      {
        size: 'A4',
        style: {
          padding: '84pt 72pt 76pt',
          fontFamily: 'Inter',
          fontSize: 10,
          color: '#1b2430',
        },
      },
      create(Text, { fixed: true, style: { ...furniture, top: 40 } }, model.title),
      text(bold(32), model.cover?.title ?? model.title),
      ...model.blocks.flatMap(elements),
      create(Text, { fixed: true, style: { ...furniture, bottom: 40 }, render: foot }),
    ),
  );
}
