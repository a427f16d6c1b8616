import { join } from 'node:path';
import type { Block, DocumentModel, ImageData } from '../../../core/ports/document-model.ts';
import { chartShapes } from '../fixtures/chart-shapes.ts';
import { shippedFontsFolder } from '../fixtures/fonts.ts';
import { peer } from '../fixtures/peers.ts';
import { plainText } from '../fixtures/plain-text.ts';
import type { Engine, Written } from './engine.ts';

/** What is used of pdfkit. */
type Kit = {
  registerFont(name: string, path: string): Kit;
  addPage(): Kit;
  font(name: string): Kit;
  fontSize(size: number): Kit;
  text(text: string, x: number, y: number, options: { lineBreak: false }): Kit;
  image(bytes: Buffer, x: number, y: number, options: { width: number }): Kit;
  rect(x: number, y: number, width: number, height: number): Kit;
  path(path: string): Kit;
  fill(color: string): Kit;
  fillColor(color: string): Kit;
  stroke(color: string): Kit;
  save(): Kit;
  restore(): Kit;
  translate(x: number, y: number): Kit;
  end(): void;
  on(event: 'data', listener: (chunk: Buffer) => void): Kit;
  on(event: 'end', listener: () => void): Kit;
};

const TOP = 84;
const BOTTOM = 766;
const LEFT = 72;
const WIDTH = 451;
/** Where a line of running text ends is counted, not measured: this is what drawing costs when layout costs nothing. */
const CHARACTERS = 84;
const INK = '#1b2430';

/** pdfkit alone, line by line at places that are known: the floor under everything that is built on it. */
export async function pdfkit(): Promise<Engine> {
  const PdfDocument = peer('pdfkit') as new (options: object) => Kit;
  return { write: (model) => drawn(new PdfDocument({ size: 'A4', margin: 0, autoFirstPage: false }), model) };
}

async function drawn(kit: Kit, model: DocumentModel): Promise<Written> {
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    kit.on('data', (chunk) => chunks.push(chunk)).on('end', resolve);
  });
  kit.registerFont('regular', join(shippedFontsFolder, 'Inter-Regular.ttf'));
  kit.registerFont('bold', join(shippedFontsFolder, 'Inter-SemiBold.ttf'));
  let y = BOTTOM;
  let pages = 0;

  const say = (text: string, x: number, at: number, size: number, font = 'regular') =>
    kit.font(font).fontSize(size).fillColor(INK).text(text, x, at, { lineBreak: false });
  const room = (height: number) => {
    if (y + height <= BOTTOM) return;
    kit.addPage();
    pages += 1;
    say(model.title, LEFT, 40, 8);
    say(`${model.versionLabel} · ${pages}`, LEFT, 790, 8);
    y = TOP;
  };
  const lines = (text: string, size: number, font?: string) => {
    for (const line of brokenLines(text, Math.floor((CHARACTERS * 10) / size))) {
      room(size * 1.5);
      say(line, LEFT, y, size, font);
      y += size * 1.5;
    }
    y += 8;
  };
  const picture = (image: ImageData, widthPt: number) => {
    room(widthPt / 2 + 12);
    kit.image(Buffer.from(image.bytes), LEFT, y, { width: widthPt });
    y += widthPt / 2 + 12;
  };
  const chart = (svg: string, heightPt: number) => {
    room(heightPt + 12);
    kit.save().translate(LEFT, y);
    for (const shape of chartShapes(svg)) {
      if (shape.kind === 'bar') kit.rect(shape.x, shape.y, shape.width, shape.height).fill(shape.color);
      else if (shape.kind === 'line') kit.path(shape.path).stroke(shape.color);
      else say(shape.text, shape.x, shape.y - shape.size, shape.size);
    }
    kit.restore();
    y += heightPt + 12;
  };
  const table = ({ caption, columns, rows, sumRow = [] }: Extract<Block, { kind: 'table' }>) => {
    lines(caption, 9, 'bold');
    const row = (cells: readonly string[], font?: string) => {
      room(22);
      let x = LEFT;
      for (const [index, cell] of cells.entries()) {
        say(cell, x, y + 5, 9, font);
        x += (columns[index]?.widthFraction ?? 0) * WIDTH;
      }
      kit.rect(LEFT, y + 21, WIDTH, 0.5).fill('#d3d9e1');
      y += 22;
    };
    row(
      columns.map(({ label }) => label),
      'bold',
    );
    for (const cells of [...rows, sumRow]) row(cells.map(plainText));
    y += 12;
  };

  lines(model.cover?.title ?? model.title, 32, 'bold');
  for (const block of model.blocks) {
    if (block.kind === 'heading') lines(block.text, block.level === 1 ? 20 : 14, 'bold');
    else if (block.kind === 'paragraph') lines(plainText(block.text), block.tone === 'lead' ? 12 : 10);
    else if (block.kind === 'list') for (const item of block.items) lines(`• ${plainText(item)}`, 10);
    else if (block.kind === 'table') table(block);
    else if (block.kind === 'chart') chart(block.svg, block.heightPt);
    else if (block.kind === 'image') picture(block.image, block.widthPt);
  }
  kit.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages };
}

function brokenLines(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length >= most) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
