import { join } from 'node:path';
import Database from 'better-sqlite3';
import { accessibilityProblems, expect, expectSection, openBlank, openExample, test } from './kit/window.ts';

test('a first run offers one sentence, two buttons, the templates and a complete example, whose card gets a picture of its first page', async ({
  window,
  host,
}) => {
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(/what IT needs to know/);
  const main = window.getByRole('main');
  await expect(main.getByRole('button', { name: 'New proposal' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Open file…' })).toBeVisible();
  await main.getByRole('button', { name: 'Start from a template' }).click();
  await expect(window.getByRole('dialog', { name: 'Choose a template' })).toBeVisible();
  await window.keyboard.press('Escape');
  await openExample(window);
  await expect(window).toHaveTitle(/Countersign$/);

  await window.getByRole('button', { name: 'All proposals' }).click();
  await expect(window.getByRole('listitem').locator('img')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await host.client.proposals.list({})).cards[0]?.hasThumbnail).toBe(true);

  await expect(window.getByRole('listitem').filter({ has: window.locator('img') })).toContainText(
    /\$[\d.]+k net benefit/,
  );
  // In the smallest window the filters, the order and the layout still stand in one line.
  await window.setViewportSize({ width: 1024, height: 700 });
  const top = async (name: string) => (await window.getByRole('button', { name }).boundingBox())?.y;
  const layout = window.getByRole('radiogroup', { name: 'Layout' });
  expect((await layout.boundingBox())?.y).toBe(await top('Order: Last change'));
  expect(await top('Order: Last change')).toBe(await top('Status'));
});

test('a proposal made from a template appears as a card with its title', async ({ window }) => {
  await window.getByRole('banner').getByRole('button', { name: 'New proposal' }).click();
  await window.getByRole('menuitem', { name: 'From a template…' }).click();
  await window.getByRole('option', { name: 'Email marketing' }).click();
  await expectSection(window, 'Overview');
  await window
    .getByRole('textbox', { name: 'Title of the proposal' })
    .fill('One email service for all shops');
  await window.getByRole('button', { name: 'All proposals' }).click();
  await expect(window.getByRole('link', { name: 'One email service for all shops' })).toBeVisible();
});

test('a template is found by its first letters and chosen without a mouse', async ({ window }) => {
  const menu = window.getByRole('banner').getByRole('button', { name: 'New proposal' });
  await menu.press('Enter');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('option', { name: 'Email marketing' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await menu.press('Enter');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('option', { name: 'Email marketing' })).toBeFocused();
  expect(await accessibilityProblems(window)).toEqual([]);
  await window.keyboard.type('forum');
  await window.keyboard.press('Enter');
  await expectSection(window, 'Overview');
  await expect(window.getByRole('textbox', { name: 'Title of the proposal' })).toHaveValue(
    'Proposal for a customer forum',
  );
});

test('a search by / finds a proposal by a word of its title', async ({ window, host }) => {
  await host.client.proposals.create({ title: 'Newsletter tool' });
  await host.client.proposals.create({ title: 'Podcast host' });
  await expect(window.getByRole('link', { name: 'Podcast host' })).toBeVisible();
  await window.keyboard.press('/');
  await window.keyboard.type('newsletter');
  await expect(window.getByRole('status').filter({ hasText: '1 proposal found' })).toBeVisible();
  await expect(window.getByRole('link', { name: 'Newsletter tool' })).toBeVisible();
  await expect(window.getByRole('link', { name: 'Podcast host' })).toBeHidden();
});

test('moving to the trash is undone by its notice', async ({ window, host }) => {
  await host.client.proposals.create({ title: 'Podcast host' });
  await window.getByRole('button', { name: 'More for Podcast host' }).click();
  await window.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(window.getByRole('link', { name: 'Podcast host' })).toBeHidden();
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByRole('link', { name: 'Podcast host' })).toBeVisible();
});

test('what is in the trash can be put back', async ({ window, host }) => {
  const { id } = await host.client.proposals.create({ title: 'Podcast host' });
  await host.client.proposals.create({ title: 'Survey tool' });
  await host.client.proposals.trash({ id });
  await window.getByRole('button', { name: 'Trash' }).click();
  await window.getByRole('button', { name: 'More for Podcast host' }).click();
  await window.getByRole('menuitem', { name: 'Put back' }).click();
  // Its card is gone, and the focus goes on from the heading.
  await expect(window.getByRole('heading', { name: 'Trash' })).toBeFocused();
  await window.getByRole('button', { name: 'Back to proposals' }).click();
  await expect(window.getByRole('heading', { name: 'Proposals' })).toBeFocused();
  await expect(window.getByRole('link', { name: 'Podcast host' })).toBeVisible();

  await window.getByRole('button', { name: 'Choose several' }).press('Enter');
  await window.getByRole('button', { name: 'Choose all in sight' }).press('Enter');
  await window.getByRole('button', { name: 'Move to trash' }).press('Enter');
  await window.getByRole('button', { name: 'Trash', exact: true }).click();
  await expect(window.getByRole('button', { name: 'More for Survey tool' })).toBeVisible();
  await window.getByRole('button', { name: 'Choose several' }).press('Enter');
  await window.getByRole('button', { name: 'Choose all in sight' }).press('Enter');
  await expect(window.getByText('2 chosen')).toBeVisible();
  await window.getByRole('button', { name: 'Delete for good…' }).press('Enter');
  await expect(window.getByRole('alertdialog')).toContainText('Delete 2 proposals for good?');
  await window.getByRole('button', { name: 'Delete for good', exact: true }).press('Enter');
  await expect(window.getByText('The trash is empty.')).toBeVisible();
  expect((await host.client.proposals.list({ place: 'trash' })).total).toBe(0);
});

test('a damaged proposal is marked as such and opens read-only with its last good text', async ({
  window,
  host,
  libraryFolder,
}) => {
  const { id, revision, proposal } = await host.client.proposals.create({ title: 'Podcast host' });
  const need = { ...proposal.need, problem: 'Episodes are sent by hand.' };
  await host.client.drafts.save({ id, baseRevision: revision, sections: { need } });
  await host.closeLibrary();
  const database = new Database(join(libraryFolder, 'library.db'));
  database.exec("UPDATE proposals SET title = 'Podcast ghost'");
  database.close();
  await host.openLibrary(libraryFolder);
  await window.reload();
  const card = window.getByRole('listitem').filter({ hasText: 'Damaged' });
  await expect(card).toContainText('Open it to read its last undamaged revision.');
  await card.getByRole('link').click();
  await expect(window.getByText('Nothing is written over it.')).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByText('Episodes are sent by hand.')).toBeVisible();
});

test('a long list grows while it is scrolled, and stays when something changes', async ({ window, host }) => {
  for (let made = 0; made < 70; made += 1) await host.client.proposals.create({ title: `Proposal ${made}` });
  await expect(window.getByRole('status').filter({ hasText: '70 proposals' })).toBeVisible();
  const first = window.getByRole('link', { name: 'Proposal 0', exact: true });
  await expect(async () => {
    await window.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(first).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await window.getByRole('listitem').count(), 'only what is in sight is drawn').toBeLessThan(50);
  await first.focus();
  await window.keyboard.press('ArrowUp');
  await expect(window.getByRole('link', { name: 'Proposal 3', exact: true })).toBeFocused();
  await host.client.proposals.create({ title: 'Proposal too' });
  await expect(window.getByRole('status').filter({ hasText: '71 proposals' })).toBeVisible();
  await expect(first).toBeVisible();
});

test('the library is narrowed, tagged, ordered as a table and kept as a view', async ({ window, host }) => {
  const { id } = await host.client.proposals.create({ title: 'Podcast host' });
  await host.client.drafts.save({
    id,
    baseRevision: 1,
    sections: { need: { problem: 'Episodes get lost.' } },
  });
  await host.client.proposals.create({ title: 'Survey tool' });
  await window.getByRole('button', { name: 'More for Podcast host' }).click();
  await window.getByRole('menuitem', { name: 'Tags…' }).click();
  await expect(window.getByRole('combobox', { name: 'New tag' })).toBeFocused();
  await window.keyboard.type('Audio, spring, Spring');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Tag', exact: true }).click();
  await window.getByRole('menuitemcheckbox', { name: 'spring' }).click();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('status').filter({ hasText: '1 proposal found' })).toBeVisible();
  await window.getByRole('button', { name: 'Views' }).click();
  await window.getByRole('menuitem', { name: 'Save this view…' }).click();
  await expect(window.getByRole('textbox', { name: 'Name of the view' })).toBeFocused();
  await window.keyboard.type('Of spring');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Remove the filter Tag: spring' }).click();
  await window.getByRole('radio', { name: 'Table' }).click();
  const titles = window.getByRole('table').getByRole('link');
  await expect(titles).toHaveText(['Survey tool', 'Podcast host']);
  await window.getByRole('button', { name: 'Order by Title' }).click();
  await expect(titles).toHaveText(['Podcast host', 'Survey tool']);
  await window.getByRole('button', { name: 'Order by Title' }).click();
  await expect(titles).toHaveText(['Survey tool', 'Podcast host']);
  await window.keyboard.press('/');
  await window.keyboard.type('episod');
  await expect(window.locator('mark')).toHaveText('Episod');
  expect(await accessibilityProblems(window)).toEqual([]);
});

test('duplicating makes a second card', async ({ window, host }) => {
  await host.client.proposals.create({ title: 'Podcast host' });
  await window.getByRole('button', { name: 'More for Podcast host' }).click();
  await window.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(window.getByRole('status').filter({ hasText: '2 proposals' })).toBeVisible();
});

test('a reload leads back to the section that was open, in the appearance that was chosen', async ({
  window,
}) => {
  await window.getByRole('button', { name: 'Appearance' }).click();
  await window.getByRole('menuitem', { name: 'Dark' }).click();
  await openBlank(window);
  await window.keyboard.press('Control+2');
  await expectSection(window, 'Need');
  await window.reload();
  await expectSection(window, 'Need');
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
});
