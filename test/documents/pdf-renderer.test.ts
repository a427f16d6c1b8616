import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createChartSvg } from '../../core/documents/chart-svg.ts';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { pageOn } from '../../core/documents/pdf/page.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createReadAttachment } from '../../core/documents/read-pdf.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { benchModel } from '../bench/fixtures/model.ts';
import {
  checkStructure,
  flowingText,
  fontLines,
  pagePixels,
  pageTexts,
  pdfInfo,
  unpacked,
} from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';
import { modelOf, sampleProposal } from './model/model-kit.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
afterAll(() => renderer.close());

const render = (blocks: readonly Block[]) => renderer.render({ ...boardModel(), blocks }, [], {});
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const source = {
  name: 'proposal.countersign',
  mediaType: 'application/x-countersign+json',
  description: 'The editable proposal',
  bytes: new TextEncoder().encode('{"title":"Grüße"}'),
};

describe('a rendered document', { timeout: 60_000 }, () => {
  test('is sound, embeds every font, and says what it is', async () => {
    const { bytes, pageCount } = await renderer.render(boardModel(), [source], {});
    checkStructure(bytes);
    expect(fontLines(bytes).length).toBeGreaterThan(3);
    for (const line of fontLines(bytes)) expect(line).toMatch(/Inter.* yes +yes +yes /);
    expect(pdfInfo(bytes)).toMatchObject({
      Title: 'Email marketing service for 60,000 customers',
      Author: 'Marketing Operations lead',
      Subject: 'Proposal to IT review',
      Keywords: 'email marketing, proposal, IT review',
      Pages: String(pageCount),
      Tagged: 'yes',
    });
    expect(unpacked(bytes)).toContain('/Lang (en-US)');
  });

  test('has the same bytes each time, in this process and in another', async () => {
    const [first, second] = [
      await renderer.render(boardModel(), [source], {}),
      await renderer.render(boardModel(), [source], {}),
    ].map(({ bytes }) => sha256(bytes));
    expect(second).toBe(first);
    const script = fileURLToPath(new URL('./print-board-sha256.ts', import.meta.url));
    const elsewhere = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    const here = sha256((await renderer.render(boardModel(), [], {})).bytes);
    expect(elsewhere.trim()).toBe(here);
  });

  test('has the same bytes whatever was rendered before it', async () => {
    const fresh = createPdfRenderer({ host, fontsFolder });
    const first = await fresh.render(benchModel(7), [], {});
    await fresh.close();
    await renderer.render(boardModel(), [], {});
    const later = await renderer.render(benchModel(7), [], {});
    expect(sha256(later.bytes)).toBe(sha256(first.bytes));
  });

  test('prints every word of every kind of block', async () => {
    const { bytes } = await renderer.render(boardModel(), [], {});
    const printed = flowingText(bytes).replaceAll(/[\s\u200b-]/g, '');
    const blocks = boardModel().blocks.map((block) =>
      block.kind === 'signOff' ? { ...block, decisions: block.decisions.map(({ label }) => label) } : block,
    );
    for (const words of wordsOf(blocks)) {
      const expected = words.replaceAll(/[\s\u200b-]/g, '').replaceAll(/[漢字🎉]/gu, '□');
      expect(printed).toContain(expected);
    }
  });

  test('tells the page of each anchored heading, and the contents print the same page', async () => {
    const { bytes, anchorPages } = await renderer.render(boardModel(), [], {});
    const pages = pageTexts(bytes);
    expect(Object.keys(anchorPages)).toEqual(['overview', 'options', 'security', 'decision']);
    for (const [anchor, title] of Object.entries({
      overview: 'Decision requested',
      decision: 'Decision and sign-off',
    })) {
      const page = anchorPages[anchor] ?? 0;
      expect(pages[page - 1]).toContain(title);
      expect(pages[1]).toMatch(new RegExp(`${title} +${page}\\n`));
    }
  });

  test('carries page x of y, version, hash, mark and confidentiality on each page after the cover', async () => {
    const { bytes, pageCount } = await renderer.render(boardModel(), [], {});
    const pages = pageTexts(bytes);
    expect(pages[0]).toContain('DRAFT');
    for (const [index, text] of pages.entries()) {
      if (index === 0) continue;
      expect(text).toContain(`Page ${index + 1} of ${pageCount}`);
      expect(text).toContain('Version 12 · 3f9a01bc');
      expect(text).toMatch(/Internal +DRAFT/);
    }
  });

  test('has a bookmark for each heading, under its parent', async () => {
    const { bytes } = await renderer.render(boardModel(), [], {});
    const bookmarks = [...unpacked(bytes).matchAll(/\/Title \((.*)\)/g)].map(([, title]) => title);
    expect(bookmarks.toSorted()).toEqual([
      '1 Decision requested',
      '2 Options compared',
      '3 Security, privacy and impact on IT',
      '4 Decision and sign-off',
      'Cost of each option',
      'What each candidate does',
      'What the chart leaves out',
    ]);
  });

  test('survives blocks with nothing in them', async () => {
    const empty: Block[] = [
      { kind: 'heading', level: 1, text: '' },
      { kind: 'heading', level: 2, text: '', anchor: 'empty' },
      { kind: 'paragraph', text: '' },
      { kind: 'paragraph', text: [] },
      { kind: 'list', ordered: true, items: [] },
      { kind: 'list', ordered: false, items: ['', { text: '', lists: [] }] },
      { kind: 'subheading', level: 1, text: '' },
      { kind: 'quote', paragraphs: [] },
      { kind: 'table', caption: '', columns: [], rows: [] },
      {
        kind: 'table',
        caption: '',
        columns: [{ label: '', align: 'end', widthFraction: 1 }],
        rows: [[], ['']],
        sumRow: [],
      },
      { kind: 'figures', figures: [] },
      { kind: 'callout', tone: 'ask', title: '', text: '' },
      { kind: 'contents', title: '' },
      { kind: 'signOff', rows: [], decisions: [] },
      { kind: 'pageBreak' },
      { kind: 'pageBreak' },
    ];
    const { bytes, pageCount, anchorPages } = await render(empty);
    checkStructure(bytes);
    expect(anchorPages).toEqual({ empty: 2 });
    expect(pageCount).toBeLessThan(6);
  });
});

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
});

describe('the side margins', { timeout: 60_000 }, () => {
  const words =
    'Data-protection officer; unbelievablylongcompoundwordsthatnobodybreaks 1,234,567,890.12'.split(' ');
  const twelveColumns: Block = {
    kind: 'table',
    caption: 'Twelve columns',
    columns: Array.from({ length: 12 }, (_, index) => ({
      label: `Accountability ${index}`,
      align: index % 2 === 0 ? 'start' : 'end',
      widthFraction: 1 / 12,
    })),
    rows: Array.from({ length: 4 }, () => Array.from({ length: 12 }, (_, index) => words[index % 4] ?? '')),
    sumRow: Array.from({ length: 12 }, () => '−$1,234,567.89'),
    note: 'unbelievablylongcompoundwords '.repeat(10),
  };

  test.each([
    ['the example', modelOf(sampleProposal(), { drawChart: createChartSvg(readFontMetrics(fontsFolder)) })],
    ['every kind of block', boardModel()],
    ['twelve columns of long words', { ...boardModel(), blocks: [twelveColumns] }],
  ] as const)('stay white in %s', async (_, model) => {
    const { bytes } = await renderer.render(model, [], {});
    for (const pixels of pagePixels(bytes, 72)) expect(inkInMargins(pixels)).toBe(0);
  });
});

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

describe('text from a user', { timeout: 60_000 }, () => {
  test('that no font can print is marked in its place and reported once', async () => {
    const { bytes, unprintable } = await render([
      { kind: 'paragraph', text: 'Sold in 東京 and 東京 and Łódź, 5 €' },
    ]);
    expect(unprintable).toEqual(['東', '京']);
    expect(flowingText(bytes)).toContain('Sold in □□ and □□ and Łódź, 5 €');
  });

  test('of 200,000 characters without a space is printed in a moment', async () => {
    const startedAt = performance.now();
    const { pageCount } = await render([
      { kind: 'paragraph', text: 'x'.repeat(200_000) },
      {
        kind: 'table',
        caption: '',
        columns: [{ label: 'A', align: 'start', widthFraction: 1 }],
        rows: [['y'.repeat(50_000)]],
      },
    ]);
    expect(pageCount).toBeGreaterThan(30);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('becomes a link for https and mailto alone', async () => {
    const links = [
      'https://example.org/a',
      'mailto:it@example.org',
      'javascript:alert(1)',
      'file:///etc/hostname',
      'http://example.org',
      'https://me:secret@example.org/',
      'not a link',
    ];
    const { bytes } = await render([
      { kind: 'paragraph', text: links.map((link, index) => ({ text: `Link ${index}. `, link })) },
    ]);
    const targets = [...unpacked(bytes).matchAll(/\/URI \((.*?)\)/g)].map(([, target]) => target);
    expect([...new Set(targets)]).toEqual(['https://example.org/a', 'mailto:it@example.org']);
    expect(flowingText(bytes)).toContain('Link 6.');
  });

  test('in a drawing opens no file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-canary-'));
    const picture = benchModel(1).blocks.find((block) => block.kind === 'image');
    writeFileSync(join(folder, 'canary.png'), picture?.image.bytes ?? '');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><image href="${join(folder, 'canary.png')}" width="40" height="40"/><rect width="9" height="9"/></svg>`;
    const { bytes } = await render([
      { kind: 'chart', caption: 'c', svg, description: '', widthPt: 40, heightPt: 40 },
    ]);
    rmSync(folder, { recursive: true });
    expect(unpacked(bytes)).not.toContain('/Subtype /Image');
  });
});

describe('an attachment', { timeout: 60_000 }, () => {
  const readAttachment = createReadAttachment({ host });

  test('rides inside the PDF as its source and comes back byte for byte', async () => {
    const { bytes } = await renderer.render(boardModel(), [source], {});
    expect(unpacked(bytes)).toContain('/AFRelationship /Source');
    expect(unpacked(bytes)).toContain('/CreationDate (D:20261121093000Z)');
    expect(await readAttachment(bytes, source.name)).toEqual(source.bytes);
    expect(await readAttachment(bytes, 'other.countersign')).toBeUndefined();
  });

  test('is undefined in a PDF that carries none', async () => {
    const { bytes } = await renderer.render(boardModel(), [], {});
    expect(await readAttachment(bytes, source.name)).toBeUndefined();
  });

  test.each([
    ['a text file', new TextEncoder().encode('not a PDF'), 'damaged'],
    ['nothing', new Uint8Array(), 'damaged'],
    ['the mark of a PDF and noise', new TextEncoder().encode('%PDF-1.7\nnoise'), 'damaged'],
    ['a file of more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'too-large'],
  ])('is refused from %s', async (_, bytes, reason) => {
    await expect(readAttachment(bytes, source.name)).rejects.toMatchObject({
      code: 'file-refused',
      details: { reason },
    });
  });
});

/** Pixels that are not white left or right of the text, in a page of one pixel per point as `pdftoppm` writes it. */
function inkInMargins(ppm: Buffer): number {
  const [head = '', width = ''] = /^P6\s(\d+) \d+\s255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  const rowBytes = Number(width) * 3;
  // A point more than the margin, because the edge of a line is smoothed.
  const marginBytes = (pageOn().marginSidePt - 1) * 3;
  let ink = 0;
  for (let row = head.length; row < ppm.length; row += rowBytes) {
    const margins = [
      ppm.subarray(row, row + marginBytes),
      ppm.subarray(row + rowBytes - marginBytes, row + rowBytes),
    ];
    for (const margin of margins) ink += margin.filter((value) => value !== 255).length;
  }
  return ink;
}

function wordsOf(value: unknown): string[] {
  const skipped = new Set(['kind', 'tone', 'svg', 'description', 'anchor', 'link', 'align', 'id']);
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (skipped.has(key) ? [] : wordsOf(child)));
}
