import { ProposalId } from '../../shared/domain/values.ts';
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

test('the example says the cost of a week, and an empty cell of the comparison leads to its field', async ({
  window,
}) => {
  await openExample(window);
  await goTo(window, 'Options');
  await window.getByRole('button', { name: 'Do nothing: one newsletter', exact: false }).first().click();
  await expect(window.getByRole('region', { name: 'What doing nothing costs' })).toContainText(
    /A week of waiting costs about \$\d/,
  );
  await field(window, 'options.candidates.0.tracks').fill('');
  await window.getByRole('button', { name: /What it tracks, Do nothing/ }).click();
  await expect(field(window, 'options.candidates.0.tracks')).toBeFocused();
});

test('the ranking is firm until a weight turns it round, and doing nothing says what its cost is missing', async ({
  window,
}) => {
  await openBlank(window);
  await goTo(window, 'Options');
  const ranking = window.getByRole('region', { name: 'How firm the ranking is' });
  await expect(ranking).toContainText('Give two options a score');
  for (const [index, [name, weight, first, second]] of [
    ['Fit', '50', '5', '3'],
    ['Security', '30', '3', '5'],
  ].entries()) {
    await addNamed(window, 'Add criterion', name ?? '');
    await field(window, `options.criteria.${index}.weight`).fill(weight ?? '');
    await window.getByRole('textbox', { name: `Score of Do nothing for ${name}` }).fill(first ?? '');
    await window.getByRole('textbox', { name: `Score of Use what we own for ${name}` }).fill(second ?? '');
  }
  await expect(ranking).toContainText('if “Security” counts double, Use what we own comes first');
  await expect(ranking.getByRole('row', { name: /^Security/ })).toContainText('Above 50');

  await window.getByRole('button', { name: 'Do nothing', exact: true }).first().click();
  const cost = window.getByRole('region', { name: 'What doing nothing costs' });
  await cost.getByRole('button', { name: 'There is no stream of revenue yet.' }).click();
  await expectSection(window, 'Revenue');
  await expect(window.getByRole('button', { name: 'Add stream' })).toBeFocused();
});

test('doing nothing and using what we own are weighed like any option but not removed', async ({
  window,
}) => {
  await openBlank(window);
  await goTo(window, 'Options');
  await expect(window.getByRole('button', { name: 'Delete option 1' })).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'Delete option 2' })).toHaveCount(0);
  await addNamed(window, 'Add criterion', 'Price');
  await field(window, 'options.criteria.0.weight').fill('30');
  await window.getByRole('textbox', { name: 'Score of Do nothing for Price' }).fill('4');
  await expect(window.getByText('Do nothing: 4.0')).toBeVisible();
  await window.getByRole('textbox', { name: 'Score of Use what we own for Price' }).fill('6');
  await window.keyboard.press('Tab');
  await expect(window.getByText('The most that fits here is 5.')).toBeVisible();

  await window.getByRole('button', { name: 'Duplicate option 1' }).click();
  await expect(window.getByRole('button', { name: 'Delete option 2' })).toHaveCount(1);
});

test('a deleted option takes its scores along and is no longer proposed', async ({ window, host }) => {
  await openExample(window);
  await goTo(window, 'Options');
  await window.getByRole('button', { name: 'Delete option 3' }).click();
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  const ids = new Set(proposal.options.candidates.map(({ id }) => id));
  expect(ids.size).toBe(4);
  expect(proposal.options.proposedOptionId).toBeUndefined();
  for (const { scores } of proposal.options.criteria) {
    for (const { optionId } of scores) expect(ids).toContain(optionId);
  }
});

test('the pictures can be read as a list and as a table, and a loose end of the chain leads to the field that ties it', async ({
  window,
}) => {
  await openExample(window);
  await goTo(window, 'Strategy');
  await window.getByText('Read it as a list').click();
  const chain = window.getByRole('region', { name: 'How the plan fits together' });
  await expect(chain.getByRole('button', { name: /^O1 / })).toBeVisible();
  await window.getByText('Read it as a table').click();
  const plan = window.getByRole('table', { name: 'The plan by date' });
  await expect(plan.getByRole('row', { name: /^Pilot Pilot Jan 18, 2027/ })).toBeVisible();
  expect(await accessibilityProblems(window, 'main')).toEqual([]);

  await goTo(window, 'Benefits');
  await window.getByRole('button', { name: 'Messages by interest' }).click();
  await field(window, 'benefits.items.0.measureId').click();
  await window.getByRole('option', { name: 'No choice' }).click();
  await expect(window.getByText('Without a measure nobody can say')).toBeVisible();
  await goTo(window, 'Strategy');
  await window.getByRole('button', { name: 'Nothing measures the benefit “Messages by interest”.' }).click();
  await expectSection(window, 'Benefits');
  await expect(field(window, 'benefits.items.0.measureId')).toBeFocused();
});

test('competitors and channels are typed into the table, and a column keeps the focus while it is named', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await goTo(window, 'Evidence');
  await addNamed(window, 'Add competitor', 'REI');
  for (const channel of ['Email', 'E']) {
    await addNamed(window, 'Add channel or tool', channel);
  }
  // “E” on its way to “Email news” passes the name of the column beside it.
  await window.keyboard.type('mail news');
  await addNamed(window, 'Add competitor', 'evo');
  await window.getByRole('textbox', { name: 'Finding: evo, Email news' }).focus();
  await window.keyboard.type('Sends series');
  await window.getByRole('textbox', { name: 'Finding: REI, Email', exact: true }).fill('Hold-out tests');
  await window.keyboard.press('Tab');
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.evidence.competitors).toMatchObject([
    {
      name: 'REI',
      entries: [{ channelOrTool: 'Email', finding: 'Hold-out tests' }, { channelOrTool: 'Email news' }],
    },
    { name: 'evo', entries: [{ channelOrTool: 'Email news', finding: 'Sends series' }] },
  ]);
  expect(await accessibilityProblems(window, 'main')).toEqual([]);
});

test('a channel is deleted with its findings, and undo brings them back', async ({ window }) => {
  await openExample(window);
  await goTo(window, 'Evidence');
  const table = window.getByRole('region', { name: 'Competitors by channel or tool' });
  await table.getByRole('button', { name: 'Delete Windsor Circle' }).click();
  await expect(table.getByRole('columnheader', { name: 'Windsor Circle' })).toHaveCount(0);
  await window.getByRole('button', { name: /^Undo: Delete channel or tool/ }).click();
  await expect(table.getByRole('columnheader', { name: 'Windsor Circle' })).toBeVisible();
});

test('case studies of other proposals are found and copied', async ({ window, host }) => {
  await openBlank(window);
  await host.client.proposals.create({ templateId: 'email-marketing-service' });
  await goTo(window, 'Evidence');
  await window.getByRole('button', { name: 'Add from other proposals…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add case studies from other proposals' });
  await expect(dialog.getByRole('status')).toHaveText('6 case studies.');
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('ski boot');
  await expect(dialog.getByRole('status')).toHaveText('1 case study.');
  await dialog.getByRole('option', { name: /evo/ }).click();
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('');
  await expect(dialog.getByRole('option', { name: /evo/ })).toHaveAttribute('aria-selected', 'true');
  await dialog.getByRole('option', { name: /REI/ }).click();
  await dialog.getByRole('button', { name: 'Add 2 case studies' }).click();
  await expect(field(window, 'evidence.caseStudies.0.organisation')).toBeFocused();
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  const [rei, evo] = proposal.evidence.caseStudies;
  expect([rei?.organisation, evo?.organisation]).toEqual([
    'REI (outdoor co-op)',
    'evo (ski and outdoor retailer)',
  ]);
  expect(evo?.id).not.toBe('case-evo');
  expect(evo?.results.map(({ id }) => id)).not.toContain('case-evo-result-1');
  // What is here now is not offered a second time.
  await window.getByRole('button', { name: 'Add from other proposals…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('4 case studies.');
  await window.keyboard.press('Escape');

  // The source itself is kept beside the case study.
  await field(window, 'evidence.caseStudies.0.attachment')
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'case.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
  await expect(field(window, 'evidence.caseStudies.0.attachment')).toContainText('case.pdf');
  await expectSaved(window);
  const { proposal: withSource } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(withSource.evidence.caseStudies.map(({ attachment }) => attachment?.name)).toEqual([
    'case.pdf',
    undefined,
  ]);
});
