import { beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../../../core/documents/docx/write-docx.ts';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import { readZip } from '../../../core/documents/zip.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { hostileTexts } from '../../domain/questionnaire/hostile-texts.ts';
import { tangledTags, wordPart, wordText } from '../../kit/document-text.ts';
import { wordProblems } from '../../kit/word-structure.ts';
import { boardModel as createBoardModel, fontsFolder } from '../board-model.ts';
import { redLogos } from '../logos.ts';

const boardModel = createBoardModel();
const drawPixels = createDrawPixels(fontsFolder);
let file: Uint8Array;
let document: string;
beforeAll(async () => {
  file = await writeDocx(boardModel, drawPixels);
  document = wordPart(file, 'word/document.xml');
});

const paragraphsOf = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
const count = (pattern: RegExp): number => document.match(pattern)?.length ?? 0;
const blocksOf = <Kind extends string>(kind: Kind) =>
  boardModel.blocks.filter((block) => block.kind === kind);
test('two writings of a document have the same bytes', async () => {
  expect(Buffer.compare(await writeDocx(boardModel, drawPixels), file)).toBe(0);
});

test('every part is well-formed', () => {
  const parts = readZip(file).filter(({ name }) => /\.(xml|rels|svg)$/.test(name));
  expect(parts.length).toBeGreaterThan(10);
  for (const { name, bytes } of parts)
    expect(tangledTags(Buffer.from(bytes).toString('utf8')), name).toEqual([]);
});

test('headings are those of Word, so that it can list and number them', () => {
  for (const level of [1, 2, 3]) {
    const headings = boardModel.blocks.filter((block) => block.kind === 'heading' && block.level === level);
    expect(count(new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'g'))).toBe(headings.length);
  }
});

test('a heading that skips a level for its looks stands in the outline without a gap', async () => {
  const heading = (level: 1 | 2 | 3) => ({ kind: 'heading', level, text: 'Heading' }) as const;
  const blocks = ([1, 3, 2, 3] as const).map(heading);
  const written = await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels);
  const told = paragraphsOf(wordPart(written, 'word/document.xml')).map((paragraph) => [
    /"Heading(\d)"/.exec(paragraph)?.[1],
    /<w:outlineLvl w:val="(\d)"/.exec(paragraph)?.[1],
  ]);
  expect(told).toEqual([
    ['1', undefined],
    ['3', '1'],
    ['2', undefined],
    ['3', undefined],
  ]);
});

test('the contents is a field that says the page of each chapter, so that Word has nothing to ask', () => {
  expect(document).toContain('TOC \\h \\o &quot;1-1&quot;');
  expect(wordPart(file, 'word/settings.xml')).not.toContain('updateFields');
  expect(document).not.toContain('w:dirty="true"');
  const chapters = boardModel.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const entries = paragraphsOf(document).filter((paragraph) =>
    paragraph.includes('<w:pStyle w:val="TOC1"/>'),
  );
  const pages = entries.map((entry) => Number(/(\d+)\D*$/.exec(entry.replaceAll(/<[^>]*>/g, ''))?.[1]));
  expect(pages).toHaveLength(chapters.length);
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  expect(pages[0]).toBeGreaterThan(1);
});

test('no paragraph is empty but one that ends a table before another table or a break', () => {
  const text = document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '<table/>');
  const empty = [...text.matchAll(/(<table\/>)?<w:p>(?:(?!<w:r>|<w:r ).)*?<\/w:p>(<w:p>)?/g)];
  expect(empty.length).toBeGreaterThan(0);
  for (const [paragraph, before, next] of empty) {
    expect(before, paragraph).toBeDefined();
    if (!paragraph.includes('<w:sectPr>')) expect(next, paragraph).toBeUndefined();
  }
});

test('columns without words have no head', async () => {
  const columns = [
    { label: '', align: 'start', widthFraction: 0.5 },
    { label: '', align: 'start', widthFraction: 0.5 },
  ] as const;
  const blocks = [{ kind: 'table', caption: '', columns, rows: [['one', 'two']] }] as const;
  const page = wordPart(
    await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels),
    'word/document.xml',
  );
  expect(page).not.toContain('<w:tblHeader/>');
  expect(page.match(/<w:tr>/g)).toHaveLength(1);
});

test('the head of a table is repeated on every page, and no row is split', () => {
  expect(count(/<w:tblHeader\/>/g)).toBe(blocksOf('table').length + blocksOf('signOff').length);
  expect(count(/<w:cantSplit\/>/g)).toBeGreaterThan(blocksOf('table').length);
});

test('a cell that warns has a ground of its own, as on the printed page', async () => {
  const column = (label: string) => ({ label, align: 'start', widthFraction: 1 / 3 }) as const;
  const shades = [[undefined, 'warning', 'critical']] as const;
  const table = { kind: 'table', caption: '', rows: [['usual', 'high', 'worst']], shades } as const;
  const blocks = [{ ...table, columns: ['', 'a', 'b'].map(column) }];
  const page = wordPart(
    await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels),
    'word/document.xml',
  );
  const cells = page.match(/<w:tc>.*?<\/w:tc>/gs)?.slice(-3) ?? [];
  expect(cells.map((cell) => /w:fill="(\w+)"/.exec(cell)?.[1])).toEqual([undefined, 'fdf3e4', 'f9dfbb']);
});

test('on the cover the state is coloured as a warning, how the document may be used is not', async () => {
  const { cover } = boardModel;
  const model = { ...boardModel, cover, mark: 'DRAFT', confidentialityLabel: 'Internal', blocks: [] };
  const [marks = ''] =
    wordPart(await writeDocx(model, drawPixels), 'word/document.xml').match(
      /<w:p><w:pPr><w:pStyle w:val="StateMark"\/>.*?<\/w:p>/s,
    ) ?? [];
  const runs = marks.match(/<w:r>.*?<\/w:r>/gs) ?? [];
  expect(runs.map((run) => [run.replaceAll(/<[^>]*>/g, '').trim(), run.includes('<w:color')])).toEqual([
    ['DRAFT', false],
    ['Internal', true],
  ]);
});

test('a chart is a drawing with words for it, and a copy in pixels', () => {
  const charts = boardModel.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  expect(charts.length).toBeGreaterThan(0);
  expect(count(/<asvg:svgBlip /g)).toBe(charts.length);
  for (const { description } of charts) expect(document).toContain(`descr="${description}"`);
  const names = readZip(file).map(({ name }) => name);
  expect(names.filter((name) => /media\/.*\.svg$/.test(name))).toHaveLength(charts.length);
  expect(names.filter((name) => /media\/.*\.png$/.test(name)).length).toBeGreaterThanOrEqual(charts.length);
});

test('language, title, author and the day of the revision are those of the document', () => {
  expect(wordPart(file, 'word/styles.xml')).toContain(`<w:lang w:val="${boardModel.language}"/>`);
  const core = wordPart(file, 'docProps/core.xml');
  expect(core).toContain(`<dc:title>${boardModel.title}</dc:title>`);
  expect(core).toContain(`<dc:creator>${boardModel.author}</dc:creator>`);
  expect(core).toContain(boardModel.createdAt.slice(0, 10));
  expect(wordPart(file, 'docProps/custom.xml')).toContain(boardModel.contentHash);
});

test('every page says which version it is, how it may be used, and where one is', () => {
  const footer = wordPart(file, 'word/footer1.xml');
  expect(footer).toContain(boardModel.contentHash.slice(0, 8));
  expect(footer).toContain(boardModel.versionLabel);
  expect(footer).toContain('NUMPAGES');
  expect(wordPart(file, 'word/header1.xml')).toContain(boardModel.confidentialityLabel ?? '?');
});

test('every ordered list counts from one', async () => {
  const list = { kind: 'list', ordered: true, items: ['one', 'two'] } as const;
  const model: DocumentModel = { ...boardModel, cover: undefined, blocks: [list, list] };
  const numbers = wordPart(await writeDocx(model, drawPixels), 'word/document.xml').matchAll(
    /<w:numId w:val="(\d+)"\/>/g,
  );
  const [first, second, third, fourth] = [...numbers].map(([, id]) => id);
  expect(first).toBe(second);
  expect(third).toBe(fourth);
  expect(third).not.toBe(first);
});

test('what begins with a letter of another direction goes that way, in headings and lists too', async () => {
  const blocks = [
    { kind: 'heading', level: 2, text: 'שלום' },
    { kind: 'paragraph', text: '1. שלום world' },
    { kind: 'list', ordered: false, items: ['سلام', 'world שלום'] },
  ] as const;
  const written = await writeDocx({ ...boardModel, cover: undefined, blocks }, drawPixels);
  const directions = paragraphsOf(wordPart(written, 'word/document.xml')).map((paragraph) =>
    paragraph.includes('<w:bidi/>'),
  );
  expect(directions).toEqual([true, true, true, false]);
  expect(wordProblems(written)).toEqual([]);
});

test.each(redLogos)('a logo of type $mediaType keeps its shape and has words', async (logo) => {
  const { cover } = boardModel;
  if (!cover) throw new Error('the board document has a cover');
  const written = await writeDocx({ ...boardModel, cover: { ...cover, logo }, blocks: [] }, drawPixels);
  const page = wordPart(written, 'word/document.xml');
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(page) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(2, 1);
  expect(page).toContain('descr="A red area"');
});

test('links lead to the web or to mail alone', async () => {
  const text = [
    { text: 'good', link: 'https://example.com/' },
    { text: 'mail', link: 'mailto:someone@example.com' },
    { text: 'script', link: 'javascript:alert(1)' },
    { text: 'file', link: 'file:///etc/passwd' },
  ];
  const model: DocumentModel = { ...boardModel, cover: undefined, blocks: [{ kind: 'paragraph', text }] };
  const written = await writeDocx(model, drawPixels);
  expect(wordText(written)).toContain('goodmailscriptfile');
  const targets = [
    ...wordPart(written, 'word/_rels/document.xml.rels').matchAll(
      /Target="([^"]*)"[^>]*TargetMode="External"/g,
    ),
  ];
  expect(targets.map(([, target]) => target)).toEqual(['https://example.com/', 'mailto:someone@example.com']);
});

test('whatever stands in the answers is text, and the file stays well-formed', async () => {
  const texts = [
    ...Object.values(hostileTexts),
    '\u0000\u0001\u001f\ufffe\uffff',
    'half \ud800 a pair',
    ']]>',
  ];
  const blocks = [
    ...texts.map((text) => ({ kind: 'paragraph', text }) as const),
    ...texts.map((text) => ({ kind: 'heading', level: 2, text }) as const),
    ...texts.map((title) => ({ kind: 'callout', tone: 'note', title, text: title }) as const),
  ];
  const written = await writeDocx(
    { ...boardModel, title: texts.join(' '), cover: undefined, blocks },
    drawPixels,
  );
  const parts = readZip(written).filter(({ name }) => /\.(xml|rels)$/.test(name));
  for (const { name, bytes } of parts) {
    const xml = Buffer.from(bytes).toString('utf8');
    expect(tangledTags(xml), name).toEqual([]);
    expect(xml, name).not.toMatch(/(?!\n)\p{Cc}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u);
  }
  expect(wordText(written)).toContain('<script>window.hostile = true</script>');
});
