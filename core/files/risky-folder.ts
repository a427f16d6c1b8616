import { realpathSync, statfsSync } from 'node:fs';
import { type FolderRisk, folderRisk } from '../../shared/domain/folder-risk.ts';

/** What speaks against keeping a library in this folder. Links are followed: the disk behind them counts. */
export function riskOfFolder(path: string): FolderRisk | undefined {
  try {
    const real = realpathSync(path);
    return folderRisk(path, undefined) ?? folderRisk(real, fileSystemType(real));
  } catch {
    // A folder that can't be looked at is judged by its name alone.
    return folderRisk(path, undefined);
  }
}

/** Only Linux numbers its file systems so that they can be told apart. */
function fileSystemType(path: string): number | undefined {
  return process.platform === 'linux' ? statfsSync(path).type : undefined;
}
