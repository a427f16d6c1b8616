import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeHtml } from '../../../core/documents/html/write-html.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { fullAnswer } from '../../domain/questionnaire/answers-to-all.ts';
import { hostileTexts } from '../../domain/questionnaire/hostile-texts.ts';
import { pageText, tangledTags } from '../../kit/document-text.ts';
import { boardModel as createBoardModel } from '../board-model.ts';
import { redLogos } from '../logos.ts';
import { draft, modelOf, resources } from '../model/model-kit.ts';

const boardModel = createBoardModel();
const write = (model: DocumentModel): string => Buffer.from(writeHtml(model)).toString('utf8');
const page = write(boardModel);
const VOID = /<(?:!doctype|meta|br|img)\b[^>]*>/gi;

test('every element is closed, and two writings have the same bytes', () => {
  expect(tangledTags(page.replace(VOID, '').replace(/<style>.*?<\/style>/s, ''))).toEqual([]);
  expect(write(boardModel)).toBe(page);
});

test('nothing runs and nothing is loaded', () => {
  expect(page).not.toMatch(/<(?:script|iframe|object|embed|link|form|base)\b/i);
  expect(page).not.toMatch(/\s(?:on\w+|style|srcset|action)=/i);
  for (const [, address] of page.matchAll(/\s(?:src|xlink:href)="([^"]*)"/g))
    expect(address).toMatch(/^data:image\//);
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
  expect(style).not.toMatch(/url\(|@import/);
});

test('it says its language, its title and how the reader gets past the cover', () => {
  expect(page).toContain(`<html lang="${boardModel.language}">`);
  expect(page).toContain(`<title>${boardModel.title}</title>`);
  expect(page).toContain('<a class="skip" href="#text">');
  expect(page.match(/<h1\b/g)).toHaveLength(1);
  for (const landmark of ['header', 'main', 'footer', 'nav']) expect(page).toContain(`<${landmark}`);
});

test('levels of headings go down by one at most', () => {
  const levels = [...page.matchAll(/<h(\d)\b/g)].map(([, level]) => Number(level));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test('every table has a name and heads that say what they head', () => {
  const tables = page.match(/<table\b.*?<\/table>/gs) ?? [];
  expect(tables.length).toBeGreaterThan(3);
  for (const table of tables) expect(table).toMatch(/<th scope="col"/);
  expect(page.match(/<th>/g)).toBeNull();
  const captions = boardModel.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  expect(page.match(/<caption\b/g)).toHaveLength(captions.filter((caption) => caption !== '').length);
});

test('a column without a word has no head, and a table of such columns names its rows', () => {
  const columns = (...labels: string[]) =>
    labels.map((label) => ({ label, align: 'start', widthFraction: 0.5 }) as const);
  const table = (...labels: string[]): DocumentModel['blocks'][number] => ({
    kind: 'table',
    caption: '',
    columns: columns(...labels),
    rows: [['Point', 'Answer']],
  });
  const written = write({ ...boardModel, blocks: [table('', ''), table('Offer', '')] });
  expect(written.match(/<th [^>]*>/g)).toEqual([
    '<th scope="row" dir="auto">',
    '<th scope="col" class="w50 start">',
  ]);
  expect(written.match(/<thead>/g)).toHaveLength(1);
});

test('whatever is moved sideways is reached by keyboard and has a name, with a caption or without', () => {
  const table = (caption: string, ...labels: string[]): DocumentModel['blocks'][number] => ({
    kind: 'table',
    caption,
    columns: labels.map((label) => ({ label, align: 'start', widthFraction: 1 / labels.length })),
    rows: [labels],
  });
  const blocks = [
    table('Fields', 'Field', 'From', 'For'),
    table('', 'Field', 'From', 'For'),
    table('', 'A', 'B'),
  ];
  expect(write({ ...boardModel, blocks }).match(/<div class="sideways"[^>]*>/g)).toEqual([
    '<div class="sideways" role="region" tabindex="0" aria-label="Fields">',
    '<div class="sideways" role="group" tabindex="0" aria-label="Field, From, For">',
    '<div class="sideways">',
  ]);
  expect(page).toContain('.sideways:not([tabindex]) :is(th,td){overflow-wrap:anywhere}');
});

test('no level of headings is left out, also where a heading is smaller for the sake of its page', () => {
  const heading = (level: 1 | 2 | 3) => ({ kind: 'heading', level, text: 'Heading' }) as const;
  const written = write({ ...boardModel, blocks: ([1, 3, 3, 2, 3] as const).map(heading) });
  const headings = written.match(/<h[2-6] [^>]*>/g) ?? [];
  expect(headings.map((tag) => tag.replace(/ id="[^"]*" dir="auto"/, ''))).toEqual([
    '<h2>',
    '<h3 class="looks-3">',
    '<h3 class="looks-3">',
    '<h3>',
    '<h4>',
  ]);
});

test('what holds for a chapter is said once', () => {
  const heading = { kind: 'heading', level: 1, text: 'Heading', runningLine: 'A claim' } as const;
  const blocks = [
    heading,
    { kind: 'paragraph', text: 'A claim. And more.' },
    heading,
    { kind: 'callout', tone: 'note', title: 'A claim', text: 'Said here.' },
    heading,
    { kind: 'paragraph', text: 'Something else.' },
  ] as const;
  expect(write({ ...boardModel, blocks }).match(/<p class="small">A claim<\/p>/g)).toHaveLength(1);
});

test('printed, a cover has a page of its own, and marks without one stand above the text', () => {
  expect(page).toContain('header.cover{break-after:page}');
  expect(page).toContain('<header class="cover">');
  expect(write({ ...boardModel, cover: undefined })).toContain('<header>');
});

test('printed, every page but the cover says how it may be used, which version it is, and where one is', () => {
  const pages = (changes: Partial<DocumentModel>): string =>
    /@page\{.*/s.exec(write({ ...boardModel, blocks: [], ...changes }))?.[0].split('</style>')[0] ?? '';
  const marked = { mark: 'IN REVIEW', confidentialityLabel: 'Internal', contentHash: 'ab'.repeat(32) };
  const printed = pages({ ...marked, paper: 'letter', versionLabel: 'Version 1, revision 16' });
  expect(printed).toContain('size:letter');
  expect(printed).toContain('@top-right{content:"IN REVIEW · Internal"');
  expect(printed).toContain('@bottom-left{content:"Version 1, revision 16 · abababab"');
  expect(printed).toContain('@page:first{@top-right{content:none}');
  expect(pages({ cover: undefined })).not.toContain('@page:first');
  const hostile = pages({ confidentialityLabel: '"}*{color:red}</style>\\\n' });
  expect(hostile).toContain('\\22 \\7d \\2a \\7b color\\3a red\\7d \\3c \\2f style\\3e \\5c \\a "');
});

test('bold words are printed on one page with what they announce', () => {
  const bold = { kind: 'paragraph', text: [{ text: 'Unknown.', bold: true }] } as const;
  const plain = { kind: 'paragraph', text: 'Why it is.' } as const;
  const written = write({ ...boardModel, cover: undefined, blocks: [bold, plain, bold] });
  expect(written.match(/<p dir="auto"[^>]*><strong>/g)).toEqual([
    '<p dir="auto" class="announces"><strong>',
    '<p dir="auto"><strong>',
  ]);
  expect(written).toContain('.announces{break-after:avoid}');
});

test('forms of one document have names of their own', () => {
  const form = (role: string) =>
    ({ kind: 'signOff', rows: [{ role }], decisions: [{ value: 'yes', label: 'Yes' }] }) as const;
  const names = write({ ...boardModel, blocks: [form('Web'), form('Database')] }).match(
    /(?<=role="region" tabindex="0" aria-label=")[^"]*/g,
  );
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
});

test('a chart is an image with a name and a description', () => {
  const charts = boardModel.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  expect(page.match(/<svg [^>]*role="img" aria-labelledby="[\w-]+ [\w-]+"/g)).toHaveLength(charts.length);
  for (const { description } of charts) expect(page).toContain(`>${description}</desc>`);
  // Who has no mouse can move it on a narrow screen.
  expect(
    page.match(/<div class="paper sideways" role="group" tabindex="0" aria-label="[^"]+">/g),
  ).toHaveLength(charts.length);
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(redLogos)('a logo of type $mediaType is inside the page and has words', (logo) => {
  const { cover } = boardModel;
  if (!cover) throw new Error('the board document has a cover');
  const written = write({ ...boardModel, cover: { ...cover, logo }, blocks: [] });
  expect(written).toMatch(new RegExp(`<img src="data:${logo.mediaType};base64,[^"]+" alt="A red area">`));
});

test('whatever stands in the answers is text', () => {
  const bank = resources.questionBank();
  const texts = Object.values(hostileTexts);
  const answers = bank.questions.map((question, index) =>
    fullAnswer(question, texts[index % texts.length] ?? ''),
  );
  const hostile = write(modelOf(draft({ security: { bankVersion: bank.version, answers } })));
  const plain = hostile.replace(VOID, '').replace(/<style>.*?<\/style>/s, '');
  expect(tangledTags(plain)).toEqual([]);
  expect(plain).not.toMatch(/<(?:script|img|textarea|b)\b/i);
  expect(plain).not.toMatch(/<[^>]*\son\w+=/i);
  expect(plain).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  for (const [, address] of plain.matchAll(/\shref="([^"]*)"/g))
    expect(address).toMatch(/^(#|https:|mailto:)/);
  expect(pageText(Buffer.from(hostile))).toContain('<script>window.hostile = true</script>');
});

test('a document without a cover has its title for whoever listens', () => {
  const brief = write({ ...boardModel, cover: undefined });
  expect(brief).toContain(`<h1 class="heard">${boardModel.title}</h1>`);
});

test('a cell that warns has a ground of its own, and no other', () => {
  const column = (label: string) => ({ label, align: 'start', widthFraction: 1 / 3 }) as const;
  const shades = [[undefined, 'warning', 'critical']] as const;
  const table = { kind: 'table', caption: '', rows: [['usual', 'high', 'worst']], shades } as const;
  const written = write({ ...boardModel, blocks: [{ ...table, columns: ['', 'a', 'b'].map(column) }] });
  expect(written.match(/<td[^>]*>(?=usual|high|worst)/g)).toEqual([
    '<td dir="auto">',
    '<td dir="auto" class="shade-warning">',
    '<td dir="auto" class="shade-critical">',
  ]);
});
