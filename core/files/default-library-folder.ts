import { homedir } from 'node:os';
import { join } from 'node:path';

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string };

/** Where the library is unless the user names another folder: the same place for every shell. Nothing is made. */
export function defaultLibraryFolder(
  { platform, env, home }: Machine = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Countersign', 'library');
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Countersign', 'library');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'countersign', 'library');
}
