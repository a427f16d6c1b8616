import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

const line = 'Stated by marketing, not verified by IT';
const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const chapter = (name: string, runningLine?: string): Block => ({
  kind: 'heading',
  level: 1,
  text: name,
  ...(runningLine === undefined ? {} : { runningLine }),
});

test('a running line stands on every page of its chapter, and on no other', { timeout: 60_000 }, async () => {
  const long = Array.from({ length: 90 }, (_, index) =>
    text(`Line ${index} of a chapter over several pages.`),
  );
  // So many lines that the heading after them moves to the next page by itself.
  const filled = Array.from({ length: 23 }, (_, index) =>
    text(`Line ${index} of a chapter that fills a page.`),
  );
  const blocks: readonly Block[] = [
    ...[chapter('Before'), text('…'), { kind: 'pageBreak' } as const],
    ...[chapter('Security', line), ...long],
    ...[chapter('On the same page'), text('…'), { kind: 'pageBreak' } as const],
    ...[chapter('Annex', line), text('…'), { kind: 'pageBreak' } as const],
    { kind: 'contents', title: 'Contents' },
    { kind: 'pageBreak' },
    ...[chapter('Annex to the end of its page', line), ...filled, chapter('On top of the next'), text('…')],
    ...[{ kind: 'pageBreak' } as const, chapter('Sources'), text('…')],
  ];
  const { bytes } = await renderer.render({ ...boardModel(), blocks }, [], {});
  const pages = pageTexts(bytes).slice(1);
  const expected = pages.map(
    (page) => !page.includes('Contents') && /Line \d+ of|Security|On the same|Annex/.test(page),
  );
  expect(pages.find((page) => page.includes('On top') && !page.includes('Contents'))).not.toContain('Line');
  expect(expected.filter(Boolean).length).toBeGreaterThan(3);
  expect(pages.map((page) => page.includes(line))).toEqual(expected);
});

test('a title too long for the head of a page ends with a whole word', async () => {
  const title = 'A forum for friends, members and volunteers of the museum '.repeat(3).trim();
  const blocks = [text('First'), { kind: 'pageBreak' } as const, text('Second')];
  const mark = 'APPROVED WITH CONDITIONS';
  const { bytes } = await renderer.render({ ...boardModel(), title, mark, blocks }, [], {});
  const [head = ''] = /A forum for[^…]*(?=…)/.exec(pageTexts(bytes).at(-1) ?? '') ?? [];
  expect(head).not.toBe('');
  expect(title.startsWith(`${head} `) || title.startsWith(`${head}, `)).toBe(true);
});
