import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { placedWords } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

const lines = (count: number): string => Array.from({ length: count }, () => 'line').join('\n');

test('a heading at the top of a page stands at the same height, however full the page before it is', {
  timeout: 60_000,
}, async () => {
  const before: readonly Block[] = Array.from({ length: 4 }, (_, index) => ({
    kind: 'paragraph',
    text: lines(42 + index),
  }));
  const table: Block = {
    kind: 'table',
    caption: 'What fills the page',
    columns: [{ label: 'Entry', align: 'start', widthFraction: 1 }],
    rows: Array.from({ length: 28 }, () => ['yes']),
  };
  const blocks = [...before, table].flatMap((block): Block[] => [
    block,
    { kind: 'heading', level: 2, text: 'Heading' },
    { kind: 'paragraph', text: lines(40) },
    { kind: 'pageBreak' },
  ]);
  const { bytes } = await renderer.render({ ...boardModel(), cover: undefined, blocks }, [], {});
  const words = placedWords(bytes);
  const tops = words.filter(({ word }) => word === 'Heading').map(({ topPt }) => topPt);
  expect(tops).toHaveLength(before.length + 1);
  expect(new Set(tops).size, tops.join()).toBe(1);
});
