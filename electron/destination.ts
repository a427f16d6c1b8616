import { fileTarget } from '../core/files/file-target.ts';
import { folderTargets } from '../core/files/folder-target.ts';
import type { Destination } from '../core/ports/destination.ts';
import type { MainProcess } from './core-server.ts';

/** Exports go where the user points in the system's save dialog; the bytes never pass through the main process. */
export function createDialogDestination({ ask }: Pick<MainProcess, 'ask'>): Destination {
  return {
    choose: async (file) => {
      const path = await ask({ kind: 'choosePlace', file });
      if (path === undefined) return undefined;
      return fileTarget(path, async () => {
        await ask({ kind: 'remember', path });
      });
    },
    chooseFolder: async () => {
      const path = await ask({ kind: 'chooseFolder' });
      return path === undefined ? undefined : folderTargets(path);
    },
    reveal: async (path) => {
      await ask({ kind: 'reveal', path });
    },
    open: async (path) => {
      await ask({ kind: 'open', path });
    },
  };
}
