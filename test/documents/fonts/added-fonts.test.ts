import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createChartSvg } from '../../../core/documents/chart-svg.ts';
import { createFontInspector } from '../../../core/documents/font-inspector.ts';
import { readFontMetrics } from '../../../core/documents/font-metrics.ts';
import { createPdfRenderer } from '../../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import type { PrintingFont } from '../../../core/ports/documents.ts';
import { checkStructure, flowingText, fontLines, pagePixels } from '../../kit/pdf-tools.ts';
import { tinyFont } from '../../kit/tiny-font.ts';
import { boardModel, fontsFolder } from '../board-model.ts';
import { draft, modelOf } from '../model/model-kit.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
afterAll(() => renderer.close());

const title = '電子メール配信サービス for the museum';
const problem = '顧客満足度は十分に測定できません。新しいツール「Mailer」を導入し、2026年に評価します。';
const japanese = (): DocumentModel => modelOf(draft({ overview: { title }, need: { problem } }));

async function opened(bytes: Uint8Array): Promise<PrintingFont> {
  return { ...(await createFontInspector({ host, fontsFolder })(bytes)), bytes };
}

const tiny = (family: string, characters: string, weight = 400) =>
  opened(tinyFont({ family, characters, weight }));

test('characters that the shipped fonts lack are printed in an added one, and can be copied out', async () => {
  const fonts = [await tiny('Tiny JP', title + problem)];
  const { bytes, unprintable } = await renderer.render(japanese(), [], { fonts });
  expect(unprintable).toEqual([]);
  checkStructure(bytes);
  const text = flowingText(bytes).replaceAll(/\s/g, '');
  for (const written of [title, problem]) expect(text).toContain(written.replaceAll(' ', ''));
  expect(fontLines(bytes).filter((line) => line.includes('Tiny'))).toHaveLength(1);
});

test('without the font they are boxes, and said', async () => {
  const { unprintable } = await renderer.render(japanese(), [], {});
  expect(unprintable).toEqual(expect.arrayContaining(['電', '顧', '。']));
});

test('each character goes to the first font that has it, bold ones to a bold font', async () => {
  const fonts = await Promise.all([
    tiny('First', '電子'),
    tiny('Second', '電子メール顧客'),
    tiny('Heavy', '電子メール', 700),
  ]);
  const model: DocumentModel = {
    ...boardModel(),
    cover: undefined,
    title: 'plain',
    blocks: [
      { kind: 'heading', level: 1, text: '電' },
      { kind: 'paragraph', text: '子 and 顧' },
    ],
  };
  const { bytes } = await renderer.render(model, [], { fonts });
  const used = fontLines(bytes).filter((line) => /First|Second|Heavy/.test(line));
  expect(used.map((line) => /(First|Second|Heavy)/.exec(line)?.[1]).toSorted()).toEqual([
    'First',
    'Heavy',
    'Second',
  ]);
});

test('a font that is not needed changes no byte, and one that was used is forgotten', async () => {
  const model = boardModel();
  const before = await renderer.render(model, [], {});
  await renderer.render(japanese(), [], { fonts: [await tiny('Tiny JP', title + problem)] });
  const after = await renderer.render(model, [], { fonts: [await tiny('Tiny JP', '顧客')] });
  expect(Buffer.compare(after.bytes, before.bytes)).toBe(0);
});

test('lines stay as far apart as those of the shipped font', async () => {
  const paragraphs = (text: string): DocumentModel => ({
    ...boardModel(),
    cover: undefined,
    blocks: Array.from({ length: 40 }, () => ({ kind: 'paragraph' as const, text })),
  });
  const fonts = [await tiny('Tiny JP', '顧客')];
  const mixed = await renderer.render(paragraphs('顧客 and customers'), [], { fonts });
  const plain = await renderer.render(paragraphs('XX and customers'), [], {});
  expect(mixed.pageCount).toBe(plain.pageCount);
});

test('the labels of a chart are printed in an added font too', async () => {
  const draw = createChartSvg(readFontMetrics(fontsFolder));
  const size = { widthPt: 300, heightPt: 120 };
  const xAxis = { type: 'category', data: ['一年目 & more'] };
  const svg = draw({ xAxis, yAxis: {}, series: [{ type: 'bar', data: [1] }] }, size);
  const chart = { kind: 'chart', caption: 'Plain', description: '', svg, ...size } as const;
  const model: DocumentModel = { ...boardModel(), cover: undefined, blocks: [chart] };
  const { bytes } = await renderer.render(model, [], { fonts: [await tiny('Tiny JP', '一年目')] });
  expect(flowingText(bytes)).toContain('一年目');
});

// Where Debian's fonts-droid-fallback lies. It is too large to be kept here, so the test runs where it is installed.
const systemFont = '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf';

test('a Japanese proposal is printed with a font of this machine', async (context) => {
  context.skip(!existsSync(systemFont), 'the package fonts-droid-fallback is not installed');
  const fonts = [await opened(readFileSync(systemFont))];
  const { bytes, unprintable } = await renderer.render(japanese(), [], { fonts });
  expect(unprintable).toEqual([]);
  checkStructure(bytes);
  expect(flowingText(bytes).replaceAll(/\s/g, '')).toContain(problem);
  expect(pagePixels(bytes, 20)[0]?.some((value) => value < 128)).toBe(true);
});
