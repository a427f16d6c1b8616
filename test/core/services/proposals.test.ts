import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { startTestApp } from '../../kit/test-app.ts';

test('a new proposal has its title and the two options that are always compared', async () => {
  const { client, events } = startTestApp();
  const { proposal } = await client.proposals.create({ title: 'Podcast host' });
  expect(proposal.overview.title).toBe('Podcast host');
  expect(proposal.options.candidates.map(({ kind }) => kind)).toEqual(['do-nothing', 'use-what-we-own']);
  expect(events).toEqual([{ type: 'libraryChanged' }]);
});

test('a proposal can start from a template, and an unknown template is refused', async () => {
  const { client } = startTestApp();
  const { proposal } = await client.proposals.create({ templateId: 'start' });
  expect(proposal.need.problem).toBe('From the template');
  await expect(client.proposals.create({ templateId: 'nothing' })).rejects.toMatchObject({
    code: 'template-not-found',
  });
});

test('what the template answered is remembered until the author keeps it, in copies as well', async () => {
  const { client } = startTestApp();
  const { id, proposal } = await client.proposals.create({ templateId: 'start', title: 'Our own' });
  expect(proposal.decision.templateAnswers.map(({ place }) => place)).toEqual(['need.problem']);
  const copy = await client.proposals.duplicate({ id });
  expect(copy.proposal.decision.templateAnswers).toEqual(proposal.decision.templateAnswers);
  const blank = await client.proposals.create({});
  expect(blank.proposal.decision.templateAnswers).toEqual([]);
});

test('a copy of the longest title is cut between characters, never within one, and opens', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: `${'📣'.repeat(100)}` });
  const copy = await client.proposals.duplicate({ id });
  expect((await client.drafts.open({ id: copy.id })).proposal.overview.title).toBe(
    `${'📣'.repeat(96)} (copy)`,
  );
});

test('a title that could not be read again makes no proposal', async () => {
  const { client } = startTestApp();
  for (const title of ['rings \u0007', 'half of \ud800'])
    await expect(client.proposals.create({ title })).rejects.toMatchObject({ code: 'bad-request' });
  expect((await client.proposals.list({})).total).toBe(0);
});

test('the list shows the newest first, page by page, and finds by words', async () => {
  const { client, clock } = startTestApp();
  for (const title of ['Email service', 'Podcast host', 'Social platform']) {
    clock.advance(1000);
    await client.proposals.create({ title });
  }
  const first = await client.proposals.list({ limit: 2 });
  expect(first.cards.map(({ title }) => title)).toEqual(['Social platform', 'Podcast host']);
  expect(first.total).toBe(3);
  const second = await client.proposals.list({ limit: 2, after: first.next });
  expect(second.cards.map(({ title }) => title)).toEqual(['Email service']);
  expect(second.next).toBeUndefined();
  const found = await client.proposals.list({ search: 'PODCAST' });
  expect(found.cards.map(({ title }) => title)).toEqual(['Podcast host']);
});

test('a card shows the proposed tool, the headline figure and what to do next', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.save({
    id,
    baseRevision: 1,
    sections: {
      options: { candidates: [{ id: 'tool' as never, kind: 'candidate', name: 'Mail tool' }] },
      revenue: {
        streams: [
          {
            id: 'shop' as never,
            name: 'Shop',
            monthlyVolume: { expected: 100 },
            steps: [],
            valuePerConversionMinor: { expected: 1000 },
            incrementality: { expected: 1 },
            contributionMargin: { expected: 0.5 },
            firstLiveMonth: { expected: 1 },
            rampMonths: { expected: 1 },
          },
        ],
        costs: [{ id: 'licence' as never, name: 'Licence', amountMinor: { expected: 10_000 } }],
      },
    },
  });
  const { cards } = await client.proposals.list({});
  expect(cards[0]).toMatchObject({
    tool: 'Mail tool',
    // 36 × (100 × 10.00 × 0.5 − 100.00)
    headline: { amountMinor: 36 * (50_000 - 10_000), currency: 'USD' },
    status: 'draft',
  });
  expect(cards[0]?.nextStep).toMatch(/^\d+ points to go$/);
});

test('a copy is a proposal of its own', async () => {
  const { client } = startTestApp();
  const original = await client.proposals.create({ title: 'Email service' });
  const copy = await client.proposals.duplicate({ id: original.id });
  await client.drafts.save({ id: copy.id, baseRevision: 1, sections: { overview: { title: 'Changed' } } });
  expect((await client.drafts.open({ id: original.id })).proposal.overview.title).toBe('Email service');
});

test('a proposal in the trash leaves the list, and comes back as it was', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.proposals.trash({ id });
  expect((await client.proposals.list({})).cards).toEqual([]);
  expect((await client.proposals.list({ place: 'trash' })).cards.map((card) => card.id)).toEqual([id]);
  await client.proposals.restore({ id });
  expect((await client.proposals.list({})).cards.map((card) => card.id)).toEqual([id]);
});

test('a thumbnail is kept beside the proposal', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  expect(await client.proposals.thumbnail({ id })).toEqual({ pngBase64: null });
  await client.proposals.saveThumbnail({ id, pngBase64: 'iVBORw0K' });
  expect(await client.proposals.thumbnail({ id })).toEqual({ pngBase64: 'iVBORw0K' });
  expect((await client.proposals.list({})).cards[0]?.hasThumbnail).toBe(true);
});

test('the check names what is missing at the newest revision', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  const { revision, findings } = await client.proposals.check({ id });
  expect(revision).toBe(1);
  expect(findings.map(({ path }) => path)).toContain('overview.ask');
});

test('a damaged row is shown as damaged, and the others are there', async () => {
  const { client, app, reopen, folder } = startTestApp();
  const broken = await client.proposals.create({ title: 'Broken' });
  await client.drafts.save({ id: broken.id, baseRevision: 1, sections: { need: { problem: 'kept' } } });
  await client.proposals.create({ title: 'Whole' });
  await app.close();
  const database = new Database(join(folder, 'library.db'));
  database.exec("UPDATE proposals SET status = 'eaten', saved_at = 'never' WHERE title = 'Broken'");
  database.close();

  const again = reopen();
  const { cards } = await again.client.proposals.list({});
  expect(cards.map(({ title, isDamaged }) => [title, isDamaged])).toEqual([
    ['Whole', false],
    ['Broken', true],
  ]);
  const opened = await again.client.drafts.open({ id: broken.id });
  expect(opened).toMatchObject({ readOnlyBecause: 'damaged', proposal: { need: { problem: 'kept' } } });
  await expect(
    again.client.drafts.save({ id: broken.id, baseRevision: opened.revision, sections: {} }),
  ).rejects.toMatchObject({ code: 'proposal-damaged' });
});
