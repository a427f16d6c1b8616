import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createChartSvg } from '../../core/documents/chart-svg.ts';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../core/ports/document-model.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { ExportKind } from '../../shared/domain/export-kind.ts';
import { Paper } from '../../shared/domain/paper.ts';
import { ProposalDraft, sectionFaces, sectionIds } from '../../shared/domain/proposal.ts';
import { wordsBeyondPage } from '../kit/pdf-page-box.ts';
import { schemaArbitrary } from '../kit/schema-arbitrary.ts';
import { boardModel, fontsFolder } from './board-model.ts';
import { modelOf } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());
const drawChart = createChartSvg(readFontMetrics(fontsFolder));

/** One or two sections, filled at random. All of them in each run would take too long. */
const proposals = fc
  .subarray([...sectionIds], { minLength: 1, maxLength: 2 })
  .chain((ids) =>
    fc.record(
      Object.fromEntries(ids.map((id) => [id, schemaArbitrary(sectionFaces[id].draft, { mostEntries: 2 })])),
    ),
  )
  .map((sections) => ProposalDraft.parse({ formatVersion: 1, ...sections }));

/** A reviewer pack is for one specialty. */
const choices = { ...plainChoices, specialty: 'information-security' } as const;

// A fixed seed: a run that fails is a defect that stays found, not one that comes and goes.
const fixed = { seed: 20261121, endOnFailure: true } as const;

test('any proposal becomes the blocks of every kind of document', () => {
  fc.assert(
    fc.property(proposals, fc.constantFrom(...ExportKind.options), (proposal, kind) => {
      modelOf(proposal, { drawChart }, { kind, choices });
    }),
    { ...fixed, numRuns: 25 },
  );
});

test('any proposal is printed, and no word lies beyond its page', async () => {
  await fc.assert(
    fc.asyncProperty(proposals, fc.constantFrom(...Paper.options), async (proposal, paper) => {
      const request = { choices: { ...plainChoices, paper } };
      const { bytes } = await renderer.render(modelOf(proposal, { drawChart }, request), [], {});
      expect(wordsBeyondPage(bytes)).toEqual([]);
    }),
    { ...fixed, numRuns: 3 },
  );
});

test('a word beyond the page would be found', async () => {
  const wide: DocumentModel = {
    ...boardModel(),
    cover: undefined,
    blocks: [
      {
        kind: 'chart',
        caption: 'Plain',
        description: '',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><text x="900" y="20">lost</text></svg>',
        widthPt: 100,
        heightPt: 50,
      },
    ],
  };
  const { bytes } = await renderer.render(wide, [], {});
  expect(wordsBeyondPage(bytes)).toEqual([expect.stringMatching(/page 1: lost/)]);
});
