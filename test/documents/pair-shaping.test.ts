import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPairShaping, shapedText } from '../../core/documents/pdf/pair-shaping.ts';
import type { FastFont } from '../../core/documents/pdf/shared-fonts.ts';
import { fontFiles } from '../../core/documents/pdf/theme.ts';
import { seededRandom } from '../bench/fixtures/random.ts';
import { shuffled } from '../bench/statistics.ts';
import { fontsFolder } from './board-model.ts';

// pdfmake is CommonJS; the test runner's own imports would unwrap it otherwise than Node does.
const require = createRequire(import.meta.url);
const { default: PdfDocument } = require('pdfmake/js/PDFDocument.js');

function openFont(file: string): FastFont {
  const document = new PdfDocument({ Font: { normal: join(fontsFolder, file) } }, {}, {}, {}, { font: null });
  return document.provideFont('Font', false, false);
}

const sentences = [
  'To AVA, “We’ll Type” – V.A.T.: 57,046.50 (−$12.3), 67.8 % … Ťava; naïve/LTd.',
  'Ту Таврия, «Год» Ура! Κόσμος, ΤΑΥ. Type Гοд',
  ' – ( ) .” ,’ “.” 1. 12 000 ≤ 4 × 5 ',
  '',
  ' ',
];

/** Words of any characters that the font has, signs and scripts mixed. */
function randomTexts(characters: readonly number[], count: number): string[] {
  const random = seededRandom(7);
  const latin = shuffled(characters, 7).filter((code) => code < 0x180);
  return Array.from({ length: count }, (_, index) => {
    const from = index % 2 === 0 ? latin : characters;
    const length = 1 + Math.floor(random() * 9);
    return Array.from({ length }, () =>
      String.fromCodePoint(from[Math.floor(random() * from.length)] ?? 0x20),
    ).join('');
  });
}

const files = [...new Set(Object.values(fontFiles).flatMap((family) => Object.values(family)))];

describe.each(files)('%s', (file) => {
  const font = openFont(file);
  const shaping = createPairShaping(font.font);
  const shape = (text: string) => (shaping === undefined ? undefined : shapedText(shaping, text));

  test('is placed pair by pair as fontkit places whole words', () => {
    const texts = [...sentences, ...randomTexts(font.font.characterSet, 200)];
    const shaped = texts.flatMap((text) => {
      const found = shape(text);
      return found ? [{ text, found }] : [];
    });
    expect(shaped.length).toBeGreaterThan(texts.length / 2);
    for (const { text, found } of shaped) {
      const { glyphs = [], positions = [], advanceWidth } = font.layout(text);
      expect({ text, glyphs: found.glyphs?.map(({ id }) => id), advanceWidth: found.advanceWidth }).toEqual({
        text,
        glyphs: glyphs.map(({ id }) => id),
        advanceWidth,
      });
      expect(found.positions).toEqual(positions.map((position) => ({ ...position })));
      expect(shaping?.advance(text)).toBe(advanceWidth);
    }
  });

  test('leaves what is more than kerning to fontkit', () => {
    for (const text of ['a\u200bb', '漢字', 'a\u0301', '🎉', 'שלום']) expect(shape(text)).toBeUndefined();
  });
});

test('a font that does more than kern is left to fontkit', () => {
  const { font } = openFont('Inter-Regular.ttf');
  const tables = { ...font.directory.tables, GSUB: { offset: 0 } };
  const withLigatures = Object.create(font, { directory: { value: { tables } } });
  expect(createPairShaping(withLigatures)).toBeUndefined();
});
