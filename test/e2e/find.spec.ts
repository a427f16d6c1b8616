import type { Page } from '@playwright/test';
import {
  accessibilityProblems,
  addNamed,
  expect,
  expectSection,
  field,
  goTo,
  openBlank,
  show,
  test,
} from './kit/window.ts';

const bar = (window: Page) => window.getByRole('search', { name: 'Find in this proposal' });
const words = (window: Page) => bar(window).getByRole('searchbox');
const selected = (window: Page, path: string) =>
  field(window, path).evaluate((element) =>
    element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
      ? element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)
      : (getSelection()?.toString() ?? ''),
  );

/** The words “café” stand twice in one answer and once in an entry that is closed, two sections on. */
async function writeAnswers(window: Page) {
  await openBlank(window);
  await field(window, 'overview.ask').fill('Approve the booking tool of the Café, and of a second cafe.');
  await goTo(window, 'Options');
  await addNamed(window, 'Add option', 'Tool for CAFÉS');
  await window.locator('[data-part="toggle"][aria-expanded="true"]').click();
  await show(window, 'Overview');
}

test('Enter goes from place to place through all sections, whatever case and accents, and their number follows what is typed', async ({
  window,
}) => {
  await writeAnswers(window);
  await window.keyboard.press('Control+f');
  await expect(words(window)).toBeFocused();
  await window.keyboard.type('cafe');
  await expect(bar(window).getByRole('status')).toHaveText('3 places');
  await expect(bar(window).getByRole('button', { name: 'Options 1' })).toBeVisible();
  expect(await accessibilityProblems(window, '[data-find-bar]')).toEqual([]);

  await window.keyboard.press('Enter');
  await expect(bar(window).getByRole('status')).toHaveText('1 of 3');
  await expect(bar(window)).toContainText('Overview · ');
  await expect(words(window)).toBeFocused();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(bar(window).getByRole('status')).toHaveText('3 of 3');
  await expectSection(window, 'Options');
  await expect(window.locator('[data-found]')).toBeInViewport();
  await expect(words(window)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(bar(window).getByRole('status')).toHaveText('1 of 3');
  await expectSection(window, 'Overview');

  await words(window).fill('tea room');
  await expect(bar(window).getByRole('status')).toHaveText('Nothing matches.');
  await field(window, 'overview.ask').fill('Approve the tea room.');
  await expect(bar(window).getByRole('status')).toHaveText('1 place');
});

test('Escape leads into the field, with the words selected, and F3 goes on from there', async ({
  window,
}) => {
  await writeAnswers(window);
  await window.keyboard.press('Control+f');
  await window.keyboard.type('café');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(bar(window).getByRole('status')).toHaveText('2 of 3');
  await window.keyboard.press('Escape');
  await expect(bar(window)).toBeHidden();
  await expect(field(window, 'overview.ask')).toBeFocused();
  expect(await selected(window, 'overview.ask')).toBe('cafe');

  await window.keyboard.press('Control+f');
  await expect(words(window)).toHaveValue('cafe');
  await field(window, 'overview.ask').focus();
  await window.keyboard.press('F3');
  await expect.poll(() => selected(window, 'overview.ask')).toBe('Café');
  await window.keyboard.press('Shift+F3');
  await expectSection(window, 'Options');
  await expect(field(window, 'options.candidates.2.name')).toBeFocused();
  expect(await selected(window, 'options.candidates.2.name')).toBe('CAFÉ');
});
