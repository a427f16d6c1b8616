import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

const tableOf = (number: string, rowCount: number, note?: string): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  ...{ number, caption: 'What is listed' },
  columns: [
    { label: 'Entry', align: 'start', widthFraction: 0.5 },
    { label: 'Value', align: 'start', widthFraction: 0.5 },
  ],
  rows: Array.from({ length: rowCount }, (_, index) => [`${number}, entry ${index}`, 'yes']),
  ...(note !== undefined && { note }),
});

test('the pages on which a table goes on name it, and no other page does', { timeout: 60_000 }, async () => {
  const blocks: readonly Block[] = [
    ...[tableOf('Table 1', 90), { kind: 'pageBreak' } as const],
    ...[tableOf('Table 2', 3), tableOf('Table 3', 60)],
  ];
  const { bytes } = await renderer.render({ ...boardModel(), blocks }, [], {});
  const pages = pageTexts(bytes).slice(1);
  const named = pages.map((page) => /(Table \d), continued/.exec(page)?.[1]);
  const opened = pages.map((page) => /(Table \d), entry/.exec(page)?.[1]);
  const expected = opened.map((table, page) => (page > 0 && opened[page - 1] === table ? table : undefined));
  // The third table begins below the second.
  const third = pages.findIndex((page) => page.includes('Table 3, entry 0'));
  expected[third + 1] = 'Table 3';
  expect(named.filter((table) => table === 'Table 1').length).toBeGreaterThan(1);
  expect(named).toEqual(expected);
});

test('a page that holds the last rows alone names the table too', { timeout: 60_000 }, async () => {
  const blocks = Array.from({ length: 6 }, (_, index): Block[] => [
    tableOf(`Table ${index + 1}`, 29 + index, 'What the entries leave out'),
    { kind: 'pageBreak' },
  ]).flat();
  const { bytes } = await renderer.render({ ...boardModel(), cover: undefined, blocks }, [], {});
  const pages = pageTexts(bytes);
  const goingOn = pages.filter((page) => page.includes('entry') && !page.includes('What is listed'));
  expect(goingOn.length).toBeGreaterThan(1);
  for (const page of goingOn) expect(page).toMatch(/Table \d, continued/);
  expect(goingOn.some((page) => page.match(/entry/g)?.length === 2)).toBe(true);
});

test('a table without a number is named after what it belongs to', { timeout: 60_000 }, async () => {
  const { number: _, ...table } = { ...tableOf('Q09', 60), caption: '', continuedAs: 'Q09' };
  const before: Block = { kind: 'paragraph', text: 'What is said before it' };
  const { bytes } = await renderer.render(
    { ...boardModel(), cover: undefined, blocks: [before, table] },
    [],
    {},
  );
  const pages = pageTexts(bytes);
  expect(pages).toHaveLength(2);
  expect(pages.map((page) => page.includes('Q09, continued'))).toEqual([false, true]);
});
