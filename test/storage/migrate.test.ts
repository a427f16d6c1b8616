import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentDigest } from '../../core/storage/backup.ts';
import { openDatabase } from '../../core/storage/database.ts';
import { type Migration, migrate, migrations, newestVersion, versionOf } from '../../core/storage/migrate.ts';
import { openLibrary } from '../../core/storage/open-library.ts';
import { digest, libraryOptions, makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';

/** A step that no release has, so that there is always one to come. */
const addNotes: Migration = {
  version: newestVersion(migrations) + 1,
  up: (database) => database.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT'),
};
const withNotes = [...migrations, addNotes];

function libraryWithOneProposal(): string {
  const folder = makeTestFolder();
  const storage = openLibrary(folder, libraryOptions());
  storage.proposals.create('p-1', { need: 'text' }, plainSummary, savedAt, 'created');
  storage.close();
  return folder;
}

test('a new library is at the newest version and needed no backup', () => {
  const folder = makeTestFolder();
  openTestLibrary(folder).close();
  const database = openDatabase(join(folder, 'library.db'));
  expect(versionOf(database)).toBe(newestVersion(migrations));
  database.close();
  expect(readdirSync(folder)).toEqual(['library.db']);
});

test('an update keeps the proposals and leaves a healthy backup of the version before it', () => {
  const folder = libraryWithOneProposal();
  const updated = openTestLibrary(folder, { migrations: withNotes });
  expect(updated.proposals.draft('p-1')?.body).toEqual({ need: 'text' });
  updated.close();

  const backup = join(folder, 'backups', `0001-version-${newestVersion(migrations)}.db`);
  const restored = makeTestFolder();
  copyFileSync(backup, join(restored, 'library.db'));
  const old = openTestLibrary(restored);
  expect(old.proposals.draft('p-1')?.body).toEqual({ need: 'text' });
});

test('opening an updated library again changes nothing and makes no second backup', () => {
  const folder = libraryWithOneProposal();
  openTestLibrary(folder, { migrations: withNotes }).close();
  const bytes = readFileSync(join(folder, 'library.db'));
  openTestLibrary(folder, { migrations: withNotes }).close();
  expect(readFileSync(join(folder, 'library.db')).equals(bytes)).toBe(true);
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))).toHaveLength(1);
});

test('an update that fails leaves the old version with everything in it', () => {
  const folder = libraryWithOneProposal();
  const broken: Migration = {
    version: newestVersion(migrations) + 1,
    up: (database) => database.exec('DELETE FROM revisions; CREATE TABLE proposals (id TEXT) STRICT'),
  };
  const steps = [...migrations, broken];
  expect(() => openLibrary(folder, libraryOptions({ migrations: steps }))).toThrow(/already exists/);
  expect(openTestLibrary(folder).proposals.revisions('p-1')).toHaveLength(1);
});

test('migrating twice is the same as once', () => {
  const folder = libraryWithOneProposal();
  const database = openDatabase(join(folder, 'library.db'));
  migrate(database, withNotes);
  const once = contentDigest(database, digest);
  migrate(database, withNotes);
  expect(contentDigest(database, digest)).toBe(once);
  expect(versionOf(database)).toBe(addNotes.version);
  database.close();
});

test('the versions count up from one without gaps', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

test('a library of version 1 opens with its proposals, revisions, images and receipts', () => {
  const folder = makeTestFolder();
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'fixtures', 'version-1.db'), join(folder, 'library.db'));
  const storage = openTestLibrary(folder);
  const { rows } = storage.proposals.list({ limit: 10, after: undefined, trashed: false });
  expect(rows.map(({ id, revision, isDamaged }) => ({ id, revision, isDamaged }))).toEqual([
    { id: 'p-2', revision: 1, isDamaged: false },
    { id: 'p-1', revision: 3, isDamaged: false },
  ]);
  expect(storage.proposals.draft('p-1')?.body).toEqual({ need: 'third', note: 'Größe, 数, 👍🏽' });
  expect(storage.proposals.revisions('p-1').map(({ revision, reason }) => [revision, reason])).toEqual([
    [3, 'exported'],
    [2, 'autosave'],
    [1, 'created'],
  ]);
  expect(storage.exports.listFor('p-1')).toHaveLength(1);
  expect(storage.versions.listFor('p-1')).toEqual([]);
  const image = storage.blobs.get(digest(Buffer.from('not really a picture')));
  expect(image).toMatchObject({ mediaType: 'image/png', name: 'logo.png' });
});

test('a revision of a library of version 1 can be kept as a version', () => {
  const folder = makeTestFolder();
  copyFileSync(join(import.meta.dirname, 'fixtures', 'version-1.db'), join(folder, 'library.db'));
  const storage = openTestLibrary(folder);
  const version = { proposalId: 'p-1', revision: 2, name: 'Second', reason: 'named' as const };
  storage.versions.put({ ...version, keptAt: savedAt, contentSha256: digest('second') });
  storage.close();
  expect(openTestLibrary(folder).versions.listFor('p-1')).toMatchObject([version]);
});
