import { type AppError, isAppError } from '../shared/contract/errors.ts';
import type { App } from './app.ts';
import { createEvents } from './events.ts';
import { createLibraryKeeper, openForViewing } from './library-keeper.ts';
import type { BackupFolder, LibraryKeeper, LibraryTrouble } from './ports/backups.ts';
import type { HostPorts } from './ports/host.ts';
import type { Storage } from './ports/storage.ts';
import { openLibrary } from './storage/open-library.ts';

type Ports = HostPorts & { libraryFolder: string; ownerUrl?: string | undefined; backupFolder: BackupFolder };

/** How the application is put together over a library, and over one that can't be opened. */
type Makers = {
  open(storage: Storage, keeper: LibraryKeeper): App;
  rescue(failure: AppError, keeper: LibraryKeeper): App;
};

/**
 * The application over a library that can be replaced under it: whoever holds it goes on calling and hearing while
 * everything behind it is put together anew. Throws what openLibrary throws, but not for a library that is damaged or
 * can't be written: that one is served for rescue, or for viewing.
 */
export function openLibrarySession(ports: Ports, makers: Makers): App {
  const { libraryFolder, ownerUrl, log } = ports;
  const { announce, onEvent } = createEvents((cause) => log.error('an event listener failed', cause));
  let trouble: LibraryTrouble | null = null;
  let isClosed = false;

  const keeper = createLibraryKeeper({
    ...ports,
    folder: libraryFolder,
    trouble: () => trouble,
    closeLibrary: () => current.close(),
    reopenLibrary: () => {
      if (isClosed) return;
      current = start();
      announce({ type: 'libraryReplaced' });
    },
  });

  const assemble = (): App => {
    trouble = null;
    try {
      return makers.open(openLibrary(libraryFolder, { ...ports, ownerUrl }), keeper);
    } catch (error) {
      if (isAppError(error, 'library-damaged')) {
        trouble = { kind: 'damaged', ...error.details };
        return makers.rescue(error, keeper);
      }
      if (isAppError(error, 'library-read-only')) return openReadOnly(error);
      throw error;
    }
  };

  const openReadOnly = (failure: AppError<'library-read-only'>): App => {
    try {
      const storage = openForViewing(libraryFolder, ports);
      trouble = { kind: 'read-only', problem: failure.details.problem, path: libraryFolder };
      return makers.open(storage, keeper);
    } catch (error) {
      log.error('The library can be neither written nor copied for viewing', error);
      throw failure;
    }
  };

  const start = (): App => {
    const app = assemble();
    app.onEvent(announce);
    return app;
  };

  let current = start();
  return {
    dispatch: (name, input) => current.dispatch(name, input),
    onEvent,
    close: () => {
      isClosed = true;
      return current.close();
    },
  };
}
