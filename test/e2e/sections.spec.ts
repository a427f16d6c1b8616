import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { decision } from '../../shared/domain/decision.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import { schemaFields } from '../kit/schema-paths.ts';
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
  openShortExample,
  sectionTitles,
  test,
} from './kit/window.ts';

async function show(window: Page, title: (typeof sectionTitles)[number]) {
  await goTo(window, title);
  await expectSection(window, title);
}

/** Opens every closed entry of the section, all at once: that each can be opened is a test of its own. */
async function openEntries(window: Page) {
  const closed = window.getByRole('main').locator('[data-part="toggle"][aria-expanded="false"]');
  while ((await closed.count()) > 0)
    await closed.evaluateAll((toggles) => {
      for (const toggle of toggles) (toggle as HTMLElement).click();
    });
}

async function type(window: Page, path: string, text: string) {
  await field(window, path).fill(text);
}

async function choose(window: Page, path: string, name: string) {
  await field(window, path).click();
  await window.getByRole('option', { name, exact: true }).click();
}

const group = (window: Page, path: string) => window.locator(`[data-path="${path}"]`).first();

test('what is typed into every kind of field is there after a reload', async ({ window, host }) => {
  await openBlank(window);
  await type(window, 'overview.title', 'One email service');
  await type(window, 'overview.ask', 'Approve it\nfor three years.');
  await type(window, 'overview.decisionNeededBy', '4 jan 2027');
  await group(window, 'overview.audience').getByText('Database').click();
  await group(window, 'overview.confidentiality').getByText('Confidential', { exact: true }).click();
  await type(window, 'overview.currency', 'eur');
  await choose(window, 'overview.locale', 'British English: 12,500.5 · 4 Jan 2027');
  const logo = { name: 'logo.png', mimeType: 'image/png', buffer: png() };
  await host.gate({ name: 'images.add', fails: { code: 'disk-full', details: { path: 'the library' } } });
  await window.locator('input[type="file"]').setInputFiles(logo);
  await expect(window.getByRole('alert')).toContainText('logo.png was not added. The disk is full.');
  await host.gate();
  await window.locator('input[type="file"]').setInputFiles(logo);
  await expect(window.getByRole('img', { name: 'logo.png' })).toBeVisible();
  await expect(window.getByRole('alert')).toBeHidden();

  await show(window, 'Need');
  await addNamed(window, 'Add customer group', 'Shop customers');
  await type(window, 'need.customers.0.wants', 'News that they care about');

  await show(window, 'Options');
  await addNamed(window, 'Add option', 'Tool of choice');
  await choose(window, 'options.candidates.2.category', 'Email');
  await type(window, 'options.candidates.2.website', 'example.org/tool');
  await type(window, 'options.candidates.2.monthlyPriceMinor', '€1.2k');
  await expect(window.getByText('= €1,200')).toBeVisible();
  await choose(window, 'options.proposedOptionId', 'Tool of choice');

  await show(window, 'Revenue');
  await window.getByRole('button', { name: 'Add stream' }).click();
  await type(window, 'revenue.streams.0.monthlyVolume.expected', '60,000');
  await type(window, 'revenue.streams.0.incrementality.low', '4.2 %');

  await show(window, 'Evidence');
  await window.getByRole('button', { name: 'Add case study' }).click();
  await type(window, 'evidence.caseStudies.0.publishedOn', '2018-02');

  await show(window, 'Security');
  const question = (id: string) => group(window, `security.answers.${id}`);
  await question('Q01').getByText('Email', { exact: true }).click();
  await question('Q03').getByText('Partly').click();
  await question('Q03').getByRole('textbox', { name: 'Note' }).fill('Addresses only');
  await question('Q07').getByRole('textbox').first().fill('The old newsletter tool');
  await question('Q08').getByRole('button').first().click();
  await window.getByRole('option', { name: 'A day', exact: true }).click();
  await window.getByRole('button', { name: /^Data \d/ }).click();
  await question('Q09').getByRole('button', { name: 'Add a row' }).click();
  await window.keyboard.type('Email address');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Postcode');
  await window.keyboard.press('Tab');
  await expectSaved(window);

  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview).toMatchObject({
    title: 'One email service',
    ask: 'Approve it\nfor three years.',
    decisionNeededBy: '2027-01-04',
    audience: ['database'],
    confidentiality: 'confidential',
    currency: 'EUR',
    locale: 'en-GB',
    logo: { name: 'logo.png', mediaType: 'image/png', widthPx: 1, heightPx: 1 },
  });
  expect(proposal.need.customers).toMatchObject([
    { name: 'Shop customers', wants: 'News that they care about' },
  ]);
  const option = proposal.options.candidates[2];
  expect(option).toMatchObject({
    kind: 'candidate',
    category: 'email',
    website: 'https://example.org/tool',
    monthlyPriceMinor: 120_000,
  });
  expect(proposal.options.proposedOptionId).toBe(option?.id);
  expect(proposal.revenue.streams[0]).toMatchObject({
    monthlyVolume: { expected: 60_000 },
    incrementality: { low: 0.042 },
  });
  expect(proposal.evidence.caseStudies[0]?.publishedOn).toBe('2018-02');
  expect(proposal.security.bankVersion).toBe(2);
  expect(proposal.security.answers).toEqual([
    { questionId: 'Q01', choices: ['Email'] },
    { questionId: 'Q03', verdict: 'partly', note: 'Addresses only' },
    { questionId: 'Q07', text: 'The old newsletter tool' },
    { questionId: 'Q08', choice: 'A day' },
    {
      questionId: 'Q09',
      rows: [
        ['Email address', '', ''],
        ['Postcode', '', ''],
      ],
    },
  ]);

  await window.reload();
  await expectSection(window, 'Security');
  await expect(question('Q03').getByRole('radio', { name: 'Partly' })).toBeChecked();
  await window.getByRole('button', { name: /^Data \d/ }).click();
  await expect(question('Q09').getByRole('textbox', { name: 'Field, row 2' })).toHaveValue('Postcode');
  await show(window, 'Overview');
  await expect(field(window, 'overview.decisionNeededBy')).toHaveValue('4 Jan 2027');
  await expect(window.getByRole('img', { name: 'logo.png' })).toBeVisible();
});

test('what is not understood stays in the field with the reason, and is not stored', async ({
  window,
  host,
}) => {
  await openBlank(window);
  const date = field(window, 'overview.decisionNeededBy');
  await date.fill('2027-01-04');
  await date.fill('31 February 2027');
  await expect(window.getByText('has no day 31')).toBeHidden();
  await date.press('Tab');
  await expect(window.getByText('February 2027 has no day 31.')).toBeVisible();
  await expect(date).toHaveValue('31 February 2027');
  await expect(date).toHaveAttribute('aria-invalid', 'true');

  await type(window, 'overview.title', 'x'.repeat(201));
  await expect(window.getByText('201 characters long; 200 fit')).toBeVisible();
  await expect(field(window, 'overview.title')).toHaveValue('x'.repeat(201));

  await show(window, 'Revenue');
  await type(window, 'revenue.horizonMonths', '6');
  await field(window, 'revenue.horizonMonths').press('Tab');
  await expect(window.getByText('The least that fits here is 12.')).toBeVisible();
  await type(window, 'revenue.discountRate.expected', '10');
  await type(window, 'revenue.discountRate.expected', '12,5');
  await field(window, 'revenue.discountRate.expected').press('Tab');
  await expect(window.getByText('can be read in two ways')).toBeVisible();
  await expectSaved(window);

  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview.decisionNeededBy).toBe('2027-01-04');
  expect(proposal.overview.title).toBeUndefined();
  expect(proposal.revenue.horizonMonths).toBe(36);
  expect(proposal.revenue.discountRate).toEqual({ expected: 0.1 });
});

test('a day is chosen from the calendar by keyboard, and a cleared answer leaves nothing behind', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await type(window, 'overview.sponsor', 'Head of Marketing');
  await type(window, 'overview.decisionNeededBy', '2027-01-04');
  await window
    .getByRole('button', { name: 'Choose a day: By when do you need the decision?' })
    .press('Enter');
  await expect(window.getByRole('dialog')).toContainText('January 2027');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await expect(field(window, 'overview.decisionNeededBy')).toHaveValue('Jan 5, 2027');

  await type(window, 'overview.sponsor', '');
  await type(window, 'overview.decisionNeededBy', '');
  await show(window, 'Security');
  const answer = group(window, 'security.answers.Q03');
  await answer.getByText('Yes', { exact: true }).click();
  await answer.getByRole('button', { name: /^Clear/ }).click();
  await window.keyboard.press('Tab');
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview).not.toHaveProperty('sponsor');
  expect(proposal.overview).not.toHaveProperty('decisionNeededBy');
  expect(proposal.security.answers).toEqual([]);
});

test('entries of a list are reordered by keyboard and by dragging, copied, deleted and brought back', async ({
  window,
}) => {
  const texts = () =>
    window
      .locator('[data-path^="need.drivers."][data-line]')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await openBlank(window);
  await show(window, 'Need');
  await window.getByRole('button', { name: 'Add driver' }).click();
  for (const text of ['one', 'two', 'three']) {
    await window.keyboard.type(text);
    if (text !== 'three') await window.keyboard.press('Enter');
  }
  expect(await texts()).toEqual(['one', 'two', 'three']);

  await window.getByRole('button', { name: 'Move driver 3' }).focus();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowUp');
  await expect(window.getByRole('button', { name: 'Move driver 1' })).toBeFocused();
  expect(await texts()).toEqual(['three', 'one', 'two']);
  await expect(window.getByText('Moved to 1 of 3.')).toBeAttached();
  await field(window, 'need.drivers.0.statement').press('Alt+ArrowDown');
  expect(await texts()).toEqual(['one', 'three', 'two']);

  const handle = async (index: number) => {
    const found = await window.getByRole('button', { name: `Move driver ${index}` }).boundingBox();
    if (!found) throw new Error('the handle is not on screen');
    return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
  };
  const [first, last] = [await handle(1), await handle(3)];
  const drag = async () => {
    await window.mouse.move(first.x, first.y);
    await window.mouse.down();
    await window.mouse.move(last.x, last.y + 12, { steps: 5 });
  };
  await drag();
  await window.keyboard.press('Escape');
  await window.mouse.up();
  expect(await texts(), 'Escape ends the drag').toEqual(['one', 'three', 'two']);
  await drag();
  await window.mouse.up();
  expect(await texts()).toEqual(['three', 'two', 'one']);

  await window.getByRole('button', { name: 'Delete driver 2' }).click();
  expect(await texts()).toEqual(['three', 'one']);
  await expect(field(window, 'need.drivers.1.statement')).toBeFocused();
  await window.getByRole('button', { name: 'Undo: Delete driver' }).click();
  await expect(field(window, 'need.drivers.1.statement')).toHaveValue('two');

  await window.getByRole('button', { name: 'Duplicate driver 1' }).click();
  await expect(field(window, 'need.drivers.1.statement')).toBeFocused();
  expect(await texts()).toEqual(['three', 'three', 'two', 'one']);
});

test('doing nothing and using what we own are weighed like any option but not removed', async ({
  window,
}) => {
  await openBlank(window);
  await show(window, 'Options');
  await expect(window.getByRole('button', { name: 'Delete option 1' })).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'Delete option 2' })).toHaveCount(0);
  await addNamed(window, 'Add criterion', 'Price');
  await type(window, 'options.criteria.0.weight', '30');
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
  await show(window, 'Options');
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
  await type(window, 'revenue.streams.1.monthlyVolume.expected', '');
  await type(window, 'revenue.streams.1.monthlyVolume.low', '');
  await type(window, 'revenue.streams.1.monthlyVolume.high', '');
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
  await group(window, 'revenue.streams.0.startsFrom').getByText('Something does').click();
  await choose(window, 'revenue.streams.1.rampShape', 'Month by month');
  await group(window, 'revenue.costs.0.basis').getByText('A tier').click();
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
  await type(window, 'outcomes.wentLiveOn', '5 jan 2026');
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

/** A picture of one pixel. */
function png(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, 39, 72, 156]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixel),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
