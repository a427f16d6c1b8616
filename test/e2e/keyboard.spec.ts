import { expect, expectSection, field, openBlank, openExample, test } from './kit/window.ts';

test('a proposal is begun, written and left without a mouse', async ({ window, host }) => {
  await window.keyboard.press('Tab');
  for (let presses = 0; presses < 20; presses += 1) {
    if (await window.getByRole('main').getByRole('button', { name: 'New proposal' }).evaluate(isFocused))
      break;
    await window.keyboard.press('Tab');
  }
  await window.keyboard.press('Enter');
  await expectSection(window, 'Overview');
  await expect(window.getByRole('heading', { level: 2, name: 'Overview' })).toBeFocused();
  await window.keyboard.press('2');
  await expectSection(window, 'Need');
  await window.keyboard.press('Tab');
  await expect(field(window, 'need.problem')).toBeFocused();
  await window.keyboard.type('2 shops send letters by hand.');
  await expectSection(window, 'Need');
  await expect(field(window, 'need.problem')).toHaveValue('2 shops send letters by hand.');
  await window.keyboard.press('Control+l');
  await expect(window.getByRole('heading', { level: 1, name: 'Proposals' })).toBeVisible();
  expect((await host.client.proposals.list({})).total).toBe(1);
});

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
    return field(window, 'need.problem').inputValue();
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
  await window.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await window.keyboard.press('Control+2');
  await field(window, 'need.problem').focus();
  await window.keyboard.type('Why?');
  await expect(field(window, 'need.problem')).toHaveValue('Why?');
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

function isFocused(element: Element) {
  return element === document.activeElement;
}
