import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupFolderPath, createBackupFolder } from '../../core/storage/backup-folder.ts';
import { auditLibrary } from '../../core/storage/library-audit.ts';
import { libraryOptions, makeTestFolder } from './library-kit.ts';

test('a place that takes no backups is told as a failure of the disk, not as a bug', async () => {
  const folder = makeTestFolder();
  writeFileSync(backupFolderPath(folder), 'a file where the folder should be');
  const ports = libraryOptions();
  const backups = createBackupFolder(folder, { ...ports, check: async (path) => auditLibrary(path, ports) });
  await expect(backups.make('asked', () => Promise.resolve())).rejects.toMatchObject({
    code: 'storage-failed',
  });
});
