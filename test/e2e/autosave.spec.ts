import type { Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import { startHost } from './kit/host.ts';
import {
  expect,
  expectSaved,
  field,
  goTo,
  openBlank,
  openId,
  saveState,
  test,
  watchForProblems,
} from './kit/window.ts';

const text = 'Every newsletter is sent by hand.';

async function writeProblem(window: Page, value = text) {
  await goTo(window, 'Need');
  await field(window, 'need.problem').fill(value);
}

test('text is stored within a second of the last key press, and not called saved before that is acknowledged', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await writeProblem(window);
  const typedAt = Date.now();
  await expectSaved(window);
  expect(Date.now() - typedAt).toBeLessThan(1500);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.need.problem).toBe(text);

  await host.gate({ name: 'drafts.save', holds: true });
  await field(window, 'need.problem').fill(`${text} Twice.`);
  await expect(saveState(window)).toHaveAttribute('data-save-state', 'saving');
  await expect(saveState(window)).toHaveText('Saving…');
  await host.gate();
  await expectSaved(window);
  await expect(saveState(window)).toHaveText(/^Saved \d\d:\d\d$/);
});

test('a full disk keeps the text, says why, and is retried by itself', async ({ window, host }) => {
  await openBlank(window);
  await host.gate({ name: 'drafts.save', fails: { code: 'disk-full', details: { path: 'the library' } } });
  await writeProblem(window);
  await expect(saveState(window)).toContainText('Not saved – The disk is full.');
  await expect(window.getByRole('alert')).toContainText('Your text is kept in this window');
  await field(window, 'need.problem').fill(`${text} Twice.`);
  await host.gate();
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.need.problem).toBe(`${text} Twice.`);
});

test('text that a killed window could not save is put back when it is opened again', async ({
  window,
  host,
  context,
}) => {
  await openBlank(window);
  const id = openId(window);
  await host.gate({ name: 'drafts.save', holds: true });
  await writeProblem(window);
  await expect(saveState(window)).toHaveAttribute('data-save-state', 'saving');
  const session = await context.newCDPSession(window);
  const crashed = window.waitForEvent('crash');
  // The answer to this never comes.
  session.send('Page.crash').catch(() => {});
  await crashed;
  // The save that was under way never happened.
  await host.gate({ name: 'drafts.save', fails: { code: 'not-connected', details: { problem: '' } } });
  await host.gate();

  const again = await context.newPage();
  const problems = watchForProblems(again);
  await again.goto(host.pageUrl);
  await expect(again.getByRole('main')).toBeVisible();
  await again.goto(`${new URL(host.pageUrl).origin}/#/proposal/${id}/need`);
  await expect(field(again, 'need.problem')).toHaveText(text);
  await expect(again.getByText('Text that had not been saved was put back')).toBeVisible();
  await expectSaved(again);
  expect(problems).toEqual([]);
});

test('text typed while the application was killed is put back after it has started again', async ({
  page,
  libraryFolder,
}) => {
  const first = await startHost();
  await first.openLibrary(libraryFolder);
  const { id } = await first.client.proposals.create({ title: 'Podcast host' });
  await page.goto(first.pageUrl);
  await page.getByRole('link', { name: 'Podcast host' }).click();
  await goTo(page, 'Need');
  await expectSaved(page);
  await first.kill();
  await field(page, 'need.context').fill('Typed into the void.');
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'failed');

  const second = await startHost(first.port);
  await second.openLibrary(libraryFolder);
  await page.goto('about:blank');
  await page.goto(second.pageUrl);
  await page.getByRole('link', { name: 'Podcast host' }).click();
  await goTo(page, 'Need');
  await expect(field(page, 'need.context')).toHaveText('Typed into the void.');
  await expectSaved(page);
  expect((await second.client.drafts.open({ id })).proposal.need.context).toBe('Typed into the void.');
  await second.close();
});

test('a second window on the same proposal is read-only until the first is closed', async ({
  window,
  host,
  context,
}) => {
  await openBlank(window);
  await writeProblem(window);
  await expectSaved(window);
  const second = await context.newPage();
  await second.goto(host.pageUrl);
  await expect(second.getByRole('main')).toBeVisible();
  await second.goto(`${new URL(host.pageUrl).origin}/#/proposal/${openId(window)}/need`);
  await expect(second.getByText('being edited in another window')).toBeVisible();
  await expect(saveState(second)).toHaveAttribute('data-save-state', 'read-only');
  await window.close();
  await expect(second.getByText('being edited in another window')).toBeHidden();
  await field(second, 'need.problem').fill('Now mine.');
  await expectSaved(second);
});

test.describe('text whose base was overtaken', () => {
  test.beforeEach(async ({ window, host }) => {
    await openBlank(window);
    await goTo(window, 'Need');
    const id = ProposalId.parse(openId(window));
    const { revision, proposal } = await host.client.drafts.open({ id });
    await host.client.drafts.save({
      id,
      baseRevision: revision,
      sections: { need: { ...proposal.need, problem: 'From elsewhere.' } },
    });
    await field(window, 'need.problem').fill('From here.');
    await expect(window.getByRole('alertdialog', { name: 'Changed in another window' })).toBeVisible();
  });

  test('can be kept as a copy beside the newer text', async ({ window, host }) => {
    const original = ProposalId.parse(openId(window));
    await window.getByRole('button', { name: 'Keep mine as a copy' }).dblclick();
    await expect(window.getByRole('alertdialog')).toBeHidden();
    await expect.poll(() => openId(window)).not.toBe(original);
    await goTo(window, 'Need');
    await expect(field(window, 'need.problem')).toHaveText('From here.');
    expect((await host.client.drafts.open({ id: original })).proposal.need.problem).toBe('From elsewhere.');
    expect((await host.client.proposals.list({})).total, 'one copy, however often it was pressed').toBe(2);
  });

  test('can give way to the newer text, which is then written on', async ({ window, host }) => {
    await window.getByRole('button', { name: 'Use the newer text' }).click();
    await expect(field(window, 'need.problem')).toHaveText('From elsewhere.');
    await field(window, 'need.problem').fill('Agreed.');
    await expectSaved(window);
    const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
    expect(proposal.need.problem).toBe('Agreed.');
  });
});

test('the window saves when the shell asks it to before quitting, and when it is left for the start screen', async ({
  window,
  host,
}) => {
  await openBlank(window);
  const id = ProposalId.parse(openId(window));
  await goTo(window, 'Need');
  await field(window, 'need.problem').fill(text);
  const flushed = host.flushed('quit-1');
  host.broadcast({ type: 'flushRequested', requestId: 'quit-1' });
  await flushed;
  const stored = async () => (await host.client.drafts.open({ id })).proposal.need.problem;
  expect(await stored()).toBe(text);

  await field(window, 'need.problem').fill(`${text} Twice.`);
  await window.getByRole('button', { name: 'All proposals' }).click();
  await expect.poll(stored).toBe(`${text} Twice.`);
});

test('text typed right before its tab is closed is there when the proposal is opened again', async ({
  window,
  host,
  context,
}) => {
  await openBlank(window);
  const id = openId(window);
  await writeProblem(window);
  await window.close();
  const again = await context.newPage();
  await again.goto(host.pageUrl);
  await expect(again.getByRole('main')).toBeVisible();
  await again.goto(`${new URL(host.pageUrl).origin}/#/proposal/${id}/need`);
  await expect(field(again, 'need.problem')).toHaveText(text);
  await expectSaved(again);
});

test('text typed into one section after the other is all stored, without a pause within five seconds', async ({
  window,
  host,
}) => {
  await openBlank(window);
  const id = ProposalId.parse(openId(window));
  const places = ['need.problem', 'strategy.summary', 'need.context', 'options.reasonForProposal'] as const;
  for (const place of places) {
    const digit = { need: 2, options: 3, strategy: 5 }[
      place.split('.')[0] as 'need' | 'options' | 'strategy'
    ];
    await window.keyboard.press(`Control+${digit}`);
    await field(window, place).focus();
    await window.keyboard.type(`Typed into ${place}`);
  }
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id });
  expect(proposal.need.problem).toBe('Typed into need.problem');
  expect(proposal.need.context).toBe('Typed into need.context');
  expect(proposal.strategy.summary).toBe('Typed into strategy.summary');
  expect(proposal.options.reasonForProposal).toBe('Typed into options.reasonForProposal');

  await field(window, 'options.reasonForProposal').focus();
  const startedAt = Date.now();
  let storedAt: number | undefined;
  while (storedAt === undefined && Date.now() - startedAt < 10_000) {
    await window.keyboard.type('typing on ', { delay: 40 });
    const { proposal: now } = await host.client.drafts.open({ id });
    if (now.options.reasonForProposal !== proposal.options.reasonForProposal) storedAt = Date.now();
  }
  expect((storedAt ?? Number.POSITIVE_INFINITY) - startedAt).toBeLessThan(6000);
});

test('a save of a crashed window that is stored after the proposal was opened again meets no conflict', async ({
  window,
  host,
  context,
}) => {
  await openBlank(window);
  const id = openId(window);
  await host.gate({ name: 'drafts.save', holds: true });
  await writeProblem(window);
  await expect(saveState(window)).toHaveAttribute('data-save-state', 'saving');
  await field(window, 'need.problem').fill(`${text} And once more.`);
  await expect
    .poll(() => window.evaluate(() => Object.values(localStorage).join()))
    .toContain('And once more.');
  const session = await context.newCDPSession(window);
  const crashed = window.waitForEvent('crash');
  // The answer to this never comes.
  session.send('Page.crash').catch(() => {});
  await crashed;

  const again = await context.newPage();
  await again.goto(host.pageUrl);
  await expect(again.getByRole('main')).toBeVisible();
  await again.goto(`${new URL(host.pageUrl).origin}/#/proposal/${id}/need`);
  await expect(field(again, 'need.problem')).toHaveText(`${text} And once more.`);
  // Now the save of the crashed window goes through, and right behind it that of the new one.
  await host.gate();
  await expectSaved(again);
  await expect(again.getByRole('alertdialog')).toBeHidden();
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(id) });
  expect(proposal.need.problem).toBe(`${text} And once more.`);
});
