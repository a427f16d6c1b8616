import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChartSvg } from '../../../core/documents/chart-svg.ts';
import { createDocumentWriters } from '../../../core/documents/document-writers.ts';
import { readFontMetrics } from '../../../core/documents/font-metrics.ts';
import { createPdfRenderer } from '../../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
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

  beforeAll(async () => {
    const sample = resources.template(id);
    if (!sample) throw new Error('the sample is missing');
    proposal = sample;
    const model = modelOf(proposal, { drawChart });
    pdf = letters(flowingText((await renderer.render(model, [], {})).bytes));
    // A contents says nothing but the headings again, and finding their pages in Word would be most of the work.
    others = await written({ ...model, blocks: model.blocks.filter(({ kind }) => kind !== 'contents') });
  }, 60_000);

  test('says in Word and as a page every answer that its PDF prints', () => {
    const printed = textsIn(proposal)
      .map(letters)
      .filter((answer) => answer.length > 8 && pdf.includes(answer));
    expect(printed.length).toBeGreaterThan(200);
    expect(printed.filter((answer) => !others.docx.includes(answer))).toEqual([]);
    expect(printed.filter((answer) => !others.html.includes(answer))).toEqual([]);
  });

  test('has everything in the order that Word insists on', () => {
    expect(wordProblems(others.file)).toEqual([]);
  });
});

test('whatever a proposal holds, Word and page say all that the document says', async () => {
  const model = modelOf(filledProposal().proposal);
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
  const { docx, html } = await written(model);
  const missing = (text: string) =>
    spoken
      .map(letters)
      .filter((words) => words.length > 3 && !/^https:|^[a-z-]+\d*$/.test(words) && !text.includes(words));
  expect(spoken.length).toBeGreaterThan(500);
  expect(missing(docx)).toEqual([]);
  expect(missing(html)).toEqual([]);
});
