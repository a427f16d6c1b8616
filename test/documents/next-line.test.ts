import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNextLine } from '../../core/documents/pdf/next-line.ts';

// pdfmake is CommonJS; the test runner's own imports would unwrap it otherwise than Node does.
const require = createRequire(import.meta.url);
const { default: LayoutBuilder } = require('pdfmake/js/LayoutBuilder.js');
const { default: PdfLine } = require('pdfmake/js/Line.js');

const LINE_WIDTH_PT = 100;

/** As wide as it is long: each character takes ten points, and a font of pdfmake's would say so. */
const font = { widthOfString: (text: string) => text.length * 10 };

type Line = {
  inlines: { text: string; width: number; x: number }[];
  leadingCut: number;
  trailingCut: number;
};

const piece = fc.record({
  text: fc.constantFrom('a ', 'bc ', 'def-', 'ghijk ', 'a-word-of-16-char', ' ', '', 'x'),
  color: fc.constantFrom('ink', 'ink', 'ink', 'accent'),
  lineEnd: fc.constantFrom(undefined, undefined, undefined, undefined, true),
  noNewLine: fc.constantFrom(undefined, undefined, undefined, true),
  noWrap: fc.constantFrom(undefined, undefined, undefined, true),
});

/** The lines of a text as a builder of lines makes them, with what pdfmake measures. */
function linesOf(pieces: readonly { text: string }[], buildNextLine: (text: object) => Line | null): Line[] {
  const text = {
    _inlines: pieces.map((one) => ({
      ...one,
      font,
      fontSize: 10,
      width: one.text.length * 10,
      leadingCut: (one.text.length - one.text.trimStart().length) * 10,
      trailingCut: (one.text.length - one.text.trimEnd().length) * 10,
    })),
  };
  const layout = { writer: { context: () => ({ availableWidth: LINE_WIDTH_PT }) } };
  const lines: Line[] = [];
  for (let line = buildNextLine.call(layout, text); line; line = buildNextLine.call(layout, text))
    lines.push(line);
  return lines;
}

/** What is seen of a line: its words, where each stands in the end, and how wide it is. */
const seen = ({ inlines, leadingCut, trailingCut }: Line) => ({
  text: inlines.map(({ text }) => text).join(''),
  width: inlines.reduce((sum, { width }) => sum + width, 0),
  starts: inlines[0]?.x,
  leadingCut,
  trailingCut,
});

const stock = LayoutBuilder.prototype.buildNextLine;
const ours = createNextLine(stock, (widthPt) => new PdfLine(widthPt));

test('a line ends where pdfmake ends it', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
      expect(linesOf(pieces, ours).map(seen)).toEqual(linesOf(pieces, stock).map(seen));
    }),
  );
});

test('words of one colour on a line are one text', () => {
  const word = (text: string, color: string) => ({ text, color });
  const [line] = linesOf([word('a ', 'ink'), word('b ', 'ink'), word('c', 'accent')], ours);
  expect(line?.inlines.map(({ text }) => text)).toEqual(['a b ', 'c']);
});
