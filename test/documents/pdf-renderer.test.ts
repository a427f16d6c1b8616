import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createReadAttachment } from '../../core/documents/read-pdf.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Block } from '../../core/ports/document-model.ts';
import { benchModel } from '../bench/fixtures/model.ts';
import { checkStructure, flowingText, fontLines, pageTexts, pdfInfo, unpacked } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

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

  test('has 300 pages at the most; of more it is said how many there would be, and nothing is printed', async () => {
    const ofPages = (count: number) =>
      Array.from({ length: count }, (_, page): Block[] => [
        { kind: 'paragraph', text: `Page ${page + 1}` },
        { kind: 'pageBreak' },
      ]).flat();
    const printed = (pages: number) =>
      renderer.render({ ...boardModel(), cover: undefined, blocks: ofPages(pages) }, [], {});
    expect((await printed(300)).pageCount).toBe(300);
    await expect(printed(301)).rejects.toMatchObject({
      code: 'export-failed',
      details: { reason: 'too-long', problem: expect.stringContaining('301 pages') },
    });
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
    ['a file of more than 30 MB', new Uint8Array(30 * 1024 * 1024 + 1), 'too-large'],
  ])('is refused from %s', async (_, bytes, reason) => {
    await expect(readAttachment(bytes, source.name)).rejects.toMatchObject({
      code: 'file-refused',
      details: { reason },
    });
  });
});

function wordsOf(value: unknown): string[] {
  const skipped = new Set(['kind', 'tone', 'svg', 'description', 'anchor', 'link', 'align', 'id']);
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (skipped.has(key) ? [] : wordsOf(child)));
}
