import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDocumentWriters } from '../../../core/documents/document-writers.ts';
import { writeDocx } from '../../../core/documents/docx/write-docx.ts';
import { writeHtml } from '../../../core/documents/html/write-html.ts';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import { readZip } from '../../../core/documents/zip.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { wordPart } from '../../kit/document-text.ts';
import { tinyFont } from '../../kit/tiny-font.ts';
import { boardModel, fontsFolder } from '../board-model.ts';

const model = { ...boardModel(), blocks: [] };
const families = ['Noto Sans JP', 'Noto Sans Thai'];

test('the page names added fonts after its own, in a style sheet that it knows by its hash', () => {
  const page = Buffer.from(writeHtml(model, families)).toString();
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  expect(style).toMatch(/Arial,"Noto Sans JP","Noto Sans Thai",sans-serif/);
  expect(page).toContain(`sha256-${createHash('sha256').update(style).digest('base64')}`);
  expect(Buffer.from(writeHtml(model)).toString()).not.toContain('Noto');
});

test('Word asks for the first added font where its own has no letters', async () => {
  const drawPixels = createDrawPixels(fontsFolder);
  const styles = wordPart(await writeDocx(model, drawPixels, families), 'word/styles.xml');
  expect(styles).toMatch(/<w:rFonts [^>]*w:ascii="Calibri"[^>]*>/);
  expect(styles).toMatch(/<w:rFonts [^>]*w:eastAsia="Noto Sans JP"[^>]*>/);
  expect(wordPart(await writeDocx(model, drawPixels), 'word/styles.xml')).not.toContain('Noto');
});

test('the pictures of Word are drawn with added fonts where the shipped ones have no letters', async () => {
  const label = (text: string): DocumentModel => ({
    ...model,
    blocks: [
      { kind: 'chart', caption: 'Years', description: '', widthPt: 40, heightPt: 20, svg: drawing(text) },
    ],
  });
  const drawing = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="16" font-size="10">${text}</text></svg>`;
  const writers = createDocumentWriters({ host: createThreadWorkerHost(), fontsFolder });
  const bytes = tinyFont({ characters: '年' });
  const fonts = [{ family: 'Tiny', isBold: false, covers: '5e74', bytes }];
  const picture = async (text: string, added = fonts) => {
    const file = readZip(await writers.docx(label(text), { fonts: added }));
    return file.find(({ name }) => name.endsWith('.png'))?.bytes;
  };
  expect(await picture('年')).not.toEqual(await picture('年', []));
  // A letter that neither has looks the same whether or not there are added fonts, and so do all that the shipped ones have.
  expect(await picture('子')).toEqual(await picture('年', []));
  expect(await picture('a')).toEqual(await picture('a', []));
});
