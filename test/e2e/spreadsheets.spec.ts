import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSpreadsheet } from '../../core/spreadsheets/read-spreadsheet.ts';
import { writeXlsx } from '../../core/spreadsheets/write-xlsx.ts';
import {
  accessibilityProblems,
  expect,
  expectSaved,
  expectSection,
  field,
  goTo,
  openBlank,
  openExample,
  test,
} from './kit/window.ts';

const dialog = (window: Page) => window.getByRole('dialog', { name: 'Import figures' });

async function choose(window: Page, name: string, content: string | Uint8Array) {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
  await dialog(window).locator('input[type="file"]').setInputFiles(file);
}

const visits = [
  'Website',
  'Period,Sessions',
  '2026-02,1200',
  '2026-01,1000',
  '2025-12,1100',
  '2026-03,about 900',
  '',
].join('\n');
const budget = [
  'Item,Cost,Billing',
  'Licence,650,monthly',
  'Set-up,"1,200.50",once',
  'Total,"1,850.50",',
].join('\n');

test('monthly volumes become the volume of a new stream, as one step that can be undone', async ({
  window,
}) => {
  await openBlank(window);
  await goTo(window, 'Revenue');
  await window.getByRole('button', { name: 'Import monthly volumes…' }).click();
  await choose(window, 'visits.csv', visits);
  const offer = dialog(window);
  await expect(offer.getByRole('columnheader', { name: 'B Volume' })).toBeVisible();
  await expect(offer).toContainText('3 months are read: December 2025 to February 2026.');
  await expect(offer).toContainText('Volume in month 1 of “Sessions” becomes 1,100');
  await expect(offer).toContainText('CSV, row 6, column B: This is not a number.');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);

  await offer.getByRole('button', { name: 'Take over the volume' }).click();
  await expect(dialog(window)).toBeHidden();
  await expect(window.getByRole('textbox', { name: /Volume in month 1.*expected/i }).first()).toHaveValue(
    '1,100',
  );
  await expect(field(window, 'revenue.assumptions.0')).toContainText(
    '“Sessions”: average of the last 3 months',
  );
  await window.getByRole('button', { name: 'Undo: Import the volume of “Sessions”' }).click();
  await expect(window.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  await expectSaved(window);
});

test('costs of a dropped workbook are added as they were mapped, and focus goes to the first', async ({
  window,
}) => {
  await openBlank(window);
  const bytes = await writeXlsx([
    { name: 'Notes', columnWidths: [20], stickyRows: 0, rows: [[{ text: 'Read the next sheet.' }]] },
    {
      name: 'Plan',
      columnWidths: [20],
      stickyRows: 0,
      rows: [
        [{ text: 'Position' }, { text: 'Old price' }, { text: 'New price' }],
        [{ text: 'Licence' }, { number: 600, look: 'money' }, { number: 650, look: 'money' }],
        [{ text: 'Content' }, { number: 900, look: 'money' }, { text: 'tbd' }],
      ],
    },
  ]);
  const dataTransfer = await window.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([content], 'plan.xlsx'));
    return transfer;
  }, Buffer.from(bytes).toString('base64'));
  await window.dispatchEvent('body', 'drop', { dataTransfer });

  const offer = dialog(window);
  await offer.getByRole('button', { name: /Sheet$/ }).click();
  await window.getByRole('option', { name: 'Plan' }).click();
  await offer.getByText('Costs', { exact: true }).click();
  await expect(offer.getByRole('status')).toContainText('2 costs will be added.');
  await offer.getByRole('button', { name: /Amount$/ }).click();
  await window.getByRole('option', { name: 'C: New price' }).click();
  await expect(offer.getByRole('status')).toContainText('1 cost will be added.');
  await expect(offer).toContainText('Plan, row 3, column C: This is not an amount.');
  await offer.getByRole('button', { name: 'Add 1 cost' }).click();
  await expectSection(window, 'Revenue');
  await expect(field(window, 'revenue.costs.0.name')).toBeFocused();
  await expect(field(window, 'revenue.costs.0.name')).toHaveValue('Licence');
});

test('cancelling by key changes nothing, and after a file that can’t be read another can be chosen', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await window.keyboard.press('ControlOrMeta+Shift+F');
  await choose(window, 'budget.csv', budget);
  await expect(dialog(window).getByRole('status')).toContainText('2 costs will be added.');
  await expect(dialog(window).getByRole('status')).toContainText('“Total” is left out');
  await window.keyboard.press('Escape');
  await expect(dialog(window)).toBeHidden();
  await expect(window.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();

  await window.keyboard.press('ControlOrMeta+Shift+F');
  const refusal = dialog(window).getByRole('alert');
  for (const [content, words] of [
    [Buffer.from([1, 0, 0, 3]), 'This is no table'],
    [Buffer.from('PK no workbook'), 'This workbook can’t be read.'],
    [Buffer.alloc(5_000_001, 'a'), 'The file is too large: at most 5 MB'],
    ['', 'There is nothing in this file.'],
  ] as const) {
    await choose(window, 'figures.csv', content);
    await expect(refusal).toContainText(words);
    await expect(refusal).toContainText('Nothing was changed.');
  }
  await host.gate({ name: 'spreadsheets.preview', holds: true });
  await choose(window, 'visits.csv', visits);
  await expect(dialog(window).getByText('Reading the file…')).toBeVisible();
  await host.gate();
  await expect(dialog(window).getByRole('button', { name: 'Take over the volume' })).toBeEnabled();
});

test('the model is exported as a workbook and as CSV from the menu', async ({ window }) => {
  await openExample(window);
  for (const [name, ending] of [
    ['Export the model as a workbook (XLSX)…', /model\.xlsx$/],
    ['Export the model as CSV…', /model\.csv$/],
  ] as const) {
    const started = window.waitForEvent('download');
    await window.getByRole('button', { name: 'More', exact: true }).click();
    await window.getByRole('menuitem', { name }).click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(ending);
    const sheets = await readSpreadsheet(readFileSync(await download.path()));
    expect(sheets[0]?.rows.length).toBeGreaterThan(5);
    const notices = window.getByRole('region', { name: 'Notices' });
    await expect(notices.getByText(/^Exported the model as /)).toBeVisible();
    await expect(notices.getByRole('button', { name: 'Download' })).toBeVisible();
  }
});

test('whatever a file calls its rows, what comes of it can be stored', async ({ window }) => {
  await openBlank(window);
  await window.keyboard.press('ControlOrMeta+Shift+F');
  const names = ['"two\nlines\u0007"', '=1+1', 'x'.repeat(450), '"<b>bold</b>"', ''];
  await choose(
    window,
    'costs.csv',
    ['Item,Cost', ...names.map((name) => `${name},9000000000000`)].join('\n'),
  );
  await dialog(window).getByRole('button', { name: 'Add 5 costs' }).click();
  await expect(field(window, 'revenue.costs.0.name')).toHaveValue('two lines');
  await expectSaved(window);
});
