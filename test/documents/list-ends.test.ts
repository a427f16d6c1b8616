import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

test('the last item of a list is not alone on its page', { timeout: 60_000 }, async () => {
  const items = Array.from({ length: 6 }, (_, index) => `Item ${index + 1}`);
  const blocks = Array.from({ length: 8 }, (_, index): Block[] => [
    { kind: 'paragraph', text: Array.from({ length: 34 + index }, () => 'line').join('\n') },
    { kind: 'list', ordered: index % 2 === 0, items },
    { kind: 'pageBreak' },
  ]).flat();
  const { bytes } = await renderer.render({ ...boardModel(), cover: undefined, blocks }, [], {});
  const counts = pageTexts(bytes).map((page) => page.match(/Item \d/g)?.length ?? 0);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8 * items.length);
  expect(counts.filter((count) => count > 0 && count < items.length).length).toBeGreaterThan(2);
  expect(pageTexts(bytes).filter((page) => page.includes('Item 6') && !page.includes('Item 5'))).toEqual([]);
});

test('neither does an item of three lines stand alone behind one of five', { timeout: 60_000 }, async () => {
  const item = (name: string, lines: number) =>
    [name, ...Array.from({ length: lines - 1 }, () => 'more')].join('\n');
  const items = [item('First', 1), item('Long', 5), item('Last', 3)];
  const blocks = Array.from({ length: 12 }, (_, index): Block[] => [
    { kind: 'paragraph', text: Array.from({ length: 30 + index }, () => 'line').join('\n') },
    { kind: 'list', ordered: true, items },
    { kind: 'pageBreak' },
  ]).flat();
  const { bytes } = await renderer.render({ ...boardModel(), cover: undefined, blocks }, [], {});
  const pages = pageTexts(bytes);
  expect(pages.filter((page) => page.includes('Last'))).toHaveLength(12);
  expect(pages.filter((page) => page.includes('Last') && !page.includes('Long'))).toEqual([]);
});
