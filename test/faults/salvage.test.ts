import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../core/storage/database.ts';
import { tinyFont } from '../kit/tiny-font.ts';
import {
  baseLibrary,
  libraryFile,
  type Opened,
  openIn,
  overwrite,
  pageBytes,
  titlesOf,
} from './damage-kit.ts';

const copyOfBase = baseLibrary();

test('a damaged library is salvaged into a new one: only texts that match their hash, and what is not the newest says so', async () => {
  const folder = copyOfBase();
  const before = await openIn(folder);
  const wanted = await titlesOf(before);
  await before.app.close();
  const pages = statSync(libraryFile(folder)).size / pageBytes;
  // Pages in the middle hold texts; the first ones hold the tables themselves.
  for (const page of [Math.floor(pages / 2), Math.floor(pages / 2) + 1])
    overwrite(libraryFile(folder), page * pageBytes, Buffer.alloc(pageBytes, 0xa5));
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
    const database = openDatabase(libraryFile(folder), { readonly: true });
    const page = Number(
      database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name),
    );
    database.close();
    overwrite(libraryFile(folder), (page - 1) * pageBytes, Buffer.alloc(pageBytes, 0xa5));
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
    const database = new Database(libraryFile(folder));
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
    const database = new Database(libraryFile(folder));
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
