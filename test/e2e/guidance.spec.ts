import type { Page } from '@playwright/test';
import {
  accessibilityProblems,
  expect,
  expectSection,
  field,
  goTo,
  openBlank,
  openExample,
  test,
} from './kit/window.ts';

const pane = (window: Page) => window.getByRole('tabpanel', { name: 'Guidance' });
const heading = (window: Page) => pane(window).getByRole('heading', { level: 2 });

test('the guidance follows the question that is being answered and the section, not what is read in it', async ({
  window,
}) => {
  await openBlank(window);
  await expect(heading(window)).toHaveText('What are you asking IT to decide?');
  await field(window, 'overview.sponsor').focus();
  await expect(heading(window)).toHaveText('Who sponsors it?');
  await expect(pane(window).getByRole('heading', { name: 'Why IT asks' })).toBeVisible();
  await expect(
    pane(window).getByRole('heading', { name: 'Example, from an imagined company' }),
  ).toBeVisible();
  await field(window, 'overview.ask').focus();
  await expect(pane(window).getByRole('heading', { name: 'Pilot' })).toBeVisible();
  await expect(pane(window).getByText('IT tends to mean').first()).toBeVisible();
  expect(await accessibilityProblems(window, 'aside')).toEqual([]);

  await field(window, 'overview.sponsor').focus();
  await pane(window).getByRole('button', { name: 'Next question' }).focus();
  await expect(heading(window)).toHaveText('Who sponsors it?');
  await pane(window).getByRole('button', { name: 'About Overview' }).press('Enter');
  await expect(heading(window)).toHaveText('What are you asking IT to decide?');
  await expect(heading(window).locator('..')).toBeFocused();
  await goTo(window, 'Need');
  await expect(heading(window)).toHaveText('What is going wrong today, and for whom?');
});

test('the answers are counted without being announced, and one button leads through the questions into the next section', async ({
  window,
}) => {
  await openBlank(window);
  await expect(pane(window).getByText('0 of 6 answered')).toBeVisible();
  await field(window, 'overview.title').fill('One email service');
  await expect(pane(window).getByText('1 of 6 answered')).toBeVisible();
  await expect(pane(window).locator('[aria-live], [role="status"], [role="alert"]')).toHaveCount(0);
  await window.getByRole('heading', { level: 2, name: 'Overview' }).focus();

  await pane(window).getByRole('button', { name: 'First question' }).click();
  await expect(field(window, 'overview.title')).toBeFocused();
  await pane(window).getByRole('button', { name: 'Next question' }).click();
  await expect(field(window, 'overview.ask')).toBeFocused();
  await goTo(window, 'Measures');
  await goTo(window, 'Need');
  await pane(window).getByRole('button', { name: 'First question' }).click();
  await expect(field(window, 'need.problem')).toBeFocused();
  for (let step = 0; step < 4; step += 1)
    await pane(window).getByRole('button', { name: 'Next question' }).click();
  await expect(field(window, 'need.context')).toBeFocused();
  await pane(window).getByRole('button', { name: 'Next question' }).click();
  await expectSection(window, 'Options');
});

test('a part of an estimate has the guidance of its question, and a question of IT its own words', async ({
  window,
}) => {
  await openExample(window);
  await goTo(window, 'Revenue');
  await window.locator('main [data-part="toggle"]').first().click();
  await field(window, 'revenue.streams.0.monthlyVolume.low').focus();
  await expect(heading(window)).toHaveText('Volume in month 1');
  await goTo(window, 'Security');
  await window.locator('[data-path="security.answers.Q01"]').getByRole('checkbox').first().focus();
  await expect(heading(window)).toHaveText('What does the tool do for marketing?');
});

test('what a template wrote counts once it is changed or kept, and undo takes that back', async ({
  window,
}) => {
  await window.getByRole('main').getByRole('button', { name: 'Start from a template' }).click();
  await window.getByRole('option', { name: 'Email marketing' }).click();
  await goTo(window, 'Benefits');
  await expect(pane(window).getByText('0 of 15 answered')).toBeVisible();
  const whole = window.locator('[data-unchecked="benefits"]');
  await expect(whole).toContainText('9 answers here stand as the template wrote them.');
  await whole.getByRole('button', { name: 'Go to the first' }).click();
  await expect(field(window, 'benefits.items.0.name')).toBeFocused();
  await field(window, 'benefits.items.0.name').fill('Messages that people asked for');
  await expect(whole).toContainText('8 answers');
  await window.getByRole('button', { name: /^Keep this text: Objective it serves/ }).click();
  await expect(pane(window).getByText('3 of 15 answered')).toBeVisible();
  expect(await accessibilityProblems(window, 'main')).toEqual([]);
  await whole.getByRole('button', { name: 'Keep all 6' }).click();
  await expect(pane(window).getByText('9 of 15 answered')).toBeVisible();
  await expect(window.getByRole('heading', { level: 2, name: 'Benefits' })).toBeFocused();
  await window.getByRole('button', { name: 'Undo: Keep the template’s text' }).click();
  await expect(whole).toContainText('6 answers');
});

test('a word that the sides understand differently is explained beside the text, by keyboard and by mouse', async ({
  window,
}) => {
  await openExample(window);
  await goTo(window, 'Benefits');
  await window.locator('main [data-part="toggle"]').first().click();
  const text = field(window, 'benefits.items.0.technicalFunction');
  await text.fill('Keeps each segment up to date.');
  await expect(text).toHaveAccessibleDescription(/Words explained: *Segment$/);
  await text.getByText('segment', { exact: true }).hover();
  await expect(window.getByRole('tooltip')).toContainText('A separate part of the network.');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('tooltip')).toBeHidden();
  const word = window.getByRole('button', { name: 'Segment', exact: true });
  await word.press('Enter');
  const explained = window.getByRole('dialog', { name: 'Segment, explained' });
  await expect(explained).toContainText('A separate part of the network.');
  expect(await accessibilityProblems(window, '[role="dialog"]')).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(word).toBeFocused();
  await word.click();
  await expect(explained).toBeVisible();
});
