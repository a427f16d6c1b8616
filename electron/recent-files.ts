import { app } from 'electron';
import { canBeOpened } from './opened-files.ts';

/**
 * Puts a file that Countersign opened or wrote among the recent ones of the system: *Open recent* and the Dock on macOS,
 * the taskbar on Windows, nothing on Linux. Choosing it there opens it, so a file that can't be opened is left out.
 */
export function rememberFile(path: string): void {
  if (canBeOpened(path)) app.addRecentDocument(path);
}
