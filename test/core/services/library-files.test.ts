import { expect, test } from 'vitest';
import { readLibraryFileHeader } from '../../../shared/domain/library-file.ts';
import { startTestApp } from '../../kit/test-app.ts';

type TestApp = ReturnType<typeof startTestApp>;

/** The lines of the exported library, as the page reads them. */
async function exportLines({ client, place }: TestApp): Promise<{ header: string; drafts: string[] }> {
  await client.library.exportAll({ exportId: 'library' });
  const text = Buffer.from(place.files.at(-1)?.bytes ?? []).toString();
  const [header = '', ...drafts] = text.trimEnd().split('\n');
  return { header, drafts };
}

const titlesOf = async ({ client }: TestApp) =>
  (await client.proposals.list({})).cards.map(({ title }) => title).sort();

async function retitle({ client }: TestApp, id: string, title: string) {
  const { proposal, revision } = await client.drafts.open({ id });
  await client.drafts.save({
    id,
    baseRevision: revision,
    sections: { overview: { ...proposal.overview, title } },
  });
}

test('a library goes into one file and comes whole into an empty one, with the identifiers it had', async () => {
  const from = startTestApp();
  const { id } = await from.client.proposals.create({ title: 'Email service' });
  await from.client.proposals.create({ title: 'Podcast' });
  const { header, drafts } = await exportLines(from);
  expect(readLibraryFileHeader(header)).toEqual({ proposalCount: 2 });

  const to = startTestApp();
  const result = await to.client.library.importDrafts({ isFirst: true, drafts });
  expect(result).toEqual({ addedCount: 2, sameCount: 0, returnedCount: 0, copiedCount: 0, refused: [] });
  expect(await titlesOf(to)).toEqual(['Email service', 'Podcast']);
  expect((await to.client.drafts.open({ id })).proposal.overview.title).toBe('Email service');
});

test('importing twice changes nothing, and a text that differs is kept beside the one that is here', async () => {
  const app = startTestApp();
  const { id } = await app.client.proposals.create({ title: 'Email service' });
  const { drafts } = await exportLines(app);
  expect(await app.client.library.importDrafts({ isFirst: true, drafts })).toMatchObject({ sameCount: 1 });

  await retitle(app, id, 'Email service, revised');
  expect(await app.client.library.importDrafts({ isFirst: true, drafts })).toMatchObject({ copiedCount: 1 });
  expect(await titlesOf(app)).toEqual(['Email service (imported)', 'Email service, revised']);
  expect((await app.client.drafts.open({ id })).proposal.overview.title).toBe('Email service, revised');
});

test('what lies in the trash with the same text comes back from it', async () => {
  const app = startTestApp();
  const { id } = await app.client.proposals.create({ title: 'Email service' });
  await app.client.proposals.create({ title: 'Podcast' });
  const { drafts } = await exportLines(app);
  await app.client.proposals.trash({ id });
  expect(await app.client.library.importDrafts({ isFirst: true, drafts })).toEqual({
    addedCount: 0,
    sameCount: 1,
    returnedCount: 1,
    copiedCount: 0,
    refused: [],
  });
  expect(await titlesOf(app)).toEqual(['Email service', 'Podcast']);
  expect(app.events.at(-1)).toEqual({ type: 'libraryChanged' });
});

test('while a library goes into its file others are answered, and what they change is not half in it', async () => {
  const app = startTestApp();
  const made = [];
  for (const title of ['First', 'Second', 'Third', 'Fourth'])
    made.push(await app.client.proposals.create({ title }));
  const order: string[] = [];
  const exporting = exportLines(app).then(({ header, drafts }) => {
    order.push('exported');
    return { count: readLibraryFileHeader(header).proposalCount, drafts };
  });
  await new Promise(setImmediate);
  // The first one made comes last in the file.
  await app.client.proposals.trash({ id: made[0]?.id ?? '' });
  await app.client.proposals.remove({ id: made[0]?.id ?? '' });
  order.push('deleted');
  const { count, drafts } = await exporting;
  expect(order).toEqual(['deleted', 'exported']);
  expect([count, drafts.length]).toEqual([3, 3]);
});

test('a damaged line is named by its position, and the others are taken', async () => {
  const from = startTestApp();
  await from.client.proposals.create({ title: 'Email service' });
  await from.client.proposals.create({ title: 'Podcast' });
  const { drafts } = await exportLines(from);
  const altered = [drafts[0]?.replace('Podcast', 'Padcast') ?? '', drafts[1] ?? ''];

  const to = startTestApp();
  const result = await to.client.library.importDrafts({ isFirst: true, drafts: altered });
  expect(result).toMatchObject({ addedCount: 1, refused: [{ position: 0 }] });
  expect(await titlesOf(to)).toEqual(['Email service']);
});

test('before an import there is a backup of what is here', async () => {
  const app = startTestApp();
  await app.client.proposals.create({ title: 'Email service' });
  const { drafts } = await exportLines(app);
  await app.client.proposals.create({ title: 'Podcast' });
  await app.client.library.importDrafts({ isFirst: true, drafts });
  await app.client.library.importDrafts({ isFirst: false, drafts });
  expect((await app.client.backups.overview({})).backups.map(({ record }) => record?.reason)).toEqual([
    'import',
  ]);
});

test.each([
  ['another format', '{"format":"countersign-proposal","version":1}', 'not-a-proposal'],
  ['no JSON', 'hello', 'not-a-proposal'],
  ['a later version', '{"format":"countersign-library","version":2,"proposalCount":0}', 'newer-version'],
])('a file that begins with %s is refused', (_, line, reason) => {
  expect(() => readLibraryFileHeader(line)).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ reason }) }),
  );
});
