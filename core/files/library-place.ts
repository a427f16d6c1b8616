import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { writeFileAtomically } from './atomic-write.ts';

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string };

/** Where a shell finds its library. */
export type LibraryPlace = {
  libraryFolder: string;
  /** Set for a folder that the user has chosen: without its library it is a disk that is missing, and no first start. */
  mustExist: boolean;
};

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * The folder of the library, the same for every shell: the one that was named when it was started, else the one that
 * the user has chosen in the desktop window, else the usual one. Nothing is made.
 */
export function libraryPlace(named: string | undefined, machine: Machine = thisMachine()): LibraryPlace {
  if (named !== undefined) return { libraryFolder: named, mustExist: false };
  const chosen = chosenFolder(machine);
  return { libraryFolder: chosen ?? usualFolder(machine), mustExist: chosen !== undefined };
}

/** Keeps the folder for every later start; the usual one is what there is when nothing is kept. */
export async function rememberLibraryFolder(folder: string, machine: Machine = thisMachine()): Promise<void> {
  const path = recordPath(machine);
  if (folder === usualFolder(machine)) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFileAtomically(path, Buffer.from(folder));
}

/** A file that holds nothing but the path, so that it can be read and mended by hand. */
function recordPath(machine: Machine): string {
  return join(dirname(usualFolder(machine)), 'library-folder.txt');
}

function chosenFolder(machine: Machine): string | undefined {
  try {
    const folder = readFileSync(recordPath(machine), 'utf8').trim();
    return isAbsolute(folder) ? folder : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function usualFolder({ platform, env, home }: Machine): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Countersign', 'library');
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Countersign', 'library');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'countersign', 'library');
}
