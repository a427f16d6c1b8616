import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles } from '../../core/documents/pdf/theme.ts';
import { fontsFolder } from './board-model.ts';

type Glyph = { advanceWidth: number };
type Font = { layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[] } };

// pdfkit brings fontkit along; a require from there finds the copy that writes our PDFs.
const requireHere = createRequire(import.meta.url);
const requireOfPdfkit = createRequire(createRequire(requireHere.resolve('pdfmake')).resolve('pdfkit'));
const fontkit = requireOfPdfkit('fontkit') as { create(bytes: Uint8Array): Font };

const files = [...new Set(Object.values(fontFiles).flatMap((family) => Object.values(family)))];

test.each(files)('%s moves no character towards a figure', (file) => {
  const font = fontkit.create(readFileSync(join(fontsFolder, file)));
  for (const text of ['−$57,046.71', '67.8%', '346,163 (1/4), 11:74', 'A1 T7 4Y.']) {
    const { glyphs, positions } = font.layout(text);
    const kerning = positions.map(({ xAdvance }, index) => xAdvance - (glyphs[index]?.advanceWidth ?? 0));
    const besideFigures = kerning.filter((_, index) => /\d/.test(text.slice(index, index + 2)));
    expect(besideFigures.every((distance) => distance === 0)).toBe(true);
  }
});

test('letters are still kerned', () => {
  const font = fontkit.create(readFileSync(join(fontsFolder, fontFiles.Inter.normal)));
  const { glyphs, positions } = font.layout('To');
  expect(positions[0]?.xAdvance).toBeLessThan(glyphs[0]?.advanceWidth ?? 0);
});
