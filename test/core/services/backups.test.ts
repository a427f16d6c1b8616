import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { downloadDestination } from '../../../browser/destination.ts';
import { openApp } from '../../../core/app.ts';
import { createBackupFolder } from '../../../core/storage/backup-folder.ts';
import { auditLibrary } from '../../../core/storage/library-audit.ts';
import { replaceLibrary } from '../../../core/storage/replace-library.ts';
import type { Api } from '../../../shared/contract/api.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { emptySettings } from '../../../shared/domain/settings.ts';
import type { ProposalId } from '../../../shared/domain/values.ts';
import { createFakeClock } from '../../kit/fake-clock.ts';
import { createFakeIdentifiers } from '../../kit/fake-identifiers.ts';
import { createFakeLog } from '../../kit/fake-log.ts';
import { startTestApp } from '../../kit/test-app.ts';
import { resourcesFolder } from '../../resources/resources-folder.ts';
import { digest } from '../../storage/library-kit.ts';

/** The application as the shells open it, over a library that can be replaced under it. */
async function openWhole(folder = mkdtempSync(join(tmpdir(), 'countersign-backups-'))) {
  const log = createFakeLog();
  const app = await openApp({
    libraryFolder: folder,
    resourcesFolder,
    destination: downloadDestination,
    log,
  });
  const events: AppEvent[] = [];
  app.onEvent((event) => events.push(event));
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app, folder, events, client: createClient<Api>({ call: app.dispatch }) };
}

type TestApp = ReturnType<typeof startTestApp>;

const reasonsOf = async ({ client }: TestApp) =>
  (await client.backups.overview({})).backups.map(({ record }) => record?.reason);

const titlesOf = async ({ client }: Pick<Awaited<ReturnType<typeof openWhole>>, 'client'>) =>
  (await client.proposals.list({})).cards.map(({ title }) => title).sort();

/** Overwrites the first page of a table or an index. */
function garble(path: string, name: string): void {
  const database = new Database(path, { readonly: true });
  const root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name);
  database.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (Number(root) - 1) * 8192, Number(root) * 8192);
  writeFileSync(path, bytes);
}

test('a backup says what it holds, and a check of it is written down', async () => {
  const { client, clock } = startTestApp();
  await client.proposals.create({ title: 'Email service' });
  const made = await client.backups.make({});
  expect(made).toMatchObject({
    number: 1,
    record: {
      reason: 'asked',
      facts: { proposalCount: 1, damagedCount: 0, newestChange: { title: 'Email service' } },
    },
  });
  clock.advance(60_000);
  expect((await client.backups.check({ number: 1 })).record?.checkedAt).toBe(clock.now().toISOString());
  expect((await client.backups.overview({})).newestHealthy).toBe(1);
});

test('at the start, every fifteen minutes and on leaving there is a backup, if something has changed', async () => {
  const first = startTestApp(undefined, 'window');
  const count = async () => (await first.client.backups.overview({})).backups.length;
  first.timer.runAll();
  expect(await count()).toBe(0);

  await first.client.proposals.create({ title: 'Email service' });
  first.timer.runAll();
  await expect.poll(count).toBe(1);
  await expect.poll(() => first.timer.waitingMs).toContain(15 * 60_000);
  first.timer.runAll();
  await new Promise(setImmediate);
  expect(await count()).toBe(1);

  await first.client.proposals.create({ title: 'Podcast' });
  await first.app.close();
  const second = first.reopen();
  const { backups } = await second.client.backups.overview({});
  expect(backups.map(({ record }) => [record?.reason, record?.facts.proposalCount])).toEqual([
    ['quit', 2],
    ['regular', 1],
  ]);
});

test('leaving waits for a backup that is being made, and takes nothing away any more', async () => {
  const first = startTestApp(undefined, 'window');
  await first.client.proposals.create({ title: 'Email service' });
  first.timer.runAll();
  await first.app.close();
  expect(first.log.lines).toEqual([]);
  const second = first.reopen();
  const { backups } = await second.client.backups.overview({});
  expect(backups.map(({ record }) => record?.facts.proposalCount)).toEqual([1]);
});

test('a run that ended without a backup is made up for at the next start', async () => {
  const first = startTestApp();
  await first.client.proposals.create({ title: 'Email service' });
  await first.app.close();
  const second = startTestApp(first.folder, 'window');
  expect(second.timer.waitingMs).toContain(10_000);
  second.timer.runAll();
  await expect
    .poll(async () => (await second.client.backups.overview({})).backups.map(({ record }) => record?.reason))
    .toEqual(['start']);
});

test('a command backs up on leaving unless the newest backup is younger than a quarter of an hour', async () => {
  const first = startTestApp(undefined, 'command');
  await first.client.proposals.create({ title: 'Email service' });
  await first.app.close();
  const second = first.reopen();
  await second.client.settings.save({ settings: emptySettings });
  await second.app.close();
  expect(readdirSync(join(first.folder, 'backups')).filter((name) => name.endsWith('.db'))).toHaveLength(1);
});

test.each<[string, (app: TestApp, id: ProposalId) => Promise<unknown>]>([
  ['a setting', ({ client }) => client.settings.save({ settings: emptySettings })],
  ['a tag', ({ client }, id) => client.proposals.setTags({ id, tags: ['Spring'] })],
  ['the archive', ({ client }, id) => client.proposals.archive({ id })],
  ['the trash', ({ client }, id) => client.proposals.trash({ id })],
])(
  '%s alone, changed in a run that ended without a backup, is backed up at the next start',
  async (_, change) => {
    const first = startTestApp();
    const { id } = await first.client.proposals.create({ title: 'Email service' });
    await first.client.backups.make({});
    await change(first, id);
    await first.app.close();
    const second = startTestApp(first.folder, 'window');
    second.timer.runAll();
    await expect.poll(() => reasonsOf(second)).toEqual(['start', 'asked']);
    await second.app.close();
    const third = startTestApp(first.folder, 'window');
    third.timer.runAll();
    await new Promise(setImmediate);
    expect(await reasonsOf(third)).toEqual(['start', 'asked']);
  },
);

test('a backup that was found damaged does not stand for the library', async () => {
  const first = startTestApp();
  await first.client.proposals.create({ title: 'Email service' });
  const { fileName } = await first.client.backups.make({});
  truncateSync(join(first.folder, 'backups', fileName), 100);
  await first.client.backups.check({ number: 1 });
  await first.app.close();
  const second = startTestApp(first.folder, 'window');
  second.timer.runAll();
  await expect.poll(() => reasonsOf(second)).toEqual(['start', 'asked']);
});

test.each<[string, (path: string) => void]>([
  ['cut off', (path) => truncateSync(path, 3 * 8192)],
  // An index of which no answer is asked when rows are read.
  ['with a garbled index', (path) => garble(path, 'exports_by_proposal')],
])('a copy that is not sound (%s) is never listed, and makes none of the others go', async (_, damage) => {
  const { app, client, folder, clock, log } = startTestApp();
  await client.proposals.create({ title: 'Email service' });
  await client.backups.make({});
  await app.close();
  const ports = { clock, log, identifiers: createFakeIdentifiers('copy'), digest };
  const backups = createBackupFolder(folder, { ...ports, check: async (path) => auditLibrary(path, ports) });
  const before = backups.list();
  const copy = async (path: string) => {
    copyFileSync(join(folder, 'library.db'), path);
    damage(path);
  };
  for (let cycle = 0; cycle < 5; cycle += 1)
    await expect(backups.make('regular', copy)).rejects.toMatchObject({ code: 'library-damaged' });
  expect(backups.list()).toEqual(before);
  expect(readdirSync(backups.path)).toHaveLength(2);
});

describe('what has lain in the trash for thirty days', () => {
  /** A library of one proposal, in the trash for longer than that. */
  async function withOldTrash() {
    const { app, client, storage, folder } = startTestApp();
    const { id } = await client.proposals.create({ title: 'Old' });
    storage.proposals.setTrashed(id, '2026-01-01T09:00:00.000Z');
    await app.close();
    return folder;
  }
  const trashOf = async ({ client }: TestApp) => (await client.proposals.list({ place: 'trash' })).total;

  test('goes after the start, once a backup holds it', async () => {
    const app = startTestApp(await withOldTrash(), 'window');
    expect(await trashOf(app)).toBe(1);
    app.timer.runAll();
    await expect.poll(() => trashOf(app)).toBe(0);
    expect(app.events).toContainEqual({ type: 'libraryChanged' });
    const { backups } = await app.client.backups.overview({});
    expect(backups.map(({ record }) => record?.facts.trashedCount)).toEqual([1]);
  });

  test('stays when no backup can be made', async () => {
    const app = startTestApp(await withOldTrash(), 'window');
    writeFileSync(join(app.folder, 'backups'), 'a file where the folder should be');
    app.timer.runAll();
    await expect.poll(() => app.log.lines.join()).toContain('The backup was not made');
    expect(await trashOf(app)).toBe(1);
  });

  test('has thirty days again after a restore, which may have been made to get it back', async () => {
    const folder = await withOldTrash();
    copyFileSync(join(folder, 'library.db'), join(folder, 'new-restored.db'));
    const clock = createFakeClock('2026-02-20T09:00:00.000Z');
    replaceLibrary(folder, 'new-restored.db', { reason: 'restored', problem: null, salvage: null, clock });
    const app = startTestApp(folder, 'window');
    app.timer.runAll();
    await expect.poll(() => reasonsOf(app)).toEqual(['start']);
    await new Promise(setImmediate);
    const { cards } = await app.client.proposals.list({ place: 'trash' });
    expect(cards.map(({ trash }) => trash?.goesAt)).toEqual(['2026-03-22T09:00:00.000Z']);
    await app.app.close();
    const later = startTestApp(folder, 'window');
    later.clock.advance(21 * 86_400_000);
    later.timer.runAll();
    await expect.poll(() => trashOf(later)).toBe(0);
  });
});

test('a restore says before what it would change, can be undone, and tells every window', async () => {
  const whole = await openWhole();
  const { client, events } = whole;
  const kept = await client.proposals.create({ title: 'Kept' });
  await client.proposals.create({ title: 'Deleted later' });
  const { number } = await client.backups.make({});
  const later = await client.proposals.create({ title: 'Made later' });
  await client.drafts.save({
    id: kept.id,
    baseRevision: kept.revision,
    sections: { overview: { ...kept.proposal.overview, title: 'Kept, and changed' } },
  });

  expect(await client.backups.compare({ number })).toMatchObject({
    proposalCount: 2,
    wouldGo: ['Made later'],
    wouldComeBack: [],
    wouldChange: ['Kept'],
    sameCount: 1,
  });
  await client.backups.restore({ number });
  expect(events).toContainEqual({ type: 'libraryReplaced' });
  expect(await titlesOf(whole)).toEqual(['Deleted later', 'Kept']);
  // What was there before is a backup too.
  expect((await client.backups.overview({})).backups.map(({ record }) => record?.reason)).toEqual([
    'restore',
    'asked',
  ]);

  await client.backups.undoRestore({});
  expect(await titlesOf(whole)).toEqual(['Deleted later', 'Kept, and changed', 'Made later']);
  expect((await client.drafts.open({ id: later.id })).proposal.overview.title).toBe('Made later');
  expect((await client.backups.overview({})).undoable).toBeNull();
  expect(readdirSync(join(whole.folder, 'quarantine'))).toEqual(['0001', '0002']);
});

test('the backup that is gone back to is not pushed out by the one that is made before', async () => {
  const whole = await openWhole();
  const { client } = whole;
  for (const title of ['First', 'Second', 'Third']) {
    await client.proposals.create({ title });
    await client.backups.make({});
  }
  await client.proposals.create({ title: 'Fourth' });
  await client.backups.restore({ number: 1 });
  expect(await titlesOf(whole)).toEqual(['First']);
  expect((await client.backups.overview({})).backups.map(({ number }) => number)).toEqual([4, 3, 2]);
});

test('a backup that is not there is no reason to touch the library', async () => {
  const whole = await openWhole();
  await whole.client.proposals.create({ title: 'Email service' });
  await expect(whole.client.backups.restore({ number: 9 })).rejects.toMatchObject({
    code: 'backup-not-found',
  });
  expect(await titlesOf(whole)).toEqual(['Email service']);
  expect(readdirSync(whole.folder)).not.toContain('quarantine');
});
