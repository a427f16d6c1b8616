import type { Page } from '@playwright/test';
import { decision } from '../../shared/domain/decision.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import { schemaFields } from '../kit/schema-paths.ts';
import type { Host } from './kit/host.ts';
import {
  accessibilityProblems,
  choose,
  expect,
  expectSaved,
  expectSection,
  field,
  openBlank,
  openExample,
  openId,
  openShortExample,
  sectionTitles,
  show,
  test,
} from './kit/window.ts';

/** Opens every closed entry of the section, all at once: that each can be opened is a test of its own. */
async function openEntries(window: Page) {
  const closed = window.getByRole('main').locator('[data-part="toggle"][aria-expanded="false"]');
  while ((await closed.count()) > 0)
    await closed.evaluateAll((toggles) => {
      for (const toggle of toggles) (toggle as HTMLElement).click();
    });
}

test('a benefit leads to the list that it needs an entry of', async ({ window }) => {
  await openBlank(window);
  await show(window, 'Benefits');
  await window.getByRole('button', { name: 'Add benefit' }).click();
  await window.getByRole('button', { name: 'Add an objective' }).click();
  await expectSection(window, 'Strategy');
  await expect(window.getByRole('button', { name: 'Add objective' })).toBeFocused();
});

test('a missing input is named under the totals, with the way to its field', async ({ window }) => {
  await openExample(window);
  await show(window, 'Revenue');
  await window.getByRole('button', { name: 'Welcome series', exact: false }).first().click();
  await field(window, 'revenue.streams.1.monthlyVolume.expected').fill('');
  await field(window, 'revenue.streams.1.monthlyVolume.low').fill('');
  await field(window, 'revenue.streams.1.monthlyVolume.high').fill('');
  await window.getByRole('button', { name: 'Welcome series', exact: false }).first().click();
  await expect(field(window, 'revenue.streams.1.monthlyVolume.expected')).toBeHidden();
  await window.getByRole('listitem').filter({ hasText: 'Welcome series:' }).getByRole('button').click();
  await expect(field(window, 'revenue.streams.1.monthlyVolume.expected')).toBeFocused();
});

/** Leaves a gap and names evidence, so that the fields which belong to them are there. */
async function answerWithGap(window: Page) {
  const update = window.getByRole('button', { name: 'Use the newest questions' });
  if ((await update.count()) > 0) await update.click();
  await openEntries(window);
  const question = window.locator('[data-question="Q22"]');
  await question.getByText('No', { exact: true }).click();
  await question.getByRole('button', { name: 'Add control' }).click();
  await question.getByRole('textbox', { name: /^Evidence/ }).fill('The terms of the vendor');
}

/** Makes the choices that bring fields of their own: today beside the tool, shares by month, a price list, a segment. */
async function answerRevenue(window: Page) {
  await openEntries(window);
  await field(window, 'revenue.streams.0.startsFrom').getByText('Something does').click();
  await choose(window, 'revenue.streams.1.rampShape', 'Month by month');
  await field(window, 'revenue.costs.0.basis').getByText('A tier').click();
  await window.getByRole('button', { name: 'Add tier' }).click();
  await window.getByRole('button', { name: 'Add segment' }).click();
  await window.getByRole('button', { name: 'Add scenario' }).click();
  await window.getByRole('tab', { name: 'Range' }).click();
}

/** A deferral, a condition that is met and what IT has said, so that the fields which belong to them are there. */
async function recordDecision(window: Page, host: Host) {
  await expectSaved(window);
  const id = ProposalId.parse(openId(window));
  const { revision, proposal } = await host.client.drafts.open({ id });
  const heard = decision.draft.parse({
    ...proposal.decision,
    status: 'decided',
    verdict: 'deferred',
    conditions: [{ id: 'one', isMet: true }],
    reviews: [{ id: 'one', verdict: 'improvable' }],
    questions: [{ id: 'one' }],
  });
  await host.client.drafts.save({ id, baseRevision: revision, sections: { decision: heard } });
  await window.reload();
  await expectSection(window, 'Decision');
  await expect(field(window, 'decision.deferredTo')).toBeVisible();
}

/** Writes a figure that differs from its projection, so that it can be explained, and an entry of each list. */
async function rehearse(window: Page) {
  for (const noun of ['person', 'objection', 'position'])
    await window.getByRole('button', { name: `Add ${noun}` }).click();
  await expect(window.getByRole('heading', { name: 'What IT will say' })).toBeVisible();
}

async function recordOutcomes(window: Page) {
  await field(window, 'outcomes.wentLiveOn').fill('5 jan 2026');
  await window.keyboard.press('Tab');
  await window
    .getByRole('textbox', { name: /, January 2026; .* projected$/ })
    .first()
    .fill('1');
  await window.getByRole('button', { name: 'Add incident' }).click();
  await window.getByRole('button', { name: 'Add lesson' }).click();
  await expect(field(window, 'outcomes.actuals.0.varianceReason')).toBeVisible();
}

/** Identifiers, what the application writes itself, what other questions will ask, and the values of named scenarios. */
const withoutControl =
  /\.id$|\.named\.|\.named$|^revenue\.exchangeRates|\.bankVersion$|\.questionId$|\.objectionId$|\.optionId$|\.candidates\.kind$|\.answers\.(number|date|role)$|\.assignments\.role$|\.(logo|attachment)\.|^decision\.(moves|acceptedFindings|templateAnswers|finishedControls)\.|^outcomes\.(actuals\.(month|streamId|measureId)|pactKept\.promiseId)$/;

test('every field of the model has a control in its section', async ({ window, host }) => {
  test.slow();
  await openExample(window);
  const wanted = schemaFields(ProposalDraft).filter(
    ({ path, isLeaf }) => isLeaf && !withoutControl.test(path),
  );
  const missing: string[] = [];
  for (const title of sectionTitles) {
    await show(window, title);
    if (title === 'Security') await answerWithGap(window);
    if (title === 'Revenue') await answerRevenue(window);
    if (title === 'Rehearsal') await rehearse(window);
    if (title === 'Decision') await recordDecision(window, host);
    if (title === 'Outcomes') await recordOutcomes(window);
    await openEntries(window);
    const reasons = window.getByRole('button', { name: /^Reasons/ });
    if ((await reasons.count()) > 0) await reasons.first().click();
    const paths = await window
      .locator('main [data-path]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-path') ?? ''));
    const shown = new Set(paths.map((path) => path.replace(/\.(\d+|Q\d\d|question Q\d\d)(?=\.|$)/g, '')));
    const section = title.toLowerCase();
    missing.push(
      ...wanted.map(({ path }) => path).filter((path) => path.startsWith(`${section}.`) && !shown.has(path)),
    );
  }
  expect(missing).toEqual([]);
});

test('the empty forms are accessible in both themes', async ({ window }) => {
  test.slow();
  await openBlank(window);
  for (const title of sectionTitles) {
    await show(window, title);
    expect(await accessibilityProblems(window, 'main'), title).toEqual([]);
  }
});

/** Fields of which a part is out of sight, with their paths. */
function cutOff(window: Page): Promise<string[]> {
  return window
    .locator('main')
    .evaluate((main) =>
      [
        main,
        ...main.querySelectorAll(
          'textarea, input:not([type=file], [inputmode=url]), [role=radiogroup], section:not([tabindex])',
        ),
      ]
        .filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible',
        )
        .map((one) => one.getAttribute('data-path') ?? one.tagName),
    );
}

test('the filled forms are accessible in both themes, and nothing is cut off in the smallest window', async ({
  window,
  host,
}) => {
  test.slow();
  const usual = window.viewportSize() ?? { width: 1280, height: 860 };
  await openShortExample(window, host);
  const sections = window.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  await expect(sections).toHaveCount(sectionTitles.length);
  for (const title of sectionTitles) {
    await show(window, title);
    await expect(window.locator('[data-section] [data-path]').first()).toBeVisible();
    const closed = window.locator('main [data-part="toggle"][aria-expanded="false"]');
    if ((await closed.count()) > 0) await closed.first().click();
    expect(await accessibilityProblems(window, 'main'), title).toEqual([]);

    await window.setViewportSize({ width: 1024, height: 700 });
    await openEntries(window);
    expect(await cutOff(window), title).toEqual([]);
    await window.setViewportSize(usual);
  }
});
