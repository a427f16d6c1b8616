import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type CommandGroup,
  commandGroups,
  commands,
  type PageCommandId,
  type WindowCommandId,
} from '../shared/commands.ts';
import { showsProposal } from './page-address.ts';

export type CommandTargets = {
  page(command: PageCommandId): void;
  window(command: WindowCommandId): void;
};

const isMac = process.platform === 'darwin';

const groupLabels: Record<CommandGroup, string> = {
  file: 'File',
  edit: 'Edit',
  go: 'Go',
  view: 'View',
  help: 'Help',
};

/** What the system brings itself, after our own commands of the group. */
const systemItems: Partial<Record<CommandGroup, MenuItemConstructorOptions[]>> = {
  file: [{ type: 'separator' }, isMac ? { role: 'close' } : { role: 'quit' }],
  edit: [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ],
  view: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

/** macOS fills and clears this menu by itself; Windows shows recent files at the taskbar, and Linux keeps none. */
const recentFiles: MenuItemConstructorOptions[] = isMac
  ? [{ role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] }]
  : [];

function itemsOf(group: CommandGroup, targets: CommandTargets): MenuItemConstructorOptions[] {
  const own = commands
    .filter((command) => command.group === group)
    .flatMap((command): MenuItemConstructorOptions[] => [
      {
        id: command.id,
        label: command.label,
        // Until the page has said where it is.
        enabled: !('needsProposal' in command),
        ...('shortcut' in command ? { accelerator: command.shortcut } : {}),
        click: () => (command.doneBy === 'page' ? targets.page(command.id) : targets.window(command.id)),
      },
      ...(command.id === 'open-file' ? recentFiles : []),
    ]);
  return [...own, ...(systemItems[group] ?? [])];
}

/** The native menu, made of the command registry. */
export function setMenu(targets: CommandTargets): void {
  const groups = commandGroups.map(
    (group): MenuItemConstructorOptions => ({
      label: groupLabels[group],
      submenu: itemsOf(group, targets),
    }),
  );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...groups]),
  );
}

/** Follows the page: what needs an open proposal can be chosen only while it shows one. */
export function followPage({ webContents }: BrowserWindow): void {
  const follow = (address: string) => {
    const menu = Menu.getApplicationMenu();
    for (const command of commands) {
      const item = 'needsProposal' in command ? menu?.getMenuItemById(command.id) : undefined;
      if (item) item.enabled = showsProposal(address);
    }
  };
  webContents.on('did-navigate', (_event, address) => follow(address));
  webContents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
    if (isMainFrame) follow(address);
  });
}

/** The menu of the right mouse button in a text: corrections of a misspelt word, then cut, copy and paste. */
export function setContextMenu(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.on('context-menu', (_event, { dictionarySuggestions, isEditable, editFlags, selectionText }) => {
    const corrections = dictionarySuggestions.map(
      (word): MenuItemConstructorOptions => ({
        label: word,
        click: () => contents.replaceMisspelling(word),
      }),
    );
    const edits: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : selectionText !== ''
        ? [{ role: 'copy' }]
        : [];
    if (edits.length === 0) return;
    const gap: MenuItemConstructorOptions[] = corrections.length > 0 ? [{ type: 'separator' }] : [];
    Menu.buildFromTemplate([...corrections, ...gap, ...edits]).popup({ window });
  });
}
