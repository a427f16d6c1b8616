import { commands } from '../../shared/commands.ts';
import { navigationStore } from '../stores/navigation.ts';
import { singleKeysAreOn } from '../stores/single-keys-store.ts';
import { canRun, runCommand } from './run-command.ts';
import { matchesShortcut, shortcutsOf } from './shortcut.ts';

/** Listens for the shortcuts of the registry and for the single keys that work outside of text. */
export function listenToKeyboard(): void {
  // In the capture phase: undo and redo belong to the proposal's own history, not to that of one field.
  addEventListener('keydown', onKeyDown, { capture: true });
}

function onKeyDown(event: KeyboardEvent) {
  if (event.isComposing || event.repeat) {
    if (!isHistoryKey(event)) return;
  }
  if (isText(event)) return;
  const command = commands.find((known) =>
    shortcutsOf(known).some((shortcut) => matchesShortcut(event, shortcut)),
  );
  const id = command?.id ?? singleKey(event);
  if (!id || isDialogOpen() || isLeftAlone(id)) return;
  event.preventDefault();
  event.stopPropagation();
  runCommand(id);
}

/** A character that is typed into a field is no command; nearly every key press is one. */
function isText({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey && isTyping(target);
}

/** While a dialog is open its own keys count, and no command runs. */
function isDialogOpen(): boolean {
  return (
    navigationStore.getState().overlay !== null || document.querySelector('[role="alertdialog"]') !== null
  );
}

/**
 * True for keys that are left to the browser or the desktop window, such as those for larger text. Undo is never left
 * to them, not even with nothing to undo: the history of a field knows nothing of that of the proposal.
 */
function isLeftAlone(id: string): boolean {
  const isHistory = id === 'undo' || id === 'redo';
  return isHistory ? !navigationStore.getState().proposalId : !canRun(id);
}

/** Holding undo down goes back step by step, as people expect. */
function isHistoryKey(event: KeyboardEvent): boolean {
  return !event.isComposing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
}

/** `?`, `/` and the digits of the sections, where nothing is being typed and while they are wanted. */
function singleKey(event: KeyboardEvent): string | undefined {
  if (!singleKeysAreOn()) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  if (event.key === '?') return 'shortcuts';
  if (event.key === '/') return 'find';
  if (!/^\d$/.test(event.key)) return undefined;
  return commands.find((known) => 'section' in known && known.shortcut.endsWith(`+${event.key}`))?.id;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input, textarea, select, [role="spinbutton"], [role="textbox"]') ||
    // The button beside a date: whoever types there means the date.
    target.closest('[role="group"]:has([role="spinbutton"], input)') !== null
  );
}
