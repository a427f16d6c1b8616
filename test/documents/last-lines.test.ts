import { afterAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

const LINES = 8;
const text = Array.from({ length: LINES }, (_, index) => `Line ${index + 1}`).join('\n');
const above = (count: number): Block => ({
  kind: 'paragraph',
  text: Array.from({ length: count }, () => 'above').join('\n'),
});

/** How many of its lines stand on each page that has some, for a block at each height of a page. */
async function linesByPage(block: Block): Promise<readonly number[]> {
  const blocks = Array.from({ length: 16 }, (_, index): Block[] => [
    above(30 + index),
    block,
    { kind: 'pageBreak' },
  ]).flat();
  const { bytes } = await renderer.render({ ...boardModel(), cover: undefined, blocks }, [], {});
  return pageTexts(bytes)
    .map((page) => page.match(/Line \d/g)?.length ?? 0)
    .filter((count) => count > 0);
}

describe('a long text over the end of a page', { timeout: 60_000 }, () => {
  test.each<{ name: string; block: Block }>([
    { name: 'paragraph', block: { kind: 'paragraph', text } },
    { name: 'item', block: { kind: 'list', ordered: false, items: [text] } },
    { name: 'quotation', block: { kind: 'quote', paragraphs: [text] } },
  ])('leaves two lines of a $name on either side at the least', async ({ block }) => {
    const counts = await linesByPage(block);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(16 * LINES);
    expect(counts.filter((count) => count < LINES).length).toBeGreaterThan(4);
    expect(Math.min(...counts)).toBe(2);
  });
});

test('one line that ends an answer stands on the page of the text before it', async () => {
  const blocks = Array.from({ length: 12 }, (_, index): Block[] => [
    above(34 + index),
    { kind: 'paragraph', text: 'First line\nsecond line' },
    { kind: 'paragraph', text: 'Last line' },
    { kind: 'heading', level: 3, text: 'Next question' },
    { kind: 'paragraph', text: 'Its answer' },
    { kind: 'pageBreak' },
  ]).flat();
  const { bytes } = await renderer.render({ ...boardModel(), cover: undefined, blocks }, [], {});
  const pages = pageTexts(bytes);
  expect(pages.filter((page) => page.includes('Last line'))).toHaveLength(12);
  expect(pages.filter((page) => page.includes('Last line') && !page.includes('second line'))).toEqual([]);
  expect(pages.some((page) => page.includes('First line') && !page.includes('above'))).toBe(true);
}, 60_000);
