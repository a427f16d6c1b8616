import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { ProposalId } from '../../shared/domain/values.ts';
import {
  accessibilityProblems,
  addNamed,
  expect,
  expectSaved,
  goTo,
  openBlank,
  openId,
  test,
} from './kit/window.ts';

const hostile = '</p><img src=x onerror="window.hostile = true"><script>window.hostile = true</script>';
const isHostile = (page: Page) => page.evaluate(() => 'hostile' in window);

test('questions go to the vendor as a form that works alone, and come back one by one', async ({
  window,
  host,
}, testInfo) => {
  await openBlank(window);
  await goTo(window, 'Security');
  await addNamed(window, 'Add question', hostile);
  const started = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Save a form for the vendor' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^Vendor questions .*\.html$/);
  const formPath = join(testInfo.outputDir, 'form.html');
  await download.saveAs(formPath);

  const form = await window.context().newPage();
  const asked: string[] = [];
  form.on('request', (request) => asked.push(request.url()));
  await form.goto(pathToFileURL(formPath).href);
  await expect(form.getByText(hostile)).toBeVisible();
  expect(await accessibilityProblems(form)).toEqual([]);
  const group = (name: RegExp) => form.getByRole('group', { name });
  await group(/second proof of identity/)
    .getByLabel('Yes')
    .check();
  await group(/second proof of identity/)
    .getByLabel('Note')
    .fill(hostile);
  await group(/independent auditors/)
    .getByLabel('SOC 2 Type II')
    .check();
  await group(/encrypted on its way/)
    .getByLabel('Unknown')
    .check();
  await form.locator('fieldset').last().getByLabel('Answer').fill('The reply');
  const saved = form.waitForEvent('download');
  await form.getByRole('button', { name: 'Save the answers' }).click();
  const buffer = readFileSync(await (await saved).path());
  await expect(form.getByRole('status')).toHaveText(/^Saved 4 of \d+ answers/);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);

  await form.reload();
  await form.locator('#continue').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await expect(group(/second proof of identity/).getByLabel('Note')).toHaveValue(hostile);
  expect(await isHostile(form)).toBe(false);
  await form.close();

  const send = (content: Buffer) =>
    window
      .locator('main input[type="file"][accept*="json"]')
      .setInputFiles({ name: 'vendor-answers.json', mimeType: 'application/json', buffer: content });
  await send(Buffer.from(buffer.toString().replace(/"proposalId": "[^"]+"/, '"proposalId": "another"')));
  await expect(window.getByText('These answers belong to another proposal.')).toBeVisible();
  await send(buffer);
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
  await dialog.getByText('Accept all').click();
  await dialog.getByRole('listitem').nth(1).getByText('Reject').click();
  await dialog.getByRole('button', { name: 'Take over 3 answers' }).click();
  await expectSaved(window);

  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.security.answers).toMatchObject([
    { questionId: 'Q22', verdict: 'yes', note: hostile },
    { questionId: 'Q34', choices: ['SOC 2 Type II'] },
  ]);
  expect(proposal.security.vendorQuestions[0]?.reply).toMatch(/^The reply\nStated by the vendor/);
  expect(await isHostile(window)).toBe(false);
  await window.getByRole('button', { name: 'Undo: Take over 3 answers' }).click();
  await expect(window.getByRole('main').getByText('0 of 33 answered', { exact: true })).toBeVisible();
});

test('the keyboard goes through the questions and areas, and an answer takes the place of “we don’t know”', async ({
  window,
}) => {
  await openBlank(window);
  await goTo(window, 'Security');
  const focused = () =>
    window.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset.question);
  await window.getByRole('button', { name: 'Next open question: Q01' }).press('Enter');
  await expect.poll(focused).toBe('Q01');
  for (const next of ['Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07', 'Q08', 'Q09']) {
    await window.keyboard.press('Control+Enter');
    await expect.poll(focused).toBe(next);
  }
  await window.keyboard.press('Control+Shift+Enter');
  await expect.poll(focused).toBe('Q08');

  const question = window.locator('[data-question="Q07"]');
  await question.getByRole('button', { name: 'We don’t know' }).click();
  await expect(question.getByText('Unknown', { exact: true })).toBeVisible();
  await question.getByRole('textbox').first().fill('The old newsletter tool');
  await expect(question.getByText('Answered', { exact: true })).toBeVisible();
  await expect(question.getByRole('button', { name: 'We don’t know' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('an answer folds what it makes needless, and unfolds it with the answers that were given', async ({
  window,
}) => {
  await openBlank(window);
  await goTo(window, 'Security');
  const question = (id: string) => window.locator(`[data-question="${id}"]`);
  await question('Q03').getByText('Yes', { exact: true }).click();
  await window.getByRole('button', { name: /^Privacy \d/ }).click();
  await question('Q50').getByText('Partly', { exact: true }).click();
  await question('Q50').getByRole('textbox', { name: 'Note' }).fill('By hand');
  await question('Q03').getByText('No', { exact: true }).click();
  await expect(question('Q50')).toHaveCount(0);
  await question('Q08').getByRole('button').first().click();
  await window.getByRole('option', { name: 'Several days' }).click();
  await expect(window.getByText('so 17 questions are enough')).toBeVisible();
  await question('Q03').getByText('Yes', { exact: true }).click();
  await expect(question('Q50').getByRole('radio', { name: 'Partly' })).toBeChecked();
  await expect(question('Q50').getByRole('textbox', { name: 'Note' })).toHaveValue('By hand');
});

test('the filter shows gaps with room for what makes up for them', async ({ window, host }) => {
  await openBlank(window);
  await goTo(window, 'Security');
  await window.getByRole('button', { name: /^Access \d/ }).click();
  const question = window.locator('[data-question="Q22"]');
  await question.getByText('No', { exact: true }).click();
  await window.getByText('Gaps 1').click();
  await expect(window.locator('[data-question]')).toHaveCount(1);
  await question.getByRole('button', { name: 'Add control' }).click();
  await question.getByRole('textbox', { name: 'Compensating control' }).fill('Only two people get in.');
  await question.getByRole('textbox', { name: 'Owner' }).fill('Marketing lead');
  await question.getByText('Yes', { exact: true }).click();
  await expect(question.getByText('The answer is no gap any more.')).toBeVisible();
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.security.compensatingControls).toMatchObject([
    { questionId: 'Q22', control: 'Only two people get in.', owner: 'Marketing lead' },
  ]);
});
