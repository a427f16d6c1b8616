import { expect, test } from 'vitest';
import { chapterText, draft, modelOf, readableText, sampleProposal } from './model-kit.ts';

const annex = 'Annex: points accepted by the author';

test('what the author has accepted is printed with the reason, and the day where one is stored', () => {
  const sample = sampleProposal();
  const [first, ...others] = sample.decision.acceptedFindings;
  if (!first) throw new Error('the example accepts a finding');
  const acceptedFindings = [{ ...first, acceptedOn: '2026-11-20' }, ...others];
  const text = chapterText(modelOf({ ...sample, decision: { ...sample.decision, acceptedFindings } }), annex);
  expect(text).toContain(
    'Case studies and competitors | The case study on “REI (outdoor co-op)” has no date. | The page prints no date; the case is graded D and the projection does not use it. | November 20, 2026',
  );
  expect(text.split('\n').filter((line) => line.startsWith('Case studies and competitors |'))).toHaveLength(
    3,
  );
});

test('an answer whose point no longer stands is not printed, and without any there is no annex', () => {
  const acceptedFindings = [{ ruleId: 'no-risk', path: 'security.risks', because: 'There are none at all.' }];
  const withRisk = draft({
    security: { risks: [{ id: 'r', risk: 'A leak' }] },
    decision: { acceptedFindings },
  });
  expect(readableText(modelOf(withRisk))).not.toContain(annex);
  expect(readableText(modelOf(draft({ decision: { acceptedFindings } })))).toContain(annex);
});

test('an entry in which nothing is written is not printed', () => {
  const sample = sampleProposal();
  const risks = [...sample.security.risks, { id: 'new' }];
  expect(modelOf(draft({ ...sample, security: { ...sample.security, risks } }))).toEqual(modelOf(sample));
});

test('the cover says “ready”, and every page “for review”, only while the rules agree', () => {
  const status = (proposal = sampleProposal()) => {
    const { cover, mark } = modelOf({ ...proposal, decision: { ...proposal.decision, status: 'ready' } });
    return [cover?.facts.find(({ label }) => label === 'Status')?.value, mark];
  };
  expect(status()).toEqual(['Ready', 'FOR REVIEW']);
  const { overview } = sampleProposal();
  const late = { ...sampleProposal(), overview: { ...overview, decisionNeededBy: '2026-01-01' } };
  expect(status(late)).toEqual(['Draft (1 point open again)', 'DRAFT']);
});

test('evidence that vendors alone have published is labelled as such, in all and one by one', () => {
  const study = {
    id: 'c',
    organisation: 'A retailer',
    publisher: 'vendor',
    publishedOn: '2026-01',
    results: [
      { id: 'r', statement: 'Sales grew', before: '7', after: '12', unit: '% of sales', period: 'a year' },
    ],
  };
  const text = (caseStudies: object[]) =>
    chapterText(modelOf(draft({ evidence: { caseStudies } })), 'Case studies and competitors');
  expect(text([study])).toContain('Vendor evidence only');
  expect(text([study])).toContain(
    'Grade C: dated, with figures, from the vendor. A vendor’s claim about its own product.',
  );
  expect(text([study])).toContain('Result. Sales grew (before: 7; after: 12; unit: % of sales; a year).');
  const [result] = study.results;
  const said = {
    ...study,
    results: [{ ...result, statement: 'Within a year, sales grew from 7 to 12% of sales.' }],
  };
  expect(text([said])).toContain('Result. Within a year, sales grew from 7 to 12% of sales.\n');

  const independent = { ...study, id: 'd', publisher: 'independent', publishedOn: '2020' };
  expect(text([study, independent])).not.toContain('Vendor evidence only');
  expect(text([study, independent])).toContain(
    'Grade B: dated, with figures, independent; older than 36 months.',
  );
});

test('a PDF of the source is named with its case study', () => {
  const attachment = {
    sha256: 'cd'.repeat(32),
    mediaType: 'application/pdf',
    name: 'report.pdf',
    byteCount: 120_400,
  };
  const { blocks } = modelOf(
    draft({ evidence: { caseStudies: [{ id: 'c', organisation: 'A retailer', attachment }] } }),
  );
  expect(JSON.stringify(blocks)).toContain(
    'Attached file: report.pdf (PDF, 121 KB), kept with the proposal.',
  );
});

test('a picture of the source is printed with its case study', () => {
  const sha256 = 'cd'.repeat(32);
  const attachment = {
    sha256,
    mediaType: 'image/png',
    name: 'page.png',
    byteCount: 10,
    widthPx: 1,
    heightPx: 1,
  };
  const proposal = draft({
    evidence: { caseStudies: [{ id: 'c', organisation: 'A retailer', attachment }] },
  });
  const image = { mediaType: 'image/png', bytes: new Uint8Array([1]), description: 'page.png' } as const;
  const pictures = (images: ReadonlyMap<string, typeof image>) =>
    modelOf(proposal, { images }).blocks.flatMap((block) => (block.kind === 'image' ? [block.caption] : []));
  expect(pictures(new Map([[sha256, image]]))).toEqual(['Picture of the source: A retailer']);
  expect(pictures(new Map())).toEqual([]);
});
