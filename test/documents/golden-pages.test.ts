import { readFileSync, statSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type GreyPixels, greyPixels } from '../kit/grey-pixels.ts';
import { type GoldenName, goldenPath, printGoldenPages } from './golden-pages.ts';

/** Versions of poppler smooth letters differently: a pixel may be a little darker, and some may be more than that. */
const DARKER = 64;
const MOST_CHANGED = 0.01;

let printed = new Map<GoldenName, Buffer>();
beforeAll(async () => {
  printed = new Map((await printGoldenPages()).map(({ name, png }) => [name, png]));
}, 60_000);

test.each(['cover', 'executive-page', 'tables'] as const)(
  'the page looks as it was looked at: %s (a wanted change: node test/documents/fixtures/make-golden-pages.ts)',
  (name) => {
    const now = greyPixels(printed.get(name) ?? Buffer.alloc(0));
    const golden = greyPixels(readFileSync(goldenPath(name)));
    expect([now.width, now.height]).toEqual([golden.width, golden.height]);
    expect(changedShare(now, golden)).toBeLessThan(MOST_CHANGED);
    expect(statSync(goldenPath(name)).size).toBeLessThan(40_000);
  },
);

test('another page does not look the same', () => {
  const [cover, tables] = (['cover', 'tables'] as const).map((name) =>
    greyPixels(readFileSync(goldenPath(name))),
  );
  if (!cover || !tables) throw new Error('the golden pages are missing');
  expect(changedShare(cover, tables)).toBeGreaterThan(3 * MOST_CHANGED);
});

function changedShare(now: GreyPixels, golden: GreyPixels): number {
  const changed = now.values.filter((value, index) => Math.abs(value - (golden.values[index] ?? 0)) > DARKER);
  return changed.length / now.values.length;
}
