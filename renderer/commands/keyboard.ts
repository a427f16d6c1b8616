import { commands } from '../../shared/commands.ts';
import { navigationStore, showOverlay } from '../stores/navigation.ts';
import { runCommand } from './run-command.ts';
import { matchesShortcut } from './shortcut.ts';

/** Listens for the shortcuts of the registry and for the single keys that work outside of text. */
export function listenToKeyboard(): void {
  // In the capture phase: undo and redo belong to the proposal's own history, not to that of one field.
  addEventListener('keydown', onKeyDown, { capture: true });
}

function onKeyDown(event: KeyboardEvent) {
  if (event.isComposing || event.repeat) {
    if (!isHistoryKey(event)) return;
  }
  // A dialog is open: its own keys count, the commands below it wait.
  if (navigationStore.getState().overlay || document.querySelector('[role="alertdialog"]')) return;
  const command = commands.find(
    (known) => known.doneBy === 'page' && 'shortcut' in known && matchesShortcut(event, known.shortcut),
  );
  const id = command?.id ?? singleKey(event);
  if (!id) return;
  // Without an open proposal undo belongs to the search field.
  if ((id === 'undo' || id === 'redo') && !navigationStore.getState().proposalId) return;
  event.preventDefault();
  event.stopPropagation();
  if (id === 'shortcuts') showOverlay('shortcuts');
  else runCommand(id);
}

/** Holding undo down goes back step by step, as people expect. */
function isHistoryKey(event: KeyboardEvent): boolean {
  return !event.isComposing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
}

/** `?`, `/` and the digits of the sections, where nothing is being typed. */
function singleKey(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  if (event.key === '?') return 'shortcuts';
  if (event.key === '/') return 'find';
  const wanted = `CmdOrCtrl+${event.key}`;
  if (!/^[1-9]$/.test(event.key)) return undefined;
  return commands.find((known) => 'section' in known && 'shortcut' in known && known.shortcut === wanted)?.id;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input, textarea, select, [role="spinbutton"], [role="textbox"]')
  );
}
