import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../core/app.ts';
import { hashFile } from '../../core/storage/library-audit.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { createFakeLog } from '../kit/fake-log.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';
import { makeTestFolder } from '../storage/library-kit.ts';

const nowhere = {
  choose: async () => undefined,
  chooseFolder: async () => undefined,
  reveal: async () => {},
  open: async () => {},
};

/** The application on a library in a folder of its own, with a user who points at folders. */
async function openIn(libraryFolder: string, { mustExist = false, isForgetful = false } = {}) {
  const user = { points: undefined as string | undefined, remembered: [] as string[] };
  const app = await openApp({
    libraryFolder,
    mustExist,
    resourcesFolder,
    destination: nowhere,
    log: createFakeLog(),
    schedule: 'none',
    places: {
      choose: async () => user.points,
      remember: async (folder) => {
        if (isForgetful) throw new Error('nothing can be kept');
        user.remembered.push(folder);
      },
    },
  });
  onTestFinished(() => app.close());
  const events: AppEvent[] = [];
  app.onEvent((event) => events.push(event));
  const client = createClient<Api>({ call: app.dispatch });
  const offerOf = async (folder: string) => {
    user.points = folder;
    const offer = await client.libraryPlace.choose({});
    if (offer === null) throw new Error('the user has chosen');
    return offer;
  };
  const titles = async () => (await client.proposals.list({})).cards.map(({ title }) => title);
  return { app, client, user, events, offerOf, titles };
}

/** A folder with a closed library of one proposal. */
async function libraryWith(title: string): Promise<string> {
  const folder = makeTestFolder();
  const { app, client } = await openIn(folder);
  await client.proposals.create({ title });
  await app.close();
  return folder;
}

test('a library is copied into an empty folder and goes on there; the old folder stays as it was left', async () => {
  const old = makeTestFolder();
  const folder = makeTestFolder();
  const { app, client, user, events, offerOf } = await openIn(old);
  const { id, revision } = await client.proposals.create({ title: 'Taken along' });
  await client.versions.keep({ id, revision, name: 'First' });
  await client.proposals.setTags({ id, tags: ['Spring'] });

  const { offerId, ...offer } = await offerOf(folder);
  expect(offer).toEqual({ path: folder, state: 'free', risk: null, ways: ['copying', 'beginning'] });
  expect(readdirSync(folder)).toEqual([]);
  await client.libraryPlace.use({ offerId, way: 'copying' });

  expect(user.remembered).toEqual([folder]);
  expect(events.filter(({ type }) => type === 'libraryReplaced')).toHaveLength(1);
  expect((await client.app.about({})).libraryPath).toBe(folder);
  expect((await client.backups.overview({})).folder).toBe(join(folder, 'backups'));
  expect((await client.proposals.list({})).cards).toMatchObject([
    { id, title: 'Taken along', tags: ['Spring'] },
  ]);
  expect((await client.versions.list({ id })).entries).toMatchObject([{ version: { name: 'First' } }]);

  const hash = hashFile(join(old, 'library.db'));
  await client.proposals.create({ title: 'Written later' });
  await app.close();
  expect(hashFile(join(old, 'library.db'))).toBe(hash);
  expect(readdirSync(old).filter((name) => /-wal$|-shm$|owner/.test(name))).toEqual([]);
  const again = await openIn(old);
  expect(await again.titles()).toEqual(['Taken along']);
});

test('the library that lies in the folder is opened, and the way back is the same', async () => {
  const old = await libraryWith('Mine');
  const other = await libraryWith('Of the team');
  const { client, offerOf, titles } = await openIn(old);
  const offer = await offerOf(other);
  expect(offer).toMatchObject({ state: 'library', ways: ['opening'] });
  await client.libraryPlace.use({ offerId: offer.offerId, way: 'opening' });
  expect(await titles()).toEqual(['Of the team']);
  const back = await offerOf(old);
  await client.libraryPlace.use({ offerId: back.offerId, way: 'opening' });
  expect(await titles()).toEqual(['Mine']);
});

test('a new library begins in a folder of its own among other files, which stay', async () => {
  const old = await libraryWith('Mine');
  const folder = makeTestFolder();
  writeFileSync(join(folder, 'letter.txt'), 'Dear');
  const { client, offerOf, titles } = await openIn(old);
  const offer = await offerOf(folder);
  expect(offer).toMatchObject({ path: join(folder, 'Countersign library'), state: 'free' });
  await client.libraryPlace.use({ offerId: offer.offerId, way: 'beginning' });
  expect(await titles()).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['Countersign library', 'letter.txt']);
});

test('the folder of the library, those inside of one and one full of other things are no place for it', async () => {
  const old = await libraryWith('Mine');
  const full = makeTestFolder();
  mkdirSync(join(full, 'Countersign library'));
  writeFileSync(join(full, 'Countersign library', 'letter.txt'), 'Dear');
  mkdirSync(join(old, 'quarantine', '0001'), { recursive: true });
  cpSync(join(old, 'library.db'), join(old, 'quarantine', '0001', 'library.db'));
  const { client, offerOf } = await openIn(old);
  for (const [folder, state] of [
    [old, 'present'],
    [join(old, 'quarantine', '0001'), 'inside'],
    [full, 'occupied'],
  ] as const) {
    const { offerId, ...offer } = await offerOf(folder);
    expect(offer).toMatchObject({ state, ways: [] });
    await expect(client.libraryPlace.use({ offerId, way: 'beginning' })).rejects.toMatchObject({
      code: 'bad-request',
    });
  }
});

test('a folder that a program synchronises is warned about before anything is done', async () => {
  const folder = join(makeTestFolder(), 'Dropbox');
  mkdirSync(folder);
  const { offerOf } = await openIn(makeTestFolder());
  expect(await offerOf(folder)).toMatchObject({ state: 'free', risk: 'synced' });
});

test('nothing happens without a folder, and an offer that another one has overtaken is refused', async () => {
  const { client, user, offerOf } = await openIn(makeTestFolder());
  expect(await client.libraryPlace.choose({})).toBeNull();
  const { offerId } = await offerOf(makeTestFolder());
  await offerOf(makeTestFolder());
  await expect(client.libraryPlace.use({ offerId, way: 'copying' })).rejects.toMatchObject({
    code: 'bad-request',
  });
  expect(user.remembered).toEqual([]);
});

test.each<[string, (folder: string) => Promise<unknown>]>([
  ['damaged', (folder) => writeFile(join(folder, 'library.db'), 'no database at all')],
  ['open elsewhere', (folder) => openIn(folder)],
])('a library that is %s is not changed to: the one before is opened again', async (_, prepare) => {
  const old = await libraryWith('Mine');
  const other = makeTestFolder();
  await prepare(other);
  const { client, user, events, offerOf, titles } = await openIn(old);
  const { offerId } = await offerOf(other);
  await expect(client.libraryPlace.use({ offerId, way: 'opening' })).rejects.toMatchObject({
    code: expect.stringMatching(/library-(damaged|in-use)/),
  });
  expect(await titles()).toEqual(['Mine']);
  await client.proposals.create({ title: 'Goes on' });
  expect(user.remembered).toEqual([]);
  expect(events.filter(({ type }) => type === 'libraryReplaced')).toEqual([]);
});

test('a copy that fails leaves no library behind, and one that was killed is made anew', async () => {
  const old = await libraryWith('Mine');
  const { client, offerOf, titles } = await openIn(old);
  const gone = makeTestFolder();
  const { offerId } = await offerOf(gone);
  rmSync(gone, { recursive: true });
  writeFileSync(gone, 'a file took its place');
  await expect(client.libraryPlace.use({ offerId, way: 'copying' })).rejects.toMatchObject({
    code: 'storage-failed',
  });
  expect(await titles()).toEqual(['Mine']);

  const killed = makeTestFolder();
  writeFileSync(join(killed, 'new-half-a-copy.db'), 'half');
  const again = await offerOf(killed);
  expect(again).toMatchObject({ path: killed, state: 'free' });
  await client.libraryPlace.use({ offerId: again.offerId, way: 'copying' });
  expect(await titles()).toEqual(['Mine']);
  expect(readdirSync(killed).filter((name) => name.startsWith('new-'))).toEqual([]);
});

test('a folder that can’t be remembered is not used: the next start would not find it', async () => {
  const old = await libraryWith('Mine');
  const folder = makeTestFolder();
  const { client, offerOf, titles } = await openIn(old, { isForgetful: true });
  const { offerId } = await offerOf(folder);
  await expect(client.libraryPlace.use({ offerId, way: 'beginning' })).rejects.toMatchObject({
    code: 'internal',
  });
  expect(await titles()).toEqual(['Mine']);
});

test('what is asked while the library moves is answered by the one that comes', async () => {
  const old = await libraryWith('Mine');
  const { client, offerOf, titles } = await openIn(old);
  const { offerId } = await offerOf(makeTestFolder());
  const moving = client.libraryPlace.use({ offerId, way: 'copying' });
  const { id } = await client.proposals.create({ title: 'Typed meanwhile' });
  await moving;
  expect((await titles()).sort()).toEqual(['Mine', 'Typed meanwhile']);
  expect((await client.drafts.open({ id })).revision).toBe(1);
});

test('a chosen folder without its library is never begun anew, and another one can be chosen', async () => {
  const folder = join(makeTestFolder(), 'stick');
  const { client, offerOf, titles } = await openIn(folder, { mustExist: true });
  await expect(client.proposals.list({})).rejects.toMatchObject({
    code: 'library-missing',
    details: { path: folder },
  });
  expect((await client.backups.overview({})).trouble).toMatchObject({ kind: 'missing', path: folder });
  expect(existsSync(folder)).toBe(false);

  const there = await libraryWith('Moved by hand');
  const { offerId } = await offerOf(there);
  await client.libraryPlace.use({ offerId, way: 'opening' });
  expect(await titles()).toEqual(['Moved by hand']);
});
