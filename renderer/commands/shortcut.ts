import type { Command } from '../../shared/commands.ts';
import { runsInBrowser } from '../api/connect.ts';

const isMac = /mac/i.test(globalThis.navigator?.userAgent ?? '');

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & { code?: string };

/** True when the key press is the shortcut, which is written in Electron's notation: `CmdOrCtrl+Shift+Z`. */
export function matchesShortcut(event: Keys, shortcut: string, onMac: boolean = isMac): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const command = onMac ? event.metaKey : event.ctrlKey;
  const other = onMac ? event.ctrlKey : event.metaKey;
  return (
    command === parts.includes('CmdOrCtrl') &&
    !other &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    isKey(event, key)
  );
}

type Shortcuts = Pick<Command, 'shortcut' | 'alsoBy' | 'isKeptByBrowsers'>;

/** The shortcuts of a command that work here, the one to be shown first. */
export function shortcutsOf(command: Shortcuts, inBrowser: boolean = runsInBrowser()): string[] {
  const first = command.isKeptByBrowsers && inBrowser ? undefined : command.shortcut;
  return [first, command.alsoBy].filter((shortcut) => shortcut !== undefined);
}

/** The shortcut as this system writes it: `Ctrl+Shift+Z`, or `⇧⌘Z` on macOS. */
export function shortcutLabel(shortcut: string, onMac: boolean = isMac): string {
  if (!onMac) return shortcut.replace('CmdOrCtrl', 'Ctrl');
  const symbols: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
  const parts = shortcut.split('+');
  return ['Alt', 'Shift', 'CmdOrCtrl']
    .filter((part) => parts.includes(part))
    .map((part) => symbols[part])
    .join('')
    .concat(parts.at(-1) ?? '');
}

/** With Alt or Option a letter key types something else, so the physical key counts too. */
function isKey({ key, code }: Keys, wanted: string): boolean {
  return (
    key.toLowerCase() === wanted.toLowerCase() ||
    code === `Key${wanted.toUpperCase()}` ||
    code === `Digit${wanted}`
  );
}
