import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Storage, VersionRow } from '../../core/ports/storage.ts';
import { digest, makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';

function version(changes: Partial<VersionRow> = {}): VersionRow {
  return {
    proposalId: 'p-1',
    revision: 1,
    name: 'Before the meeting',
    reason: 'named',
    keptAt: savedAt,
    contentSha256: digest('content'),
    ...changes,
  };
}

function libraryWithProposal(folder = makeTestFolder()): Storage {
  const storage = openTestLibrary(folder);
  storage.proposals.create('p-1', { text: 'first' }, plainSummary, savedAt, 'created');
  return storage;
}

function autosave(storage: Storage, text: string, at = savedAt) {
  return storage.proposals.save('p-1', { text }, plainSummary, at, 'autosave');
}

test('versions come newest first, are found by revision and by content, and can be renamed', () => {
  const storage = libraryWithProposal();
  autosave(storage, 'second');
  storage.versions.put(version());
  storage.versions.put(version({ revision: 2, reason: 'exported', contentSha256: digest('other') }));
  storage.versions.put(version({ name: 'For IT' }));
  expect(storage.versions.listFor('p-1').map(({ revision, name }) => [revision, name])).toEqual([
    [2, 'Before the meeting'],
    [1, 'For IT'],
  ]);
  expect(storage.versions.find('p-1', 1)).toEqual(version({ name: 'For IT' }));
  expect(storage.versions.find('p-1', 3)).toBeUndefined();
  expect(storage.versions.withContent(digest('other'))).toMatchObject([{ revision: 2 }]);
  expect(storage.versions.withContent(digest('unknown'))).toEqual([]);
});

test('an automatic revision with a version is not replaced by the next one of the same five minutes', () => {
  const storage = libraryWithProposal();
  autosave(storage, 'second');
  storage.versions.put(version({ revision: 2 }));
  autosave(storage, 'third');
  autosave(storage, 'fourth');
  expect(storage.proposals.revisions('p-1').map(({ revision }) => revision)).toEqual([4, 2, 1]);
  expect(storage.proposals.goodRevision('p-1', 2)?.body).toEqual({ text: 'second' });
});

test('a version is never pruned, and does not count among the fifty automatic revisions', () => {
  const storage = libraryWithProposal();
  for (let window = 1; window <= 120; window += 1) {
    autosave(storage, `${window}`, new Date(Date.parse(savedAt) + window * 300_000).toISOString());
    if (window === 3 || window === 110) storage.versions.put(version({ revision: window + 1 }));
  }
  const kept = storage.proposals.revisions('p-1').map(({ revision }) => revision);
  expect(kept).toHaveLength(50 + 2 + 1);
  expect(kept.slice(-3)).toEqual([71, 4, 1]);
  expect(storage.proposals.goodRevision('p-1', 4)?.body).toEqual({ text: '3' });
});

test('a version needs its revision, and no statement can take the revision away from it', () => {
  const folder = makeTestFolder();
  const storage = libraryWithProposal(folder);
  expect(() => storage.versions.put(version({ revision: 7 }))).toThrow(/FOREIGN KEY/);
  storage.versions.put(version());
  storage.close();
  const database = new Database(join(folder, 'library.db'));
  expect(() => database.exec('DELETE FROM revisions')).toThrow(/FOREIGN KEY/);
  database.exec("DELETE FROM proposals WHERE id = 'p-1'");
  expect(database.prepare('SELECT count(*) AS count FROM versions').get()).toEqual({ count: 0 });
  database.close();
});

test.each(["name = 'Another'", "reason = 'exported'", "content_sha256 = ''", "kept_at = ''"])(
  'a version that was changed (%s) is left out, and its revision stays',
  (change) => {
    const folder = makeTestFolder();
    const first = libraryWithProposal(folder);
    first.versions.put(version());
    first.close();
    const database = new Database(join(folder, 'library.db'));
    database.exec(`UPDATE versions SET ${change}`);
    database.close();
    const again = openTestLibrary(folder);
    expect(again.versions.listFor('p-1')).toEqual([]);
    expect(again.versions.find('p-1', 1)).toBeUndefined();
    expect(again.proposals.goodRevision('p-1', 1)?.body).toEqual({ text: 'first' });
  },
);
