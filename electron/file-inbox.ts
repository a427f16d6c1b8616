import type { BrowserWindow } from 'electron';
import type { CoreClient } from './core-client.ts';
import { explainRefusal } from './dialogs.ts';
import { rememberFile } from './recent-files.ts';
import { showWindow } from './window.ts';

/**
 * Files that the user opened, in the order they came. They wait until a page is there to show them; core tells the
 * page by `fileOpened`, and a refusal is explained by the system.
 */
export function createFileInbox(firstFiles: readonly string[], window: () => BrowserWindow | undefined) {
  const waiting = [...firstFiles];
  let importer: Pick<CoreClient, 'importFile'> | undefined;

  const empty = async (): Promise<void> => {
    if (importer === undefined) return;
    for (const path of waiting.splice(0)) {
      const reply = await importer.importFile(path);
      const owner = window();
      if (reply.ok) rememberFile(path);
      else if (owner !== undefined) await explainRefusal(owner, path, reply.error);
    }
  };

  return {
    /** From now on files go to core. */
    pageLoaded: (core: Pick<CoreClient, 'importFile'>): Promise<void> => {
      importer = core;
      return empty();
    },
    /** Until `pageLoaded` is called again, files wait. */
    pageGone: (): void => {
      importer = undefined;
    },
    open: (paths: readonly string[]): Promise<void> => {
      waiting.push(...paths);
      showWindow(window());
      return empty();
    },
  };
}
