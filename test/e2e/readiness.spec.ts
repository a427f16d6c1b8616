import type { Page } from '@playwright/test';
import { ProposalDraft, type SectionEdits, SectionEdits as Sections } from '../../shared/domain/proposal.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import { brokenSamples } from '../domain/readiness/broken-samples.ts';
import {
  accessibilityProblems,
  expect,
  expectSaved,
  expectSection,
  field,
  goTo,
  openBlank,
  openExample,
  openId,
  show,
  test,
} from './kit/window.ts';

const pane = (window: Page) => window.getByRole('tabpanel', { name: /Readiness/ });
const group = (window: Page, name: string) => pane(window).getByRole('region', { name });
const showReadiness = (window: Page) => window.getByRole('tab', { name: /Readiness/ }).click();
const status = (window: Page) => window.getByRole('banner').getByRole('button', { name: /^Status/ });

const undated = 'The case study on “REI (outdoor co-op)” has no date.';
const unsure = '31 of 31 assumptions have a low confidence.';

test('a point is accepted with a reason, kept over a reload, and taken back', async ({ window, host }) => {
  await openExample(window);
  await showReadiness(window);
  await pane(window)
    .getByRole('button', { name: `Accept: ${unsure}` })
    .press('Enter');
  const reason = pane(window).getByRole('textbox', { name: 'Why can it stay as it is?' });
  await expect(reason).toBeFocused();
  await reason.fill('No idea');
  await reason.press('Control+Enter');
  await expect(pane(window).getByText('A few more words')).toBeVisible();
  await reason.fill('It is an example, and says so.');
  await reason.press('Control+Enter');
  await expect(group(window, 'Accepted by you').getByText('It is an example, and says so.')).toBeVisible();
  await expect(group(window, 'Would make it better').getByText(unsure)).toBeHidden();
  await expect(group(window, 'Would make it better').getByRole('button').first()).toBeFocused();
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.decision.acceptedFindings.at(-1)).toMatchObject({
    ruleId: 'mostly-low-confidence',
    path: 'revenue.assumptions',
    because: 'It is an example, and says so.',
  });

  await window.reload();
  await expectSection(window, 'Overview');
  await group(window, 'Accepted by you')
    .getByRole('button', { name: `Take back: ${unsure}` })
    .press('Enter');
  await expect(group(window, 'Would make it better').getByText(unsure)).toBeVisible();
  await window.getByRole('button', { name: /^Undo: Take an acceptance back/ }).press('Enter');
  await expect(group(window, 'Accepted by you').getByText(unsure)).toBeVisible();
  await expectSection(window, 'Overview');
});

test('an acceptance stays with its case study when the list is reordered', async ({ window }) => {
  await openExample(window);
  await showReadiness(window);
  await expect(group(window, 'Accepted by you').getByText(undated)).toBeVisible();
  await show(window, 'Evidence');
  await window.getByRole('button', { name: 'Move case study 1' }).press('ArrowDown');
  await expect(window.getByRole('button', { name: 'Move case study 2' })).toBeFocused();
  await group(window, 'Accepted by you').getByRole('button', { name: undated }).first().press('Enter');
  await expect(field(window, 'evidence.caseStudies.1.publishedOn')).toBeFocused();
});

test('ready is refused with the list of what blocks it, given when nothing does, and lapses when something does again', async ({
  window,
}) => {
  await openExample(window);
  await showReadiness(window);
  await field(window, 'overview.ask').fill('');
  await expect(group(window, 'Needed before it is ready').getByText('The ask in one sentence')).toBeVisible();
  await status(window).press('Enter');
  await expect(window.getByRole('menuitem').first()).toHaveText('Mark as ready1 point comes first');
  await window.keyboard.press('Enter');
  await expect(pane(window).getByText('Not marked as ready yet')).toBeVisible();
  await expect(pane(window).getByText('1 point left before it is ready')).toBeFocused();
  await expect(status(window)).toHaveAccessibleName('Status: Draft');

  await field(window, 'overview.ask').fill('Approve the service for 36 months.');
  await expect(pane(window).getByText('Not marked as ready yet')).toBeHidden();
  await pane(window).getByRole('button', { name: 'Mark as ready' }).press('Enter');
  await expect(status(window)).toHaveAccessibleName('Status: Ready');
  await expect(pane(window).getByRole('button', { name: 'It has been sent' })).toBeVisible();

  await field(window, 'overview.ask').fill('');
  await expect(status(window)).toHaveAccessibleName('Status: Draft');
  await expect(pane(window).getByText('It was marked as ready.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Export…' })).toBeEnabled();
  await field(window, 'overview.ask').fill('Approve the service for 36 months.');
  await expect(status(window)).toHaveAccessibleName('Status: Ready');
});

test('a vanity metric is replaced by what leads to money, and the replacement can be undone', async ({
  window,
}) => {
  await openExample(window);
  await showReadiness(window);
  await goTo(window, 'Measures');
  await window.locator('main [data-part="toggle"]').first().click();
  await field(window, 'measures.items.0.name').fill('Open rate of our emails');
  const offered = group(window, 'Will be asked about').getByRole('button', {
    name: 'Use “Orders per 1,000 delivered emails”',
  });
  await offered.press('Enter');
  await expect(field(window, 'measures.items.0.name')).toHaveValue('Orders per 1,000 delivered emails');
  await expect(offered).toBeHidden();
  await window.getByRole('button', { name: /^Undo: Replace a vanity metric/ }).press('Enter');
  await expect(field(window, 'measures.items.0.name')).toHaveValue('Open rate of our emails');
});

test('a point of every rule leads to its field', async ({ window, host }) => {
  test.slow();
  const { id, proposal, revision } = await host.client.proposals.create({
    templateId: 'email-marketing-service',
  });
  await host.client.drafts.save({ id, baseRevision: revision, sections: everythingBroken(proposal) });
  await window.goto(`${host.pageUrl.split('#')[0]}#/proposal/${id}/overview`);
  await window.reload();
  await expectSection(window, 'Overview');
  await showReadiness(window);
  const { findings } = await host.client.proposals.check({ id });
  const screens = /^(overview|need|options|benefits|strategy|revenue|evidence|security|ownership|measures)\./;
  const onePerRule = new Map(
    findings.filter(({ path }) => screens.test(path)).map((finding) => [finding.ruleId, finding]),
  );
  // Section by section: to show one takes longer than to find a field in it.
  const shown = [...onePerRule.values()].toSorted((one, other) => one.path.localeCompare(other.path));
  expect(shown.length).toBeGreaterThan(35);
  for (const { path, sentence } of shown) {
    await pane(window).getByRole('button', { name: sentence }).first().press('Enter');
    const isThere = async () =>
      (await focusedPaths(window)).some((at) => at === path || at.startsWith(`${path}.`));
    await expect.poll(isThere, { message: `${sentence} → ${path}` }).toBe(true);
  }
});

test('a point that is clicked leads to a marked place, where Enter answers nothing', async ({ window }) => {
  await openExample(window);
  await showReadiness(window);
  await goTo(window, 'Security');
  await window.locator('[data-path="security.dataInventory"] [data-part="toggle"]').first().click();
  const choice = field(window, 'security.dataInventory.0.classification');
  await choice.getByRole('button', { name: /^Clear/ }).click();
  await pane(window)
    .getByRole('button', { name: /classification is not answered yet/ })
    .first()
    .click();
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAttribute('data-arrived');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Tab');
  await expect(choice).not.toHaveAttribute('data-arrived');
  await window.keyboard.press('Enter');
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  await window.keyboard.press('Space');
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(1);
});

test('an empty list is entered at its button, an estimate at its expected value, and the window stays still', async ({
  window,
}) => {
  await openBlank(window);
  await showReadiness(window);
  await pane(window).getByRole('button', { name: 'Write the ask' }).click();
  await expect(field(window, 'overview.ask')).toBeFocused();
  await pane(window)
    .getByRole('button', { name: /^Customers: add at least 1/ })
    .click();
  await expect(window.getByRole('button', { name: 'Add customer group' })).toBeFocused();
  await expect(field(window, 'need.customers')).toHaveAttribute('data-arrived');
  await pane(window)
    .getByRole('button', { name: /^Yearly discount rate/ })
    .click();
  await expect(field(window, 'revenue.discountRate.expected')).toBeFocused();
  const [content, height] = await window.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(content).toBe(height);
});

test('the list is accessible, empty of points, full of them, and while a reason is written', async ({
  window,
}) => {
  await openBlank(window);
  await showReadiness(window);
  await expect(group(window, 'Needed before it is ready')).toBeVisible();
  expect(await accessibilityProblems(window)).toEqual([]);
  await group(window, 'Will be asked about')
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click();
  expect(await accessibilityProblems(window)).toEqual([]);
});

/** The paths of the field that has the focus and of what it stands in, from the inside. */
function focusedPaths(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const paths: string[] = [];
    for (let place = document.activeElement; place; place = place.parentElement) {
      const path = place.getAttribute('data-path');
      if (path !== null) paths.push(path);
    }
    return paths;
  });
}

/** The example with as many of the rules broken as can be broken together, section by section. */
function everythingBroken(proposal: object): SectionEdits {
  const draft = ProposalDraft.parse(structuredClone(proposal));
  const empties = /^(no-|proposed-option|single|personal)/;
  for (const { ruleId, breaks } of brokenSamples) if (!empties.test(ruleId)) breaks(draft);
  const { formatVersion: _, ...sections } = ProposalDraft.parse(draft);
  return Sections.parse(sections);
}
