import type { LibraryPlaces } from '../core/ports/library-folders.ts';
import type { MainProcess } from './core-server.ts';

/** The user points at a folder in the system's dialog; the main process keeps it for the next start of any shell. */
export function createDialogPlaces({ ask }: Pick<MainProcess, 'ask'>): LibraryPlaces {
  return {
    choose: () => ask({ kind: 'chooseLibrary' }),
    remember: async (path) => {
      await ask({ kind: 'keepLibrary', path });
    },
  };
}
