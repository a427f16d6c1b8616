import { accessibilityProblems, expect, expectSaved, field, goTo, openExample, test } from './kit/window.ts';

test('a version is named, what changed since is told in words, and it is restored: by the keyboard alone', async ({
  window,
}) => {
  await openExample(window);
  const title = window.getByRole('textbox', { name: 'Title of the proposal' });
  const before = await title.inputValue();
  const dialog = window.getByRole('dialog', { name: 'Versions' });
  const history = dialog.getByRole('treegrid', { name: 'History' });

  await window.keyboard.press('Control+Alt+v');
  await expect(history.getByRole('row')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Keep as a version…' }).press('Enter');
  await window.keyboard.type('Before the meeting');
  await window.keyboard.press('Enter');
  await expect(history.getByRole('row', { name: 'Before the meeting' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Rename…' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await title.fill('For 14 shops');
  await goTo(window, 'Revenue');
  await field(window, 'revenue.horizonMonths').fill('24');
  await expectSaved(window);
  await window.keyboard.press('Control+Alt+v');
  await expect(dialog.getByRole('status')).toHaveText('2 differences');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Title' })).toContainText(
    '[added: For 14 shops]',
  );
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Months looked at' })).toContainText(
    '36 → to 24',
  );
  const totals = dialog.getByRole('table', { name: 'What both come to, expected case' });
  await expect(totals.getByRole('columnheader')).toHaveText(['Before the meeting', 'Now']);
  await expect(totals.getByRole('row', { name: /^Net benefit/ })).toContainText('(different)');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);

  await expect(history.getByRole('row').first()).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await window.keyboard.press('Control+Alt+v');
  await expect(history.getByRole('row').first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(title).toHaveValue(before);
  await expectSaved(window);
  await window.keyboard.press('Control+z');
  await expect(title).toHaveValue('For 14 shops');
  await expectSaved(window);
});
