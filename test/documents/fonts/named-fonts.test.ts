import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../core/documents/docx/write-docx.ts';
import { writeHtml } from '../../../core/documents/html/write-html.ts';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import { wordPart } from '../../kit/document-text.ts';
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
