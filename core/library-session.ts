import { type AppError, isAppError } from '../shared/contract/errors.ts';
import type { FolderWay } from '../shared/contract/library-place.ts';
import type { App } from './app.ts';
import { createEvents } from './events.ts';
import { riskOfFolder } from './files/risky-folder.ts';
import { createLibraryKeeper, openForViewing } from './library-keeper.ts';
import type { BackupFolder, CheckLibrary, LibraryKeeper, LibraryTrouble } from './ports/backups.ts';
import type { HostPorts } from './ports/host.ts';
import type { JudgedFolder, LibraryFolders, LibraryPlaces } from './ports/library-folders.ts';
import type { Storage } from './ports/storage.ts';
import { judgeFolder } from './storage/chosen-folder.ts';
import { copyLibrary } from './storage/copy-library.ts';
import { openLibrary } from './storage/open-library.ts';

type Ports = HostPorts & {
  libraryFolder: string;
  mustExist: boolean;
  ownerUrl?: string | undefined;
  places: LibraryPlaces | undefined;
  check: CheckLibrary;
  backupFolderOf(libraryFolder: string): BackupFolder;
};

/** What an application over a library can do with the library as a whole. */
type Around = {
  libraryKeeper: LibraryKeeper;
  libraryFolders: LibraryFolders;
  backupFolder: BackupFolder;
};

/** How the application is put together over a library, and over one that can't be opened. */
type Makers = {
  open(storage: Storage, around: Around): App;
  rescue(failure: AppError, libraryPath: string, around: Around): App;
};

/** Where the library is that is served now. */
type Place = Pick<Around, 'libraryKeeper' | 'backupFolder'> & { folder: string; mustExist: boolean };

/**
 * The application over a library that can be replaced under it, also by one in another folder: whoever holds it goes on
 * calling and hearing while everything behind it is put together anew. Throws what openLibrary throws, but not for a
 * library that is damaged, missing or can't be written: that one is served for rescue, or for viewing.
 */
export function openLibrarySession(ports: Ports, makers: Makers): App {
  const { ownerUrl, places, log } = ports;
  const { announce, onEvent } = createEvents((cause) => log.error('an event listener failed', cause));
  let trouble: LibraryTrouble | null = null;
  let isClosed = false;
  /** Calls wait for this while one library is closed and the next one is not open yet. */
  let moved: Promise<void> = Promise.resolve();

  const placeAt = (folder: string, mustExist: boolean): Place => {
    const backupFolder = ports.backupFolderOf(folder);
    const libraryKeeper = createLibraryKeeper({
      ...ports,
      folder,
      backupFolder,
      trouble: () => trouble,
      closeLibrary: () => current.close(),
      reopenLibrary: () => {
        if (isClosed) return;
        current = start();
        announce({ type: 'libraryReplaced' });
      },
    });
    return { folder, mustExist, backupFolder, libraryKeeper };
  };

  const openAt = ({ folder, mustExist, ...parts }: Place): App => {
    const storage = openLibrary(folder, { ...ports, ownerUrl, mustExist });
    return makers.open(storage, { ...parts, libraryFolders });
  };

  const assemble = (): App => {
    trouble = null;
    const { folder } = place;
    try {
      return openAt(place);
    } catch (error) {
      if (isAppError(error, 'library-damaged')) {
        trouble = { kind: 'damaged', ...error.details };
        return rescue(error);
      }
      if (isAppError(error, 'library-missing')) {
        trouble = { kind: 'missing', problem: 'there is none in its folder', path: folder };
        return rescue(error);
      }
      if (isAppError(error, 'library-read-only')) return openReadOnly(error);
      throw error;
    }
  };

  const rescue = (failure: AppError): App =>
    makers.rescue(failure, place.folder, { ...place, libraryFolders });

  const openReadOnly = (failure: AppError<'library-read-only'>): App => {
    const { folder } = place;
    try {
      const storage = openForViewing(folder, ports);
      trouble = { kind: 'read-only', problem: failure.details.problem, path: folder };
      return makers.open(storage, { ...place, libraryFolders });
    } catch (error) {
      log.error('The library can be neither written nor copied for viewing', error);
      throw failure;
    }
  };

  const start = (): App => listenedTo(assemble());

  const listenedTo = (app: App): App => {
    app.onEvent(announce);
    return app;
  };

  const judge = (chosen: string): JudgedFolder => {
    const { path, state } = judgeFolder(chosen, place.folder);
    const ways: Record<JudgedFolder['state'], FolderWay[]> = {
      present: [],
      inside: [],
      library: ['opening'],
      // Only a library that is sound and open is copied.
      free: trouble === null ? ['copying', 'beginning'] : ['beginning'],
      occupied: [],
      unwritable: [],
    };
    return { path, state, risk: riskOfFolder(path) ?? null, ways: ways[state] };
  };

  /** The library that was open is opened again unless the other one is, and will be at the next start. */
  const moveTo = async (folder: string, way: FolderWay): Promise<void> => {
    const before = place;
    let opened: App | undefined;
    try {
      await current.close();
      if (way === 'copying') await copyLibrary(before.folder, folder, ports);
      place = placeAt(folder, way !== 'beginning');
      trouble = null;
      opened = openAt(place);
      await places?.remember(folder);
      current = listenedTo(opened);
    } catch (error) {
      await opened?.close();
      place = before;
      current = start();
      throw error;
    }
  };

  const libraryFolders: LibraryFolders = {
    places,
    judge,
    move: async (folder, way) => {
      const moving = moveTo(folder, way);
      moved = moving.catch(() => undefined);
      await moving;
      announce({ type: 'libraryReplaced' });
    },
  };

  let place = placeAt(ports.libraryFolder, ports.mustExist);
  let current = start();
  return {
    dispatch: async (name, input) => {
      await moved;
      return current.dispatch(name, input);
    },
    onEvent,
    close: async () => {
      isClosed = true;
      await moved;
      await current.close();
    },
  };
}
