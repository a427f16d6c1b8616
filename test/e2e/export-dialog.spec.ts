import { accessibilityProblems, expect, openBlank, openShortExample, test } from './kit/window.ts';

test('a document is chosen with its parts, kept as a preset, and written', async ({ window, host }) => {
  await openShortExample(window, host);
  await window.keyboard.press('ControlOrMeta+e');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('button', { name: 'Export PDF' })).toBeFocused();
  await dialog.getByText('Security annex', { exact: true }).click();
  await dialog.getByText('Risks', { exact: true }).click();
  await dialog.getByLabel('Keep these choices as').fill('For security');
  await dialog.getByRole('button', { name: 'Save preset' }).click();
  await expect(dialog.getByRole('button', { name: /^For security Preset/ })).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages$/);
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);

  // The keyboard shows which document it is at.
  await dialog.getByRole('radio', { name: /^Security annex/ }).press('ArrowUp');
  const focused = dialog.locator('label[data-focus-visible]');
  await expect(focused).toHaveText(/^One-page brief/);
  await expect(focused).toHaveCSS('outline-style', 'solid');
  await expect(dialog).toContainText('no part of it can be left out');

  // Another choice is not the preset any more; choosing the preset brings its parts back.
  await dialog.getByText('Full proposal', { exact: true }).click();
  await dialog.getByRole('button', { name: /Preset$/ }).click();
  await window.getByRole('option', { name: 'For security' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Risks' })).not.toBeChecked();

  const started = window.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export PDF' }).click();
  expect((await started).suggestedFilename()).toMatch(/ security annex v1 r\d+\.pdf$/);

  // Every group of IT gets a file of its own, in one go.
  const fileNames = new Set<string>();
  window.on('download', (download) => fileNames.add(download.suggestedFilename()));
  await window.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByText('Reviewer pack', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Export all 5 packs, one file each' }).click();
  await expect(window.getByText('Exported 5 packs')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => fileNames.size).toBe(5);
  expect([...fileNames].filter((name) => name.includes('reviewer pack database'))).toHaveLength(1);
});

test('a long name of a preset is cut, and pushes no document out of a small window', async ({ window }) => {
  await window.setViewportSize({ width: 1024, height: 700 });
  await openBlank(window);
  await window.keyboard.press('ControlOrMeta+e');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  const left = async () => (await dialog.getByText('Full proposal', { exact: true }).boundingBox())?.x;
  const before = await left();
  await dialog.getByLabel('Keep these choices as').fill('For the security group, with each of its questions');
  await dialog.getByRole('button', { name: 'Save preset' }).click();
  await dialog.getByRole('button', { name: 'Delete the preset' }).scrollIntoViewIfNeeded();
  expect(await left()).toBe(before);
});
