import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

function picture(heightPt: number): Block {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${heightPt}" viewBox="0 0 100 ${heightPt}"/>`;
  return { kind: 'chart', caption: 'Above', description: 'Nothing', svg, widthPt: 100, heightPt };
}

/** A table that is too long to be kept whole, whose first row alone is as tall as three. */
const longTable = (name: number): Block => ({
  kind: 'table',
  caption: `Table ${name}`,
  columns: [
    { label: `Head${name}`, widthFraction: 0.3, align: 'start' },
    { label: 'Answer', widthFraction: 0.7, align: 'start' },
  ],
  rows: [
    [`First${name}`, 'One line\nand another\nand a third\nand more\nand more\nto the end'],
    ...Array.from({ length: 7 }, (_, row) => [`Row ${row}`, 'One line\nand another']),
  ],
});

test('no head of a table stays behind without its first row, however many points are left', async () => {
  const heights = Array.from({ length: 36 }, (_, index) => 384 + index * 1.5);
  const blocks = heights.flatMap((heightPt, name): Block[] => [
    { kind: 'pageBreak' },
    picture(200),
    picture(heightPt - 200),
    { kind: 'heading', level: 1, text: `Chapter ${name}` },
    longTable(name),
  ]);
  const pages = pageTexts((await renderer.render({ ...boardModel(), blocks }, [], {})).bytes);
  const opened = heights.map((_, name) => pages.find((page) => page.includes(`Head${name} `)));
  for (const [name, page] of opened.entries()) expect(page).toContain(`First${name} `);
  // Some tables begin below the pictures and some on the next page, so that the edge lies between them.
  const below = opened.filter((page) => page?.includes('Above')).length;
  expect(below).toBeGreaterThan(5);
  expect(below).toBeLessThan(heights.length - 5);
}, 60_000);
