import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontMetrics } from '../../font-metrics.ts';
import type { PdfKitDocument, PdfReference } from '../tagging/pdfkit-document.ts';

/** What readers set the text of fields in. Embedded whole: nobody knows yet what will be written. */
export type FormFont = { bytes: Uint8Array; widths: readonly number[] };

const FILE = 'InterForm-Regular.ttf';
/** Six letters and a plus say that a font is a part of another one. */
const NAME = 'CSFORM+InterForm-Regular';
const FIRST = 0x20;
const LAST = 0xff;

/** In thousandths of the em, from the tables `head`, `hhea` and `OS/2` of Inter. */
const MEASURES = {
  FontBBox: [-195, -234, 1223, 997],
  ItalicAngle: 0,
  Ascent: 969,
  Descent: -241,
  CapHeight: 728,
  StemV: 80,
} as const;

export function readFormFont(fontsFolder: string, metrics: FontMetrics): FormFont {
  // What PDF calls WinAnsiEncoding is the code page 1252.
  const decoder = new TextDecoder('windows-1252');
  const codes = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  return {
    bytes: readFileSync(join(fontsFolder, FILE)),
    widths: codes.map((code) =>
      Math.round(metrics.widthPt(decoder.decode(Uint8Array.of(code)), 1000, 'regular')),
    ),
  };
}

/** A simple font rather than pdfmake's: readers cannot type into one that has only the glyphs of the document. */
export function embedFormFont(document: PdfKitDocument, { bytes, widths }: FormFont): PdfReference {
  const file = document.ref({ Length1: bytes.byteLength });
  file.end(bytes);
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: NAME,
    // Upright, with the usual letters.
    Flags: 32,
    ...MEASURES,
    FontBBox: [...MEASURES.FontBBox],
    FontFile2: file,
  });
  descriptor.end();
  const font = document.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: NAME,
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: [...widths],
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor,
  });
  font.end();
  return font;
}
