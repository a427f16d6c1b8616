import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, DocumentModel } from '../../../core/ports/document-model.ts';
import { shippedFontsFolder } from '../fixtures/fonts.ts';
import { peer } from '../fixtures/peers.ts';
import { plainText } from '../fixtures/plain-text.ts';
import type { Engine } from './engine.ts';

/** What is used of the compiler. */
type Compiler = {
  compile(source: { mainFileContent: string }): {
    result: { numOfPages: number } | null;
    printDiagnostics(): void;
  };
  pdf(document: { numOfPages: number }): Buffer;
  mapShadow(path: string, content: Buffer): void;
  evictCache(maxAge: number): void;
};
type Typst = {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
};

/** As the watching compiler of Typst does: what the last ten documents did not need is forgotten. */
const REMEMBERED_DOCUMENTS = 10;

/** Typst's own compiler, kept open: real contents, captions, repeated table heads, and tagged as it does by itself. */
export async function typst(): Promise<Engine> {
  const { NodeCompiler } = peer('@myriaddreamin/typst-ts-node-compiler') as Typst;
  const workspace = tmpdir();
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [shippedFontsFolder] }] });
  return {
    async write(model) {
      const pictures = model.blocks.filter((block) => block.kind === 'image');
      for (const [index, { image }] of pictures.entries())
        compiler.mapShadow(join(workspace, pictureName(index)), Buffer.from(image.bytes));
      const compiled = compiler.compile({ mainFileContent: typstSource(model) });
      if (compiled.result === null) {
        compiled.printDiagnostics();
        throw new Error('Typst refused the document');
      }
      const { numOfPages: pages } = compiled.result;
      const bytes = compiler.pdf(compiled.result);
      compiler.evictCache(REMEMBERED_DOCUMENTS);
      return { bytes, pages };
    },
  };
}

const pictureName = (index: number) => `countersign-bench-picture-${index}.png`;

function typstSource(model: DocumentModel): string {
  let pictures = 0;
  const source = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `#heading(level: ${block.level}, numbering: ${block.level === 1 ? '"1"' : 'none'})[${escaped(block.text)}]`;
      case 'paragraph':
        return block.tone === 'lead'
          ? `#text(size: 12pt)[${escaped(plainText(block.text))}]`
          : escaped(plainText(block.text));
      case 'list':
        return block.items.map((item) => `- ${escaped(plainText(item))}`).join('\n');
      case 'table':
        return tableSource(block);
      case 'chart':
        return figure(
          `image(bytes(${quoted(block.svg)}), format: "svg", width: ${block.widthPt}pt, alt: ${quoted(block.description)})`,
          block.caption,
        );
      case 'image': {
        pictures += 1;
        return figure(`image("${pictureName(pictures - 1)}", width: ${block.widthPt}pt)`, block.caption);
      }
      case 'contents':
        return `#outline(title: [${escaped(block.title)}])`;
      case 'pageBreak':
        return '#pagebreak()';
      default:
        return '';
    }
  };
  return `#set document(title: ${quoted(model.title)}, author: ${quoted(model.author)})
#set page(paper: "a4", margin: (x: 72pt, top: 84pt, bottom: 76pt), header: text(size: 8pt)[${escaped(model.title)}],
  footer: context text(size: 8pt)[${escaped(model.versionLabel)} #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: "Inter", size: 10pt, fill: rgb("#1b2430"), lang: "en")
#set par(leading: 0.65em, spacing: 1.1em)
#show heading.where(level: 1): set text(size: 20pt, weight: 600)
#show heading.where(level: 2): set text(size: 14pt, weight: 600)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show table.cell: set text(size: 9pt)
#text(size: 32pt, weight: 600)[${escaped(model.cover?.title ?? model.title)}]

${escaped(model.cover?.subtitle ?? '')}
#pagebreak()
${model.blocks.map(source).join('\n\n')}
`;
}

function tableSource({ caption, columns, rows, sumRow = [] }: Extract<Block, { kind: 'table' }>): string {
  const cell = (text: string) => `[${escaped(text)}]`;
  const widths = columns.map(({ widthFraction = 0.2 }) => `${widthFraction * 100}fr`);
  const sides = columns.map(({ align }) => (align === 'end' ? 'right' : 'left'));
  const head = columns.map(({ label }) => `[*${escaped(label)}*]`);
  const body = [...rows, sumRow].flatMap((cells) => cells.map((text) => cell(plainText(text))));
  return figure(
    `table(columns: (${widths.join(', ')}), align: (${sides.join(', ')}), stroke: (bottom: 0.5pt + rgb("#d3d9e1"), rest: none),
  table.header(${head.join(', ')}), ${body.join(', ')})`,
    caption,
  );
}

const figure = (content: string, caption: string) => `#figure(${content}, caption: [${escaped(caption)}])`;
const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const escaped = (text: string) => text.replaceAll(/[\\#*_`$<>@[\]~]/gu, String.raw`\$&`);
