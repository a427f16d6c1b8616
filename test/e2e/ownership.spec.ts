import type { Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import type { Host } from './kit/host.ts';
import {
  accessibilityProblems,
  addNamed,
  expect,
  expectSaved,
  expectSection,
  field,
  goTo,
  openBlank,
  openExample,
  openId,
  test,
} from './kit/window.ts';

async function stored(window: Page, host: Host) {
  await expectSaved(window);
  return (await host.client.drafts.open({ id: ProposalId.parse(openId(window)) })).proposal;
}

const undo = (window: Page) => window.keyboard.press('Control+z');

test('the usual assets of the tool are added by a press, without owners, in one step', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await goTo(window, 'Ownership');
  await expect(window.getByText('Once the options say what the tool is for')).toBeVisible();
  await window.getByRole('button', { name: 'Go to the options' }).click();
  await expectSection(window, 'Options');
  await window.getByRole('button', { name: 'Add option' }).click();
  await field(window, 'options.candidates.2.category').click();
  await window.getByRole('option', { name: 'Social media', exact: true }).click();
  await goTo(window, 'Ownership');
  const offer = window.getByRole('region', { name: 'Usual assets' });
  await expect(offer.getByRole('listitem')).toHaveText([
    'Account with the vendor',
    'Accounts on the networks',
    'House rules and plan for replies',
  ]);
  expect((await stored(window, host)).ownership.assets).toEqual([]);
  await offer.getByRole('button', { name: 'Add these 3 assets' }).click();
  await expect(offer).toBeHidden();
  await expect(window.getByText('No deputy, no way back')).toHaveCount(3);
  const { assets } = (await stored(window, host)).ownership;
  expect(assets.map(({ kind }) => kind)).toEqual(['other', 'social-account', 'document']);
  expect(assets.every((asset) => !('accountableRole' in asset))).toBe(true);
  await undo(window);
  await expect(offer).toBeVisible();
});

test('responsibilities are reached and filled by keyboard, and each row says whether one role answers for it', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await window.getByRole('heading', { level: 2 }).first().focus();
  await window.keyboard.press('0');
  await expectSection(window, 'Measures');
  await window.keyboard.press('9');
  await expectSection(window, 'Ownership');
  await addNamed(window, 'Add role', 'Web developer');
  await addNamed(window, 'Add role', 'IT manager');
  await addNamed(window, 'Add activity', 'Check opt-outs');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Renew keys');
  await expect(window.getByText('Nobody is accountable yet.')).toHaveCount(2);

  const part = (role: string) => window.getByRole('button', { name: `Part of ${role} in Check opt-outs` });
  await part('Web developer').focus();
  await window.keyboard.press('r');
  await expect(part('Web developer')).toContainText('R');
  await part('IT manager').focus();
  await window.keyboard.press('a');
  await expect(window.getByText('IT manager is accountable.')).toBeVisible();
  await part('Web developer').click();
  await window.getByRole('option', { name: 'does the work and is accountable for it' }).click();
  await expect(window.getByText('2 roles are accountable; it needs exactly one.')).toBeVisible();
  await part('IT manager').focus();
  await window.keyboard.press('Delete');
  await expect(window.getByText('Web developer is accountable.')).toBeVisible();

  const { ownership } = await stored(window, host);
  expect(ownership.raciRoles).toEqual(['Web developer', 'IT manager']);
  expect(ownership.raci).toMatchObject([
    {
      activity: 'Check opt-outs',
      assignments: [
        { role: 'Web developer', letter: 'A' },
        { role: 'Web developer', letter: 'R' },
      ],
    },
    { activity: 'Renew keys', assignments: [] },
  ]);
});

test('a role is renamed in every row, never into another one, and goes with its parts', async ({
  window,
  host,
}) => {
  await openExample(window);
  await goTo(window, 'Ownership');
  const second = field(window, 'ownership.raciRoles.1');
  await second.fill('Marketing Operations lead');
  await expect(window.getByText('Another column has this name.')).toBeVisible();
  await second.fill('Marketing director');
  await expect(window.getByText('Marketing director is accountable.')).toBeVisible();
  await window.getByRole('button', { name: 'Delete Marketing director' }).click();
  await expect(window.getByText('Nobody is accountable yet.')).toBeVisible();
  const { raci, raciRoles } = (await stored(window, host)).ownership;
  expect(JSON.stringify([raci, raciRoles])).not.toMatch(/Head of Marketing|Marketing director/);
  expect(raciRoles[0]).toBe('Marketing Operations lead');
  await undo(window);
  await expect(window.getByText('Marketing director is accountable.')).toBeVisible();
});

test('hours go into the costs when told to, once, and come out again by undo', async ({ window, host }) => {
  await openBlank(window);
  await goTo(window, 'Ownership');
  await addNamed(window, 'Add task', 'Sync of contacts');
  await field(window, 'ownership.itEffort.0.specialty').click();
  await window.getByRole('option', { name: 'Web', exact: true }).click();
  await field(window, 'ownership.itEffort.0.onceHours').fill('60');
  await field(window, 'ownership.itEffort.0.yearlyHours').fill('24');
  await expect(
    window.getByText('Left out until they have an hourly rate: “Sync of contacts”.'),
  ).toBeVisible();
  await field(window, 'ownership.itEffort.0.hourlyRateMinor').fill('95');
  await window.keyboard.press('Tab');
  const sums = window.getByRole('table', { name: 'Hours and their price by specialty' });
  await expect(sums.getByRole('row', { name: /^Total/ })).toHaveText('Total60$5,70024$2,280');
  expect((await stored(window, host)).revenue.costs).toEqual([]);

  const put = window.getByRole('button', { name: 'Put these hours into the costs' });
  await put.click();
  await expect(window.getByText('The costs hold these hours as they are here.')).toBeVisible();
  await expect(put).toBeHidden();
  expect((await stored(window, host)).revenue.costs).toMatchObject([
    { category: 'it-hours', timing: 'one-off', basis: 'hours', specialty: 'web', hours: { expected: 60 } },
    { timing: 'per-month', hours: { expected: 2 }, hourlyRateMinor: { expected: 9500 } },
  ]);

  await field(window, 'ownership.itEffort.0.onceHours').fill('70');
  await window.keyboard.press('Tab');
  await expect(window.getByText('updates one line: “Sync of contacts” (70 h once)')).toBeVisible();
  await put.click();
  expect((await stored(window, host)).revenue.costs).toHaveLength(2);
  // Undo shows what it takes back, which is in another section.
  await undo(window);
  await expectSection(window, 'Revenue');
  await goTo(window, 'Ownership');
  await expect(put).toBeVisible();
  await window.getByRole('button', { name: 'Look at the costs' }).click();
  await expectSection(window, 'Revenue');
});

test('hours that IT does not have bring the ways out', async ({ window }) => {
  await openExample(window);
  await goTo(window, 'Ownership');
  const verdict = window.getByRole('region', { name: 'Hours against capacity' });
  await expect(verdict).toContainText('That fits.');
  await field(window, 'ownership.itCapacityHoursPerMonth').fill('40');
  await expect(verdict.getByRole('term')).toHaveText(['In phases', 'Outside help', 'A smaller scope']);
  await expect(verdict).toContainText('“Integration of online store and registers” with 60 hours');
  expect(await accessibilityProblems(window, 'main')).toEqual([]);
});
