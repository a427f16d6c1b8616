import { afterAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { benchModel } from '../bench/fixtures/model.ts';
import { flowingText, pageTexts, placedWords } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
afterAll(() => renderer.close());

const render = (blocks: readonly Block[]) => renderer.render({ ...boardModel(), blocks }, [], {});

describe('page breaks', { timeout: 60_000 }, () => {
  /** From a line more than half a page to a line more than a whole one. */
  const linesOnPage = [24, 44, 45, 46];
  const lines = (count: number): Block => ({
    kind: 'paragraph',
    text: Array.from({ length: count }, (_, index) => `Line ${index + 1}`).join('\n'),
  });

  test.each(linesOnPage)('leave no blank page behind %i lines', async (count) => {
    const blocks: Block[] = [
      lines(count),
      { kind: 'pageBreak' },
      { kind: 'pageBreak' },
      { kind: 'heading', level: 1, text: 'Next', number: '2' },
      lines(count),
      { kind: 'pageBreak' },
    ];
    const { bytes } = await render(blocks);
    const pages = pageTexts(bytes);
    const opening = pages.findIndex((text) => text.includes('2 Next'));
    expect(pages[opening - 1]).toContain(`Line ${count}\n`);
    for (const text of pages.slice(1)) expect(text).toContain('Line ');
    expect(pages.at(-1)).toContain(`Line ${count}\n`);
  });

  test.each([
    { count: 20, heightPt: 200, lettersPt: 12, isMoved: false },
    { count: 30, heightPt: 170, lettersPt: 12, isMoved: false },
    { count: 30, heightPt: 200, lettersPt: 7.5, isMoved: true },
    { count: 33, heightPt: 200, lettersPt: 12, isMoved: true },
  ])(
    'let a picture with letters of $lettersPt pt below $count lines shrink by a quarter as long as they can be read',
    async ({ count, heightPt, lettersPt, isMoved }) => {
      const size = 'width="400" height="200"';
      const { bytes } = await render([
        lines(count),
        {
          kind: 'chart',
          caption: 'Caption',
          description: 'Described',
          widthPt: 400,
          heightPt: 200,
          svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 400 200"><rect ${size} fill="#17507f"/><text font-size="${lettersPt}" y="20">Bar</text></svg>`,
        },
        { kind: 'paragraph', tone: 'small', text: 'Its note' },
      ]);
      const words = placedWords(bytes);
      const [text, caption, note] = ['Line', 'Caption', 'note'].map((word) =>
        words.findLast((placed) => placed.word === word),
      );
      expect(note?.page).toBe(caption?.page);
      expect(caption?.page === text?.page).toBe(!isMoved);
      const aroundPt = 28;
      expect(Math.abs((note?.topPt ?? 0) - (caption?.topPt ?? 0) - aroundPt - heightPt)).toBeLessThan(12);
    },
  );

  test.each([1, 2])('leave no heading alone at the foot of a page (seed %i)', async (seed) => {
    const model = benchModel(seed);
    const { bytes } = await renderer.render(model, [], {});
    const headings = model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    for (const text of pageTexts(bytes).slice(2)) {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const lastLine = lines.at(-2)?.trim() ?? '';
      expect(headings.filter((heading) => lastLine === heading || lastLine.endsWith(`  ${heading}`))).toEqual(
        [],
      );
    }
  });

  test.each(Array.from({ length: 8 }, (_, index) => 34 + index))(
    'leave no heading alone with its subtitle or half of a short list (%i lines above)',
    async (count) => {
      const { bytes } = await render([
        lines(count),
        { kind: 'heading', level: 2, text: 'Option' },
        { kind: 'paragraph', tone: 'small', text: 'Subtitle' },
        { kind: 'list', ordered: false, items: ['First item', 'Second item'] },
      ]);
      const pages = pageTexts(bytes).filter((text) => /Option|Subtitle|First item|Second item/.test(text));
      expect(pages).toHaveLength(1);
    },
  );

  test.each(Array.from({ length: 8 }, (_, index) => 36 + index))(
    'leave no question on a page without the first lines of its answer (%i lines above)',
    async (count) => {
      const { bytes } = await render([
        lines(count),
        { kind: 'heading', level: 3, text: 'Question' },
        { kind: 'paragraph', tone: 'small', text: 'Reviewers' },
        { kind: 'paragraph', text: 'One\nTwo\nThree\nFour' },
      ]);
      const page = pageTexts(bytes).find((text) => text.includes('Question'));
      for (const word of ['Reviewers', 'One', 'Two']) expect(page).toContain(word);
    },
  );

  test('leave no head of a table without the rows that close it', async () => {
    const cell = 'A text of several lines in a narrow column, with 10 million followers and a source';
    for (let count = 26; count < 40; count += 1) {
      const { bytes } = await render([
        lines(count),
        { kind: 'heading', level: 2, text: 'Peers' },
        {
          kind: 'table',
          caption: 'Peers',
          columns: [
            { label: 'Who', align: 'start', widthFraction: 0.75 },
            { label: 'What', align: 'start', widthFraction: 0.25 },
          ],
          rows: [
            ['First row', cell],
            ['Second row', cell],
          ],
        },
      ]);
      const page = pageTexts(bytes).find((text) => text.includes('Who'));
      expect(page).toContain('First row');
    }
  });

  test('part headings under each of which a line says that there is no answer', async () => {
    const unanswered = Array.from({ length: 7 }, (_, index): Block[] => [
      { kind: 'heading', level: 2, text: `Point ${index + 1}` },
      { kind: 'paragraph', tone: 'small', text: 'Not answered yet.' },
    ]).flat();
    const { bytes } = await render([lines(24), ...unanswered]);
    const page = pageTexts(bytes).find((text) => text.includes('Line 24'));
    expect(page).toContain('Point 2');
  });

  test.each([20, 25, 28, 29, 30, 31, 32, 33])(
    'leave no note and no sum alone on the next page (%i rows)',
    async (count) => {
      const { bytes } = await render([
        {
          kind: 'table',
          caption: 'Costs',
          columns: [
            { label: 'Item', align: 'start', widthFraction: 0.5 },
            { label: 'Amount', align: 'end', widthFraction: 0.5 },
          ],
          rows: Array.from({ length: count }, (_, index) => [`Row ${index + 1}`, '1']),
          sumRow: ['Sum', '7'],
          note: 'What the amounts leave out',
        },
      ]);
      const pages = pageTexts(bytes);
      const last = pages.at(-1);
      for (const words of [`Row ${count} `, 'Sum ', 'What the amounts leave out'])
        expect(last).toContain(words);
      expect(last).toMatch(/Item +Amount/);
    },
  );

  test.each([30, 31, 32, 33, 34, 35, 36, 37, 38])(
    'leave no row of three lines alone at either end of a table (%i lines above)',
    async (count) => {
      const { bytes } = await render([
        lines(count),
        {
          kind: 'table',
          caption: 'Steps',
          columns: [
            { label: 'Step', align: 'start', widthFraction: 0.5 },
            { label: 'What', align: 'start', widthFraction: 0.5 },
          ],
          rows: Array.from({ length: 17 }, (_, index) => [`Row${index + 1}`, 'One\nTwo\nThree']),
        },
      ]);
      const rows = pageTexts(bytes).map((text) => text.match(/Row\d+/g)?.length ?? 0);
      expect(rows.reduce((sum, on) => sum + on, 0)).toBe(17);
      expect(rows).not.toContain(1);
    },
  );

  test('lose nothing of a cell, a callout or a paragraph that is taller than a page', async () => {
    const long = Array.from({ length: 2500 }, (_, index) => `w${index}`).join(' ');
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Long', number: '1' },
      {
        kind: 'table',
        caption: 'Tall',
        columns: [
          { label: 'A', align: 'start', widthFraction: 0.5 },
          { label: 'B', align: 'start', widthFraction: 0.5 },
        ],
        rows: [['short', long]],
      },
      { kind: 'callout', tone: 'note', title: 'Tall', text: long },
      { kind: 'paragraph', text: long },
      {
        kind: 'signOff',
        rows: Array.from({ length: 30 }, (_, index) => ({ role: `Role${index}` })),
        decisions: ['Yes', 'No'].map((label) => ({ value: label.toLowerCase(), label })),
      },
    ];
    const printed = flowingText((await render(blocks)).bytes);
    for (const word of ['w0', 'w1250', 'w2499']) expect(printed.split(` ${word} `).length - 1).toBe(3);
    for (let index = 0; index < 2500; index += 1) expect(printed.split(` w${index} `).length - 1).toBe(3);
    expect(printed).toContain('Role29');
  });

  test('never part the headings of a question from its answer, to the fraction of a point', async () => {
    const size = (heightPt: number) => `width="400" height="${heightPt}"`;
    const filling = (heightPt: number): Block => ({
      kind: 'chart',
      caption: '',
      description: 'What fills the page',
      widthPt: 400,
      heightPt,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size(heightPt)} viewBox="0 0 400 ${heightPt}"><rect ${size(heightPt)} fill="#eeeeee"/></svg>`,
    });
    const question: Block[] = [
      { kind: 'heading', level: 2, text: 'Area', number: 'A.1' },
      { kind: 'paragraph', tone: 'small', text: '3 of 6 answered' },
      { kind: 'heading', level: 3, text: 'Question' },
      { kind: 'paragraph', tone: 'small', text: 'For: Everyone' },
      { kind: 'paragraph', text: [{ text: 'Unknown. ', bold: true }, { text: 'We ask the vendor.' }] },
    ];
    const steps = Array.from({ length: 60 }, (_, index) => 485 + index / 2);
    const { bytes } = await render(
      steps.flatMap((heightPt) => [
        filling(heightPt),
        { kind: 'paragraph', text: 'Before' },
        ...question,
        { kind: 'pageBreak' },
      ]),
    );
    const pages = pageTexts(bytes).filter((page) => /Area|answered|Question|For:|Unknown/.test(page));
    expect(pages).toHaveLength(steps.length);
    for (const page of pages) expect(page).toMatch(/Area.*answered.*Question.*For:.*Unknown/s);
    expect(pages.some((page) => page.includes('Before'))).toBe(true);
    expect(pages.some((page) => !page.includes('Before'))).toBe(true);
  });
});
