import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { unfiltered } from '../../core/ports/catalogue.ts';
import type { Storage } from '../../core/ports/storage.ts';
import { catalogueEntry } from '../../core/services/catalogue-entry.ts';
import { makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
/** In the first text, in a later one, and in the name of the tool. */
const secrets = ['xylographiczebra', 'quagmirefeline', 'wobblyostrich'];

function complete({ catalogue, proposals }: Storage): void {
  catalogue.put(
    catalogue.pending(1000).flatMap((one) => {
      const row = proposals.row(one.id);
      return row ? [{ ...one, entry: catalogueEntry(row, proposals.draft(one.id)?.body) }] : [];
    }),
  );
}

const text = (words: string, times = 1) => ({ need: { problem: `${words} and so on. `.repeat(times) } });

/** A library in which one proposal of many words stands among others that share some of them. */
function filled(folder: string): Storage {
  const storage = openTestLibrary(folder);
  const summary = { ...plainSummary, tool: secrets[2] ?? '' };
  for (let index = 0; index < 12; index += 1) {
    const words = Array.from({ length: 200 }, (_, word) => `word${index}x${word}`).join(' ');
    storage.proposals.create(`p-${index}`, text(`everyday ${words}`), plainSummary, savedAt, 'created');
    complete(storage);
  }
  storage.proposals.create('secret', text(`everyday ${secrets[0]}`, 900), summary, savedAt, 'created');
  complete(storage);
  storage.proposals.save('secret', text(`everyday ${secrets[1]}`, 900), summary, savedAt, 'autosave');
  complete(storage);
  return storage;
}

/** The files of a closed library in which a word stands. An index leaves the beginning out that two words share. */
function filesWith(folder: string, word: string): string[] {
  const piece = word.slice(4);
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(piece));
}

const find = (storage: Storage, search: string) =>
  storage.catalogue.find({ ...unfiltered, place: 'anywhere', search }).total;

test('once a proposal was deleted for good and cleaned up after, no file holds a word of it', () => {
  const folder = makeTestFolder();
  const storage = filled(folder);
  storage.proposals.remove('secret');
  expect(storage.catalogue.clean()).toBe(true);
  while (storage.catalogue.clean());
  storage.emptyLog();
  expect(find(storage, 'everyday')).toBe(12);
  expect(find(storage, 'word7x19')).toBe(1);
  expect(find(storage, 'word7x1')).toBe(1);
  for (const log of ['library.db-wal', 'catalogue.db-wal']) expect(statSync(join(folder, log)).size).toBe(0);
  storage.close();
  for (const secret of secrets) expect(filesWith(folder, secret)).toEqual([]);
});

test('the look at the files would notice a word that was left behind', () => {
  const folder = makeTestFolder();
  const storage = filled(folder);
  storage.proposals.remove('secret');
  storage.close();
  for (const secret of secrets) expect(filesWith(folder, secret)).toEqual(['catalogue.db']);
});

test('what one run did not get to is cleaned by the next', () => {
  const folder = makeTestFolder();
  const first = filled(folder);
  first.proposals.remove('secret');
  first.catalogue.clean();
  first.close();
  const second = openTestLibrary(folder);
  while (second.catalogue.clean());
  expect(second.catalogue.clean()).toBe(false);
  second.close();
  for (const secret of secrets) expect(filesWith(folder, secret)).toEqual([]);
});

test('what was deleted and not yet taken out of the catalogue when a crash came is cleaned as well', () => {
  const folder = makeTestFolder();
  filled(folder).close();
  const database = new Database(join(folder, 'library.db'));
  database.exec("PRAGMA foreign_keys = ON; DELETE FROM proposals WHERE id = 'secret'");
  database.close();
  const storage = openTestLibrary(folder);
  while (storage.catalogue.clean());
  storage.close();
  for (const secret of secrets) expect(filesWith(folder, secret)).not.toContain('catalogue.db');
});

test('words that come while it is cleaned are found', () => {
  const storage = filled(makeTestFolder());
  storage.proposals.remove('secret');
  for (let round = 0; storage.catalogue.clean(); round += 1) {
    storage.proposals.create(
      `late-${round}`,
      text(`late${round} xylophone`),
      plainSummary,
      savedAt,
      'created',
    );
    complete(storage);
    expect(round).toBeLessThan(200);
  }
  expect(find(storage, 'xylopho')).toBeGreaterThan(2);
  expect(find(storage, '"late1"')).toBe(1);
  expect(find(storage, 'everyda')).toBe(12);
});

test('nothing is cleaned where nothing was deleted', () => {
  const storage = filled(makeTestFolder());
  expect(storage.catalogue.clean()).toBe(false);
});
