import type { Locator, Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import type { Host } from './kit/host.ts';
import {
  accessibilityProblems,
  addNamed,
  choose,
  expect,
  expectSaved,
  field,
  openBlank,
  openExample,
  openId,
  show,
  test,
} from './kit/window.ts';

/** Text in a field of the first stream. */
async function type(window: Page, path: string, text: string) {
  await field(window, `revenue.streams.0.${path}`).fill(text);
}

/** What the library holds of the section. */
async function storedRevenue(window: Page, host: Host) {
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  return proposal.revenue;
}

/** The figures of a line of the table of scenarios: low, expected, high, then the named ones. */
function figures(window: Page, line: string) {
  return window.getByRole('row').filter({ hasText: line }).first().getByRole('button');
}

test('a channel brings its steps and where to look the figures up, but no figure', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await show(window, 'Revenue');
  await window.getByRole('button', { name: 'Add stream' }).click();
  await choose(window, 'revenue.streams.0.channel', 'Customer relations (CRM)');
  await expect(field(window, 'revenue.streams.0.steps.3.name')).toHaveValue('Opportunities that are won');
  await expect(window.getByText('Win rate of the last four quarters', { exact: false })).toBeVisible();
  await expect(field(window, 'revenue.streams.0.steps.3.value.expected')).toHaveValue('');
  await expect(field(window, 'revenue.streams.0.steps.3.today.expected')).toHaveValue('');
  await expectSaved(window);
  const [stream] = (await storedRevenue(window, host)).streams;
  expect(stream).toMatchObject({ channel: 'crm', startsFrom: 'today', volumeLabel: 'leads per month' });
  expect(stream?.steps.every(({ value }) => value === undefined)).toBe(true);
  await window.getByRole('button', { name: 'Undo: Channel' }).click();
  await expect(field(window, 'revenue.streams.0.steps.0.name')).toBeHidden();
});

test('a figure gets a source of its own, which begins with its name', async ({ window, host }) => {
  await openBlank(window);
  await show(window, 'Revenue');
  await window.getByRole('button', { name: 'Add stream' }).click();
  await type(window, 'name', 'Campaigns');
  await type(window, 'monthlyVolume.expected', '500');
  await choose(window, 'revenue.streams.0.monthlyVolume.assumptionId', 'New source…');
  await expect(field(window, 'revenue.assumptions.0.source')).toBeFocused();
  await window.keyboard.type('Our own shop, last year');
  await expectSaved(window);
  const { streams, assumptions } = await storedRevenue(window, host);
  expect(assumptions).toMatchObject([
    { statement: 'Campaigns: volume in month 1', source: 'Our own shop, last year' },
  ]);
  expect(streams[0]?.monthlyVolume).toEqual({ expected: 500, assumptionId: assumptions[0]?.id });
});

test('steps with figures stay when another channel is chosen', async ({ window }) => {
  await openExample(window);
  await show(window, 'Revenue');
  await window.locator('main [data-part="toggle"]').first().click();
  await choose(window, 'revenue.streams.0.channel', 'Webinars');
  await expect(field(window, 'revenue.streams.0.steps.1.name')).toHaveValue('Emails delivered');
  await window.getByRole('button', { name: 'Replace the steps with those of this channel' }).click();
  await expect(field(window, 'revenue.streams.0.steps.1.name')).not.toHaveValue('Emails delivered');
});

test('every figure says how it comes about, by mouse and by keyboard', async ({ window }) => {
  await openExample(window);
  await show(window, 'Revenue');
  const netBenefit = figures(window, 'Net benefit');
  await netBenefit.nth(1).click();
  const popover = window.getByRole('dialog', { name: 'How it comes about: Net benefit, Expected' });
  await expect(popover).toContainText('Contribution + other benefits − total cost');
  await expect(popover).toContainText('$78,782.36');
  await window.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await netBenefit.nth(0).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: /Net benefit, Low/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(netBenefit.nth(0)).toBeFocused();

  const explains = async (figure: Locator, name: string, working: string) => {
    await figure.click();
    const explained = window.getByRole('dialog', { name: `How it comes about: ${name}`, exact: true });
    await expect(explained).toContainText(working);
    await window.keyboard.press('Escape');
    await expect(explained).toBeHidden();
  };
  const glance = window.getByRole('region', { name: 'The money at a glance' });
  await explains(glance.getByRole('button', { name: '−$57,046' }), 'Net benefit, low', 'total cost');
  await explains(glance.getByRole('button', { name: '$303,240' }), 'Net benefit, high', 'total cost');
  const waiting = window.getByText('Every week without a decision costs about', { exact: false });
  await explains(
    waiting.getByRole('button').nth(1),
    'A week of waiting, Low',
    'or nothing where that is below',
  );
  await explains(waiting.getByRole('button').nth(2), 'A week of waiting, High', 'running costs');
  const honest = window.getByText('of projected revenue rests on low-confidence', { exact: false });
  await explains(
    honest.getByRole('button').first(),
    'Revenue on low-confidence inputs',
    'weakest input of low confidence',
  );
});

test('after a wrong input the last good figures stay, marked as such, and without the figure of a cost nothing rests on costs', async ({
  window,
}) => {
  await openExample(window);
  await show(window, 'Revenue');
  const expected = figures(window, 'Net benefit').nth(1);
  const mark = window.getByText('These are the last good figures', { exact: false });
  await expect(expected).toHaveText('$78,782');
  await window.locator('main [data-part="toggle"]').first().click();
  const clicks = window.locator('[data-path="revenue.streams.0.steps.2.value"]');
  await type(window, 'steps.2.value.expected', '400 %');
  await expect(clicks).toContainText('400 % is more than all of them.');
  await expect(mark).toBeVisible();
  await expect(expected).toHaveText('$78,782');
  await type(window, 'steps.2.value.expected', '1.5 %');
  await expect(mark).toBeHidden();
  await type(window, 'steps.2.value.expected', 'a lot');
  await field(window, 'revenue.streams.0.steps.2.value.expected').press('Tab');
  await expect(clicks).toContainText('“a lot” is not a number.');
  await expect(expected).toHaveText('$78,782');
  await type(window, 'steps.2.value.expected', '1.5 %');

  await window.getByRole('button', { name: 'Add cost' }).click();
  await expect(window.getByText(/Costs are incomplete: 1 of \d+ lines has no figure/)).toHaveCount(2);
  await expect(figures(window, 'Contribution')).toHaveCount(3);
  await expect(figures(window, 'Net benefit')).toHaveCount(0);
  await expect(window.getByRole('row', { name: /^Payback – – –$/ })).toBeVisible();
  await expect(window.getByRole('tab', { name: 'Range' })).toBeHidden();
  await window.getByText('Untitled entry:').getByRole('button', { name: 'Amount' }).click();
  await expect(window.locator(':focus')).toHaveAttribute('data-path', /^revenue\.costs\.\d+\.amountMinor/);
  await window.keyboard.type('100');
  await expect(window.getByText('Costs are incomplete', { exact: false })).toHaveCount(0);
  await expect(figures(window, 'Net benefit')).toHaveCount(3);
});

test('a named scenario has a column, and differs where one says so', async ({ window, host }) => {
  await openExample(window);
  await show(window, 'Revenue');
  await addNamed(window, 'Add scenario', 'Half the list');
  await expect(window.getByRole('columnheader', { name: 'Half the list' })).toBeVisible();
  await window.locator('main [data-part="toggle"]').first().click();
  await window.getByRole('button', { name: 'Range and scenarios: Volume in month 1' }).first().click();
  await window.getByRole('textbox', { name: 'Volume in month 1, Half the list' }).fill('30,000');
  const netBenefit = figures(window, 'Net benefit');
  await expect(netBenefit.nth(3)).not.toHaveText('$78,782');
  await expect(netBenefit.nth(1)).toHaveText('$78,782');
  await expectSaved(window);
  const before = await storedRevenue(window, host);
  expect(before.streams[0]?.monthlyVolume?.named).toMatchObject([{ value: 30_000 }]);
  await window.getByRole('button', { name: 'Delete scenario 1' }).click();
  await expectSaved(window);
  expect((await storedRevenue(window, host)).streams[0]?.monthlyVolume?.named).toBeUndefined();
});

test('the simulation is cancelled with nothing left of it, says its seed, and says when its inputs have changed', async ({
  window,
}) => {
  await openExample(window);
  await show(window, 'Revenue');
  await window.getByRole('tab', { name: 'Range' }).click();
  await field(window, 'revenue.simulation.runs').fill('100,000');
  await window.getByRole('button', { name: 'Run 100,000 times' }).click();
  await expect(window.getByRole('progressbar', { name: 'Simulation' })).toBeVisible();
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByRole('button', { name: 'Run 100,000 times' })).toBeVisible();
  await expect(window.getByText('Probability of a loss:', { exact: false })).toBeHidden();

  await field(window, 'revenue.simulation.runs').fill('10,000');
  await window.getByRole('button', { name: 'Run 10,000 times' }).click();
  await expect(window.getByText('Probability of a loss:', { exact: false })).toBeVisible();
  await expect(window.getByText('10,000 runs, seed 1', { exact: false })).toBeVisible();
  await expect(window.getByRole('img', { name: /^In 10,000 runs/ })).toBeVisible();
  await window.getByText('Probability of a loss:', { exact: false }).getByRole('button').click();
  await expect(
    window.getByRole('dialog', { name: 'How it comes about: Probability of a loss' }),
  ).toContainText('runs that end below zero');
  await window.keyboard.press('Escape');
  await window
    .getByRole('row', { name: /^Net benefit/ })
    .last()
    .getByRole('button')
    .first()
    .click();
  await expect(window.getByRole('dialog', { name: 'How it comes about: Net benefit, P10' })).toBeVisible();
  await window.keyboard.press('Escape');
  await field(window, 'revenue.horizonMonths').fill('24');
  await expect(window.getByText('The inputs have changed since', { exact: false })).toBeVisible();
});

test('every picture of the money is accessible in both themes', async ({ window }) => {
  test.slow();
  await openExample(window);
  await show(window, 'Revenue');
  for (const name of ['Cash flow', 'Scenarios', 'What matters most', 'What must be true', 'Range']) {
    await window.getByRole('tab', { name, exact: true }).click();
    if (name === 'Range') {
      await window.getByRole('button', { name: 'Run 10,000 times' }).click();
      await expect(window.getByText('Probability of a loss:', { exact: false })).toBeVisible();
    }
    expect(await accessibilityProblems(window, '[data-path="revenue.totals"]'), name).toEqual([]);
  }
});
