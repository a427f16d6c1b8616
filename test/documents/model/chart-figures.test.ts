import { describe, expect, test } from 'vitest';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { type ExportChoices, plainChoices } from '../../../shared/domain/export-choices.ts';
import { actual, proposalWith, streamOf } from '../../domain/outcomes/outcome-kit.ts';
import { modelOf, plain, sampleProposal } from './model-kit.ts';

const outcome = proposalWith([streamOf('a', { low: 50, expected: 100 })], {
  wentLiveOn: '2026-02-10',
  actuals: [actual('a', '2026-02', 70_000), actual('a', '2026-03', 80_000)],
});

/** Pictures of words, which are drawn from the answers around them. */
const diagrams = new Set(
  sampleProposalWithout(['revenue', 'costs']).blocks.flatMap((block) =>
    block.kind === 'chart' ? [block.caption] : [],
  ),
);

function sampleProposalWithout(leftOut: ExportChoices['leftOut']): DocumentModel {
  return modelOf(sampleProposal(), {}, { choices: { ...plainChoices, leftOut } });
}

const figuresTitle = (model: DocumentModel) =>
  model.blocks.findIndex(
    (block) =>
      block.kind === 'heading' && block.level === 1 && /figures behind the charts?/i.test(block.text),
  );

describe.each([
  ['full proposal', modelOf(sampleProposal())],
  ['outcome report', modelOf(outcome, {}, { kind: 'outcome-report' })],
])('in the %s', (_, model) => {
  const tables = new Map(
    model.blocks.flatMap((block) => (block.kind === 'table' && block.number ? [[block.number, block]] : [])),
  );

  test('every chart says which table holds its figures, or that table follows', () => {
    const charts = model.blocks.flatMap((block, index) =>
      block.kind === 'chart' && !diagrams.has(block.caption) ? [index] : [],
    );
    expect(charts.length).toBeGreaterThan(0);
    for (const index of charts) {
      const next = model.blocks[index + 1];
      if (next?.kind === 'table') continue;
      const named = /Table \d+/.exec(next?.kind === 'paragraph' ? plain(next.text) : '')?.[0] ?? '';
      expect(tables.has(named), `what follows chart ${index}`).toBe(true);
    }
  });

  test('every table of the annex has rows and leads back to a chart', () => {
    const start = figuresTitle(model);
    const end = model.blocks.findIndex(
      (block, index) => index > start && block.kind === 'heading' && block.level === 1,
    );
    const annexed = model.blocks
      .slice(start + 1, end === -1 ? undefined : end)
      .filter((block) => block.kind === 'table');
    const figures = new Set(
      model.blocks.flatMap((block) => (block.kind === 'chart' && block.number ? [block.number] : [])),
    );
    expect(annexed.length).toBeGreaterThan(0);
    for (const { rows, note } of annexed) {
      expect(rows.length).toBeGreaterThan(0);
      expect(figures).toContain(/^Figure \d+/.exec(plain(note ?? ''))?.[0]);
    }
  });
});

test('what names a row stands at the start of it, an interval of amounts too', () => {
  const opening = modelOf(sampleProposal()).blocks.flatMap((block) =>
    block.kind === 'table' && block.columns[1]?.label === 'Runs'
      ? [[block.columns[0]?.align, plain(block.rows[0]?.[0] as string)]]
      : [],
  );
  expect(opening).toEqual([['start', expect.stringMatching(/^−?\$[\d,]+ to −?\$[\d,]+$/)]]);
});

test.each([[], ['chart-figures']] as const)(
  'funnels say what follows their counts, without %j',
  (...leftOut) => {
    const notes = sampleProposalWithout(leftOut).blocks.flatMap((block) =>
      block.kind === 'paragraph' && plain(block.text).startsWith('Each count') ? [plain(block.text)] : [],
    );
    const share = 'Each count is followed by its share';
    expect(notes.map((note) => note.replace(/ The figures are in Table \d+\.$/, ''))).toEqual([
      `${share} or multiple of the step before.`,
      `${share} or multiple of the step before.`,
      `${share} of the step before.`,
    ]);
  },
);

test('whoever leaves the annex out is not sent to it', () => {
  const model = sampleProposalWithout(['chart-figures']);
  expect(figuresTitle(model)).toBe(-1);
  const named = model.blocks.flatMap((block) =>
    block.kind === 'paragraph' && plain(block.text).includes('figures are in') ? [plain(block.text)] : [],
  );
  // The chart whose figures stand among the returns still says so.
  expect(named).toHaveLength(1);
});
