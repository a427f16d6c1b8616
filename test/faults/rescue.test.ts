import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../core/app.ts';
import { openDatabase } from '../../core/storage/database.ts';
import { hashFile } from '../../core/storage/library-audit.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { createFakeLog } from '../kit/fake-log.ts';
import { tinyFont } from '../kit/tiny-font.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';
import { makeTestFolder, openTestLibrary, plainSummary } from '../storage/library-kit.ts';

const pageBytes = 8192;
const savedAt = '2026-03-02T09:00:00.000Z';

const nowhere = {
  choose: () => Promise.resolve(undefined),
  chooseFolder: async () => undefined,
  reveal: () => Promise.resolve(),
  open: () => Promise.resolve(),
};

async function openIn(folder: string) {
  const app = await openApp({
    libraryFolder: folder,
    resourcesFolder,
    destination: nowhere,
    log: createFakeLog(),
    schedule: 'none',
  });
  onTestFinished(() => app.close());
  return { app, client: createClient<Api>({ call: app.dispatch }) };
}

type Opened = Awaited<ReturnType<typeof openIn>>;
const titlesOf = async ({ client }: Opened) =>
  (await client.proposals.list({})).cards.map(({ title }) => title).sort();

/** A library of twenty proposals with a backup, one more proposal after it, and closed. */
let base: string;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'rescue-base-'));
  const app = await openApp({
    libraryFolder: base,
    resourcesFolder,
    destination: nowhere,
    log: createFakeLog(),
    schedule: 'none',
  });
  const client = createClient<Api>({ call: app.dispatch });
  for (let number = 1; number <= 20; number += 1)
    await client.proposals.create({ title: `Proposal ${String(number).padStart(2, '0')}` });
  await client.backups.make({});
  await client.proposals.create({ title: 'After the backup' });
  await app.close();
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function copyOfBase(): string {
  const folder = makeTestFolder();
  cpSync(base, folder, { recursive: true });
  return folder;
}

const library = (folder: string) => join(folder, 'library.db');

function overwrite(file: string, offset: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, offset);
  closeSync(descriptor);
}

describe('a damaged library', () => {
  test.each<[string, (file: string) => void]>([
    ['an empty file', (file) => truncateSync(file, 0)],
    ['a text file', (file) => writeFileSync(file, 'not a database\n'.repeat(1000))],
    ['a file cut off between pages', (file) => truncateSync(file, pageBytes * 3)],
    ['a garbled schema', (file) => overwrite(file, 200, Buffer.alloc(4000, 0xa5))],
  ])('%s: is set aside byte for byte when the newest healthy backup takes its place', async (_, damage) => {
    const folder = copyOfBase();
    damage(library(folder));
    const hash = hashFile(library(folder));
    const opened = await openIn(folder);
    await expect(opened.client.proposals.list({})).rejects.toMatchObject({ code: 'library-damaged' });

    const { trouble, newestHealthy, backups } = await opened.client.backups.overview({});
    expect(trouble).toMatchObject({ kind: 'damaged' });
    expect(backups[0]?.record?.facts).toMatchObject({
      proposalCount: 20,
      newestChange: { title: 'Proposal 20' },
    });
    expect(hashFile(library(folder))).toBe(hash);

    await opened.client.backups.restore({ number: newestHealthy ?? 0 });
    expect(await opened.client.proposals.list({})).toMatchObject({ total: 20 });
    expect(hashFile(join(folder, 'quarantine', '0001', 'library.db'))).toBe(hash);
    // To go back to the damaged one would be no help.
    expect((await opened.client.backups.overview({})).undoable).toBeNull();
    const { proposal } = await opened.client.proposals.create({ title: 'Goes on' });
    expect(proposal.overview.title).toBe('Goes on');
  });

  test('with edits in its log is set aside together with it, and the log of before never meets the new library', async () => {
    const folder = await crashedCopyOfBase();
    const pages = statSync(library(folder)).size / pageBytes;
    // The indexes of the unchanged tables are not in the log, which would hide the damage.
    overwrite(library(folder), pageBytes, Buffer.alloc(pageBytes * (pages - 1), 0xa5));
    const parts = ['library.db', 'library.db-wal'];
    const hashes = parts.map((name) => hashFile(join(folder, name)));
    const opened = await openIn(folder);
    expect((await opened.client.backups.overview({})).trouble).toMatchObject({ kind: 'damaged' });
    expect(parts.map((name) => hashFile(join(folder, name)))).toEqual(hashes);
    await opened.client.backups.restore({ number: 1 });
    expect(parts.map((name) => hashFile(join(folder, 'quarantine', '0001', name)))).toEqual(hashes);
    expect(await opened.client.proposals.list({})).toMatchObject({ total: 20 });
    await opened.client.proposals.create({ title: 'Goes on' });
    await opened.app.close();
    expect(await titlesOf(await openIn(folder))).toContain('Goes on');
  });

  test('can be left behind for an empty one, and stays where it was set aside', async () => {
    const folder = copyOfBase();
    truncateSync(library(folder), 100);
    const opened = await openIn(folder);
    await opened.client.backups.startEmpty({});
    expect(await opened.client.proposals.list({})).toMatchObject({ total: 0 });
    expect(statSync(join(folder, 'quarantine', '0001', 'library.db')).size).toBe(100);
  });

  test('is salvaged into a new one: only texts that match their hash, and what is not the newest says so', async () => {
    const folder = copyOfBase();
    const before = await openIn(folder);
    const wanted = await titlesOf(before);
    await before.app.close();
    const pages = statSync(library(folder)).size / pageBytes;
    // Pages in the middle hold texts; the first ones hold the tables themselves.
    for (const page of [Math.floor(pages / 2), Math.floor(pages / 2) + 1])
      overwrite(library(folder), page * pageBytes, Buffer.alloc(pageBytes, 0xa5));
    const opened = await openIn(folder);
    const { proposalCount, lostCount } = await opened.client.backups.salvage({});
    // What is healthy in it is counted as healthy: the first backup can be trusted.
    await opened.client.backups.make({});
    expect((await opened.client.backups.overview({})).newestHealthy).toBe(2);
    const titles = await titlesOf(opened);
    expect(titles).toHaveLength(proposalCount);
    expect(proposalCount).toBeGreaterThan(10);
    expect(lostCount).toBeLessThan(11);
    for (const title of titles) expect(wanted).toContain(title.replace('Recovered, check: ', ''));
  });
});

describe('salvage carries over what was set and filed', () => {
  /** A library with something of everything, closed. */
  async function filled(): Promise<string> {
    const folder = copyOfBase();
    const { app, client } = await openIn(folder);
    const { cards } = await client.proposals.list({});
    const [tagged, archived, trashed, kept] = cards.map(({ id }) => id);
    await client.proposals.setTags({ id: tagged ?? '', tags: ['Spring'] });
    await client.proposals.archive({ id: archived ?? '' });
    await client.proposals.trash({ id: trashed ?? '' });
    await client.versions.keep({ id: kept ?? '', revision: 1, name: 'For the board' });
    const { settings } = await client.settings.read({});
    const organisation = { ...settings.organisation, name: 'Museum of Clocks' };
    await client.settings.save({ settings: { ...settings, organisation } });
    await client.fonts.add({ base64: tinyFont({ characters: '顧客' }).toString('base64') });
    await client.views.save({ name: 'Waiting', view: { statuses: ['submitted'] } });
    await app.close();
    return folder;
  }

  async function everythingIn({ client }: Opened) {
    const lists = await Promise.all(
      (['library', 'archive', 'trash'] as const).map((place) => client.proposals.list({ place })),
    );
    // The days in the trash begin anew.
    const cards = lists.flatMap((list) =>
      list.cards.map((card) => ({ ...card, trash: card.trash !== null })),
    );
    const versions = await Promise.all(cards.map(({ id }) => client.versions.list({ id })));
    return {
      cards,
      versions,
      settings: await client.settings.read({}),
      views: await client.views.list({}),
      fonts: await client.fonts.list({}),
    };
  }

  /** Overwrites the first page of a table or an index. */
  function spoil(folder: string, name: string): void {
    const database = openDatabase(library(folder), { readonly: true });
    const page = Number(
      database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name),
    );
    database.close();
    overwrite(library(folder), (page - 1) * pageBytes, Buffer.alloc(pageBytes, 0xa5));
  }

  test('whole, where only an index is damaged', async () => {
    const folder = await filled();
    const before = await openIn(folder);
    const wanted = await everythingIn(before);
    await before.app.close();
    spoil(folder, 'proposals_by_change');
    const opened = await openIn(folder);
    const salvage = await opened.client.backups.salvage({});
    expect(salvage).toEqual({ proposalCount: 21, olderCount: 0, lostCount: 0, unread: [] });
    expect(await everythingIn(opened)).toEqual(wanted);
  });

  test('but no text that does not match its hash: the one before it comes, and says that it is not the newest', async () => {
    const folder = copyOfBase();
    const before = await openIn(folder);
    const { id } = await before.client.proposals.create({ title: 'Changed' });
    const need = { problem: 'Every letter is copied by hand.' };
    await before.client.drafts.save({ id, baseRevision: 1, sections: { need } });
    await before.app.close();
    const database = new Database(library(folder));
    database.exec(
      "UPDATE revisions SET body = CAST(replace(CAST(body AS TEXT), 'letter', 'latter') AS BLOB) WHERE revision = 2",
    );
    database.close();
    spoil(folder, 'proposals_by_change');
    const opened = await openIn(folder);
    expect(await opened.client.backups.salvage({})).toMatchObject({ olderCount: 1, lostCount: 0 });
    const { proposal } = await opened.client.drafts.open({ id });
    expect(proposal.overview.title).toBe('Recovered, check: Changed');
    expect(proposal.need.problem).toBeUndefined();
    // Nothing that is damaged came along, so that a backup of it can be trusted.
    expect((await opened.client.backups.make({})).record?.facts.damagedCount).toBe(0);
  });

  test.each([
    ['bytes', "UPDATE fonts SET bytes = CAST(bytes || x'00' AS BLOB)"],
    ['facts', "UPDATE fonts SET facts = replace(facts, 'Tiny', 'Tony')"],
  ])('but no font whose %s do not match their hash', async (_, harm) => {
    const folder = await filled();
    const database = new Database(library(folder));
    database.exec(harm);
    database.close();
    spoil(folder, 'proposals_by_change');
    const opened = await openIn(folder);
    expect((await opened.client.backups.salvage({})).unread).toEqual(['fonts']);
    const after = await everythingIn(opened);
    expect(after.fonts.fonts).toEqual([]);
    expect(after.cards).toHaveLength(21);
  });

  test.each([
    ['tags', ['tags']],
    ['settings', ['settings']],
    ['versions', ['versions']],
    // Where a proposal lay is in its row: without it, nothing is taken for deleted.
    ['proposals', ['places']],
  ])('and says what could not be read where %s are damaged', async (table, unread) => {
    const folder = await filled();
    spoil(folder, table);
    const opened = await openIn(folder);
    const salvage = await opened.client.backups.salvage({});
    expect(salvage).toMatchObject({ proposalCount: 21, lostCount: 0, unread });
    // It is still there for whoever looks later.
    expect((await opened.client.backups.overview({})).setAside[0]?.salvage).toEqual(salvage);
    const after = await everythingIn(opened);
    expect(after.cards).toHaveLength(21);
    expect(after.views.views).toHaveLength(1);
  });
});

/** What a crash leaves: the mark, and a log that nobody has moved into the library. */
function crashedCopyOf(folder: string): string {
  const crashed = makeTestFolder();
  for (const name of ['library.db', 'library.db-wal', 'high-water.json'])
    copyFileSync(join(folder, name), join(crashed, name));
  return crashed;
}

/** The library of the others as a crash leaves it, with one more proposal that is in the log alone. */
async function crashedCopyOfBase(): Promise<string> {
  const folder = copyOfBase();
  const { app, client } = await openIn(folder);
  await client.proposals.create({ title: 'In the log' });
  const crashed = crashedCopyOf(folder);
  cpSync(join(folder, 'backups'), join(crashed, 'backups'), { recursive: true });
  await app.close();
  return crashed;
}

describe('saved edits that are missing are noticed', () => {
  test.each<[string, (log: string) => void]>([
    ['removed', (log) => truncateSync(log, 0)],
    ['garbled', (log) => overwrite(log, 100, Buffer.alloc(64, 0xa5))],
  ])('when the log was %s', async (_, damage) => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    first.proposals.create('p-1', {}, { ...plainSummary, title: 'In the library' }, savedAt, 'created');
    first.close();
    const second = openTestLibrary(folder);
    for (const id of ['p-2', 'p-3']) second.proposals.create(id, {}, plainSummary, savedAt, 'created');
    second.markHighWater();
    const crashed = crashedCopyOf(folder);
    damage(join(crashed, 'library.db-wal'));

    const opened = await openIn(crashed);
    expect(await titlesOf(opened)).toEqual(['In the library']);
    expect((await opened.client.backups.overview({})).lostEdits).toMatchObject({ count: 2 });
    await opened.app.close();
    // Until somebody has read it, also after another start.
    const again = await openIn(crashed);
    expect((await again.client.backups.overview({})).lostEdits).toMatchObject({ count: 2 });
    await again.client.backups.forgetLostEdits({});
    expect((await again.client.backups.overview({})).lostEdits).toBeNull();
  });

  test('but not made up when the proposal that was changed last is deleted for good, and then comes a crash', async () => {
    const folder = makeTestFolder();
    const storage = openTestLibrary(folder);
    for (const id of ['p-1', 'p-2', 'p-3'])
      storage.proposals.create(id, {}, plainSummary, savedAt, 'created');
    storage.markHighWater();
    storage.proposals.remove('p-3');
    const crashed = crashedCopyOf(folder);
    expect(openTestLibrary(crashed).lostEdits()).toBeNull();
    // The mark has not become blind: what is left is still counted on.
    const robbed = crashedCopyOf(folder);
    truncateSync(join(robbed, 'library.db-wal'), 0);
    expect(openTestLibrary(robbed).lostEdits()).toMatchObject({ count: 2 });
  });

  test('and an orderly end, a crash or a restore is no reason to speak of any', async () => {
    const folder = copyOfBase();
    const opened = await openIn(folder);
    expect((await opened.client.backups.overview({})).lostEdits).toBeNull();
    await opened.client.backups.restore({ number: 1 });
    expect((await opened.client.backups.overview({})).lostEdits).toBeNull();
  });
});

const mountProblem = findMountProblem();

function findMountProblem(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'needs root on Linux to mount a folder';
  const trial = spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount --bind "$d" "$d" && umount "$d"']);
  return trial.status === 0 ? undefined : 'this machine does not allow mounting a folder';
}

test('a library on a disk that takes no writing can be read, with the edits in its log, and not changed', async (context) => {
  context.skip(mountProblem !== undefined, mountProblem);
  const source = await crashedCopyOfBase();
  const place = join(makeTestFolder(), 'disk');
  mkdirSync(place);
  execFileSync('mount', ['--bind', source, place]);
  execFileSync('mount', ['-o', 'remount,ro,bind', place]);
  try {
    const before = readdirSync(place).sort();
    const { app, client } = await openIn(place);
    const { cards } = await client.proposals.list({});
    expect(cards).toHaveLength(22);
    const [card] = cards;
    expect(card?.title).toBe('In the log');
    const draft = await client.drafts.open({ id: card?.id ?? '' });
    await expect(
      client.drafts.save({
        id: draft.id,
        baseRevision: draft.revision,
        sections: { need: { problem: 'x' } },
      }),
    ).rejects.toMatchObject({ code: 'library-read-only' });
    expect((await client.backups.overview({})).trouble).toMatchObject({ kind: 'read-only' });
    await app.close();
    expect(readdirSync(place).sort()).toEqual(before);
  } finally {
    execFileSync('umount', [place]);
  }
});

test('a restore that stops half way, and again on opening, is finished by the next start', async (context) => {
  context.skip(mountProblem !== undefined, mountProblem);
  const folder = copyOfBase();
  // The mark moves after the database; what is mounted can't be moved.
  const mark = join(folder, 'high-water.json');
  writeFileSync(mark, '{}');
  execFileSync('mount', ['--bind', mark, mark]);
  try {
    const opened = await openIn(folder);
    await expect(opened.client.backups.restore({ number: 1 })).rejects.toMatchObject({
      code: 'storage-failed',
    });
  } finally {
    execFileSync('umount', [mark]);
  }
  expect((await (await openIn(folder)).client.proposals.list({})).total).toBe(20);
});

test('a restore whose new library has vanished meanwhile never begins an empty one', async () => {
  const folder = copyOfBase();
  renameSync(library(folder), join(folder, 'elsewhere.db'));
  const intent = { incoming: 'new-gone.db', quarantineNumber: 1, reason: 'restored', setAsideAt: savedAt };
  writeFileSync(join(folder, 'replacing.json'), JSON.stringify({ ...intent, problem: null }));
  const opened = await openIn(folder);
  await expect(opened.client.proposals.list({})).rejects.toMatchObject({ code: 'library-damaged' });
  await opened.client.backups.restore({ number: 1 });
  expect((await opened.client.proposals.list({})).total).toBe(20);
});
