import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashFile } from '../../core/storage/library-audit.ts';
import { makeTestFolder, openTestLibrary, plainSummary } from '../storage/library-kit.ts';
import { baseLibrary, libraryFile, openIn, overwrite, pageBytes, titlesOf } from './damage-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
const copyOfBase = baseLibrary();

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

describe('a damaged library', () => {
  test.each<[string, (file: string) => void]>([
    ['an empty file', (file) => truncateSync(file, 0)],
    ['a text file', (file) => writeFileSync(file, 'not a database\n'.repeat(1000))],
    ['a file cut off between pages', (file) => truncateSync(file, pageBytes * 3)],
    ['a garbled schema', (file) => overwrite(file, 200, Buffer.alloc(4000, 0xa5))],
  ])('%s: is set aside byte for byte when the newest healthy backup takes its place', async (_, damage) => {
    const folder = copyOfBase();
    damage(libraryFile(folder));
    const hash = hashFile(libraryFile(folder));
    const opened = await openIn(folder);
    await expect(opened.client.proposals.list({})).rejects.toMatchObject({ code: 'library-damaged' });

    const { trouble, newestHealthy, backups } = await opened.client.backups.overview({});
    expect(trouble).toMatchObject({ kind: 'damaged' });
    expect(backups[0]?.record?.facts).toMatchObject({
      proposalCount: 20,
      newestChange: { title: 'Proposal 20' },
    });
    expect(hashFile(libraryFile(folder))).toBe(hash);

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
    const pages = statSync(libraryFile(folder)).size / pageBytes;
    // The indexes of the unchanged tables are not in the log, which would hide the damage.
    overwrite(libraryFile(folder), pageBytes, Buffer.alloc(pageBytes * (pages - 1), 0xa5));
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
    truncateSync(libraryFile(folder), 100);
    const opened = await openIn(folder);
    await opened.client.backups.startEmpty({});
    expect(await opened.client.proposals.list({})).toMatchObject({ total: 0 });
    expect(statSync(join(folder, 'quarantine', '0001', 'library.db')).size).toBe(100);
  });
});

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
  renameSync(libraryFile(folder), join(folder, 'elsewhere.db'));
  const intent = { incoming: 'new-gone.db', quarantineNumber: 1, reason: 'restored', setAsideAt: savedAt };
  writeFileSync(join(folder, 'replacing.json'), JSON.stringify({ ...intent, problem: null }));
  const opened = await openIn(folder);
  await expect(opened.client.proposals.list({})).rejects.toMatchObject({ code: 'library-damaged' });
  await opened.client.backups.restore({ number: 1 });
  expect((await opened.client.proposals.list({})).total).toBe(20);
});
