import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestApp } from '../../kit/test-app.ts';

const dayMs = 86_400_000;

test('a search finds what is written anywhere as soon as it is saved, and shows where it stands', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.proposals.create({ title: 'Podcast host' });
  const need = { problem: 'Every letter to Möbel & Söhne is copied by hand from one list into the next.' };
  await client.drafts.save({ id, baseRevision: 1, sections: { need } });
  const { cards, total } = await client.proposals.list({ search: 'mobel hand' });
  expect(cards.map(({ title }) => title)).toEqual(['Email service']);
  expect(total).toBe(1);
  const { excerpts } = await client.proposals.excerpts({ ids: [id], search: 'mobel hand' });
  expect(excerpts[0]?.pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Möbel', 'hand']);
  await client.drafts.save({ id, baseRevision: 2, sections: { need: { problem: 'Nothing' } } });
  expect((await client.proposals.list({ search: 'mobel' })).cards).toEqual([]);
});

test('what is saved is made to be found once nobody types', async () => {
  const { client, timer, storage } = startTestApp();
  await client.proposals.list({});
  await client.proposals.create({ title: 'Email service' });
  expect(storage.catalogue.pending(10)).toHaveLength(1);
  timer.runAll();
  await expect.poll(() => storage.catalogue.pending(10)).toEqual([]);
});

test('tags are the library’s own: they need no new revision, and two spellings are one', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.proposals.create({ title: 'Podcast host' });
  await client.proposals.setTags({ id, tags: ['Café', ' cafe ', 'Spring  2026', '  '] });
  const { cards } = await client.proposals.list({ tags: ['CAFE'] });
  expect(cards.map(({ tags, revision }) => ({ tags, revision }))).toEqual([
    { tags: ['Café', 'Spring 2026'], revision: 1 },
  ]);
  expect((await client.proposals.choices({})).tags.map(({ tag }) => tag)).toEqual(['Café', 'Spring 2026']);
});

test('a card says what was decided, until when it is deferred and how many conditions are open', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  const decide = async (decision: object) => {
    const { proposal, revision } = await client.drafts.open({ id });
    const sections = { decision: { ...proposal.decision, ...decision } };
    await client.drafts.save({ id, baseRevision: revision, sections });
    const { cards } = await client.proposals.list({});
    return cards.map(({ status, standing }) => ({ status, standing }));
  };
  expect((await client.proposals.list({})).cards[0]?.standing).toBeNull();
  const plain = { version: 1, conditionCount: 0, openCount: 0 };
  expect(await decide({ status: 'decided', verdict: 'deferred', deferredTo: '2027-03-01' })).toEqual([
    { status: 'decided', standing: { ...plain, verdict: 'deferred', deferredTo: '2027-03-01' } },
  ]);
  const conditions = [
    { id: 'one', isMet: true },
    { id: 'two', isMet: false },
  ];
  const approved = { verdict: 'approved-with-conditions', deferredTo: undefined, conditions };
  expect((await decide(approved))[0]?.standing).toEqual({
    ...plain,
    verdict: 'approved-with-conditions',
    conditionCount: 2,
    openCount: 1,
  });
});

test('what is archived leaves the list, is still found, and comes back', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.proposals.archive({ id });
  expect(await client.proposals.list({})).toMatchObject({ cards: [], total: 0 });
  expect((await client.proposals.list({ search: 'email' })).cards[0]).toMatchObject({ isArchived: true });
  expect((await client.proposals.list({ place: 'archive' })).total).toBe(1);
  await client.proposals.unarchive({ id });
  expect((await client.proposals.list({})).total).toBe(1);
});

test('the trash gives back for thirty days, and says when something goes', async () => {
  const first = startTestApp();
  const { client, clock } = first;
  const old = await client.proposals.create({ title: 'Old' });
  await client.proposals.trash({ id: old.id });
  clock.advance(2 * dayMs);
  const exported = await client.proposals.create({ title: 'Exported' });
  await client.exports.write({ id: exported.id, exportId: 'export-1' });
  await client.proposals.trash({ id: exported.id });
  const { cards } = await client.proposals.list({ place: 'trash' });
  expect(cards.map(({ title, trash }) => [title, trash])).toEqual([
    ['Exported', { goesAt: null, isKept: true }],
    ['Old', { goesAt: '2026-04-01T09:00:00.000Z', isKept: false }],
  ]);
  await first.app.close();

  // The clock of the next start stands at the beginning again.
  const early = first.reopen();
  expect((await early.client.proposals.list({ place: 'trash' })).total).toBe(2);
  early.storage.proposals.setTrashed(old.id, '2026-01-30T09:00:00.000Z');
  early.storage.proposals.setTrashed(exported.id, '2026-01-30T09:00:00.000Z');
  await early.app.close();
  const late = startTestApp(first.folder, 'window');
  late.timer.runAll();
  await expect.poll(async () => (await late.client.proposals.list({ place: 'trash' })).total).toBe(1);
  const left = await late.client.proposals.list({ place: 'trash' });
  expect(left.cards.map(({ title }) => title)).toEqual(['Exported']);
  await late.client.proposals.remove({ id: exported.id });
  expect((await late.client.proposals.list({ place: 'trash' })).total).toBe(0);
});

test('nothing is deleted for good that is not in the trash', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await expect(client.proposals.remove({ id })).rejects.toMatchObject({ code: 'bad-request' });
  expect((await client.proposals.list({})).total).toBe(1);
});

test('what was deleted for good leaves nothing in any file once nobody types: no word, no attached file', async () => {
  const { client, timer, folder, app, storage } = startTestApp();
  const { id } = await client.proposals.create({ title: 'About xylographiczebra' });
  const other = await client.proposals.create({ title: 'About something else' });
  const pdf = (word: string) => Buffer.from(`%PDF-1.7 ${word.repeat(4_000)}`);
  const attached = (word: string) =>
    client.images.attach({ name: `${word}.pdf`, base64: pdf(word).toString('base64') });
  const [gone, shared] = [await attached('calciferous'), await attached('ungulate')];
  const naming = (...files: (typeof gone)[]) => ({
    evidence: {
      caseStudies: files.map((attachment, index) => ({ id: `case-${index}`, attachment })),
    },
  });
  await client.drafts.save({ id, baseRevision: 1, sections: naming(gone, shared) });
  await client.drafts.save({ id: other.id, baseRevision: 1, sections: naming(shared) });
  expect((await client.proposals.list({ search: 'xylographic' })).total).toBe(1);
  await client.proposals.trash({ id });
  await client.proposals.remove({ id });
  timer.runAll();
  // A piece in each turn.
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  expect(storage.catalogue.clean() || storage.blobs.clean()).toBe(false);
  expect(statSync(join(folder, 'catalogue.db-wal')).size).toBe(0);
  expect(statSync(join(folder, 'library.db-wal')).size).toBe(0);
  expect((await client.images.read({ sha256: shared.sha256 })).base64).toBe(
    pdf('ungulate').toString('base64'),
  );
  await app.close();
  const files = readdirSync(folder).filter(
    (name) => name.startsWith('library.') || name.startsWith('catalogue.'),
  );
  expect(files).toEqual(['catalogue.db', 'library.db']);
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    for (const word of ['graphiczebra', 'calciferous']) expect(bytes.includes(word)).toBe(false);
  }
});

test('a saved view keeps its question, and its name stands for one view', async () => {
  const { client } = startTestApp();
  await client.views.save({ name: 'Waiting', view: { statuses: ['submitted'] } });
  await client.views.save({ name: 'waiting', view: { statuses: ['submitted', 'in-review'] } });
  const { views } = await client.views.list({});
  expect(views).toHaveLength(1);
  expect(views[0]).toMatchObject({ name: 'waiting', view: { statuses: ['submitted', 'in-review'] } });
  await client.views.remove({ viewId: views[0]?.viewId ?? '' });
  expect((await client.views.list({})).views).toEqual([]);
});

test('a new proposal is found although the newest one was deleted and a change was undone before it', async () => {
  const { client } = startTestApp();
  const kept = await client.proposals.create({ title: 'Alpha' });
  const { id } = await client.proposals.create({ title: 'Gone' });
  await client.proposals.trash({ id });
  await client.proposals.list({ search: 'gone', place: 'anywhere' });
  await client.proposals.remove({ id });
  await expect(client.drafts.saveAsCopy({ id, sections: {} })).rejects.toMatchObject({
    code: 'proposal-not-found',
  });
  await client.proposals.create({ title: 'Beta' });
  expect((await client.proposals.list({ search: 'beta' })).total).toBe(1);
  expect((await client.drafts.open({ id: kept.id })).revision).toBe(1);
});
