import type { Locator, Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import { accessibilityProblems, expect, expectSection, field, openBlank, openExample, openId, test } from './kit/window.ts';

test('a proposal is begun, written in every section and exported without a mouse', async ({
  window,
  host,
}) => {
  const { keyboard } = window;
  await tabTo(window, window.getByRole('main').getByRole('button', { name: 'New proposal' }));
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 2, name: 'Overview' })).toBeFocused();
  await write(window, 'overview.title', 'One email service');
  await write(window, 'overview.ask', 'Approve one email service for three years.');
  await next(window, 'Need');
  await write(window, 'need.problem', '2 shops send every newsletter by hand.');
  await expectSection(window, 'Need');
  await tabTo(window, window.getByRole('button', { name: 'Add driver' }));
  await keyboard.press('Enter');
  await keyboard.type('The contract ends');
  await keyboard.press('Enter');
  await keyboard.type('A rival moved');
  await keyboard.press('Alt+ArrowUp');
  await next(window, 'Options');
  await tabTo(window, window.getByRole('button', { name: 'Add option' }));
  await keyboard.press('Enter');
  await keyboard.type('The tool of choice');
  const others = ['Benefits', 'Strategy', 'Revenue', 'Evidence', 'Security', 'Ownership', 'Measures'];
  for (const section of [...others, 'Rehearsal', 'Decision', 'Outcomes']) await next(window, section);
  await keyboard.press('Alt+PageDown');
  await expectSection(window, 'Outcomes');
  await exportByKeyboard(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview.title).toBe('One email service');
  expect(proposal.need.drivers.map(({ statement }) => statement)).toEqual([
    'A rival moved',
    'The contract ends',
  ]);
  expect(proposal.options.candidates.at(-1)?.name).toBe('The tool of choice');
  await keyboard.press('Control+l');
  await expect(window.getByRole('heading', { level: 1, name: 'Proposals' })).toBeVisible();
});

test('what is missing is found and given, and the proposal marked as ready and exported, without a mouse', async ({
  window,
}) => {
  const { keyboard } = window;
  await tabTo(window, window.getByRole('button', { name: 'Look at a complete example' }));
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 2, name: 'Overview' })).toBeFocused();
  await tabTo(window, field(window, 'overview.ask'));
  await keyboard.press('Control+a');
  await keyboard.press('Backspace');
  await keyboard.press('Control+Alt+m');
  const pane = window.getByRole('tabpanel', { name: /Readiness/ });
  await expect(pane.getByText('1 point left before it is ready')).toBeFocused();
  await tabTo(window, pane.getByRole('button', { name: /^The ask in one sentence/ }));
  await keyboard.press('Enter');
  await expect(field(window, 'overview.ask')).toBeFocused();
  await keyboard.type('Approve one email service for 36 months.');
  await keyboard.press('Control+Alt+m');
  const status = window.getByRole('banner').getByRole('button', { name: /^Status/ });
  await expect(status).toHaveAccessibleName('Status: Ready');
  await exportByKeyboard(window);
});

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

test('the palette carries out a command by its words', async ({ window }) => {
  await openBlank(window);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('strat');
  await window.keyboard.press('Enter');
  await expectSection(window, 'Strategy');
  await expect(window.getByRole('dialog')).toBeHidden();
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

test('the chosen command of the palette is always in sight', async ({ window }) => {
  await openBlank(window);
  await window.keyboard.press('Control+k');
  for (let presses = 0; presses < 16; presses += 1) await window.keyboard.press('ArrowDown');
  await expect(window.locator('[role="menuitem"][data-focused]')).toBeInViewport();
});

test('Escape closes the palette at once, words or not', async ({ window }) => {
  await openBlank(window);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('strat');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
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
