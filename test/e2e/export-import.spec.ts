import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  accessibilityProblems,
  expect,
  expectSection,
  field,
  goTo,
  openBlank,
  openExample,
  openShortExample,
  test,
} from './kit/window.ts';

/** The dialog opens with the button that exports in focus. */
async function exportPdf(window: Page) {
  await window.getByRole('button', { name: 'Export…' }).click();
  await window
    .getByRole('dialog', { name: 'Export' })
    .getByRole('button', { name: 'Export PDF' })
    .press('Enter');
}

function keepAsNew(window: Page) {
  return window.getByRole('button', { name: 'Keep as a new proposal' }).click();
}

test('an exported PDF is downloaded, can be downloaded again, and brings the proposal back', async ({
  window,
  host,
}) => {
  await openShortExample(window, host);
  const title = await window.getByRole('textbox', { name: 'Title of the proposal' }).inputValue();
  const started = window.waitForEvent('download');
  await exportPdf(window);
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const path = await download.path();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');

  const notices = window.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(/^Exported /)).toBeVisible();
  await window.setViewportSize({ width: 1024, height: 700 });
  const sponsor = field(window, 'overview.sponsor');
  await sponsor.focus();
  const [focused, covering] = [await sponsor.boundingBox(), await notices.boundingBox()];
  expect((focused?.y ?? 0) + (focused?.height ?? 0), 'the notice covers no focus').toBeLessThan(
    covering?.y ?? 0,
  );
  const repeated = window.waitForEvent('download');
  await notices.getByRole('button', { name: 'Download' }).click();
  expect(readFileSync(await (await repeated).path())).toEqual(readFileSync(path));

  await window.getByRole('button', { name: 'All proposals' }).click();
  await window
    .locator('input[type="file"]')
    .setInputFiles({ name: 'proposal.pdf', mimeType: 'application/pdf', buffer: readFileSync(path) });
  const question = window.getByRole('dialog', { name: 'The proposal of this file is here already' });
  await expect(question).toContainText('It says exactly what the proposal says now.');
  await expect(question).not.toContainText('changed since it was exported');
  await question.getByRole('button', { name: 'Compare' }).click();
  await expect(question.getByRole('status')).toHaveText('Nothing is different: both say the same.');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
  await question.getByRole('button', { name: 'Keep as a new proposal' }).click();
  await expectSection(window, 'Overview');
  await expect(window.getByRole('textbox', { name: 'Title of the proposal' })).toHaveValue(title);
  await window.getByRole('button', { name: 'All proposals' }).click();
  await expect(window.getByRole('status').filter({ hasText: '2 proposals' })).toBeVisible();
});

test('a draft file comes back whole', async ({ window, host }) => {
  await openBlank(window);
  await goTo(window, 'Need');
  await field(window, 'need.problem').fill('Ünïcode, “quotes” and 日本語.');
  await host.gate({ name: 'files.exportDraft', holds: true });
  const started = window.waitForEvent('download');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Save a copy as draft file' }).click();
  const notice = window.getByRole('region', { name: 'Notices' }).getByRole('status');
  await expect(notice).toHaveText('Saving a copy as draft file');
  await expect(notice.getByRole('button'), 'nothing here can be cancelled').toHaveCount(0);
  await host.gate();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/\.countersign$/);
  const buffer = readFileSync(await download.path());
  await window.getByRole('button', { name: 'All proposals' }).click();
  await window
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'copy.countersign', mimeType: 'application/json', buffer });
  await keepAsNew(window);
  await goTo(window, 'Need');
  await expect(field(window, 'need.problem')).toHaveText('Ünïcode, “quotes” and 日本語.');
});

test('a file that is no proposal is refused with the reason, and nothing changes', async ({ window }) => {
  await window
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'holiday.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('not a document'),
    });
  await expect(window.getByRole('alert')).toContainText('holiday.pdf was not opened');
  await expect(window.getByRole('alert')).toContainText('Nothing was changed.');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(/what IT needs to know/);
});

test('a dropped draft file opens', async ({ window, host }) => {
  const { id } = await host.client.proposals.create({ title: 'Dropped' });
  const receipt = await host.client.files.exportDraft({ id, exportId: 'drop-1' });
  const { base64 } = await host.client.exports.download({ exportId: receipt?.exportId ?? '' });
  const data = await window.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], 'dropped.countersign'));
    return transfer;
  }, base64);
  await window.dispatchEvent('body', 'drop', { dataTransfer: data });
  await keepAsNew(window);
  await expectSection(window, 'Overview');
});

test('a running export can be cancelled', async ({ window, host }) => {
  await openExample(window);
  await host.gate({ name: 'exports.write', holds: true });
  await exportPdf(window);
  const notices = window.getByRole('region', { name: 'Notices' });
  await expect(notices.getByRole('progressbar')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await notices.getByRole('button', { name: 'Cancel' }).click();
  await host.gate({ name: 'exports.write', fails: { code: 'export-cancelled', details: {} } });
  await expect(notices.getByText('Export cancelled. Nothing was written.')).toBeVisible();
});

test('an export that fails says why and leaves the proposal alone', async ({ window, host }) => {
  await openExample(window);
  await host.gate({
    name: 'exports.write',
    fails: { code: 'export-failed', details: { reason: 'took-too-long', problem: '' } },
  });
  await exportPdf(window);
  await expect(window.getByRole('alert')).toContainText('took too long');
  await expect(window.getByRole('alert')).toContainText('Your proposal is not affected.');
});

test('nothing is exported while the newest text is not saved', async ({ window, host }) => {
  await openBlank(window);
  await host.gate({ name: 'drafts.save', fails: { code: 'disk-full', details: { path: 'the library' } } });
  await window.getByRole('textbox', { name: 'Title of the proposal' }).fill('New');
  await exportPdf(window);
  const notices = window.getByRole('region', { name: 'Notices' });
  await expect(notices.getByRole('alert')).toContainText('it would be missing from the document');
});
