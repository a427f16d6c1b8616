import type { Page } from '@playwright/test';
import { type Prose, plainTextOf } from '../../shared/domain/prose.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import { everyday, hostile } from './kit/clipboard-corpus.ts';
import type { Host } from './kit/host.ts';
import {
  accessibilityProblems,
  expect,
  expectSaved,
  expectSection,
  field,
  openBlank,
  openId,
  show,
  test,
} from './kit/window.ts';

const path = 'need.problem';
const box = (window: Page) => field(window, path);

async function storedAnswer(window: Page, host: Host): Promise<Prose | undefined> {
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  return proposal.need.problem;
}

/** A paste as the browser reports it, with a clipboard of the test's own. */
async function paste(window: Page, clipboard: Readonly<Record<string, string>>) {
  await box(window).evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(entries)) clipboardData.setData(type, data);
    (element as HTMLElement).focus();
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}

test.beforeEach(async ({ window }) => {
  await openBlank(window);
  await show(window, 'Need');
  await expect(box(window)).toHaveAttribute('contenteditable', 'true');
});

test('formatting is typed by keyboard, stored as a tree, and there after a reload', async ({
  window,
  host,
}) => {
  await box(window).click();
  const { keyboard } = window;
  await keyboard.type('Orders are ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('lost');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.press('Enter');
  await keyboard.type('- by hand');
  await keyboard.press('Enter');
  await keyboard.type('twice');
  await keyboard.press('ControlOrMeta+]');
  const answer: Prose = {
    blocks: [
      { kind: 'paragraph', runs: [{ text: 'Orders are ' }, { text: 'lost', bold: true }] },
      {
        kind: 'list',
        isOrdered: false,
        items: [
          {
            runs: [{ text: 'by hand' }],
            lists: [{ kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'twice' }] }] }],
          },
        ],
      },
    ],
  };
  expect(await storedAnswer(window, host)).toEqual(answer);
  await window.reload();
  await expectSection(window, 'Need');
  await expect(box(window).locator('li li')).toHaveText('twice');
  expect(await storedAnswer(window, host)).toEqual(answer);
});

test('text without formatting stays a plain string, and a composition is kept whole', async ({
  window,
  host,
}) => {
  await box(window).click();
  await window.keyboard.type('One');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Two');
  expect(await storedAnswer(window, host)).toBe('One\nTwo');
  await box(window).press('ControlOrMeta+a');
  await window.keyboard.press('ControlOrMeta+b');
  await window.keyboard.press('ControlOrMeta+b');
  expect(await storedAnswer(window, host)).toBe('One\nTwo');
  await box(window).press('ControlOrMeta+a');
  await window.keyboard.press('Delete');
  expect(await storedAnswer(window, host)).toBeUndefined();

  await box(window).click();
  await window.keyboard.type('Kana: ');
  const session = await window.context().newCDPSession(window);
  for (const text of ['に', 'にほ', 'にほん'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await session.send('Input.insertText', { text: '日本' });
  await window.keyboard.type('.');
  expect(await storedAnswer(window, host)).toBe('Kana: 日本.');
});

test('the toolbar is one stop of the Tab key and led through by arrows', async ({ window, host }) => {
  await box(window).click();
  await window.keyboard.type('word');
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('Alt+F10');
  await expect(window.getByRole('button', { name: 'Bold' })).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('button', { name: 'Italic' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(box(window)).toBeFocused();
  await expect(window.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('Shift+Tab');
  await expect(window.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
  expect(await accessibilityProblems(window, 'main')).toEqual([]);
  // The first one closes the tooltip of the button.
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(box(window)).toBeFocused();
  await window.keyboard.press('Tab');
  await expect(window.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
  expect(await storedAnswer(window, host)).toEqual({
    blocks: [{ kind: 'paragraph', runs: [{ text: 'word', italic: true }] }],
  });
});

test('a link takes secure addresses and mail addresses alone', async ({ window, host }) => {
  await box(window).click();
  await window.keyboard.type('see here');
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('ControlOrMeta+Shift+K');
  const address = window.getByRole('textbox', { name: 'Address of the link' });
  for (const refused of ['javascript:alert(1)', 'data:text/html,x', 'http://example.org', 'word']) {
    await address.fill(refused);
    await address.press('Enter');
    await expect(address).toHaveAttribute('aria-invalid', 'true');
  }
  await address.fill('example.org/page');
  await address.press('Enter');
  await expect(box(window)).toBeFocused();
  const linked = (link: string) => ({ blocks: [{ kind: 'paragraph', runs: [{ text: 'see here', link }] }] });
  expect(await storedAnswer(window, host)).toEqual(linked('https://example.org/page'));
  await box(window).click({ position: { x: 30, y: 18 } });
  await window.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(address).toHaveValue('https://example.org/page');
  await address.fill('team@example.org');
  await window.getByRole('button', { name: 'Link it' }).click();
  expect(await storedAnswer(window, host)).toEqual(linked('mailto:team@example.org'));
  await box(window).click({ position: { x: 30, y: 18 } });
  await window.keyboard.press('ControlOrMeta+Shift+K');
  await window.getByRole('button', { name: 'Remove link' }).click();
  expect(await storedAnswer(window, host)).toBe('see here');
});

test('undo is the proposal’s, changes the editor and leaves the caret beside the words', async ({
  window,
  host,
}) => {
  await box(window).click();
  await window.keyboard.type('First words.');
  await window.keyboard.press('Tab');
  await box(window).click();
  await window.keyboard.press('Home');
  await window.keyboard.type('Added ');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(box(window)).toHaveText('First words.');
  await expect(box(window)).toBeFocused();
  await window.keyboard.type('>');
  expect(await storedAnswer(window, host)).toBe('>First words.');
  await window.keyboard.press('ControlOrMeta+z');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(box(window)).toHaveText('');
  await window.keyboard.press('ControlOrMeta+Shift+z');
  await expect(box(window)).toHaveText('First words.');
});

test('an answer that is too long stays in the box with the reason, and room is counted near the limit', async ({
  window,
  host,
}) => {
  await paste(window, { 'text/plain': 'x'.repeat(7500) });
  await expect(window.getByText('7,500 of 8,000 characters')).toBeVisible();
  await paste(window, { 'text/plain': 'y'.repeat(501) });
  await expect(window.getByText('8,001 characters long; 8,000 fit here')).toBeVisible();
  await expect(box(window)).toHaveAttribute('aria-invalid', 'true');
  expect(await storedAnswer(window, host)).toBe('x'.repeat(7500));
});

test('a copy keeps its formatting, and a plain paste takes the words alone', async ({ window, host }) => {
  const item = '<ul><li><b>heavy</b></li></ul>';
  await paste(window, { 'text/html': item });
  await box(window).press('ControlOrMeta+a');
  await window.keyboard.press('ControlOrMeta+c');
  await field(window, 'need.context').press('ControlOrMeta+v');
  await field(window, 'need.costOfNotActing').press('ControlOrMeta+Shift+v');
  await expect(field(window, 'need.context').locator('li strong')).toHaveText('heavy');
  await storedAnswer(window, host);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.need.context).toEqual(proposal.need.problem);
  expect(proposal.need.costOfNotActing).toBe('heavy');
});

test('where nothing may be edited, the answer is there to read and to reach', async ({
  window,
  host,
  context,
}) => {
  await paste(window, { 'text/html': '<ul><li><b>heavy</b></li></ul>' });
  await storedAnswer(window, host);
  const second = await context.newPage();
  await second.goto(host.pageUrl);
  await expect(second.getByRole('main')).toBeVisible();
  await second.evaluate((hash) => {
    location.hash = hash;
  }, new URL(window.url()).hash);
  const read = second.getByRole('textbox', { name: 'What is going wrong today?' });
  await expect(read).toHaveAttribute('aria-readonly', 'true');
  await expect(read.locator('li strong')).toHaveText('heavy');
  await read.focus();
  await expect(read).toBeFocused();
  await expect(second.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
});

test('pictures are left out with a word', async ({ window, host }) => {
  await paste(window, { 'text/html': '<p>Seen<img src="https://outside.example/x.png" alt="x"></p>' });
  await expect(window.getByText('The text was pasted without its picture')).toBeVisible();
  expect(await storedAnswer(window, host)).toBe('Seen');
});

async function clear(window: Page) {
  await box(window).press('ControlOrMeta+a');
  await window.keyboard.press('Delete');
}

test('text from other programs is cleaned', async ({ window, host }) => {
  for (const { name, html, answer } of everyday) {
    await clear(window);
    await paste(window, { 'text/html': html, 'text/plain': 'not this' });
    expect(await storedAnswer(window, host), name).toEqual(answer);
  }
});

test('nothing hostile comes out of the clipboard', async ({ window, host }) => {
  const outside: string[] = [];
  window.on('request', (request) => {
    if (/outside\.example|^file:/.test(request.url())) outside.push(request.url());
  });
  for (const { name, html, words } of hostile) {
    await clear(window);
    await paste(window, { 'text/html': html });
    expect(await foreignParts(window), name).toEqual([]);
    const stored = plainTextOf(await storedAnswer(window, host));
    if (name.startsWith('lists nested')) expect(new Set(stored.split('\n')), name).toEqual(new Set(['x']));
    else expect(stored.replaceAll('\n', ' '), name).toBe(words);
  }
  expect(await window.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  expect(outside).toEqual([]);
});

/** Elements, attributes and addresses in the box that no answer can hold. */
function foreignParts(window: Page): Promise<string[]> {
  return box(window).evaluate((element) => {
    const names = new Set(['P', 'BR', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'H3', 'H4', 'STRONG', 'EM', 'A']);
    const attributes = new Set(['href', 'rel']);
    return [...element.querySelectorAll('*')].flatMap((part) => [
      ...(names.has(part.tagName) ? [] : [part.tagName]),
      ...part
        .getAttributeNames()
        .filter((name) => !attributes.has(name) && !(part.tagName === 'BR' && name === 'class')),
      ...(part instanceof HTMLAnchorElement && !/^(https|mailto):/.test(part.href) ? [part.href] : []),
    ]);
  });
}
