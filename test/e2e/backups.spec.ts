import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import { decision } from '../../shared/domain/decision.ts';
import { tinyFont } from '../kit/tiny-font.ts';
import type { Host } from './kit/host.ts';
import { accessibilityProblems, expect, test } from './kit/window.ts';

test('a backup is made, gone back to and undone, and a damaged library opens with the offer of it', async ({
  window,
  host,
  libraryFolder,
}) => {
  await host.client.proposals.create({ title: 'Podcast host' });
  await window.keyboard.press('Control+Shift+B');
  await expect(window.getByRole('heading', { level: 1, name: 'Backups' })).toBeFocused();
  await expect(window.getByText('There is no backup yet.')).toBeVisible();
  await window.getByRole('button', { name: 'Back up now' }).click();
  await expect(window.getByRole('row', { name: /By hand.*Healthy.*Podcast host/ })).toBeVisible();
  expect(await accessibilityProblems(window)).toEqual([]);

  const downloading = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Export the library…' }).click();
  const libraryFile = await (await downloading).path();
  await expect(window.getByText(/^Exported Countersign library/)).toBeVisible();
  const choosing = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Import a library…' }).click();
  const buffer = readFileSync(libraryFile);
  await (await choosing).setFiles({ name: 'whole.countersign-library', mimeType: 'text/plain', buffer });
  await expect(window.getByText('0 proposals are new; 1 was here already.')).toBeVisible();

  await host.client.proposals.create({ title: 'Email service' });
  await window.getByRole('button', { name: 'Restore backup 1…' }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog).toContainText('1 proposal is not in it and would go: “Email service”');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(window.getByText('A backup has taken the place of your library')).toBeVisible();
  expect((await host.client.proposals.list({})).total).toBe(1);
  await window.getByRole('button', { name: 'Undo restore' }).click();
  await expect(window.getByText('A restore was undone')).toBeVisible();
  expect((await host.client.proposals.list({})).total).toBe(2);

  await host.client.backups.make({});
  await host.closeLibrary();
  writeFileSync(join(libraryFolder, 'library.db'), 'no database at all');
  await host.openLibrary(libraryFolder);
  await window.reload();
  await expect(window.getByRole('heading', { name: 'The library is damaged' })).toBeVisible();
  expect(await accessibilityProblems(window)).toEqual([]);
  await window.getByRole('button', { name: 'Restore this backup…' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible();
  await window.getByRole('button', { name: 'All proposals' }).click();
  await expect(window.getByRole('link', { name: 'Email service' })).toBeVisible();
});

test('what is written in the settings is kept in the library and fills the next proposal', async ({
  window,
  host,
}) => {
  await host.client.exportPresets.save({ name: 'For security', kind: 'security-annex', choices: {} });
  await window.getByRole('button', { name: 'Library', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Settings' }).click();
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill('Museum of Clocks');
  await window.getByRole('combobox', { name: 'Currency of reports' }).fill('eur');
  await window.keyboard.press('Tab');
  await window.getByRole('textbox', { name: 'Yearly discount rate' }).fill('8 %');
  await window.getByRole('textbox', { name: 'Who signs' }).fill('CIO\nHead of security');
  await window.getByRole('textbox', { name: 'Who signs' }).blur();
  await expect(window.getByText('Saved', { exact: true })).toBeVisible();
  const fontAsked = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Add a font…' }).click();
  const font = Buffer.from(tinyFont({ characters: '顧客' }));
  await (await fontAsked).setFiles({ name: 'tiny.ttf', mimeType: 'font/ttf', buffer: font });
  await expect(window.getByRole('list', { name: 'Added fonts' })).toContainText('Tiny');
  await window.getByRole('button', { name: 'Rename For security' }).click();
  await window.getByRole('textbox', { name: 'New name' }).fill('Annex');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Rename Annex' })).toBeFocused();
  expect(await accessibilityProblems(window)).toEqual([]);
  await window.getByRole('button', { name: 'Delete Annex' }).click();
  await expect(window.getByText('The preset “Annex” was deleted')).toBeVisible();
  expect((await host.client.exportPresets.list({})).presets).toEqual([]);
  await window.getByRole('button', { name: 'All proposals' }).click();

  const { id } = await host.client.proposals.create({ title: '顧客' });
  expect((await host.client.exports.preview({ id })).unprintable).toEqual([]);
  await host.client.proposals.trash({ id });
  const { proposal } = await host.client.proposals.create({});
  expect(proposal.overview).toMatchObject({ organisation: 'Museum of Clocks', currency: 'EUR' });
  expect(proposal.revenue.discountRate).toEqual({ expected: 0.08 });
  expect(proposal.decision.signOffRoles.map(({ role }) => role)).toEqual(['CIO', 'Head of security']);

  await approve(host, await host.client.proposals.create({ templateId: 'email-marketing-service' }));
  await window.getByRole('button', { name: 'Library', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Portfolio' }).click();
  await expect(window.getByText('2 proposals in 2 states').first()).toBeVisible();
  await expect(window.getByRole('table', { name: '1 condition is open' })).toBeVisible();
  expect(await accessibilityProblems(window)).toEqual([]);
  await window.getByRole('button', { name: 'All proposals' }).click();
  await expect(window.getByRole('button', { name: 'Library', exact: true })).toBeVisible();

  await window.getByRole('button', { name: 'Library', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Portfolio' }).click();
  await window.getByRole('button', { name: 'Approved with conditions' }).press('Enter');
  await expect(window.getByText('Last decision: Approved with conditions')).toBeVisible();
  await expect(window.getByRole('main').getByRole('listitem').filter({ hasText: '1 of 1 open' })).toHaveCount(
    1,
  );
});

/** Approved under a condition that is open and overdue, so that every part of the portfolio has something to show. */
async function approve(host: Host, { id, revision, proposal }: OpenedDraft) {
  const approved = decision.draft.parse({
    ...proposal.decision,
    status: 'decided',
    verdict: 'approved-with-conditions',
    decidedOn: '2025-10-06',
    conditions: [{ id: 'one', condition: 'Single sign-on before the pilot', dueOn: '2025-12-01' }],
  });
  await host.client.drafts.save({ id, baseRevision: revision, sections: { decision: approved } });
}
