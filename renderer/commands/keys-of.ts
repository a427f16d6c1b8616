import { type CommandId, commands } from '../../shared/commands.ts';
import { shortcutLabel } from './shortcut.ts';

/** The shortcut of a command as this system writes it; undefined for a command without one. */
export function keysOf(id: CommandId): string | undefined {
  const command = commands.find((known) => known.id === id);
  return command && 'shortcut' in command ? shortcutLabel(command.shortcut) : undefined;
}
