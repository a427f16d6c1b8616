import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../core/storage/database.ts';
import { openLibrary } from '../../core/storage/open-library.ts';
import { toStorageFailure } from '../../core/storage/storage-errors.ts';
import { libraryOptions, makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';

describe('the folder', () => {
  test('is made with everything above it, and names its owner while it is open', () => {
    const folder = join(makeTestFolder(), 'a', 'b # ? & % é 数 👍🏽');
    const storage = openTestLibrary(folder, { ownerUrl: 'http://127.0.0.1:4000' });
    expect(storage.path).toBe(folder);
    expect(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
      url: 'http://127.0.0.1:4000',
    });
    storage.close();
    expect(readdirSync(folder)).toEqual(['library.db']);
  });

  test('that exists keeps its permissions and what else lies in it', () => {
    const folder = join(makeTestFolder(), 'shared');
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'new-left-behind.db'), 'ours');
    openTestLibrary(folder).close();
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder).toSorted()).toEqual(['library.db', 'notes.txt']);
  });

  test('can be opened once, and the second is told by whom and where', () => {
    const folder = makeTestFolder();
    openTestLibrary(folder, { ownerUrl: 'http://127.0.0.1:4000' });
    expect(() => openLibrary(folder, libraryOptions())).toThrow(
      expect.objectContaining({
        code: 'library-in-use',
        details: { ownerPid: process.pid, ownerUrl: 'http://127.0.0.1:4000' },
      }),
    );
  });

  test('that can not be made is refused in words of the contract', () => {
    const file = join(makeTestFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openLibrary(join(file, 'library'), libraryOptions())).toThrow(
      expect.objectContaining({ code: 'storage-failed' }),
    );
  });
});

test('closing twice is closing once, and nothing works after it', () => {
  const storage = openTestLibrary();
  storage.close();
  storage.close();
  expect(() => storage.proposals.draft('p-1')).toThrow(expect.objectContaining({ code: 'storage-failed' }));
  expect(() => storage.checkpoint()).toThrow(expect.objectContaining({ code: 'storage-failed' }));
});

test('a checkpoint moves the log into the database, so that the next edits write over it', () => {
  const folder = makeTestFolder();
  const storage = openTestLibrary(folder);
  const save = (number: number) => {
    storage.proposals.save('p-1', { number, text: 'x'.repeat(50_000) }, plainSummary, savedAt, 'autosave');
  };
  storage.proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  for (let number = 0; number < 200; number += 1) {
    save(number);
    if (number % 20 === 19) storage.checkpoint();
  }
  expect(statSync(join(folder, 'library.db-wal')).size).toBeLessThan(8 * 1024 * 1024);
  storage.close();
  expect(existsSync(join(folder, 'library.db-wal'))).toBe(false);
});

test('even without a checkpoint the log stays at about eight megabytes', () => {
  const folder = makeTestFolder();
  const storage = openTestLibrary(folder);
  storage.proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  for (let number = 0; number < 400; number += 1) {
    storage.proposals.save('p-1', { number, text: 'x'.repeat(50_000) }, plainSummary, savedAt, 'autosave');
  }
  expect(statSync(join(folder, 'library.db-wal')).size).toBeLessThan(9 * 1024 * 1024);
});

describe('every connection', () => {
  test('has the settings that keep acknowledged edits', () => {
    const folder = makeTestFolder();
    openTestLibrary(folder).close();
    const database = openDatabase(join(folder, 'library.db'));
    const settings = {
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      wal_autocheckpoint: 1000,
      journal_size_limit: 8_388_608,
      busy_timeout: 5000,
      page_size: 8192,
      application_id: 0x4353474e,
    };
    for (const [name, value] of Object.entries(settings)) {
      expect(database.pragma(name, { simple: true }), name).toBe(value);
    }
    database.close();
  });

  test('is the only one, and needs no shared memory', () => {
    const folder = makeTestFolder();
    openTestLibrary(folder).close();
    const first = openDatabase(join(folder, 'library.db'));
    expect(() => openDatabase(join(folder, 'library.db'))).toThrow(/locked/);
    expect(existsSync(join(folder, 'library.db-shm'))).toBe(false);
    first.close();
  });

  test('refuses a file that is not there instead of making it', () => {
    expect(() => openDatabase(join(makeTestFolder(), 'none.db'))).toThrow(/unable to open/);
  });
});

describe('an error of the system', () => {
  const systemError = (code: string) => Object.assign(new Error('refused'), { code, syscall: 'open' });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'library-read-only'],
    ['EROFS', 'library-read-only'],
    ['EIO', 'storage-failed'],
    ['EMFILE', 'storage-failed'],
  ])('%s becomes %s', (code, failure) => {
    expect(toStorageFailure(systemError(code), '/nowhere/library.db')).toMatchObject({ code: failure });
  });

  test('that is a bug stays what it is', () => {
    const bug = new TypeError('undefined is not a function');
    expect(toStorageFailure(bug, '/nowhere/library.db')).toBe(bug);
  });
});
