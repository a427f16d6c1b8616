import type { Page } from '@playwright/test';
import { EntryId } from '../../shared/domain/values.ts';
import type { Host } from './kit/host.ts';
import { expect, expectSaved, field, goTo, openBlank, test } from './kit/window.ts';

const statement = (window: Page, index: number) => field(window, `need.drivers.${index}.statement`);
const drivers = (window: Page) => window.locator('[data-path^="need.drivers."][data-line]');

async function writeDrivers(window: Page, ...statements: string[]) {
  await openBlank(window);
  await goTo(window, 'Need');
  await window.getByRole('button', { name: 'Add driver' }).click();
  for (const [index, words] of statements.entries()) {
    if (index > 0) await window.keyboard.press('Enter');
    await expect(statement(window, index)).toBeFocused();
    await window.keyboard.type(words);
  }
}

async function openLongList(window: Page, host: Host, count: number) {
  const { id, revision, proposal } = await host.client.proposals.create({ title: 'A long list' });
  const entries = Array.from({ length: count }, (_, index) => ({
    id: EntryId.parse(`driver-${index}`),
    statement: `Driver ${index}`,
  }));
  const need = { ...proposal.need, drivers: entries };
  await host.client.drafts.save({ id, baseRevision: revision, sections: { need } });
  await window.getByRole('link', { name: 'A long list' }).click();
  await goTo(window, 'Need');
}

test('entries of a list are reordered by keyboard and by dragging, copied, deleted and brought back', async ({
  window,
}) => {
  const texts = () =>
    window
      .locator('[data-path^="need.drivers."][data-line]')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await openBlank(window);
  await goTo(window, 'Need');
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

test('Alt with an arrow moves the entry that is written, and the notice of a deleted one brings it back until something else is done', async ({
  window,
}) => {
  await writeDrivers(window, 'The contract ends', 'A rival moved', 'A new');
  await window.keyboard.press('Alt+ArrowUp');
  await expect(window.getByText('Moved to 2 of 3.')).toBeAttached();
  await expect(statement(window, 1)).toBeFocused();
  await window.keyboard.type(' rule');
  await expect(statement(window, 1)).toHaveValue('A new rule');
  await expect(statement(window, 2)).toHaveValue('A rival moved');

  await window.getByRole('button', { name: 'Delete driver 1' }).click();
  const notice = window.getByRole('region', { name: 'Notices' });
  await expect(notice.getByText('Deleted driver “The contract ends”')).toBeVisible();
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(statement(window, 0)).toHaveValue('The contract ends');
  await expect(notice.getByRole('button', { name: 'Undo' })).toBeHidden();

  await window.getByRole('button', { name: 'Delete driver 2' }).click();
  await expect(notice.getByText('Deleted driver “A new rule”')).toBeVisible();
  await statement(window, 0).fill('The contract ends in May');
  await expect(notice.getByText('Deleted driver')).toBeHidden();
});

test('several lines pasted into a line become several entries, in one step', async ({ window }) => {
  await writeDrivers(window, 'Because ');
  await statement(window, 0).evaluate((line) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'the contract ends\n\n• a rule is new\n2. a rival moved\n');
    line.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(drivers(window)).toHaveCount(3);
  await expect(statement(window, 0)).toHaveValue('Because the contract ends');
  await expect(statement(window, 1)).toHaveValue('a rule is new');
  await expect(statement(window, 2)).toHaveValue('a rival moved');
  await expect(statement(window, 2)).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(drivers(window)).toHaveCount(1);
  await expect(statement(window, 0)).toHaveValue('Because ');
  await expectSaved(window);
});

test('of 200 entries a move renders the two that change places, and the last one is found, moved and written', async ({
  window,
  host,
}) => {
  await openLongList(window, host, 200);
  await expect(drivers(window)).toHaveCount(200);
  await statement(window, 100).focus();
  const changed = await window.evaluateHandle(() => {
    const rows = new Set<Element>();
    new MutationObserver((mutations) => {
      for (const { target, type } of mutations) {
        const row = target instanceof Element ? target.closest('[data-entry]') : null;
        if (row && type === 'attributes') rows.add(row);
      }
    }).observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-path', 'aria-label'],
    });
    return rows;
  });
  await window.keyboard.press('Alt+ArrowDown');
  await expect(statement(window, 101)).toHaveValue('Driver 100');
  expect(await changed.evaluate((rows) => rows.size)).toBe(2);

  await window.keyboard.press('Control+f');
  await window.keyboard.type('driver 199');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(statement(window, 199)).toBeFocused();
  await expect(statement(window, 199)).toBeInViewport();
  await window.keyboard.press('Alt+ArrowUp');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.type(', moved');
  await expect(statement(window, 198)).toHaveValue('Driver 199, moved');
  await expect(statement(window, 198)).toBeInViewport();
  await expectSaved(window);
});
