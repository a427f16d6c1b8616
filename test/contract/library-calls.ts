import { expect, test } from 'vitest';
import { tinyFont } from '../kit/tiny-font.ts';
import { type HostUnderTest, writtenBytes } from './host-under-test.ts';

/** The library as a whole. */
export function libraryCalls({ client, countProposals }: HostUnderTest): void {
  test('the library is filtered by tags, archived and kept in views; what is in the trash may go for good', async () => {
    const { id } = await client.proposals.create({ title: 'Filed away' });
    await client.proposals.setTags({ id, tags: ['Spring'] });
    expect((await client.proposals.choices({})).tags).toEqual([{ tag: 'Spring', count: 1 }]);
    await client.proposals.archive({ id });
    const { cards } = await client.proposals.list({ search: 'filed', tags: ['spring'] });
    expect(cards).toMatchObject([{ id, isArchived: true }]);
    const { excerpts } = await client.proposals.excerpts({ ids: [id], search: 'filed' });
    expect(excerpts).toMatchObject([{ id, pieces: [{ text: 'Filed', isHit: true }, { isHit: false }] }]);
    await client.proposals.unarchive({ id });
    await client.views.save({ name: 'Spring', view: { tags: ['Spring'] } });
    const { views } = await client.views.list({});
    await client.views.remove({ viewId: views[0]?.viewId ?? '' });
    await client.proposals.trash({ id });
    await client.proposals.remove({ id });
    expect((await client.proposals.choices({})).tags).toEqual([]);
  });

  test('all proposals are summed up, and written as a table', async () => {
    const { total, states } = await client.portfolio.read({});
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    const receipt = await client.portfolio.exportTable({ format: 'csv', exportId: 'portfolio' });
    expect(receipt?.fileName).toMatch(/^Portfolio \d{4}-\d\d-\d\d\.csv$/);
  });

  test('what an organisation always writes is kept with the library', async () => {
    const { settings } = await client.settings.read({});
    expect((await client.settings.save({ settings })).settings).toEqual(settings);
  });

  test('the whole library goes out as one file, and comes back without doubling what is here', async () => {
    const written = await client.library.exportAll({ exportId: 'whole library' });
    const [, ...lines] = (await writtenBytes(client, written)).toString().trim().split('\n');
    const drafts = lines.slice(0, -1);
    expect(drafts).toHaveLength(written?.proposalCount ?? 0);
    const before = await countProposals();
    const imported = await client.library.importDrafts({ isFirst: true, drafts });
    expect(imported).toMatchObject({ addedCount: 0, sameCount: before, copiedCount: 0, refused: [] });
    expect(await countProposals()).toBe(before);
  });

  test('a font is added, listed and removed, and what is no font is refused', async () => {
    const base64 = Buffer.from(tinyFont({ characters: '顧客' })).toString('base64');
    const { fonts } = await client.fonts.add({ base64 });
    expect(await client.fonts.list({})).toEqual({ fonts });
    expect((await client.fonts.remove({ sha256: fonts[0]?.sha256 ?? '' })).fonts).toEqual([]);
    const noFont = Buffer.from('no font').toString('base64');
    await expect(client.fonts.add({ base64: noFont })).rejects.toMatchObject({ code: 'font-refused' });
  });

  test('a backup is made, checked, compared and gone back to, and that can be undone', async () => {
    const { number } = await client.backups.make({});
    const { id } = await client.proposals.create({ title: 'Quizzical zephyr' });
    expect((await client.backups.overview({})).newestHealthy).toBe(number);
    expect(await client.backups.check({ number })).toMatchObject({ number });
    expect(JSON.stringify(await client.backups.compare({ number }))).toContain('Quizzical zephyr');
    const listed = async () =>
      (await client.proposals.list({ search: 'Quizzical zephyr' })).cards.map((card) => card.id);
    await client.backups.restore({ number });
    expect(await listed()).toEqual([]);
    await client.backups.undoRestore({});
    expect(await listed()).toEqual([id]);
    expect(await client.backups.forgetLostEdits({})).toBeNull();
  });

  test('a library whose folder was named at the start can’t be moved by the page', async () => {
    expect((await client.app.about({})).canChooseFolder).toBe(false);
    await expect(client.libraryPlace.choose({})).rejects.toMatchObject({ code: 'bad-request' });
    await expect(client.libraryPlace.use({ offerId: 'none', way: 'opening' })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('a library that is not damaged is neither emptied nor salvaged', async () => {
    for (const procedure of ['startEmpty', 'salvage'] as const)
      await expect(client.backups[procedure]({})).rejects.toMatchObject({ code: 'bad-request' });
  });
}
