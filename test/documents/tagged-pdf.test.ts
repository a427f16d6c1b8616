import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createChartSvg } from '../../core/documents/chart-svg.ts';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { dictionaries, markedContent, structureText } from '../kit/pdf-structure.ts';
import { checkStructure, flowingText, pageTexts, pdfInfo, unpacked } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';
import { modelOf, sampleProposal } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

const sampleModel = () =>
  modelOf(sampleProposal(), { drawChart: createChartSvg(readFontMetrics(fontsFolder)) });
const render = async (blocks: readonly Block[]) =>
  (await renderer.render({ ...boardModel(), blocks }, [], {})).bytes;

const small: Block[] = [
  { kind: 'contents', title: 'Contents' },
  { kind: 'heading', level: 1, text: 'Ask', number: '1' },
  { kind: 'callout', tone: 'ask', title: 'Approve', text: 'A pilot' },
  { kind: 'figures', figures: [{ label: 'Payback', value: '7 months' }] },
  {
    kind: 'paragraph',
    text: [{ text: 'See ' }, { text: 'the long guide', link: 'https://example.org/' }, { text: ' first.' }],
  },
  { kind: 'subheading', level: 2, text: 'Own words' },
  { kind: 'quote', paragraphs: ['Said'] },
  {
    kind: 'list',
    ordered: false,
    items: ['One', { text: 'Two', lists: [{ kind: 'list', ordered: true, items: ['Deep'] }] }],
  },
  { kind: 'heading', level: 3, text: 'Costs' },
  {
    kind: 'table',
    caption: 'Costs per year',
    columns: [
      { label: 'Item', align: 'start', widthFraction: 0.6 },
      { label: 'Amount', align: 'end', widthFraction: 0.4 },
    ],
    rows: [
      ['Licence', '10'],
      [
        {
          blocks: [
            { kind: 'paragraph', text: 'Work' },
            { kind: 'paragraph', text: 'of IT' },
          ],
        },
        '',
      ],
    ],
    sumRow: ['Total', '10'],
    note: 'Net of tax',
  },
  {
    kind: 'chart',
    caption: 'Revenue',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/><text x="1" y="9" font-size="4">Y1</text></svg>',
    description: 'Revenue grows.',
    widthPt: 40,
    heightPt: 20,
  },
  {
    kind: 'signOff',
    rows: [{ role: 'Board', id: 'board' }],
    decisions: [{ value: 'approved', label: 'Yes' }],
  },
];

describe('the structure of a document', { timeout: 60_000 }, () => {
  test('says what each part is, in the order in which it is read', async () => {
    const tree = structureText(await render(small));
    expect(tree.slice(tree.indexOf('  H1 (block)\n    "Contents"'))).toMatchInlineSnapshot(`
      "  H1 (block)
          "Contents"
        TOC
          TOCI
            Lbl (block)
              Link (inline)
                "1"
                Object
            Reference (inline)
              Link (inline)
                "Ask"
                Object
            Reference (inline)
              Link (inline)
                "2"
                Object
        H1 (block)
          "1 Ask"
        Div
          P (block)
            "Approve"
          P (block)
            "A pilot"
        Div
          P (block)
            "Payback"
          P (block)
            "7 months"
        P (block)
          "See "
          Link (inline)
            "the long guide"
            Object
          " first."
        H2 (block)
          "Own words"
        BlockQuote
          P (block)
            "Said"
        L (block):
           /ListNumbering /Disc
          LI (block)
            Lbl (block)
              ""
            LBody (block)
              "One"
          LI (block)
            Lbl (block)
              ""
            LBody (block)
              P (block)
                "Two"
              L (block):
                 /ListNumbering /Decimal
                LI (block)
                  Lbl (block)
                    "1. "
                  LBody (block)
                    "Deep"
        H3 (block)
          "Costs"
        Table (block)
          Caption
            "Costs per year"
          TR
            TH:
               /Scope /Column
              "Item"
            TH:
               /Scope /Column
              "Amount"
          TR
            TH:
               /Scope /Row
              "Licence"
            TD
              "10"
          TR
            TH:
               /Scope /Row
              P (block)
                "Work"
              P (block)
                "of IT"
            TD
          TR
            TH:
               /Scope /Row
              "Total"
            TD
              "10"
        P (block)
          "Net of tax"
        Div
          Caption
            "Revenue"
          Figure:
             /Placement /Block
             /BBox [72 713.573 112 733.573]
            "Y1"
        Table (block)
          TR
            TH:
               /Scope /Column
              "Role"
            TH:
               /Scope /Column
              "Decision"
            TH:
               /Scope /Column
              "Conditions"
            TH:
               /Scope /Column
              "Name and signature"
            TH:
               /Scope /Column
              "Date"
          TR
            TH:
               /Scope /Row
              "Board"
            TD
              Form
                Object
              P (block)
                "Yes"
            TD
              Form
                Object
            TD
              Form
                Object
            TD
              Form
                Object"
    `);
  });

  test('holds every word that is printed between head and foot of the pages', async () => {
    const { bytes } = await renderer.render(boardModel(), [], {});
    const letters = (text: string) => text.replaceAll(/[\s\u200b-]/g, '');
    const tagged = letters((await markedContent(bytes)).text);
    const bodies = pageTexts(bytes).map((text, index) =>
      text
        .trimEnd()
        .split('\n')
        .slice(index === 0 ? 0 : 2, index === 0 ? undefined : -1)
        .join(' '),
    );
    const words = bodies
      .join(' ')
      .split(/[\s\u200b]+/)
      .map(letters);
    expect(words.length).toBeGreaterThan(500);
    expect(words.filter((word) => !tagged.includes(word))).toEqual([]);
    for (const furniture of ['Page1of', 'Version12', 'of8']) expect(tagged).not.toContain(furniture);
  });

  test('keeps what goes on over pages in one element, and reads the repeated head of a table once', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Row ${index}`]);
    const bytes = await render([
      {
        kind: 'table',
        caption: 'Long',
        columns: [{ label: 'Head', align: 'start', widthFraction: 1 }],
        rows,
      },
      { kind: 'paragraph', text: Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ') },
    ]);
    expect(flowingText(bytes).split(' Head ').length - 1).toBeGreaterThan(1);
    // Once in the table, and once on the cover, where the sponsor is a head of marketing.
    expect((await markedContent(bytes)).text.split('Head').length - 1).toBe(2);
    const elements = dictionaries(bytes).filter((entry) => entry['/P'] !== undefined);
    const of = (role: string) => elements.filter((entry) => entry['/S'] === role);
    expect(of('/Table')).toHaveLength(2);
    expect(of('/TR')).toHaveLength(60 + 1 + (boardModel().cover?.facts.length ?? 0));
    const overPages = of('/P').filter((entry) => JSON.stringify([entry['/K']]).includes('/MCR'));
    expect(overPages).toHaveLength(1);
  });

  test('of a real proposal is whole: all that is painted is marked, headers have scopes, figures words, and levels follow each other', async () => {
    const { bytes } = await renderer.render(sampleModel(), [], {});
    checkStructure(bytes);
    expect(pdfInfo(bytes)).toMatchObject({ Tagged: 'yes' });
    expect((await markedContent(bytes)).unmarked).toEqual([]);
    const elements = dictionaries(bytes).filter((entry) => typeof entry['/S'] === 'string' && entry['/P']);
    const of = (role: string) => elements.filter((entry) => entry['/S'] === role);
    expect(of('/TH').length).toBeGreaterThan(20);
    for (const { '/A': attributes } of of('/TH'))
      expect(attributes).toMatchObject({
        '/O': '/Table',
        '/Scope': expect.stringMatching(/^\/(Column|Row)$/),
      });
    expect(of('/Figure').length).toBeGreaterThan(1);
    for (const figure of of('/Figure')) {
      expect(figure).toMatchObject({
        '/A': { '/BBox': [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)] },
      });
      expect(String(figure['/Alt']).length).toBeGreaterThan(10);
    }
    // The objects of the tree are numbered in the order in which it is read.
    const levels = elements.flatMap(({ '/S': role }) =>
      /^\/H\d$/.test(String(role)) ? [Number(String(role).at(-1))] : [],
    );
    expect(levels.length).toBeGreaterThan(20);
    expect(levels.filter((level, index) => (level ?? 0) > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    for (const link of dictionaries(bytes).filter((entry) => entry['/Subtype'] === '/Link'))
      expect(link).toMatchObject({
        '/StructParent': expect.any(Number),
        '/Contents': expect.stringMatching(/^u:./),
      });
    for (const field of dictionaries(bytes).filter((entry) => entry['/Subtype'] === '/Widget'))
      expect(field).toMatchObject({
        '/StructParent': expect.any(Number),
        '/TU': expect.stringMatching(/^u:./),
        '/AP': expect.anything(),
      });
  });
});

describe('a document that cannot be tagged', { timeout: 60_000 }, () => {
  test('does not say that it is', () => {
    const script = fileURLToPath(new URL('./print-untagged.ts', import.meta.url));
    const pdf = execFileSync(process.execPath, [script], { maxBuffer: 64 * 1024 * 1024 });
    checkStructure(pdf);
    expect(pdfInfo(pdf)).toMatchObject({ Tagged: 'no' });
    expect(flowingText(pdf)).toContain('Decision requested');
    const objects = unpacked(pdf);
    expect(objects).not.toContain('/StructTreeRoot');
    expect(objects).not.toContain('/Marked');
  });
});
