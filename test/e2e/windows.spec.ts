import type { Browser, Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import type { Host } from './kit/host.ts';
import { expect, expectSaved, expectSection, field, goTo, openBlank, openId, test } from './kit/window.ts';

/** A window of another browser, which knows nothing of the first one's locks and storage. */
async function openElsewhere(browser: Browser, host: Host, address: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.pageUrl);
  await expect(page.getByRole('main')).toBeVisible();
  await page.goto(`${new URL(host.pageUrl).origin}/${address}`);
  return page;
}

const conflict = (window: Page) => window.getByRole('alertdialog', { name: 'Changed in another window' });

test('of two browsers on one proposal each keeps what was typed in it', async ({ window, host, browser }) => {
  await openBlank(window);
  await goTo(window, 'Need');
  const original = ProposalId.parse(openId(window));
  const other = await openElsewhere(browser, host, `#/proposal/${original}/need`);
  await expectSection(other, 'Need');
  await field(other, 'need.context').fill('Typed elsewhere.');
  await expectSaved(other);
  await field(window, 'need.problem').fill('Typed here, upon an older text.');
  await expect(conflict(window)).toBeVisible();
  await window.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect.poll(() => openId(window)).not.toBe(original);

  // The two take turns once more: the copy belongs to one, the original to the other.
  await field(other, 'need.costOfNotActing').fill('Elsewhere again.');
  await expectSaved(other);
  await goTo(window, 'Need');
  await field(window, 'need.costOfNotActing').fill('Here again.');
  await expectSaved(window);
  const kept = await Promise.all(
    [original, ProposalId.parse(openId(window))].map(async (id) => {
      const { proposal } = await host.client.drafts.open({ id });
      return proposal.need;
    }),
  );
  expect(kept[0]).toMatchObject({ context: 'Typed elsewhere.', costOfNotActing: 'Elsewhere again.' });
  expect(kept[1]).toMatchObject({
    problem: 'Typed here, upon an older text.',
    costOfNotActing: 'Here again.',
  });
  await other.context().close();
});

test('undo brings one’s own text back after the newer text was chosen', async ({ window, host, browser }) => {
  await openBlank(window);
  await goTo(window, 'Need');
  const id = ProposalId.parse(openId(window));
  const other = await openElsewhere(browser, host, `#/proposal/${id}/need`);
  await expectSection(other, 'Need');
  await field(other, 'need.problem').fill('Theirs.');
  await expectSaved(other);
  await other.context().close();
  await field(window, 'need.problem').fill('Mine.');
  await window.getByRole('button', { name: 'Use the newer text' }).click();
  await expect(field(window, 'need.problem')).toHaveText('Theirs.');
  await window.getByRole('button', { name: 'Undo: Newer text loaded' }).click();
  await expect(field(window, 'need.problem')).toHaveText('Mine.');
  await expectSaved(window);
  expect((await host.client.drafts.open({ id })).proposal.need.problem).toBe('Mine.');
  await window.keyboard.press('Control+Shift+z');
  await expect(field(window, 'need.problem')).toHaveText('Theirs.');
  await expectSaved(window);
  expect((await host.client.drafts.open({ id })).proposal.need.problem).toBe('Theirs.');
});

test.describe('files that are dragged onto the window', () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  type Dropped = { name: string; type: string; base64: string };

  async function drag(window: Page, event: 'dragover' | 'drop', ...files: Dropped[]) {
    const dataTransfer = await window.evaluateHandle((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    }, files);
    await window.dispatchEvent('body', event, { dataTransfer });
  }

  const logo: Dropped = { name: 'logo.png', type: 'image/png', base64: png };
  const table: Dropped = { name: 'figures.csv', type: 'text/csv', base64: btoa('a,b') };
  const film: Dropped = { name: 'film.mp4', type: 'video/mp4', base64: btoa('film') };

  test('are told beforehand what will become of them', async ({ window }) => {
    const zone = window.locator('[data-drop-zone]');
    await drag(window, 'dragover', { ...film, name: 'offer.pdf', type: 'application/pdf' });
    await expect(zone).toHaveText('Let go to open it');
    await window.dispatchEvent('body', 'dragleave');
    await expect(zone).toBeHidden();
    await openBlank(window);
    await drag(window, 'dragover', logo, table, film);
    await expect(zone.getByText('Let go to use the picture as logo')).toBeVisible();
    await expect(zone.getByText('Let go, and choose which figures to import')).toBeVisible();
    await expect(zone.getByText('Nothing can be done here')).toBeVisible();
  });

  test('become the logo in the overview, and elsewhere when one says so', async ({ window }) => {
    await openBlank(window);
    await goTo(window, 'Need');
    await drag(window, 'drop', logo);
    await window.getByRole('button', { name: 'Use as logo' }).click();
    await expectSection(window, 'Overview');
    await expect(window.getByRole('img', { name: 'logo.png' })).toBeVisible();
    await drag(window, 'drop', { ...logo, name: 'newer.png' });
    await expect(window.getByRole('img', { name: 'newer.png' })).toBeVisible();
    await expectSaved(window);
  });

  test('are opened one after the other, and what can’t be used is named with the way out', async ({
    window,
    host,
  }) => {
    const { id } = await host.client.proposals.create({ title: 'From a file' });
    const receipt = await host.client.files.exportDraft({ id, exportId: 'drop-several' });
    const { base64 } = await host.client.exports.download({ exportId: receipt?.exportId ?? '' });
    // Files of proposals that are somewhere else: those that are here would be asked about.
    const fromElsewhere = (title: string): Dropped => {
      const { sha256: _, ...file } = JSON.parse(atob(base64));
      delete file.content.origin;
      file.content.proposal.overview.title = title;
      return { name: `${title}.countersign`, type: '', base64: btoa(JSON.stringify(file)) };
    };
    await drag(window, 'drop', film, fromElsewhere('one'), table, fromElsewhere('two'));
    await expectSection(window, 'Overview');
    await expect(window.getByText('film.mp4 can’t be used here')).toBeVisible();
    await expect(window.getByText('Opened two.countersign as a new proposal')).toBeVisible();
    expect((await host.client.proposals.list({})).total).toBe(3);
    await expect(
      window.getByText('figures.csv was not imported: open a proposal that can be edited first.'),
    ).toBeVisible();
  });
});
