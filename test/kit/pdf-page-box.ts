import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpacked } from './pdf-tools.ts';

/** Room around the page, in points: what was printed there comes to light when the page is that much larger. */
const BESIDE_PT = 5000;
/** Boxes of words are as tall as the font, which is taller than its letters. */
const TOLERANCE_PT = 1;

/**
 * The words that lie outside of their page, wholly or in part, as `page 3: word at 612, 100`. Readers leave out such
 * words in silence, so they are shown the document with larger pages.
 */
export function wordsBeyondPage(pdf: Uint8Array): string[] {
  const sizes: { width: number; height: number }[] = [];
  const larger = unpacked(pdf).replace(
    /\/MediaBox \[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g,
    (_, width: string, height: string) => {
      sizes.push({ width: Number(width), height: Number(height) });
      const [right, top] = [Number(width) + BESIDE_PT, Number(height) + BESIDE_PT];
      return `/MediaBox [ ${-BESIDE_PT} ${-BESIDE_PT} ${right} ${top} ]`;
    },
  );
  const [size] = sizes;
  if (size === undefined) throw new Error('a PDF whose pages have no size');
  const beyond: string[] = [];
  for (const [index, page] of wordPages(Buffer.from(larger, 'latin1')).entries()) {
    const { width, height } = sizes[index] ?? size;
    for (const { word, left, top, right, bottom } of page) {
      const isInside =
        left >= -TOLERANCE_PT &&
        top >= -TOLERANCE_PT &&
        right <= width + TOLERANCE_PT &&
        bottom <= height + TOLERANCE_PT;
      if (!isInside) beyond.push(`page ${index + 1}: ${word} at ${Math.round(left)}, ${Math.round(top)}`);
    }
  }
  return beyond;
}

type WordBox = { word: string; left: number; top: number; right: number; bottom: number };

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g;

/** The words of each page, in points from its upper left corner before it was made larger. */
function wordPages(pdf: Uint8Array): WordBox[][] {
  return boxes(pdf)
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, ...parts]) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = parts
          .slice(0, 4)
          .map((place) => Number(place) - BESIDE_PT);
        return { word: parts[4] ?? '', left, top, right, bottom };
      }),
    );
}

function boxes(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-boxes-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    // The offsets in the file are those before the change; the reader finds the objects all the same, and says so.
    return execFileSync('pdftotext', ['-bbox', path, '-'], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
