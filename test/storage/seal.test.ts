import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openLibrary } from '../../core/storage/open-library.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { libraryOptions, makeTestFolder, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
const day = 24 * 60 * 60_000;

/** However small, the library is sealed when it is closed. */
function options(daysLater = 0) {
  const clock = createFakeClock();
  clock.advance(daysLater * day);
  return libraryOptions({ leastSealedBytes: 0, clock });
}

function closedLibrary(): string {
  const folder = makeTestFolder();
  const storage = openLibrary(folder, options());
  storage.proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  storage.close();
  return folder;
}

/** A page that no start reads but the one that walks through all of them. */
function garbleUnreadPage(folder: string): void {
  const path = join(folder, 'library.db');
  const database = new Database(path);
  const page = database
    .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'thumbnails'")
    .pluck()
    .get();
  const pageBytes = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, ((page ?? 0) - 1) * pageBytes, (page ?? 0) * pageBytes);
  writeFileSync(path, bytes);
}

/** As if the disk had forgotten by itself: the marks of the file are those of the seal. */
function sealAgain(folder: string): void {
  const path = join(folder, 'closed.json');
  const file = statSync(join(folder, 'library.db'), { bigint: true });
  const marks = [file.dev, file.ino, file.size, file.mtimeNs, file.ctimeNs].join(' ');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), file: marks }));
}

const damaged = expect.objectContaining({ code: 'library-damaged' });

test('a library that somebody has touched since it was closed is walked whole, and refused when it is damaged', () => {
  const folder = closedLibrary();
  garbleUnreadPage(folder);
  expect(() => openLibrary(folder, options())).toThrow(damaged);
});

test('one that nobody has touched is walked again after a week', () => {
  const folder = closedLibrary();
  garbleUnreadPage(folder);
  sealAgain(folder);
  expect(() => openLibrary(folder, options(8))).toThrow(damaged);
  openLibrary(folder, options(6)).close();
  expect(() => openLibrary(folder, options(8))).toThrow(damaged);
});

test('a library has a seal only while it is closed in order', () => {
  const folder = closedLibrary();
  const seal = join(folder, 'closed.json');
  expect(existsSync(seal)).toBe(true);
  const storage = openLibrary(folder, options());
  expect(existsSync(seal)).toBe(false);
  storage.close();
  expect(existsSync(seal)).toBe(true);
});

test('a library in which damage was met is not sealed', () => {
  const folder = closedLibrary();
  garbleUnreadPage(folder);
  sealAgain(folder);
  const storage = openLibrary(folder, options());
  expect(() => storage.proposals.setThumbnail('p-1', new Uint8Array(3))).toThrow(damaged);
  storage.close();
  expect(existsSync(join(folder, 'closed.json'))).toBe(false);
});

test('half a seal is none', () => {
  const folder = closedLibrary();
  writeFileSync(join(folder, 'closed.json'), '{"checkedAt"');
  openLibrary(folder, options()).close();
});

test('a small library is walked at every start and has no seal', () => {
  const folder = makeTestFolder();
  openLibrary(folder, libraryOptions()).close();
  expect(existsSync(join(folder, 'closed.json'))).toBe(false);
});
