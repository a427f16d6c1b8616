import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Storage } from '../../core/ports/storage.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
const fiveMinutesMs = 300_000;
const everything = { limit: 100, after: undefined, trashed: false };

/** Changes a closed library behind the application's back. */
function tamper(folder: string, statement: string): void {
  const database = new Database(join(folder, 'library.db'));
  database.exec(statement);
  database.close();
}

function create(
  storage: Storage,
  id: string,
  changes: Partial<typeof plainSummary> = {},
  body: unknown = {},
) {
  return storage.proposals.create(id, body, { ...plainSummary, ...changes }, savedAt, 'created');
}

function listedIds(
  storage: Storage,
  request: Partial<Parameters<Storage['proposals']['list']>[0]> = {},
): string[] {
  return storage.proposals.list({ ...everything, ...request }).rows.map((row) => row.id);
}

describe('drafts', () => {
  test('what was saved is there after closing and opening again', () => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    create(first, 'p-1');
    const saved = first.proposals.save('p-1', { need: 'second' }, plainSummary, savedAt, 'autosave');
    first.close();

    const again = openTestLibrary(folder);
    expect(again.proposals.draft('p-1')).toEqual(saved);
    expect(saved).toMatchObject({ revision: 2, body: { need: 'second' } });
    expect(again.proposals.row('p-1')).toEqual({
      ...plainSummary,
      id: 'p-1',
      revision: 2,
      createdAt: savedAt,
      savedAt,
      trashedAt: null,
      isDamaged: false,
      hasThumbnail: false,
    });
  });

  test('any document that JSON can hold comes back equal', () => {
    const storage = openTestLibrary();
    let count = 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (body) => {
        count += 1;
        create(storage, `p-${count}`, {}, body);
        expect(storage.proposals.draft(`p-${count}`)?.body).toEqual(JSON.parse(JSON.stringify(body)));
      }),
    );
  });

  test('what is not there is undefined to read and refused to write', () => {
    const { proposals } = openTestLibrary();
    expect(proposals.draft('none')).toBeUndefined();
    expect(proposals.row('none')).toBeUndefined();
    expect(proposals.goodRevision('none')).toBeUndefined();
    expect(proposals.revisions('none')).toEqual([]);
    const notFound = expect.objectContaining({ code: 'proposal-not-found' });
    expect(() => proposals.save('none', {}, plainSummary, savedAt, 'autosave')).toThrow(notFound);
    expect(() => proposals.setTrashed('none', savedAt)).toThrow(notFound);
    expect(() => proposals.keepRevision('none', 'exported')).toThrow(notFound);
  });

  test('an identifier that is taken is a bug, and the proposal that has it stays', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1', { title: 'First' });
    expect(() => create(storage, 'p-1', { title: 'Second' })).toThrow(/UNIQUE/);
    expect(storage.proposals.row('p-1')?.title).toBe('First');
  });
});

describe('damage', () => {
  test.each([
    [
      'the draft',
      "UPDATE revisions SET body = CAST(replace(CAST(body AS TEXT), 'second', 'sekond') AS BLOB)",
      1,
    ],
    ['the title', "UPDATE proposals SET title = 'Another'", 2],
    ['the amount', 'UPDATE proposals SET headline_amount_minor = headline_amount_minor + 1', 2],
    ['the revision number', 'UPDATE proposals SET revision = 9', 2],
    ['the date', "UPDATE proposals SET saved_at = '2020-01-01T00:00:00.000Z'", 2],
    ['the trash mark', "UPDATE proposals SET trashed_at = ''", 2],
    ['the whole draft', 'DELETE FROM revisions WHERE revision = 2', 1],
  ] as const)(
    'in %s is noticed: the draft is not opened and autosave does not write over it',
    (_, statement, lastGoodRevision) => {
      const folder = makeTestFolder();
      const first = openTestLibrary(folder);
      create(first, 'p-1');
      first.proposals.save('p-1', { need: 'second' }, plainSummary, savedAt, 'autosave');
      first.close();
      tamper(folder, statement);

      const { proposals } = openTestLibrary(folder);
      const damaged = expect.objectContaining({
        code: 'proposal-damaged',
        details: { id: 'p-1', lastGoodRevision },
      });
      expect(() => proposals.draft('p-1')).toThrow(damaged);
      expect(() => proposals.save('p-1', {}, plainSummary, savedAt, 'autosave')).toThrow(damaged);
      expect(proposals.goodRevision('p-1')?.revision).toBe(lastGoodRevision);
    },
  );

  test('in a summary is told by the list', () => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    create(first, 'p-1');
    create(first, 'p-2');
    first.close();
    tamper(folder, "UPDATE proposals SET organisation = 'X' WHERE id = 'p-1'");
    const { proposals } = openTestLibrary(folder);
    expect(proposals.list(everything).rows.map((row) => row.isDamaged)).toEqual([false, true]);
    expect(() => proposals.setTrashed('p-1', savedAt)).toThrow(
      expect.objectContaining({ code: 'proposal-damaged' }),
    );
  });

  test('in the newest revision leads to the one before it', () => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    create(first, 'p-1', {}, { need: 'first' });
    first.proposals.save('p-1', { need: 'second' }, plainSummary, savedAt, 'restored');
    first.close();
    tamper(folder, "UPDATE revisions SET body = x'7b7d' WHERE revision = 2");
    const { proposals } = openTestLibrary(folder);
    expect(proposals.goodRevision('p-1')).toMatchObject({ revision: 1, body: { need: 'first' } });
    expect(proposals.goodRevision('p-1', 2)).toBeUndefined();
    expect(() => proposals.draft('p-1')).toThrow(
      expect.objectContaining({ details: { id: 'p-1', lastGoodRevision: 1 } }),
    );
  });
});

describe('the list', () => {
  test('begins with what changed last, whatever the clock said', () => {
    const storage = openTestLibrary();
    for (const id of ['p-1', 'p-2', 'p-3']) create(storage, id);
    storage.proposals.save('p-1', {}, plainSummary, '1999-01-01T00:00:00.000Z', 'autosave');
    expect(listedIds(storage)).toEqual(['p-1', 'p-3', 'p-2']);
  });

  test('comes in pages that neither skip nor repeat', () => {
    const storage = openTestLibrary();
    const ids = Array.from({ length: 23 }, (_, index) => `p-${index}`);
    for (const id of ids) create(storage, id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = storage.proposals.list({ ...everything, limit: 5, after });
      expect(page.total).toBe(23);
      seen.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(ids.toReversed());
  });

  test('refuses a cursor that it did not give', () => {
    const { proposals } = openTestLibrary();
    expect(() => proposals.list({ ...everything, after: 'x' })).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  });

  test('keeps the trash apart', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1');
    create(storage, 'p-2');
    storage.proposals.setTrashed('p-1', savedAt);
    expect(listedIds(storage)).toEqual(['p-2']);
    expect(listedIds(storage, { trashed: true })).toEqual(['p-1']);
    expect(storage.proposals.draft('p-1')?.revision).toBe(1);
    storage.proposals.save('p-1', {}, plainSummary, savedAt, 'autosave');
    expect(storage.proposals.row('p-1')).toMatchObject({ trashedAt: savedAt, isDamaged: false });
    storage.proposals.setTrashed('p-1', null);
    expect(listedIds(storage, { trashed: true })).toEqual([]);
  });
});

describe('revisions', () => {
  /** Saves at the given minutes after nine; returns the storage. */
  function savedAtMinutes(minutes: readonly number[]): Storage {
    const storage = openTestLibrary();
    create(storage, 'p-1', {}, { text: 'x'.repeat(100) });
    for (const minute of minutes) {
      const clock = createFakeClock(savedAt);
      clock.advance(minute * 60_000);
      storage.proposals.save(
        'p-1',
        { text: 'x'.repeat(100), minute },
        plainSummary,
        clock.now().toISOString(),
        'autosave',
      );
    }
    return storage;
  }

  const numbers = (storage: Storage) => storage.proposals.revisions('p-1').map(({ revision }) => revision);

  test('of the same five minutes replace each other; the first one stays', () => {
    expect(numbers(savedAtMinutes([0, 1, 2, 4.9, 5, 6, 11]))).toEqual([8, 7, 5, 1]);
  });

  test('stay in order when the clock is put back', () => {
    expect(numbers(savedAtMinutes([60, 61, -10_000, -9999, 61]))).toEqual([6, 5, 3, 1]);
  });

  test('that were kept for a reason are not replaced', () => {
    const storage = savedAtMinutes([1, 2]);
    storage.proposals.keepRevision('p-1', 'exported');
    storage.proposals.save('p-1', { later: true }, plainSummary, savedAt, 'autosave');
    storage.proposals.save('p-1', { later: 'still' }, plainSummary, savedAt, 'restored');
    storage.proposals.save('p-1', { later: 'again' }, plainSummary, savedAt, 'autosave');
    expect(storage.proposals.revisions('p-1').map(({ revision, reason }) => `${revision} ${reason}`)).toEqual(
      ['6 autosave', '5 restored', '4 autosave', '3 exported', '1 created'],
    );
  });

  test('keep the text from before it lost more than half', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1');
    const long = { text: 'everything that was written in a long morning '.repeat(20) };
    storage.proposals.save('p-1', long, plainSummary, savedAt, 'autosave');
    storage.proposals.save('p-1', { text: '' }, plainSummary, savedAt, 'autosave');
    storage.proposals.save('p-1', { text: 'new' }, plainSummary, savedAt, 'autosave');
    expect(storage.proposals.revisions('p-1')).toMatchObject([
      { revision: 4, reason: 'autosave' },
      { revision: 2, reason: 'shrunk' },
      { revision: 1, reason: 'created' },
    ]);
    expect(storage.proposals.goodRevision('p-1', 2)?.body).toEqual(long);
  });

  test('keep the text from before a paragraph was deleted, though most of it is still there', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1');
    const long = { problem: 'Lists age. '.repeat(200), driver: 'The contract ends. '.repeat(15) };
    storage.proposals.save('p-1', long, plainSummary, savedAt, 'autosave');
    storage.proposals.save('p-1', { ...long, driver: '' }, plainSummary, savedAt, 'autosave');
    storage.proposals.save('p-1', { ...long, driver: 'New.' }, plainSummary, savedAt, 'autosave');
    expect(storage.proposals.goodRevision('p-1', 2)?.body).toEqual(long);
  });

  test('are not kept for every word that is deleted', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1');
    const words = 'one word after another '.repeat(20).trim().split(' ');
    for (let count = words.length; count > 40; count -= 1)
      storage.proposals.save(
        'p-1',
        { text: words.slice(0, count).join(' ') },
        plainSummary,
        savedAt,
        'autosave',
      );
    expect(storage.proposals.revisions('p-1')).toHaveLength(2);
  });

  test('from before deletions are pruned beyond fifty as well', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1');
    for (let round = 1; round <= 120; round += 1)
      storage.proposals.save(
        'p-1',
        { text: round % 2 === 0 ? '' : 'x'.repeat(500) },
        plainSummary,
        savedAt,
        'autosave',
      );
    const kept = storage.proposals.revisions('p-1');
    expect(kept.filter(({ reason }) => reason === 'shrunk')).toHaveLength(50);
    expect(kept.at(-1)?.reason).toBe('created');
  });

  test('are read a page at a time', () => {
    const storage = savedAtMinutes([0, 6, 12, 18]);
    const page = (before?: number) =>
      storage.proposals.revisions('p-1', { before, limit: 2 }).map(({ revision }) => revision);
    expect([page(), page(4), page(2), page(1)]).toEqual([[5, 4], [3, 2], [1], []]);
  });

  test('are pruned only beyond fifty automatic ones, and what was kept for a reason stays', () => {
    const storage = savedAtMinutes([0]);
    storage.proposals.keepRevision('p-1', 'exported');
    for (let window = 1; window <= 80; window += 1) {
      const at = new Date(Date.parse(savedAt) + window * fiveMinutesMs).toISOString();
      storage.proposals.save('p-1', { text: 'x'.repeat(100) }, plainSummary, at, 'autosave');
    }
    const kept = storage.proposals.revisions('p-1');
    expect(kept).toHaveLength(52);
    expect(kept.at(0)?.revision).toBe(82);
    expect(kept.slice(-2).map(({ reason }) => reason)).toEqual(['exported', 'created']);
  });
});

describe('transactions', () => {
  test('undo everything when the work fails, and the next save carries on from before', () => {
    const storage = openTestLibrary();
    create(storage, 'p-1', {}, { need: 'first' });
    expect(() =>
      storage.atomically(() => {
        storage.proposals.save('p-1', { need: 'lost' }, plainSummary, savedAt, 'autosave');
        create(storage, 'p-2');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(storage.proposals.draft('p-1')).toMatchObject({ revision: 1, body: { need: 'first' } });
    expect(storage.proposals.draft('p-2')).toBeUndefined();
    expect(storage.proposals.save('p-1', {}, plainSummary, savedAt, 'autosave').revision).toBe(2);
  });

  test('inside another join it', () => {
    const storage = openTestLibrary();
    expect(() =>
      storage.atomically(() => {
        storage.atomically(() => create(storage, 'p-1'));
        throw new Error('outer');
      }),
    ).toThrow('outer');
    expect(storage.proposals.draft('p-1')).toBeUndefined();
  });

  test('are over after a failure, so that the next one is saved', () => {
    const folder = makeTestFolder();
    const storage = openTestLibrary(folder);
    expect(() => storage.atomically(() => storage.proposals.keepRevision('none', 'exported'))).toThrow();
    create(storage, 'p-1');
    storage.close();
    expect(openTestLibrary(folder).proposals.draft('p-1')?.revision).toBe(1);
  });
});

test('a picture of the first page is kept and replaced', () => {
  const storage = openTestLibrary();
  create(storage, 'p-1');
  expect(storage.proposals.thumbnail('p-1')).toBeUndefined();
  storage.proposals.setThumbnail('p-1', Uint8Array.of(1));
  storage.proposals.setThumbnail('p-1', Uint8Array.of(2, 3));
  expect([...(storage.proposals.thumbnail('p-1') ?? [])]).toEqual([2, 3]);
});
