import { readFileSync } from 'node:fs';
import { fillForm } from '../kit/fill-form.ts';
import { accessibilityProblems, expect, expectSection, openShortExample, test } from './kit/window.ts';

const written: Readonly<Record<string, string>> = {
  decision: 'approved-with-conditions',
  conditions: 'Access is reviewed every quarter.\n<img src=x onerror=alert(1)>',
  name: 'A. Example',
};

test('a filled sign-off page is offered field by field, and only what is ticked is recorded', async ({
  window,
  host,
}) => {
  await openShortExample(window, host);
  const started = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Export…' }).click();
  await window
    .getByRole('dialog', { name: 'Export' })
    .getByRole('button', { name: 'Export PDF' })
    .press('Enter');
  const exported = readFileSync(await (await started).path());
  let row: string | undefined;
  const filled = await fillForm(exported, (fieldName) => {
    const [rowId, part = ''] = fieldName.split('.').slice(-2);
    row ??= rowId;
    return rowId === row ? written[part] : undefined;
  });
  await window.getByRole('button', { name: 'All proposals' }).click();
  await window
    .locator('input[type="file"]')
    .setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from(filled) });

  const question = window.getByRole('dialog', { name: 'Record the filled sign-off page?' });
  await expect(question).toContainText('What was signed is the text as it stands here.');
  await expect(question).toContainText('<img src=x onerror=alert(1)>');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);

  // A draft that nobody has submitted cannot be decided on; nothing of it is recorded then.
  await question.getByRole('button', { name: 'Record what is ticked' }).press('Enter');
  await expect(question.getByRole('alert')).toContainText('no move leads to “Approved with conditions”');
  await question.getByRole('checkbox', { name: /: Decision:/ }).press('Space');
  await question.getByRole('button', { name: 'Record what is ticked' }).press('Enter');
  await expect(question).toBeHidden();
  await expectSection(window, 'Decision');
  await expect(window.getByText('Access is reviewed every quarter.').first()).toBeVisible();
  await expect(window.getByRole('main')).not.toContainText('A. Example');
});
