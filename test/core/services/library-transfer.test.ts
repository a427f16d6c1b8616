import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { downloadDestination } from '../../../browser/destination.ts';
import {
  libraryFileFont,
  readLibraryFileEnd,
  readLibraryFileHeader,
} from '../../../shared/domain/library-file.ts';
import { startTestApp } from '../../kit/test-app.ts';
import { tinyFont } from '../../kit/tiny-font.ts';
import { digest } from '../../storage/library-kit.ts';

type TestApp = ReturnType<typeof startTestApp>;

/** The lines of the exported library, as the page reads them. */
async function exportLines({ client, place }: TestApp) {
  await client.library.exportAll({ exportId: 'library' });
  const text = Buffer.from(place.files.at(-1)?.bytes ?? []).toString();
  const [header = '', ...lines] = text.trimEnd().split('\n');
  readLibraryFileHeader(header);
  return { drafts: lines.slice(0, -1), counts: readLibraryFileEnd(lines.at(-1) ?? '') };
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
  const { counts, drafts } = await exportLines(from);
  expect(counts).toEqual({ proposalCount: 2, fontCount: 0 });

  const to = startTestApp();
  const result = await to.client.library.importDrafts({ isFirst: true, drafts });
  expect(result).toEqual({
    addedCount: 2,
    sameCount: 0,
    returnedCount: 0,
    copiedCount: 0,
    fontCount: 0,
    refused: [],
  });
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
    fontCount: 0,
    refused: [],
  });
  expect(await titlesOf(app)).toEqual(['Email service', 'Podcast']);
  expect(app.events.at(-1)).toEqual({ type: 'libraryChanged' });
});

test('an attached file that was lost comes back with the proposal that is here already', async () => {
  const first = startTestApp();
  const { id } = await first.client.proposals.create({ title: 'Email service' });
  const base64 = Buffer.from('%PDF-1.7 a letter').toString('base64');
  const attachment = await first.client.images.attach({ name: 'letter.pdf', base64 });
  const evidence = { caseStudies: [{ id: 'case-1', attachment }] };
  await first.client.drafts.save({ id, baseRevision: 1, sections: { evidence } });
  const { drafts } = await exportLines(first);
  await first.app.close();
  const database = new Database(join(first.folder, 'library.db'));
  database.exec('DELETE FROM blobs');
  database.close();

  const second = first.reopen();
  await expect(second.client.images.read({ sha256: attachment.sha256 })).rejects.toMatchObject({
    code: 'image-refused',
  });
  expect(await second.client.library.importDrafts({ isFirst: true, drafts })).toMatchObject({ sameCount: 1 });
  expect((await second.client.images.read({ sha256: attachment.sha256 })).base64).toBe(base64);
});

test('before an import there is a backup of what is here, also of what an earlier run has left without one', async () => {
  const first = startTestApp();
  await first.client.proposals.create({ title: 'Email service' });
  const { drafts } = await exportLines(first);
  await first.app.close();
  const second = first.reopen();
  await second.client.library.importDrafts({ isFirst: true, drafts });
  const { backups } = await second.client.backups.overview({});
  expect(backups.map(({ record }) => record?.reason)).toEqual(['import']);
});

test('while a library goes into its file others are answered, and what they change is not half in it', async () => {
  const app = startTestApp();
  const made = [];
  for (const title of ['First', 'Second', 'Third', 'Fourth'])
    made.push(await app.client.proposals.create({ title }));
  const order: string[] = [];
  const exporting = exportLines(app).then(({ counts, drafts }) => {
    order.push('exported');
    return { count: counts?.proposalCount, drafts };
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

describe('the fonts of a library', () => {
  const add = ({ client }: TestApp, font: Buffer) =>
    client.fonts.add({ base64: font.toString('base64') }).then(({ fonts }) => fonts);

  test('go into the file and come with it, once, and a document is printed with them', async () => {
    const from = startTestApp();
    const fonts = await add(from, tinyFont({ characters: '顧客', family: 'Tiny JP' }));
    await from.client.proposals.create({ title: '顧客' });
    const { counts, drafts } = await exportLines(from);
    expect(counts).toEqual({ proposalCount: 1, fontCount: 1 });

    const to = startTestApp();
    const result = await to.client.library.importDrafts({ isFirst: true, drafts });
    expect(result).toMatchObject({ addedCount: 1, fontCount: 1, refused: [] });
    expect((await to.client.fonts.list({})).fonts).toEqual(fonts);
    const again = await to.client.library.importDrafts({ isFirst: false, drafts });
    expect(again).toMatchObject({ sameCount: 1, fontCount: 0, refused: [] });
    expect((await to.client.fonts.list({})).fonts).toHaveLength(1);
  });

  test('that are altered, cut off or no fonts are named and not taken, and the rest is', async () => {
    const from = startTestApp();
    await add(from, tinyFont({ characters: '顧' }));
    await from.client.proposals.create({ title: 'Podcast' });
    const { drafts } = await exportLines(from);
    const [draft = '', font = ''] = drafts;
    const noFont = Buffer.from('no font');
    const lines = [
      font.replace(/.{4}"}$/, '0000"}'),
      font.slice(0, 200),
      libraryFileFont({ sha256: digest(noFont), base64: noFont.toString('base64') }).trim(),
      draft,
    ];
    const to = startTestApp();
    const result = await to.client.library.importDrafts({ isFirst: true, drafts: lines });
    expect(result).toMatchObject({ addedCount: 1, fontCount: 0 });
    expect(result.refused.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect((await to.client.fonts.list({})).fonts).toEqual([]);
  });

  test('are left out of the file when they are not what was stored', async () => {
    const app = startTestApp();
    const [font] = await add(app, tinyFont({ characters: '顧' }));
    const sha256 = 'f'.repeat(64);
    app.storage.fonts.put({ sha256, facts: { ...font, sha256 }, bytes: Buffer.of(1) });
    const { counts, drafts } = await exportLines(app);
    expect(counts?.fontCount).toBe(1);
    expect(drafts).toHaveLength(1);
  });
});

describe('a library that is larger than the memory', () => {
  test('is read one proposal at a time: none before the one before it has been written', async () => {
    const app = startTestApp();
    for (const title of ['First', 'Second', 'Third']) await app.client.proposals.create({ title });
    const pictures = await Promise.all(
      ['one', 'two', 'three'].map((text) =>
        app.client.images.attach({
          name: `${text}.pdf`,
          base64: Buffer.from(`%PDF-1.7 ${text}`).toString('base64'),
        }),
      ),
    );
    const { cards } = await app.client.proposals.list({});
    for (const [index, { id }] of cards.entries()) {
      const evidence = { caseStudies: [{ id: 'case-1', attachment: pictures[index] }] };
      await app.client.drafts.save({ id, baseRevision: 1, sections: { evidence } });
    }
    let readCount = 0;
    const { get } = app.storage.blobs;
    app.storage.blobs.get = (sha256) => {
      readCount += 1;
      return get(sha256);
    };
    const readBefore: number[] = [];
    app.place.beforeNext = async (piece) => {
      readBefore.push(readCount);
      // A disk that is slower than the library is read.
      for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
      return piece;
    };
    expect(await app.client.library.exportAll({ exportId: 'library' })).toMatchObject({ proposalCount: 3 });
    expect(readBefore).toEqual([0, 1, 2, 3, 3]);
  });

  test('says how far it is, and can be called off, which is no failure and lists no file', async () => {
    const app = startTestApp();
    for (const title of ['First', 'Second', 'Third']) await app.client.proposals.create({ title });
    await app.client.library.exportAll({ exportId: 'whole' });
    const fractions = app.events.flatMap((event) =>
      event.type === 'exportProgressed' ? [event.fraction] : [],
    );
    expect(fractions).toEqual([0, 1 / 3, 2 / 3, 1]);
    app.place.beforeNext = async (piece) => {
      await app.client.exports.cancel({ exportId: 'stopped' });
      return piece;
    };
    const exporting = app.client.library.exportAll({ exportId: 'stopped' });
    await expect(exporting).rejects.toMatchObject({ code: 'export-cancelled' });
    expect(app.place.files).toHaveLength(1);
  });

  test('is not gathered for a download beyond what a page may fetch', async () => {
    const piece = new Uint8Array(1024 * 1024);
    let askedFor = 0;
    const endless = async function* () {
      for (;;) {
        askedFor += 1;
        yield piece;
      }
    };
    const target = await downloadDestination.choose({ fileName: 'library', mediaType: 'text/csv' });
    await expect(target?.writePieces(endless())).rejects.toMatchObject({ code: 'destination-refused' });
    expect(askedFor).toBe(41);
  });
});

test.each([
  [1, '{"format":"countersign-library","version":1,"proposalCount":3}', { proposalCount: 3, fontCount: 0 }],
  [
    2,
    '{"format":"countersign-library","version":2,"proposalCount":3,"fontCount":1}',
    { proposalCount: 3, fontCount: 1 },
  ],
  [3, '{"format":"countersign-library","version":3}', undefined],
])('a file of version %i is read', (_, line, counts) => {
  expect(readLibraryFileHeader(line)).toEqual(counts);
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
  ['a later version', '{"format":"countersign-library","version":4,"proposalCount":0}', 'newer-version'],
])('a file that begins with %s is refused', (_, line, reason) => {
  expect(() => readLibraryFileHeader(line)).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ reason }) }),
  );
});
