import {
  expect,
  expectSaved,
  expectSection,
  field,
  goTo,
  openBlank,
  openExample,
  show,
  test,
} from './kit/window.ts';

test('a point of the readiness list leads to its field, and an answer is counted there and in the section list', async ({
  window,
}) => {
  await openBlank(window);
  const need = window.getByRole('link', { name: /Need/ });
  const tab = window.getByRole('tab', { name: /Readiness/ });
  const before = Number(/\d+/.exec((await tab.textContent()) ?? '')?.[0]);
  await expect(need.getByLabel('Empty')).toBeVisible();
  await tab.click();
  await window
    .getByRole('tabpanel')
    .getByRole('button', { name: /problem/i })
    .first()
    .click();
  await expectSection(window, 'Need');
  await expect(field(window, 'need.problem')).toBeFocused();
  await field(window, 'need.problem').fill('Every newsletter is sent by hand.');
  await expect(tab).toContainText(String(before - 1));
  await expect(need.getByLabel('Started')).toBeVisible();
  await goTo(window, 'Strategy');
  await expect(window.getByRole('heading', { level: 2, name: 'Strategy' })).toBeFocused();
});

test('the preview shows the real document, follows the section, and is made again after a save', async ({
  window,
}) => {
  await openExample(window);
  await window.getByRole('tab', { name: 'Preview' }).click();
  const pages = window.getByRole('region', { name: 'Preview of the exported document' });
  await expect(pages.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(pages.getByText('Decision requested').first()).toBeAttached();
  expect(await pages.getByRole('listitem').count()).toBeGreaterThan(8);
  expect(await pages.locator('canvas').count(), 'pages far away are not drawn').toBeLessThan(8);
  const rendering = await pages
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')?.textRendering);
  expect(rendering, 'letters keep the places that the PDF gives them').toBe('geometricPrecision');

  await window.getByRole('textbox', { name: 'Title of the proposal' }).fill('Podcasthost');
  await expect(pages.getByText('Podcasthost').first()).toBeAttached({ timeout: 30_000 });
  const before = await pages.evaluate((element) => element.scrollTop);
  await goTo(window, 'Security');
  await expect.poll(() => pages.evaluate((element) => element.scrollTop)).toBeGreaterThan(before);
});

test('panes are resized by the keyboard and keep their width', async ({ window }) => {
  await openBlank(window);
  const divider = window.getByRole('separator', { name: 'Width of the section list' });
  await divider.focus();
  await window.keyboard.press('ArrowRight');
  const width = await divider.getAttribute('aria-valuenow');
  expect(Number(width)).toBe(232);
  await window.reload();
  await expect(divider).toHaveAttribute('aria-valuenow', width ?? '');
});

test('in a narrow window the companion is a drawer, and a point of its list leads to a field that nothing covers', async ({
  window,
}) => {
  await window.setViewportSize({ width: 1024, height: 700 });
  await openBlank(window);
  const pane = window.getByRole('complementary', { name: 'Side pane' });
  await window.keyboard.press('Control+Alt+r');
  await expect(pane).toBeVisible();
  await window.getByRole('tab', { name: /Readiness/ }).focus();
  await window.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await window.keyboard.press('Control+Alt+r');
  const point = pane.getByRole('button', { name: /^Customers: add at least 1/ });
  await point.click();
  await expect(pane).toBeHidden();
  await expect(window.getByRole('button', { name: 'Add customer group' })).toBeFocused();
  await window.getByRole('button', { name: 'Back to readiness' }).press('Enter');
  await expect(point).toBeFocused();
  await goTo(window, 'Options');
  await window.keyboard.press('Control+Alt+g');
  await expect(pane).toBeVisible();
  await window.getByRole('button', { name: /^Do nothing/, expanded: false }).focus();
  await window.keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'Duplicate option 1' })).toBeFocused();
  await expect(pane, 'it does not cover what the Tab key leads to').toBeHidden();
  await window.keyboard.press('Control+l');
  await window.getByRole('link').first().click();
  await expectSection(window, 'Overview');
  await expect(pane).toBeHidden();
});

test('undo says what it would take back, takes it back from another section and shows its place', async ({
  window,
}) => {
  await openBlank(window);
  await expect(window.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
  await goTo(window, 'Need');
  await field(window, 'need.problem').fill('Every newsletter is sent by hand.');
  await expect(window.getByRole('button', { name: 'Undo: The problem' })).toBeEnabled();
  await show(window, 'Strategy');
  await window.keyboard.press('Control+z');
  await expectSection(window, 'Need');
  await expect(field(window, 'need.problem')).toHaveText('');
  await expect(field(window, 'need.problem')).toBeFocused();
  await window.keyboard.press('Control+Shift+z');
  await expect(field(window, 'need.problem')).toHaveText('Every newsletter is sent by hand.');
  await expectSaved(window);
});
