import { describe, expect, test } from 'vitest';
import { matchesShortcut, shortcutLabel, shortcutsOf } from '../../../renderer/commands/shortcut.ts';
import { commands } from '../../../shared/commands.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a shortcut', () => {
  test('asks for Ctrl, and for Command on macOS', () => {
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'CmdOrCtrl+K', false)).toBe(true);
    expect(matchesShortcut(press('k', { metaKey: true }), 'CmdOrCtrl+K', true)).toBe(true);
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'CmdOrCtrl+K', true)).toBe(false);
  });

  test('is not met by a key alone or with another one held', () => {
    expect(matchesShortcut(press('z'), 'CmdOrCtrl+Z', false)).toBe(false);
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Z', false)).toBe(false);
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+Z', false)).toBe(
      true,
    );
  });

  test('is found by its place where Option types another character', () => {
    const event = { ...press('©', { metaKey: true, altKey: true }), code: 'KeyG' };
    expect(matchesShortcut(event, 'CmdOrCtrl+Alt+G', true)).toBe(true);
  });

  test('is written as the system writes it', () => {
    expect(shortcutLabel('CmdOrCtrl+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(shortcutLabel('CmdOrCtrl+Shift+Z', true)).toBe('⇧⌘Z');
  });
});

test('every command has a shortcut, also in a browser that keeps some for itself', () => {
  for (const command of commands) {
    expect(shortcutsOf(command, true), command.id).not.toEqual([]);
    expect(shortcutsOf(command, false)[0], command.id).toBe(command.shortcut);
  }
  expect(
    shortcutsOf({ shortcut: 'CmdOrCtrl+N', alsoBy: 'CmdOrCtrl+Alt+N', isKeptByBrowsers: true }, true),
  ).toEqual(['CmdOrCtrl+Alt+N']);
});

test('no key press carries out two commands', () => {
  const shortcuts = commands.flatMap((command) => shortcutsOf(command, false));
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});
