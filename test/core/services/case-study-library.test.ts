import { expect, test } from 'vitest';
import { startTestApp } from '../../kit/test-app.ts';

type App = ReturnType<typeof startTestApp>;

const rei = {
  id: 'rei',
  organisation: 'REI',
  relation: 'direct-competitor' as const,
  tactic: 'Hold-out tests',
  results: [{ id: 'result', statement: 'Twice the size' }],
  attachment: {
    sha256: 'ab'.repeat(32),
    mediaType: 'image/png' as const,
    name: 'page.png',
    byteCount: 10,
    widthPx: 1,
    heightPx: 1,
  },
};
const evo = { id: 'evo', organisation: 'évo', sourceTitle: 'Slide deck', results: [] };

async function proposalWith({ client, clock }: App, title: string, caseStudies: readonly object[]) {
  clock.advance(1000);
  const { id } = await client.proposals.create({ title });
  const evidence = { caseStudies } as never;
  await client.drafts.save({ id, baseRevision: 1, sections: { evidence } });
  return id;
}

const namesFor = async ({ client }: App, request: Parameters<App['client']['evidence']['library']>[0]) =>
  (await client.evidence.library(request)).studies.map(({ study }) => study.organisation);

test('the case studies of all other proposals are found, those of the one that asks are not', async () => {
  const app = startTestApp();
  const proposalId = await proposalWith(app, 'Email service', [rei]);
  const asking = await proposalWith(app, 'Podcast host', [evo]);
  const { studies, total } = await app.client.evidence.library({ exceptId: asking });
  expect(total).toBe(1);
  expect(studies).toEqual([
    { proposalId, proposalTitle: 'Email service', study: expect.objectContaining(rei) },
  ]);
});

test('every word of a search must occur somewhere, whatever its case and accents', async () => {
  const app = startTestApp();
  await proposalWith(app, 'Email service', [rei, evo]);
  const { id: exceptId } = await app.client.proposals.create({});
  expect(await namesFor(app, { exceptId, search: 'EVO' })).toEqual(['évo']);
  expect(await namesFor(app, { exceptId, search: 'tests twice' })).toEqual(['REI']);
  expect(await namesFor(app, { exceptId, search: 'email service' })).toEqual(['REI', 'évo']);
  expect(await namesFor(app, { exceptId, search: 'nothing' })).toEqual([]);
});

test('the same case study is offered once, and not at all where it is used already', async () => {
  const app = startTestApp();
  await proposalWith(app, 'First', [rei]);
  await proposalWith(app, 'Second', [{ ...rei, id: 'copy', results: [{ ...rei.results[0], id: 'other' }] }]);
  const { id: exceptId } = await app.client.proposals.create({});
  expect(await namesFor(app, { exceptId })).toEqual(['REI']);
  const using = await proposalWith(app, 'Third', [{ ...rei, id: 'third' }]);
  expect(await namesFor(app, { exceptId: using })).toEqual([]);
});

test('what was changed since the last question is found as it is now', async () => {
  const app = startTestApp();
  const id = await proposalWith(app, 'Email service', [rei]);
  const { id: exceptId } = await app.client.proposals.create({});
  expect(await namesFor(app, { exceptId })).toEqual(['REI']);
  const evidence = { caseStudies: [{ ...rei, organisation: 'REI Co-op' }] } as never;
  await app.client.drafts.save({ id, baseRevision: 2, sections: { evidence } });
  expect(await namesFor(app, { exceptId })).toEqual(['REI Co-op']);
});

test('proposals in the trash and studies without a name are not offered', async () => {
  const app = startTestApp();
  const id = await proposalWith(app, 'Email service', [rei]);
  await proposalWith(app, 'Unnamed', [{ ...evo, organisation: ' ' }]);
  await app.client.proposals.trash({ id });
  const { id: exceptId } = await app.client.proposals.create({});
  expect(await app.client.evidence.library({ exceptId })).toEqual({ studies: [], total: 0 });
});

test('a long list says how many there are beyond its limit', async () => {
  const app = startTestApp();
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...evo,
    id: `s-${index}`,
    tactic: `Tactic ${index}`,
  }));
  await proposalWith(app, 'Many', many);
  const { id: exceptId } = await app.client.proposals.create({});
  const { studies, total } = await app.client.evidence.library({ exceptId, limit: 5 });
  expect([studies.length, total]).toEqual([5, 30]);
});
