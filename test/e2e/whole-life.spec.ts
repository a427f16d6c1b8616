import type { Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import { flowingText } from '../kit/pdf-tools.ts';
import { expect, expectSaved, field, goTo, openExample, openId, show, test } from './kit/window.ts';

const status = (window: Page) => window.getByRole('banner').getByRole('button', { name: /^Status/ });
const moveForm = (window: Page) => window.getByRole('form');

/** Records a move on its day, and what else its form asks for. */
async function record(
  window: Page,
  move: string,
  day: string,
  more: { role?: string; verdict?: string } = {},
) {
  await window.clock.setFixedTime(`${day}T10:00:00Z`);
  await window.getByRole('main').getByRole('button', { name: move, exact: true }).click();
  const form = moveForm(window);
  if (more.verdict) {
    await form.getByRole('button', { name: /What was decided/ }).click();
    await window.getByRole('option', { name: more.verdict, exact: true }).click();
  }
  if (more.role) await form.getByRole('textbox', { name: 'Whose word it is, by role' }).fill(more.role);
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(form).toBeHidden();
}

/** Pastes a column of figures, as it comes from a spreadsheet, into the first cell of the table. */
async function pasteActuals(window: Page, figures: readonly number[]) {
  const cell = window.getByRole('region', { name: 'Actual figures by month' }).getByRole('textbox').first();
  await cell.focus();
  await cell.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, figures.join('\n'));
}

test('a proposal goes its whole way: submitted, approved with conditions, live, compared, closed', async ({
  window,
  host,
}) => {
  test.slow();
  await window.clock.setFixedTime('2025-08-25T10:00:00Z');
  await openExample(window);
  await show(window, 'Decision');
  await window.getByRole('main').getByRole('button', { name: 'Mark as ready' }).click();
  await expect(status(window)).toHaveAccessibleName(/Ready/);

  await record(window, 'Record as submitted', '2025-09-01');
  await goTo(window, 'Need');
  await expect(field(window, 'need.problem')).not.toHaveAttribute('contenteditable', 'true');
  await goTo(window, 'Decision');

  await record(window, 'Record the decision', '2025-10-06', {
    verdict: 'Approved with conditions',
    role: 'Head of IT',
  });
  for (const [index, condition] of ['Single sign-on before the pilot', 'A tested export'].entries()) {
    await window.getByRole('button', { name: 'Add condition' }).click();
    await field(window, `decision.conditions.${index}.condition`).fill(condition);
    await field(window, `decision.conditions.${index}.owner`).fill('Head of marketing');
    await field(window, `decision.conditions.${index}.dueOn`).fill('2025-12-01');
  }
  await field(window, 'decision.conditions.0.isMet').click();
  await expect(status(window)).toHaveAccessibleName(/1 of 2/);

  await record(window, 'Mark as live', '2025-11-03');
  await goTo(window, 'Outcomes');
  await pasteActuals(window, [900, 1100, 1300, 1500, 1700, 1900, 2000, 2100, 2200, 2300, 2400, 2500]);
  await expect(window.getByText('12 figures were pasted.').first()).toBeVisible();
  await expectSaved(window);

  const id = ProposalId.parse(openId(window));
  const { proposal } = await host.client.drafts.open({ id });
  expect(proposal.outcomes.actuals).toHaveLength(12);
  const receipt = await host.client.exports.write({ id, kind: 'outcome-report', exportId: 'report' });
  expect(receipt?.pageCount).toBeGreaterThan(1);
  const { base64 } = await host.client.exports.download({ exportId: 'report' });
  const text = flowingText(Buffer.from(base64, 'base64'));
  expect(text).toContain('Single sign-on before the pilot');
  expect(text).toMatch(/12 (of|months)/);

  await goTo(window, 'Decision');
  await record(window, 'Record as closed', '2026-11-02');
  await expect(status(window)).toHaveAccessibleName(/Closed/);
  await expectSaved(window);
  expect((await host.client.proposals.list({})).cards[0]?.status).toBe('closed');
});
