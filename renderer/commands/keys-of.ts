import { type CommandId, commands } from '../../shared/commands.ts';
import { shortcutLabel, shortcutsOf } from './shortcut.ts';

/** The shortcut of a command as this system writes it. */
export function keysOf(id: CommandId): string | undefined {
  const command = commands.find((known) => known.id === id);
  const [shortcut] = command ? shortcutsOf(command) : [];
  return shortcut && shortcutLabel(shortcut);
}
