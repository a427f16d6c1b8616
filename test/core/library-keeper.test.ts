import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLibraryKeeper } from '../../core/library-keeper.ts';
import { createBackupFolder } from '../../core/storage/backup-folder.ts';
import { auditLibrary } from '../../core/storage/library-audit.ts';
import { createFakeTimer } from '../kit/fake-timer.ts';
import { libraryOptions, makeTestFolder, openTestLibrary, plainSummary } from '../storage/library-kit.ts';

test('a library that could not be closed for another one is opened again, and stays', async () => {
  const folder = makeTestFolder();
  const storage = openTestLibrary(folder);
  storage.proposals.create('p-1', {}, plainSummary, '2026-03-02T09:00:00.000Z', 'created');
  storage.close();
  const before = readdirSync(folder);
  const ports = { ...libraryOptions(), timer: createFakeTimer() };
  let openedCount = 0;
  const check = async (path: string) => auditLibrary(path, ports);
  const keeper = createLibraryKeeper({
    ...ports,
    folder,
    check,
    backupFolder: createBackupFolder(folder, { ...ports, check }),
    trouble: () => null,
    closeLibrary: () => Promise.reject(new Error('the disk is gone')),
    reopenLibrary: () => {
      openedCount += 1;
    },
  });
  await expect(keeper.replace({ kind: 'empty' })).rejects.toThrow('the disk is gone');
  expect(openedCount).toBe(1);
  expect(readdirSync(folder)).toEqual(before);
  expect(openTestLibrary(folder).proposals.row('p-1')?.title).toBe(plainSummary.title);
});
