import { afterAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { flowingText, pageTexts } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
afterAll(() => renderer.close());

const render = (blocks: readonly Block[]) => renderer.render({ ...boardModel(), blocks }, [], {});

describe('an amount or a compound at the end of a line', { timeout: 60_000 }, () => {
  /** Texts whose amount is moved along the line character by character, so that each place is the last one once. */
  const moved = (amount: string): Block[] =>
    Array.from({ length: 40 }, (_, count) => ({
      kind: 'paragraph',
      text: `${'xi '.repeat(27)}${'i'.repeat(count + 1)} ${amount} in all.`,
    }));

  test('keeps its sign', async () => {
    const { bytes } = await render(moved('−$57,046.71'));
    const lines = pageTexts(bytes).join('\n').split('\n');
    expect(lines.filter((line) => line.includes('−$57,046.71'))).toHaveLength(40);
    expect(lines.filter((line) => line.trimStart().startsWith('−$57,046.71')).length).toBeGreaterThan(0);
  });

  test('keeps its sign before the next run, and its own style', async () => {
    const text = [{ text: 'Net ' }, { text: '−$5', bold: true }, { text: ', of this −' }, { text: '$4' }];
    const { bytes } = await render([{ kind: 'paragraph', text }]);
    expect(flowingText(bytes)).toContain('Net −$5, of this −$4');
  });

  test('keeps what reads as nothing in two: a short compound, a name with a stroke', async () => {
    for (const word of ['opt-in', 'ISO/IEC']) {
      const { bytes } = await render(moved(word));
      const lines = pageTexts(bytes).join('\n').split('\n');
      expect(lines.filter((line) => line.includes(word))).toHaveLength(40);
    }
  });

  test('keeps its unit', async () => {
    const { bytes } = await render(moved('18 hours'));
    const lines = pageTexts(bytes).join('\n').split('\n');
    expect(lines.filter((line) => /18\shours/.test(line))).toHaveLength(40);
    expect(lines.filter((line) => /^\s*18\shours/.test(line)).length).toBeGreaterThan(0);
  });
});

test('a heading leaves no short word alone on its last line', { timeout: 60_000 }, async () => {
  const headings = Array.from(
    { length: 60 },
    (_, count): Block => ({
      kind: 'heading',
      level: 3,
      text: `${'xi '.repeat(15)}${'i'.repeat(count + 1)} ${'up '.repeat(12)}end?`,
    }),
  );
  const { bytes } = await render(headings);
  const lines = pageTexts(bytes)
    .join('\n')
    .split('\n')
    .map((line) => line.trim());
  expect(lines.filter((line) => line.endsWith('end?'))).toHaveLength(60);
  expect(lines.filter((line) => /^up\send\?$/.test(line)).length).toBeGreaterThan(0);
  expect(lines).not.toContain('end?');
});
