import { ProposalId } from '../../shared/domain/values.ts';
import {
  accessibilityProblems,
  expect,
  expectSaved,
  expectSection,
  field,
  goTo,
  openExample,
  openId,
  test,
} from './kit/window.ts';

test('what is with IT stays as it was, a condition is met, and the next version is free to be edited', async ({
  window,
  host,
}) => {
  const main = window.getByRole('main');
  const status = window.getByRole('banner').getByRole('button', { name: /^Status/ });
  const act = (name: string) => main.getByRole('button', { name, exact: true });

  await openExample(window);
  await goTo(window, 'Decision');
  await act('Mark as ready').click();
  await act('Record as submitted').click();
  await expect(main.getByRole('heading', { name: 'Record as submitted' })).toBeFocused();
  await act('Record it').click();
  await expect(main.getByRole('heading', { name: 'Submitted' })).toBeFocused();
  await expect(main.getByRole('listitem').filter({ hasText: 'Submittednow' })).toHaveAttribute(
    'aria-current',
    'step',
  );

  await goTo(window, 'Need');
  await expect(main.getByText('Version 1 is with IT')).toBeVisible();
  await expect(field(window, 'need.customers.0.name')).not.toBeEditable();
  await expect(window.getByRole('textbox', { name: 'Title' })).not.toBeEditable();

  await goTo(window, 'Decision');
  await act('Record the decision').click();
  await field(window, 'decision.verdict').click();
  await window.getByRole('option', { name: 'Approved with conditions' }).click();
  await act('Record it').click();
  await expect(main.getByRole('alert')).toHaveText('Say whose word this is: the role is enough.');
  await field(window, 'decision.moves.0.role').fill('IT steering group');
  await act('Record it').click();
  await expect(act('Add condition')).toBeFocused();
  await window.getByRole('tab', { name: /Readiness/ }).click();
  const pane = window.getByRole('tabpanel', { name: /Readiness/ });
  await expect(pane.getByText(/^Version 1 was submitted on .* and stays as it was\.$/)).toBeVisible();
  await act('Add condition').click();
  await field(window, 'decision.conditions.0.owner').fill('Head of marketing');
  await expect(pane.getByRole('region')).toHaveText(/^Still to do/);
  await field(window, 'decision.conditions.0.condition').click();
  await window.keyboard.type('Single sign-on before the first campaign');
  await expect(status).toHaveAccessibleName('Status: Approved with conditions, 1 of 1 open');
  await main.getByRole('checkbox', { name: 'Done: Single sign-on' }).press('Space');
  await expect(status).toHaveAccessibleName('Status: Approved with conditions, the one met');
  // A verdict that needs no comment is called by what was read and who read it.
  await act('Add verdict').click();
  await field(window, 'decision.reviews.0.section').click();
  await window.getByRole('option', { name: 'Need', exact: true }).click();
  await field(window, 'decision.reviews.0.specialty').click();
  await window.getByRole('option', { name: 'Web', exact: true }).click();
  await main.getByRole('radiogroup', { name: 'Verdict' }).getByText('Acceptable', { exact: true }).click();
  await expect(main.getByRole('button', { name: 'Need · Web Acceptable' })).toBeVisible();
  expect(await accessibilityProblems(window, 'main')).toEqual([]);

  await expect(act('Duplicate')).toHaveAccessibleDescription(
    'A new proposal with the same text, not yet submitted',
  );

  await goTo(window, 'Need');
  await act('Start version 2').click();
  await expectSection(window, 'Decision');
  await act('Record it').click();
  await expect(status).toHaveAccessibleName('Status: Draft, version 2');
  await goTo(window, 'Need');
  await field(window, 'need.customers.0.name').fill('Everyone who buys');
  await expectSaved(window);

  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.need.customers[0]?.name).toBe('Everyone who buys');
  expect(proposal.decision.moves.map(({ to, verdict, version }) => [to, verdict, version])).toEqual([
    ['ready', undefined, 1],
    ['submitted', undefined, 1],
    ['decided', 'approved-with-conditions', 1],
    ['draft', undefined, 2],
  ]);
});
