import type { Locator, Page } from '@playwright/test';
import { ProposalDraft, SectionEdits } from '../../shared/domain/proposal.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import type { Host } from './kit/host.ts';
import {
  accessibilityProblems,
  expect,
  expectSaved,
  expectSection,
  field,
  openBlank,
  openExample,
  openId,
  sectionTitles,
  test,
} from './kit/window.ts';

test('a proposal is begun, written, made ready and exported without a mouse', async ({ window, host }) => {
  test.slow();
  const { keyboard } = window;
  await tabTo(window, window.getByRole('button', { name: 'Start from a template' }));
  await keyboard.press('Enter');
  await expect(window.getByRole('option', { name: 'Email marketing' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 2, name: 'Overview' })).toBeFocused();
  await tabTo(window, field(window, 'overview.title'));
  await keyboard.press('Control+a');
  await keyboard.type('One email service');
  await next(window, 'Need');
  await write(window, 'need.problem', '2 shops send every newsletter by hand.');
  await tabTo(window, window.getByRole('button', { name: 'Add driver' }));
  await keyboard.press('Enter');
  await keyboard.type('The contract ends');
  await keyboard.press('Enter');
  await keyboard.type('A rival moved');
  await keyboard.press('Alt+ArrowUp');
  for (const section of sectionTitles.slice(sectionTitles.indexOf('Options'))) await next(window, section);
  await keyboard.press('Alt+PageDown');
  await expectSection(window, 'Outcomes');

  const { overview, need } = await answerTheRest(window, host);
  expect(overview.title).toBe('One email service');
  expect(need.drivers.map(({ statement }) => statement)).toEqual(['A rival moved', 'The contract ends']);
  await keyboard.press('Control+Alt+m');
  const pane = window.getByRole('tabpanel', { name: /Readiness/ });
  await expect(pane.getByText('2 points left before it is ready')).toBeFocused();
  await tabTo(window, pane.getByRole('button', { name: /^The ask in one sentence/ }));
  await keyboard.press('Enter');
  await expect(field(window, 'overview.ask')).toBeFocused();
  await keyboard.type('Approve one email service for 36 months.');
  await keyboard.press('Control+Alt+m');
  await expect(pane.getByText('1 point left before it is ready')).toBeFocused();
  await tabTo(window, pane.getByRole('button', { name: /classification is not answered yet/ }));
  await keyboard.press('Enter');
  await expect(field(window, 'security.dataInventory.0.classification')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Control+Alt+m');
  const status = window.getByRole('banner').getByRole('button', { name: /^Status/ });
  await expect(status).toHaveAccessibleName('Status: Ready');
  await exportByKeyboard(window);
  await keyboard.press('Control+l');
  await expect(window.getByRole('link', { name: 'One email service' })).toBeVisible();
});

/** Answers with the example what is still open, but for two points, and shows it. Resolves with what was there. */
async function answerTheRest(window: Page, { client }: Host) {
  await expectSaved(window);
  const id = ProposalId.parse(openId(window));
  const { revision, proposal: written } = await client.drafts.open({ id });
  const example = await client.proposals.create({ templateId: 'email-marketing-service' });
  const { formatVersion: _, ...sections } = ProposalDraft.parse(structuredClone(example.proposal));
  sections.overview.title = written.overview.title;
  sections.overview.ask = undefined;
  sections.need.problem = written.need.problem;
  sections.need.drivers = written.need.drivers;
  const [asset] = sections.security.dataInventory;
  if (asset) asset.classification = undefined;
  await client.drafts.save({ id, baseRevision: revision, sections: SectionEdits.parse(sections) });
  await window.reload();
  await expectSection(window, 'Outcomes');
  return written;
}

async function exportByKeyboard(window: Page) {
  const saved = window.waitForEvent('download');
  await window.keyboard.press('Control+e');
  await expect(window.getByRole('dialog').getByRole('button', { name: 'Export PDF' })).toBeFocused();
  await window.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  await expect(window.getByText(/^Exported .*\.pdf$/)).toBeVisible();
}

async function next(window: Page, section: string) {
  await window.keyboard.press('Alt+PageDown');
  await expect(window.getByRole('heading', { level: 2, name: section })).toBeFocused();
}

async function write(window: Page, path: string, words: string) {
  await tabTo(window, field(window, path));
  await window.keyboard.type(words);
}

/** Presses Tab until the focus is there; a form has no more than a hundred stops on the way. */
async function tabTo(window: Page, target: Locator) {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('the palette keeps its chosen command in sight, closes by Escape, and carries out a command by its words', async ({
  window,
}) => {
  await openBlank(window);
  const palette = window.getByRole('dialog');
  await window.keyboard.press('Control+k');
  for (let presses = 0; presses < 16; presses += 1) await window.keyboard.press('ArrowDown');
  await expect(window.locator('[role="menuitem"][data-focused]')).toBeInViewport();
  await window.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('strat');
  await window.keyboard.press('Escape');
  await expect(palette, 'words or not').toBeHidden();

  await window.keyboard.press('Control+k');
  await window.keyboard.type('strat');
  await window.keyboard.press('Enter');
  await expectSection(window, 'Strategy');
  await expect(palette).toBeHidden();
});

test('the palette finds an answer and leads to its field', async ({ window }) => {
  await openExample(window);
  const problem = await (async () => {
    await window.keyboard.press('Control+2');
    return (await field(window, 'need.problem').textContent()) ?? '';
  })();
  await window.keyboard.press('Control+5');
  await expectSection(window, 'Strategy');
  await window.keyboard.press('Control+k');
  await window.keyboard.type(problem.slice(0, 24));
  await window.keyboard.press('Enter');
  await expectSection(window, 'Need');
  await expect(field(window, 'need.problem')).toBeFocused();
});

test('? shows every shortcut outside of text and types itself inside', async ({ window }) => {
  await openBlank(window);
  await window.keyboard.press('?');
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Ctrl+Shift+Z')).toBeVisible();
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await window.keyboard.press('Control+2');
  await field(window, 'need.problem').focus();
  await window.keyboard.type('Why?');
  await expect(field(window, 'need.problem')).toHaveText('Why?');
  await expect(sheet).toBeHidden();
});

test('keys without Ctrl can be turned off, and stay so', async ({ window }) => {
  await openBlank(window);
  await window.keyboard.press('5');
  await expectSection(window, 'Strategy');
  await window.keyboard.press('Control+/');
  await window.getByRole('checkbox', { name: 'Digits, / and ? alone' }).press('Space');
  await window.keyboard.press('Escape');
  await window.reload();
  await expectSection(window, 'Strategy');
  await window.keyboard.press('2');
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog')).toBeHidden();
  await window.keyboard.press('Control+3');
  await expectSection(window, 'Options');
});

test('a command that the native menu sends is carried out', async ({ window, host }) => {
  await openBlank(window);
  host.broadcast({ type: 'commandChosen', command: 'go-to-evidence' });
  await expectSection(window, 'Evidence');
});

test('a file that the system opens is shown', async ({ window, host }) => {
  const { id } = await host.client.proposals.create({ title: 'From the file manager' });
  const title = window.getByRole('textbox', { name: 'Title of the proposal' });
  // Said again until the page has connected and hears it; the desktop shell keeps it until then.
  await expect(async () => {
    host.broadcast({ type: 'fileOpened', id });
    await expect(title).toHaveValue('From the file manager', { timeout: 2_000 });
  }).toPass();
});
