import { ProposalId } from '../../shared/domain/values.ts';
import {
  accessibilityProblems,
  addNamed,
  expect,
  expectSaved,
  field,
  openBlank,
  openExample,
  openId,
  show,
  test,
} from './kit/window.ts';

test('the diagram follows from what is typed, and a place that is wrong is put right', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await show(window, 'Security');
  const diagram = window.locator('[data-path="security.dataFlow"]');
  await expect(diagram).toContainText('The diagram appears here');
  await addNamed(window, 'Add kind of data', 'Contacts');
  await field(window, 'security.dataInventory.0.source').fill('Customer database');
  await field(window, 'security.dataInventory.0.destination').fill('Email service; Reporting');
  await expect(diagram).toContainText(
    '3 systems: 2 with us, 1 at a vendor. 2 pairs of systems are connected, 1 of them across a trust boundary.',
  );
  await expect(diagram).toContainText('Customer database → Email service');

  await window.getByRole('button', { name: 'Say who controls Reporting' }).click();
  await window
    .locator('[data-path="security.systems.0.zone"]')
    .getByText('Sub-processors', { exact: true })
    .click();
  await expect(diagram).toContainText(
    '1 at a sub-processor. 2 pairs of systems are connected, all across a trust boundary.',
  );
  await diagram.getByRole('button', { name: 'Customer database → Reporting' }).click();
  await expect(field(window, 'security.dataInventory.0.source')).toBeFocused();
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.security.systems).toMatchObject([{ name: 'Reporting', zone: 'sub-processor' }]);
});

test('a suggested risk is added by a press and by nothing else, and judged by hand', async ({ window }) => {
  await openExample(window);
  await show(window, 'Security');
  const risks = window.locator('[data-path="security.risks"] > ol > li');
  await expect(risks).toHaveCount(4);
  await window.getByText('risks that often come with such a tool').click();
  const name = 'Add the risk: The tool is down on the day of a campaign.';
  await window.getByRole('button', { name }).click();
  await expect(risks).toHaveCount(5);
  await expect(window.getByRole('button', { name })).toHaveCount(0);
  const map = window.locator('[data-path="security.riskMap"]');
  await expect(map).toContainText('R5 The tool is down on the day of a…');
  await expect(map).toContainText('Not judged yet.');
  await field(window, 'security.risks.4.likelihood').click();
  await window.getByRole('option', { name: '4 Likely', exact: true }).click();
  await field(window, 'security.risks.4.impact').click();
  await window.getByRole('option', { name: '3 Moderate', exact: true }).click();
  await expect(map.getByRole('row', { name: /^4 Likely/ })).toContainText('12 highR5');
  await expect(map).toContainText(
    'Likely and moderate (12, high) before the mitigation; not judged after it yet.',
  );
  expect(await accessibilityProblems(window)).toEqual([]);
});
