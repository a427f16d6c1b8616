import type { Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import {
  accessibilityProblems,
  expect,
  expectSaved,
  field,
  openExample,
  openId,
  show,
  test,
} from './kit/window.ts';

const cell = (window: Page, name: string) => window.getByRole('textbox', { name: new RegExp(`^${name}`) });
const comparison = (window: Page) => window.getByRole('region', { name: 'Projection and actual figures' });

test('figures are typed, pasted and imported, and compared as they come', async ({ window, host }) => {
  await openExample(window);
  await show(window, 'Outcomes');
  await expect(window.getByRole('note')).toContainText('This proposal is not live yet.');
  await expect(comparison(window)).toContainText('Nothing is compared until');
  await comparison(window).getByRole('button', { name: 'Say when it went live' }).click();
  await expect(window.getByRole('textbox', { name: 'When did it go live?' })).toBeFocused();
  await window.keyboard.type('5 jan 2026');
  await window.keyboard.press('Tab');
  await expect(comparison(window)).toContainText('No month that is over has a figure yet');

  // Typed like in a spreadsheet: Enter leads down, the arrows to the neighbours.
  await cell(window, 'Promotional campaigns, January 2026').click();
  await window.keyboard.type('2.5k');
  await window.keyboard.press('Enter');
  await expect(cell(window, 'Promotional campaigns, February 2026')).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(cell(window, 'Welcome series, February 2026')).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await expect(comparison(window)).toContainText('The one monthly figure so far is $2,500');

  // A copied column goes downwards from the cell, as one step.
  await cell(window, 'Welcome series, January 2026').evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'Revenue\n100\n\n300.50\nunknown\n');
  await expect(cell(window, 'Welcome series, March 2026')).toHaveValue('300.50');
  await expect(cell(window, 'Welcome series, February 2026')).toHaveValue('');
  await expect(
    window.getByRole('status').filter({ hasText: '2 figures were pasted. 1 cell was left out' }),
  ).toBeVisible();
  await expect(comparison(window)).toContainText('“Welcome series” has no figure for');

  // Imported from a file, with a look at it first.
  await window.getByRole('button', { name: 'Import actual figures…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Import figures' });
  const content = 'Month,Clicks,promotional Campaigns\n2026-02,7,1000\n2026-02,8,200.25\nMarch 2026,9,50\n';
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'actuals.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(dialog).toContainText(
    '2 months are read for “Promotional campaigns”: February 2026 to March 2026.',
  );
  await expect(dialog).toContainText('No stream and no measure is called “Clicks”.');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Take over 2 months' }).click();
  await expect(cell(window, 'Promotional campaigns, February 2026')).toHaveValue('1,200.25');
  await expect(comparison(window)).toContainText('actual to projected revenue of the last 3 months');

  await window
    .getByRole('textbox', { name: 'Reason for Promotional campaigns, March 2026' })
    .fill('The sync was down.');
  const promise = window.getByRole('radiogroup', { name: /^Was it kept: DNS records/ });
  await promise.getByText('Kept', { exact: true }).click();
  await expectSaved(window);
  expect(await accessibilityProblems(window, 'main')).toEqual([]);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.outcomes.actuals).toHaveLength(5);
  expect(
    proposal.outcomes.actuals.find(({ month, value }) => month === '2026-03' && value === 5000),
  ).toMatchObject({
    varianceReason: 'The sync was down.',
  });
  expect(proposal.outcomes.pactKept).toMatchObject([{ isKept: true }]);
  await expect(field(window, 'outcomes.actuals.0.value')).toHaveValue('2,500');

  await window.getByRole('button', { name: 'Export the outcome report…' }).click();
  await expect(window.getByRole('radio', { name: /^Outcome report/ })).toBeChecked();
});
