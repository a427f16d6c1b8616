import { expect, test } from 'vitest';
import { writeDocx } from '../../../core/documents/docx/write-docx.ts';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { wordPart, wordText } from '../../kit/document-text.ts';
import { boardModel as createBoardModel, fontsFolder } from '../board-model.ts';

const boardModel = createBoardModel();
const drawPixels = createDrawPixels(fontsFolder);

/** The words of what may not stand at the foot of a page without what follows. */
async function keptWithNext(blocks: DocumentModel['blocks']): Promise<string[]> {
  const written = await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels);
  return wordPart(written, 'word/document.xml')
    .split('</w:p>')
    .flatMap((paragraph) =>
      paragraph.includes('<w:keepNext/>') ? [paragraph.replaceAll(/<[^>]*>/g, '')] : [],
    );
}

test('where the widths of letters are not known, Word is asked to find the pages itself', async () => {
  const blocks = [
    { kind: 'contents', title: 'Contents' },
    { kind: 'paragraph', text: 'the integral ∮' },
    { kind: 'heading', level: 1, text: 'Chapter' },
  ] as const;
  const written = await writeDocx({ ...boardModel, blocks }, drawPixels);
  expect(wordPart(written, 'word/settings.xml')).toContain('<w:updateFields/>');
});

test('finding the pages of a very long text is left to Word, however few blocks hold it', async () => {
  const items = Array.from({ length: 300 }, () => 'A sentence of some length. '.repeat(60));
  const blocks = [
    { kind: 'contents', title: 'Contents' },
    { kind: 'heading', level: 1, text: 'Chapter' },
    { kind: 'list', ordered: false, items },
  ] as const;
  const written = await writeDocx({ ...boardModel, blocks }, drawPixels);
  expect(wordPart(written, 'word/settings.xml')).toContain('<w:updateFields/>');
});

test('what holds for a chapter stands at the foot of its pages, and on no other', async () => {
  const chapter = (text: string, runningLine?: string) =>
    ({ kind: 'heading', level: 1, text, ...(runningLine && { runningLine }) }) as const;
  const blocks = [chapter('one'), chapter('two', 'A claim'), chapter('three', 'A claim'), chapter('four')];
  const written = await writeDocx({ ...boardModel, blocks }, drawPixels);
  const relations = wordPart(written, 'word/_rels/document.xml.rels');
  let headings: string[] = [];
  const feet: { headings: string[]; saysClaim: boolean }[] = [];
  // The properties of a section stand in its last paragraph, and those of the last one behind all.
  for (const part of wordPart(written, 'word/document.xml').split('</w:p>')) {
    headings.push(...(part.match(/(?<=>)(?:one|two|three|four)(?=<)/g) ?? []));
    const id = /<w:footerReference [^>]*r:id="(\w+)"/.exec(part)?.[1];
    if (id === undefined) continue;
    const target = new RegExp(`Id="${id}" [^>]*Target="([^"]*)"`).exec(relations)?.[1];
    feet.push({ headings, saysClaim: wordPart(written, `word/${target}`).includes('A claim') });
    headings = [];
  }
  expect(feet).toEqual([
    { headings: ['one'], saysClaim: false },
    { headings: ['two', 'three'], saysClaim: true },
    { headings: ['four'], saysClaim: false },
  ]);
});

test('small print stays on the page of what it belongs to, and a head on that of two rows', async () => {
  const small = (text: string) => ({ kind: 'paragraph', tone: 'small', text }) as const;
  const [table] = boardModel.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const [chart] = boardModel.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  if (!table || !chart) throw new Error('the board document has tables and charts');
  const columns = [{ label: 'Head', align: 'start', widthFraction: 1 }] as const;
  const { sumRow: _, ...plain } = { ...table, columns, caption: '' };
  const rows = ['first', ...Array(40).fill('between'), 'fourth', 'last'].map((cell) => [cell]);
  const heading = { kind: 'heading', level: 2, text: 'Heading' } as const;
  const blocks = [
    heading,
    small('nothing follows it'),
    heading,
    small('under it'),
    { ...plain, rows, note: 'a note' },
    { ...chart, caption: '' },
    small('about the chart'),
    small('and more'),
    { kind: 'paragraph', text: [{ text: 'Unknown.', bold: true }] } as const,
    { kind: 'paragraph', text: 'why' } as const,
  ];
  expect(await keptWithNext(blocks)).toEqual(['under it', 'first', 'fourth', 'last', '', 'Unknown.']);
});

test('a short table stays on one page', async () => {
  const columns = [{ label: '', align: 'start', widthFraction: 1 }] as const;
  const table = (rowCount: number) =>
    ({
      kind: 'table',
      caption: '',
      columns,
      rows: Array.from({ length: rowCount }, (_, row) => [String(row)]),
    }) as const;
  expect(await keptWithNext([table(6)])).toEqual(['0', '1', '2', '3', '4']);
  expect(await keptWithNext([table(36)])).toEqual(['0', '34']);
});

test('small print stays with a deeper heading under it, bold words with what they announce, a list is not torn at its ends', async () => {
  const heading = (level: 2 | 3) => ({ kind: 'heading', level, text: 'Heading' }) as const;
  const small = (text: string) => ({ kind: 'paragraph', tone: 'small', text }) as const;
  const bold = (text: string) => ({ kind: 'paragraph', text: [{ text, bold: true }] }) as const;
  const list = (...items: string[]) => ({ kind: 'list', ordered: true, items }) as const;
  const blocks = [
    heading(2),
    small('nothing follows it'),
    heading(2),
    small('two of three'),
    heading(3),
    bold('Steps:'),
    list('one', 'two', 'three', 'four'),
    list('alone'),
    // A text that is bold throughout announces nothing but what is not.
    bold('bold'),
    bold('to its end'),
    { kind: 'paragraph', text: 'and on' } as const,
    heading(2),
    small('nothing follows on its page'),
    { kind: 'pageBreak' } as const,
    heading(2),
    small('nothing follows at all'),
  ];
  expect(await keptWithNext(blocks)).toEqual(['two of three', 'Steps:', 'one', 'three', 'to its end']);
});

test('no line ends between a word and the number of what it names', async () => {
  const table = {
    kind: 'table',
    caption: 'Costs',
    number: 'Table 1',
    name: 'costs',
    rows: [['one']],
  } as const;
  const columns = [{ label: 'Cost', align: 'start', widthFraction: 1 }] as const;
  const text = [{ text: 'See ' }, { text: 'Table 1', refersTo: 'costs' }];
  const blocks = [{ ...table, columns }, { kind: 'paragraph', text } as const];
  const written = wordText(await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels));
  expect(written.match(/Table.1/g)).toEqual(['Table\u00a01', 'Table\u00a01']);
});

test('a contents does not say what holds for the chapter before it', async () => {
  const chapter = { kind: 'heading', level: 1, text: 'Chapter', runningLine: 'A claim' } as const;
  const contents = { kind: 'contents', title: 'Contents' } as const;
  const blocks = [chapter, { kind: 'pageBreak' } as const, contents];
  const written = await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels);
  expect(wordPart(written, 'word/footer1.xml')).toContain('A claim');
  expect(wordPart(written, 'word/footer2.xml')).not.toContain('A claim');
  // Its section begins a page of its own.
  expect(wordPart(written, 'word/document.xml')).not.toContain('<w:pageBreakBefore/>');
});

test('what has no room on one line of a narrow column is parted between its words', async () => {
  const text = '(Sales with email − without) × contacts of month 12';
  const table = (widthFraction: number) =>
    ({
      kind: 'table',
      caption: '',
      columns: [
        { label: '', align: 'start', widthFraction },
        { label: '', align: 'start', widthFraction: 1 - widthFraction },
      ],
      rows: [[text, '']],
    }) as const;
  const wordsOf = async (widthFraction: number) =>
    wordText(
      await writeDocx({ ...boardModel, cover: undefined, blocks: [table(widthFraction)] }, drawPixels),
    );
  expect(await wordsOf(0.5)).toContain('without)\u00a0×\u00a0contacts');
  expect(await wordsOf(0.17)).toContain('without) × contacts of month\u00a012');
});

test('pages begin with what opens them, because a break of its own leaves an empty page behind a full one', async () => {
  const heading = { kind: 'heading', level: 1, text: 'Heading' } as const;
  const contents = { kind: 'contents', title: 'Contents' } as const;
  const blocks = [heading, { kind: 'pageBreak' } as const, contents];
  const written = await writeDocx({ ...boardModel, blocks }, drawPixels);
  const page = wordPart(written, 'word/document.xml');
  expect(page).not.toContain('<w:br w:type="page"/>');
  expect(page.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
});
