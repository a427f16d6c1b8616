import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles } from '../../../core/documents/pdf/theme.ts';
import { coveredStretches } from '../../../scripts/write-font-coverage.ts';
import { fontCoverage } from '../../../shared/domain/printing/font-coverage.ts';
import { holdsRightToLeft, unprintableCharacters } from '../../../shared/domain/printing/printed-text.ts';
import { fontsFolder } from '../../documents/board-model.ts';

// pdfkit brings fontkit along, which knows nothing of our own files about the fonts.
const requireOfPdfkit = createRequire(
  createRequire(createRequire(import.meta.url).resolve('pdfmake')).resolve('pdfkit'),
);
const fontkit = requireOfPdfkit('fontkit') as {
  create(bytes: Uint8Array): { characterSet: readonly number[] };
};

test('the list of what can be printed is what every shipped font has', () => {
  const files = [...new Set(Object.values(fontFiles).flatMap((family) => Object.values(family)))];
  const sets = files.map(
    (file) => new Set(fontkit.create(readFileSync(join(fontsFolder, file))).characterSet),
  );
  const [first = new Set<number>(), ...others] = sets;
  // A map of this format ends with an entry for U+FFFF, which is no character.
  const common = [...first].filter(
    (codePoint) => codePoint !== 0xffff && others.every((set) => set.has(codePoint)),
  );
  const listed = fontCoverage.split(' ').flatMap((stretch) => {
    const [from = 0, to = from] = stretch.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  });
  expect(listed.toSorted((a, b) => a - b)).toEqual(common.toSorted((a, b) => a - b));
});

test('the list is the one that its script writes', () => {
  const written = coveredStretches().map(([first, last]) =>
    first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`,
  );
  expect(fontCoverage.split(' ')).toEqual(written);
});

test.each([
  ['German', 'Größe, „Straße“ – 12 % über Maß'],
  ['French', '« Où est l’œuvre ? » 1 234,50 € '],
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Czech, decomposed', 'Příliš žluťoučký kůň'.normalize('NFD')],
  ['Turkish', 'İstanbul ığdır şçö'],
  ['Vietnamese', 'Tiếng Việt ngữ'],
  ['Greek', 'Ταχίστη αλώπηξ βαφής ψημένη γη'],
  ['what was copied out of a PDF', 'an eﬃcient oﬀer, ﬁrst in its ﬂeet'],
  ['Ukrainian', 'Щастям б’єш їжак ґанок є'],
  ['signs', '≤ 3 → 4 ✓ • … − × ™ 1½ ₴ ₺ ₹'],
])('%s can be printed', (_, text) => {
  expect(unprintableCharacters(text)).toEqual([]);
});

test('what no font has is named once, in the order of the text', () => {
  expect(unprintableCharacters('a顧b客c顧 🎯')).toEqual(['顧', '客', '🎯']);
});

test('what is never printed is not missed', () => {
  expect(unprintableCharacters('soft\u00adhyphen\u200djoined\ufeff\tand\r\nnew')).toEqual([]);
});

test('scripts from right to left are known as such', () => {
  expect(['שלום', 'مرحبا', 'Preis: ۱۲ ریال'].every(holdsRightToLeft)).toBe(true);
  expect(['Grüße', 'Ελλάδα', '漢字', '123'].some(holdsRightToLeft)).toBe(false);
});
