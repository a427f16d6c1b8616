import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChartSvg } from '../../../core/documents/chart-svg.ts';
import { createDocumentWriters } from '../../../core/documents/document-writers.ts';
import { writeDocx } from '../../../core/documents/docx/write-docx.ts';
import { readFontMetrics } from '../../../core/documents/font-metrics.ts';
import { writeHtml } from '../../../core/documents/html/write-html.ts';
import { textsOfBlock } from '../../../core/documents/model/plain-texts.ts';
import { createPdfRenderer } from '../../../core/documents/pdf-renderer.ts';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { pageText, wordText } from '../../kit/document-text.ts';
import { flowingText } from '../../kit/pdf-tools.ts';
import { wordProblems } from '../../kit/word-structure.ts';
import { fontsFolder } from '../board-model.ts';
import { filledProposal } from '../model/filled-proposal.ts';
import { modelOf, resources } from '../model/model-kit.ts';

const host = createThreadWorkerHost();
const renderer = createPdfRenderer({ host, fontsFolder });
const writers = createDocumentWriters({ host, fontsFolder });
afterAll(() => renderer.close());

const drawPixels = createDrawPixels(fontsFolder);
const drawChart = createChartSvg(readFontMetrics(fontsFolder));

/** Where a line or a word ends differs from format to format; what is written does not. */
const letters = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\u00ad]+/g, '');

/** Every text in a value, whatever it is called. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.values(value).flatMap(textsIn);
}

const written = async (model: DocumentModel) => {
  const file = await writers.docx(model, {});
  const html = letters(pageText(await writers.html(model, {})));
  return { file, docx: letters(wordText(file)), html };
};

describe.each(['email-marketing-service', 'museum-social-and-community'])('the sample %s', (id) => {
  let proposal: Proposal;
  let pdf: string;
  let others: Awaited<ReturnType<typeof written>>;
  let blocks: DocumentModel['blocks'];

  beforeAll(async () => {
    const sample = resources.template(id);
    if (!sample) throw new Error('the sample is missing');
    proposal = sample;
    const model = modelOf(proposal, { drawChart });
    pdf = letters(flowingText((await renderer.render(model, [], {})).bytes));
    // A contents says nothing but the headings again, and finding their pages in Word would be most of the work.
    blocks = model.blocks.filter(({ kind }) => kind !== 'contents');
    others = await written({ ...model, blocks });
  }, 60_000);

  test('says in Word and as a page every answer that its PDF prints', () => {
    const printed = textsIn(proposal)
      .map(letters)
      .filter((answer) => answer.length > 8 && pdf.includes(answer));
    expect(printed.length).toBeGreaterThan(200);
    expect(printed.filter((answer) => !others.docx.includes(answer))).toEqual([]);
    expect(printed.filter((answer) => !others.html.includes(answer))).toEqual([]);
  });

  test('is printed word for word, as are its Word file and its page', () => {
    // A page may end within a text, and the number of a source stands in one, so words are asked for.
    const texts = blocks.flatMap(textsOfBlock);
    const words = new Set(texts.flatMap((text) => text.normalize('NFC').split(/[^\p{L}\p{N}]+/u)));
    expect(words.size).toBeGreaterThan(1000);
    for (const [format, text] of Object.entries({ pdf, docx: others.docx, html: others.html }))
      expect(
        [...words].filter((word) => !text.includes(word)),
        format,
      ).toEqual([]);
  });

  test('has everything in the order that Word insists on', () => {
    expect(wordProblems(others.file)).toEqual([]);
  });
});

const bare = { hidesUnanswered: true, printsQuestions: false } as const;

test.each([
  { kind: 'full-proposal', changed: {}, fewest: 500 },
  { kind: 'full-proposal', changed: bare, fewest: 500 },
  { kind: 'security-annex', changed: bare, fewest: 200 },
  { kind: 'reviewer-pack', changed: { specialty: 'web' }, fewest: 20 },
  { kind: 'meeting-brief', changed: {}, fewest: 50 },
  { kind: 'outcome-report', changed: {}, fewest: 50 },
  { kind: 'brief', changed: {}, fewest: 20 },
] as const)(
  'whatever a proposal holds, Word and page say all that the document says ($kind, $changed)',
  async ({ kind, changed, fewest }) => {
    const request = { kind, choices: { ...plainChoices, ...changed } };
    const whole = modelOf(filledProposal().proposal, {}, request);
    const model = { ...whole, blocks: whole.blocks.filter((block) => block.kind !== 'contents') };
    const spoken = model.blocks.flatMap((block) => {
      if (block.kind === 'chart') return [block.caption];
      if (block.kind === 'signOff')
        return [...block.rows, ...block.decisions].flatMap(({ ...row }) =>
          'role' in row ? [row.role] : [row.label],
        );
      const { kind: _kind, tone: _tone, align: _align, ...said } = { tone: '', align: '', ...block };
      return textsIn(said).filter(
        (text) => !['start', 'end', 'paragraph', 'list', 'subheading', 'quote'].includes(text),
      );
    });
    const docx = letters(wordText(await writeDocx(model, drawPixels)));
    const html = letters(pageText(writeHtml(model)));
    const missing = (text: string) =>
      spoken
        .map(letters)
        .filter((words) => words.length > 3 && !/^https:|^[a-z-]+\d*$/.test(words) && !text.includes(words));
    expect(spoken.length).toBeGreaterThan(fewest);
    expect(missing(docx)).toEqual([]);
    expect(missing(html)).toEqual([]);
  },
);
