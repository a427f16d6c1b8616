import type { Page } from '@playwright/test';
import {
  accessibilityProblems,
  addNamed,
  expect,
  expectSaved,
  expectSection,
  field,
  goTo,
  openBlank,
  test,
} from './kit/window.ts';

const moments = (window: Page) => window.getByRole('listbox', { name: 'History' }).getByRole('option');

async function writeThreeAnswers(window: Page) {
  await openBlank(window);
  await field(window, 'overview.ask').fill('Approve it.');
  await goTo(window, 'Need');
  await field(window, 'need.costOfNotActing').fill('Two hours a week.');
  await goTo(window, 'Strategy');
  await addNamed(window, 'Add objective', 'More orders by email');
  await expectSaved(window);
}

test('the list of steps names each with its section and leads to any moment and back, by keyboard too', async ({
  window,
}) => {
  await writeThreeAnswers(window);
  await window.keyboard.press('Control+Shift+h');
  await expect(moments(window)).toHaveCount(5);
  await expect(moments(window).nth(1)).toHaveText(/^Add objectiveStrategy\d\d:\d\d$/);
  await expect(moments(window).nth(2)).toContainText('Need');
  await expect(moments(window).first()).toHaveAttribute('aria-selected', 'true');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);

  await moments(window).last().click();
  await expectSection(window, 'Overview');
  await expect(field(window, 'overview.ask')).toHaveValue('');
  await expect(window.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();

  await window.getByRole('button', { name: 'History' }).click();
  await expect(moments(window).last()).toHaveAttribute('aria-selected', 'true');
  await moments(window).first().click();
  await expectSection(window, 'Strategy');
  await expect(field(window, 'strategy.objectives.0.statement')).toHaveValue('More orders by email');
  await expectSaved(window);

  await window.keyboard.press('Control+Shift+h');
  await expect(moments(window).first()).toBeFocused();
  for (let presses = 0; presses < 3; presses += 1) await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('listbox', { name: 'History' })).toBeHidden();
  await expectSection(window, 'Need');
  await expect(field(window, 'need.costOfNotActing')).toBeFocused();
  await expect(field(window, 'need.costOfNotActing')).toHaveText('');
});

test('steps outlive an autosave and a step back is saved like any edit', async ({ window, host }) => {
  await writeThreeAnswers(window);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expectSaved(window);
  const { cards } = await host.client.proposals.list({});
  const id = cards[0]?.id;
  if (!id) throw new Error('there is no proposal');
  const { proposal } = await host.client.drafts.open({ id });
  expect(proposal.need.costOfNotActing).toBeUndefined();
  expect(proposal.strategy.objectives).toEqual([]);
  expect(proposal.overview.ask).toBe('Approve it.');
});
