import { accessibilityProblems, expect, openBlank, test } from './kit/window.ts';

// Every form, empty and filled, is looked at in sections.spec.ts.

test('the start screen has no accessibility problem, empty or with cards', async ({ window, host }) => {
  expect(await accessibilityProblems(window)).toEqual([]);
  await host.client.proposals.create({ title: 'Podcast host' });
  await expect(window.getByRole('link', { name: 'Podcast host' })).toBeVisible();
  await window.getByRole('banner').getByRole('button', { name: 'New proposal' }).click();
  await expect(window.getByRole('menu')).toBeVisible();
  expect(await accessibilityProblems(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('menu')).toBeHidden();
  expect(await accessibilityProblems(window)).toEqual([]);
});

test('the frame of the editor has none in any of its panes', async ({ window }) => {
  await openBlank(window);
  expect(await accessibilityProblems(window)).toEqual([]);
  const pane = 'aside';
  await window.getByRole('tab', { name: /Readiness/ }).click();
  expect(await accessibilityProblems(window, pane)).toEqual([]);
  await window.getByRole('tab', { name: /Preview/ }).click();
  await expect(window.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  expect(await accessibilityProblems(window, pane)).toEqual([]);
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
});

test('what becomes of the text is spoken, the way there is not', async ({ window }) => {
  await openBlank(window);
  await window.getByRole('textbox', { name: 'Title of the proposal' }).fill('Podcast host');
  await expect(window.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeAttached();
  await expect(window.getByRole('status').filter({ hasText: 'Saving…' })).toHaveCount(0);
});
