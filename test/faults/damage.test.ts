import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations, newestVersion } from '../../core/storage/migrate.ts';
import { openLibrary } from '../../core/storage/open-library.ts';
import { isAppError } from '../../shared/contract/errors.ts';
import { libraryOptions, makeTestFolder } from '../storage/library-kit.ts';
import { nextLine, runSession, sessionEnd, startSession } from './child-session.ts';
import { libraryFile, overwrite, pageBytes } from './damage-kit.ts';
import { bodyOf, summaryOf } from './session-content.ts';

/** A library that was closed, and one that was killed with edits still in its log. */
let closed: string;
let killed: string;

beforeAll(async () => {
  closed = mkdtempSync(join(tmpdir(), 'damage-closed-'));
  killed = mkdtempSync(join(tmpdir(), 'damage-killed-'));
  await Promise.all([closed, killed].map((folder) => runSession(['edit', folder, '12'])));
  const child = startSession(['edit-and-hold', killed, '4']);
  const end = sessionEnd(child);
  await nextLine(child, 'holding');
  child.kill('SIGKILL');
  await end;
});

afterAll(() => {
  for (const folder of [closed, killed]) rmSync(folder, { recursive: true, force: true });
});

function copyOf(base: string): string {
  const folder = makeTestFolder();
  cpSync(base, folder, { recursive: true });
  return folder;
}

/** The bytes of the library's own files; what SQLite keeps beside them for readers does not count. */
function fingerprint(folder: string): Record<string, string> {
  const names = ['library.db', 'library.db-wal'].filter((name) => readdirSync(folder).includes(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** How opening and reading everything ends: a failure's code, or `opened` with the proposals that are damaged. */
function verdict(folder: string): { code: string; damaged: string[] } {
  const damaged: string[] = [];
  try {
    const storage = openLibrary(folder, libraryOptions());
    try {
      const page = storage.proposals.list({
        limit: 100,
        after: undefined,
        trashed: false,
      });
      for (const row of page.rows) {
        try {
          const draft = storage.proposals.draft(row.id);
          // A letter of its identifier has changed: the row says so, and nothing is found under the new one.
          if (draft === undefined && row.isDamaged) {
            damaged.push(row.id);
            continue;
          }
          const isTrue =
            JSON.stringify(draft?.body) === JSON.stringify(bodyOf(row.revision)) &&
            row.title === summaryOf(row.revision).title;
          if (!isTrue) throw new Error(`${row.id} is not what was saved, and nobody noticed`);
        } catch (error) {
          if (!isAppError(error, 'proposal-damaged')) throw error;
          damaged.push(row.id);
        }
      }
      return { code: 'opened', damaged };
    } finally {
      storage.close();
    }
  } catch (error) {
    if (isAppError(error)) return { code: error.code, damaged };
    throw error;
  }
}

function anotherDatabase(file: string, statements: string): void {
  rmSync(file, { force: true });
  const database = new Database(file);
  database.exec(statements);
  database.close();
}

describe('a file that is not a sound library is refused and stays as it is', () => {
  test.each<[string, string, (folder: string) => void]>([
    ['an empty file', 'library-damaged', (folder) => truncateSync(libraryFile(folder), 0)],
    ['a file of 50 bytes', 'library-damaged', (folder) => truncateSync(libraryFile(folder), 50)],
    [
      'a text file',
      'library-damaged',
      (folder) => writeFileSync(libraryFile(folder), 'not a database\n'.repeat(1000)),
    ],
    [
      'a header with another page size',
      'library-damaged',
      (folder) => overwrite(libraryFile(folder), 16, Buffer.from([3, 7])),
    ],
    [
      'a file cut off inside a page',
      'library-damaged',
      (folder) => truncateSync(libraryFile(folder), pageBytes * 3 + 100),
    ],
    [
      'a file cut off between pages',
      'library-damaged',
      (folder) => truncateSync(libraryFile(folder), pageBytes * 3),
    ],
    ['an empty database', 'library-damaged', (folder) => anotherDatabase(libraryFile(folder), 'VACUUM')],
    [
      'a database of another application',
      'library-damaged',
      (folder) =>
        anotherDatabase(libraryFile(folder), 'PRAGMA application_id = 7; CREATE TABLE proposals (id TEXT)'),
    ],
    [
      'a database that only claims to be ours',
      'library-damaged',
      (folder) =>
        anotherDatabase(
          libraryFile(folder),
          'PRAGMA application_id = 0x4353474e; PRAGMA user_version = 1; CREATE TABLE t (a)',
        ),
    ],
    [
      'a garbled first table',
      'library-damaged',
      (folder) => overwrite(libraryFile(folder), pageBytes, Buffer.alloc(pageBytes, 0xa5)),
    ],
    [
      'a garbled schema',
      'library-damaged',
      (folder) => overwrite(libraryFile(folder), 100, Buffer.alloc(2000, 0xa5)),
    ],
    [
      'a trigger that we never made',
      'library-damaged',
      (folder) => {
        const database = new Database(libraryFile(folder));
        database.exec('CREATE TRIGGER t AFTER UPDATE ON proposals BEGIN DELETE FROM revisions; END');
        database.close();
      },
    ],
    [
      'a log without its database',
      'library-damaged',
      (folder) => {
        cpSync(killed, folder, { recursive: true });
        rmSync(libraryFile(folder));
      },
    ],
    [
      'a newer version',
      'library-from-future',
      (folder) => {
        const database = new Database(libraryFile(folder));
        database.pragma('user_version = 999');
        database.close();
      },
    ],
    [
      'a folder in place of the file',
      'library-damaged',
      (folder) => {
        rmSync(libraryFile(folder));
        mkdirSync(libraryFile(folder));
      },
    ],
  ])('%s: %s', (_, code, damage) => {
    const folder = copyOf(closed);
    damage(folder);
    const isFile = statSync(libraryFile(folder), { throwIfNoEntry: false })?.isFile() ?? true;
    const before = isFile ? fingerprint(folder) : {};
    rmSync(join(folder, 'owner.json'), { force: true });
    expect(verdict(folder).code).toBe(code);
    expect(isFile ? fingerprint(folder) : {}).toEqual(before);
    expect(readdirSync(folder)).not.toContain('owner.json');
  });

  test('a newer version is named together with the one that this application knows', () => {
    const folder = copyOf(closed);
    const database = new Database(libraryFile(folder));
    database.pragma('user_version = 999');
    database.close();
    expect(() => openLibrary(folder, libraryOptions())).toThrow(
      expect.objectContaining({
        details: { foundVersion: 999, supportedVersion: newestVersion(migrations) },
      }),
    );
  });

  test('a newer version that is only in the log is refused too, and the log stays', () => {
    const folder = copyOf(killed);
    const database = new Database(libraryFile(folder));
    database.pragma('user_version = 999');
    const hot = makeTestFolder();
    for (const name of ['library.db', 'library.db-wal']) copyFileSync(join(folder, name), join(hot, name));
    database.close();
    const before = fingerprint(hot);
    expect(Object.keys(before)).toHaveLength(2);
    expect(verdict(hot).code).toBe('library-from-future');
    expect(fingerprint(hot)).toEqual(before);
  });

  test('a damaged database with edits in its log is refused, and the log is not moved into it', () => {
    const folder = copyOf(killed);
    // The indexes of the unchanged tables are not in the log, which would hide the damage.
    const pages = statSync(libraryFile(folder)).size / pageBytes;
    overwrite(libraryFile(folder), pageBytes, Buffer.alloc(pageBytes * (pages - 1), 0xa5));
    const before = fingerprint(folder);
    expect(verdict(folder).code).toBe('library-damaged');
    expect(fingerprint(folder)).toEqual(before);
  });
});

test('a changed letter in a draft is noticed, never returned, and the last good revision is named', () => {
  const folder = copyOf(closed);
  const database = new Database(libraryFile(folder));
  database.exec(
    "UPDATE revisions SET body = CAST(replace(CAST(body AS TEXT), 'Edit', 'Edut') AS BLOB) WHERE proposal_id = 'p-1'",
  );
  database.close();
  expect(verdict(folder)).toEqual({ code: 'opened', damaged: ['p-1'] });
});

test('whatever single byte changes, nothing wrong is ever returned as if it had been saved', () => {
  const bytes = statSync(libraryFile(closed)).size;
  const anywhere = fc.tuple(fc.integer({ min: 0, max: bytes - 1 }), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(anywhere, ([offset, change]) => {
      const folder = copyOf(closed);
      const before = readFileSync(libraryFile(folder));
      overwrite(libraryFile(folder), offset, Buffer.from([(before[offset] ?? 0) ^ change]));
      const changed = fingerprint(folder);
      const { code } = verdict(folder);
      if (code !== 'opened') expect(fingerprint(folder)).toEqual(changed);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 150 },
  );
});

test('whatever page is garbled, zeroed or swapped, it is noticed or held nothing, and a refused file stays', () => {
  const pages = Math.floor(statSync(libraryFile(closed)).size / pageBytes);
  const damage = fc.record({
    page: fc.integer({ min: 0, max: pages - 1 }),
    kind: fc.constantFrom('garbage', 'zeros', 'zero-sector', 'swap'),
    other: fc.integer({ min: 0, max: pages - 1 }),
  });
  fc.assert(
    fc.property(damage, ({ page, kind, other }) => {
      const folder = copyOf(closed);
      const file = readFileSync(libraryFile(folder));
      const at = (number: number) => file.subarray(number * pageBytes, (number + 1) * pageBytes);
      if (kind === 'garbage') overwrite(libraryFile(folder), page * pageBytes, Buffer.alloc(pageBytes, 0xa5));
      if (kind === 'zeros') overwrite(libraryFile(folder), page * pageBytes, Buffer.alloc(pageBytes));
      if (kind === 'zero-sector') overwrite(libraryFile(folder), page * pageBytes + 512, Buffer.alloc(512));
      if (kind === 'swap') {
        overwrite(libraryFile(folder), page * pageBytes, at(other));
        overwrite(libraryFile(folder), other * pageBytes, at(page));
      }
      const changed = fingerprint(folder);
      const { code } = verdict(folder);
      if (code !== 'opened') expect(fingerprint(folder)).toEqual(changed);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 100 },
  );
});

test('a log that is cut, garbled or gone never breaks the library that was there before it', () => {
  const log = 'library.db-wal';
  const bytes = statSync(join(killed, log)).size;
  fc.assert(
    fc.property(
      fc.constantFrom('cut', 'garble', 'remove'),
      fc.integer({ min: 0, max: bytes - 1 }),
      (kind, offset) => {
        const folder = copyOf(killed);
        if (kind === 'cut') truncateSync(join(folder, log), offset);
        if (kind === 'garble') overwrite(join(folder, log), offset, Buffer.from([0xa5, 0x5a, 0xa5]));
        if (kind === 'remove') rmSync(join(folder, log));
        expect(verdict(folder)).toEqual({ code: 'opened', damaged: [] });
        rmSync(folder, { recursive: true });
      },
    ),
    { numRuns: 60 },
  );
});
