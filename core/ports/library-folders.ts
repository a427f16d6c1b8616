import type { FolderState, FolderWay } from '../../shared/contract/library-place.ts';
import type { FolderRisk } from '../../shared/domain/folder-risk.ts';

/** Asks where the library should lie, and keeps the answer. Only a shell with a dialog of the system has one. */
export type LibraryPlaces = {
  /** Undefined when the user changed their mind. */
  choose(): Promise<string | undefined>;
  /** From now on every start looks for the library here: a folder that was chosen, or a new one in it. */
  remember(folder: string): Promise<void>;
};

export type JudgedFolder = { path: string; state: FolderState; risk: FolderRisk | null; ways: FolderWay[] };

/** The folder of the library, and others that it could have. */
export type LibraryFolders = {
  /** Undefined where the folder is named when the shell is started. */
  places: Pick<LibraryPlaces, 'choose'> | undefined;
  judge(folder: string): JudgedFolder;
  /**
   * Closes the library that is open and opens the one in this folder instead. When that fails, the library that was
   * open is opened again, untouched.
   */
  move(folder: string, way: FolderWay): Promise<void>;
};
