import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the library is unless the user says otherwise. Every shell uses this folder, so that a proposal written in the
 * window is there in the terminal: `~/.local/share/countersign/library` on Linux (or below `XDG_DATA_HOME`),
 * `Application Support` on macOS, `AppData\Roaming` on Windows.
 */
export function defaultLibraryFolder(platform = process.platform, env = process.env): string {
  if (platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Countersign', 'library');
  if (platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Countersign', 'library');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'countersign', 'library');
}
