import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import { svgText } from '../../../core/documents/svg/svg-text.ts';
import { readSvg } from '../../../core/documents/svg/svg-tree.ts';
import { fontsFolder } from '../board-model.ts';

const drawPixels = createDrawPixels(fontsFolder);
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${inside}</svg>`;

/** The colour at a place of a picture of twenty by ten pixels. */
function colourAt(inside: string, x: number, y: number): string {
  const png = Buffer.from(drawPixels(readSvg(svg(inside)), 1));
  const at = png.indexOf('IDAT', 0, 'latin1');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return rows.subarray(y * 61 + 1 + x * 3, y * 61 + 4 + x * 3).toString('hex');
}

test('areas are filled, and the paper is white beside them', () => {
  const area = '<rect x="5" y="2" width="10" height="6" fill="#17507f"/>';
  expect(colourAt(area, 10, 5)).toBe('17507f');
  expect(colourAt(area, 4, 5)).toBe('ffffff');
  expect(colourAt(area, 10, 8)).toBe('ffffff');
});

test('half a pixel is half as dark', () => {
  expect(colourAt('<rect x="0" y="0" width="10.5" height="10" fill="#000"/>', 10, 5)).toBe('808080');
});

test('a line against the direction cuts a hole', () => {
  const ring = '<path d="M0 0H20V10H0Z M5 2v6h10v-6Z" fill="#000"/>';
  expect(colourAt(ring, 2, 5)).toBe('000000');
  expect(colourAt(ring, 10, 5)).toBe('ffffff');
});

test('lines have their width, and gaps where they are dashed', () => {
  const line = (more: string) => `<path d="M0 5H20" fill="none" stroke="#000" stroke-width="2" ${more}/>`;
  expect(colourAt(line(''), 7, 4)).toBe('000000');
  expect(colourAt(line(''), 7, 6)).toBe('ffffff');
  expect(colourAt(line('stroke-dasharray="4 4"'), 6, 5)).toBe('ffffff');
  expect(colourAt(line('stroke-dasharray="4 4"'), 9, 5)).toBe('000000');
});

test('arcs and curves end where they should', () => {
  const disc = '<path d="M5 5A5 5 0 1 1 15 5A5 5 0 1 1 5 5Z" fill="#000"/>';
  expect(colourAt(disc, 10, 5)).toBe('000000');
  expect(colourAt(disc, 10, 1)).toBe('000000');
  expect(colourAt(disc, 3, 1)).toBe('ffffff');
});

test('nothing is drawn outside a clip', () => {
  const clipped =
    '<defs><clipPath id="c"><rect x="0" y="0" width="8" height="10"/></clipPath></defs><g clip-path="url(#c)"><rect x="0" y="0" width="20" height="10" fill="#000"/></g>';
  expect(colourAt(clipped, 4, 5)).toBe('000000');
  expect(colourAt(clipped, 12, 5)).toBe('ffffff');
});

test('letters are those of the shipped font', () => {
  // A capital I at this size is an upright bar: dark in the middle, nothing beside it.
  const letter = '<text x="10" y="9" font-size="11" text-anchor="middle" fill="#000">I</text>';
  expect(Number.parseInt(colourAt(letter, 9, 5), 16)).toBeLessThan(0xa0a0a0);
  expect(colourAt(letter, 5, 5)).toBe('ffffff');
});

test('only what a drawing of ours consists of gets into a document', () => {
  const drawing = readSvg(
    svg(
      '<script>alert(1)</script><g onclick="x()" fill="url(https://example.com)"><foreignObject><p>no</p></foreignObject><path d="M0 0L1 1" style="stroke:#000;behavior:x"/></g>',
    ),
  );
  const written = svgText(drawing, { title: 'A <title>', description: '' }, 'p');
  expect(written).not.toMatch(/<script|onclick|example\.com|foreign|behavior/);
  expect(written).toContain('A &lt;title&gt;');
  expect(written).toContain('stroke="#000"');
});

test('what is not plain SVG is refused rather than guessed at', () => {
  for (const broken of ['', '<svg>', '<svg><g></svg></g>', '<!DOCTYPE x><svg></svg>', '<svg a=1></svg>'])
    expect(() => readSvg(broken)).toThrow();
});
