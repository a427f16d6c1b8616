import type { ContextMenuParams } from 'electron';
import { expect, onTestFinished, test } from 'vitest';
import { sections } from '../../renderer/sections/sections.ts';
import { commands } from '../../shared/commands.ts';
import { startShell } from './shell-kit.ts';

test('every command stands in the menu once, with its label and shortcut', async () => {
  const { standIn } = await startShell();
  const items = standIn.menus.application?.items() ?? [];
  for (const { id, label, ...command } of commands) {
    const found = items.filter((item) => item.id === id);
    expect(found).toMatchObject([
      { label, ...('shortcut' in command ? { accelerator: command.shortcut } : {}) },
    ]);
  }
});

test('no two commands share an id or a shortcut', () => {
  const ids = commands.map(({ id }) => id);
  const shortcuts = commands.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

test('macOS lists the recent files after “Open file…”, and no other system is promised such a menu', async () => {
  const roles = async () => {
    const items = (await startShell()).standIn.menus.application?.items() ?? [];
    return items.slice(items.findIndex(({ id }) => id === 'open-file') + 1).map(({ role }) => role);
  };
  playSystem('linux');
  expect(await roles()).not.toContain('recentDocuments');
  playSystem('darwin');
  expect((await roles()).slice(0, 2)).toEqual(['recentDocuments', 'clearRecentDocuments']);
});

test('a command of the page reaches it by its id', async () => {
  const { standIn, transport, window } = await startShell();
  window.webContents.goTo('#/proposal/a/overview');
  const heard: unknown[] = [];
  transport.onEvent((event) => heard.push(event));
  const ofPage = commands.filter(({ doneBy }) => doneBy === 'page').map(({ id }) => id);
  for (const id of ofPage) standIn.menus.application?.press(id);
  expect(heard).toEqual(ofPage.map((command) => ({ type: 'commandChosen', command })));
});

test('every section of the menu has a screen, and every screen is in the menu', async () => {
  const { standIn } = await startShell();
  const ids = standIn.menus.application?.items().map(({ id }) => id ?? '') ?? [];
  expect(ids.filter((id) => id.startsWith('go-to-'))).toEqual(sections.map(({ id }) => `go-to-${id}`));
});

test('what needs a proposal can be chosen only while the page shows one', async () => {
  const { standIn, window } = await startShell();
  const greyed = () =>
    standIn.menus.application
      ?.items()
      .filter(({ enabled }) => enabled === false)
      .map(({ id }) => id);
  const needing = commands.filter((command) => 'needsProposal' in command).map(({ id }) => id);
  for (const id of ['export', 'undo', 'redo', 'go-to-overview', 'toggle-preview'])
    expect(needing).toContain(id);
  expect(greyed()).toEqual(needing);
  window.webContents.goTo('#/proposal/a/overview');
  expect(greyed()).toEqual([]);
  await window.webContents.load(window.webContents.mainFrame.url);
  expect(greyed()).toEqual([]);
  window.webContents.goTo('#/');
  expect(greyed()).toEqual(needing);
});

test('text grows and shrinks within bounds and returns to normal', async () => {
  const { standIn, window } = await startShell();
  const press = (id: string, times: number) => {
    for (let time = 0; time < times; time += 1) standIn.menus.application?.press(id);
  };
  press('zoom-in', 3);
  expect(window.webContents.getZoomLevel()).toBe(1.5);
  press('zoom-in', 30);
  expect(window.webContents.getZoomLevel()).toBe(4);
  press('zoom-out', 40);
  expect(window.webContents.getZoomLevel()).toBe(-4);
  press('zoom-reset', 1);
  expect(window.webContents.getZoomLevel()).toBe(0);
});

test('developer tools and reloading are not in the menu', async () => {
  const { standIn } = await startShell();
  const roles = standIn.menus.application?.items().map(({ role }) => role);
  for (const role of ['toggleDevTools', 'reload', 'forceReload', 'viewMenu', 'windowMenu'] as const) {
    expect(roles).not.toContain(role);
  }
});

test('the right mouse button offers corrections and editing where there is something to edit', async () => {
  const { standIn, window } = await startShell();
  const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
  const click = (params: Partial<ContextMenuParams>) => {
    const usual = { dictionarySuggestions: [], isEditable: false, selectionText: '', editFlags };
    const event = { preventDefault: () => undefined, defaultPrevented: false };
    window.webContents.tell('context-menu', event, { ...usual, ...params } as ContextMenuParams);
    return standIn.menus.takePopup();
  };
  const inText = click({ isEditable: true, dictionarySuggestions: ['proposal'] });
  const labels = inText?.items().map(({ label, role, type }) => label ?? role ?? type);
  expect(labels).toEqual(['proposal', 'separator', 'cut', 'copy', 'paste', 'selectAll']);
  inText?.items()[0]?.click?.({} as never, undefined, {} as never);
  expect(window.webContents.corrections).toEqual(['proposal']);

  expect(
    click({ selectionText: 'words' })
      ?.items()
      .map(({ role }) => role),
  ).toEqual(['copy']);
  expect(click({})).toBeUndefined();
});

/** The main process believes to run on this system until the test is over. */
function playSystem(platform: NodeJS.Platform): void {
  const usual = process.platform;
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', { value: usual });
  });
  Object.defineProperty(process, 'platform', { value: platform });
}
