import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Storage } from '../../core/ports/storage.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { digest, makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
const dayMs = 86_400_000;

/** Longer than a page of the database. */
const fileOf = (word: string) => Buffer.from(`%PDF-1.7 ${word.repeat(2_000)}`);

function attach({ blobs }: Storage, word: string): string {
  return blobs.put({ mediaType: 'application/pdf', name: `${word}.pdf`, bytes: fileOf(word) });
}

/** Long enough that a file which is taken out of it is not much of it. */
const need = 'Every letter is copied by hand. '.repeat(20);

function naming(...files: string[]) {
  return { need, evidence: files.map((sha256) => ({ attachment: { sha256 } })) };
}

function create({ proposals }: Storage, id: string, ...files: string[]): void {
  proposals.create(id, naming(...files), plainSummary, savedAt, 'created');
}

function cleanAll({ blobs }: Storage): void {
  while (blobs.clean());
}

test('what only a deleted proposal named goes, byte for byte; what another one names stays', () => {
  const folder = makeTestFolder();
  const storage = openTestLibrary(folder);
  const [alone, shared] = [attach(storage, 'xylograph'), attach(storage, 'quagga')];
  create(storage, 'p-1', alone, shared);
  create(storage, 'p-2', shared);
  storage.proposals.remove('p-1');
  cleanAll(storage);
  expect(storage.blobs.get(alone)).toBeUndefined();
  expect(storage.blobs.get(shared)?.bytes).toEqual(fileOf('quagga'));
  storage.close();
  const bytes = readFileSync(join(folder, 'library.db'));
  expect(bytes.includes('xylograph')).toBe(false);
  expect(bytes.includes('quagga')).toBe(true);
});

test('a file goes with the last proposal that named it, also after a start', () => {
  const folder = makeTestFolder();
  const first = openTestLibrary(folder);
  const shared = attach(first, 'quagga');
  create(first, 'p-1', shared);
  create(first, 'p-2', shared);
  first.proposals.remove('p-1');
  first.close();
  const second = openTestLibrary(folder);
  cleanAll(second);
  expect(second.blobs.get(shared)).toBeDefined();
  second.proposals.remove('p-2');
  cleanAll(second);
  expect(second.blobs.get(shared)).toBeUndefined();
});

test('a file that only an earlier revision, the settings or a preset names stays', () => {
  const storage = openTestLibrary();
  const [earlier, logo, mark] = ['earlier', 'logo', 'mark'].map((word) => attach(storage, word));
  create(storage, 'p-1', earlier ?? '', logo ?? '', mark ?? '');
  create(storage, 'p-2', earlier ?? '');
  storage.proposals.save('p-2', naming(), plainSummary, savedAt, 'autosave');
  storage.settings.write({ organisation: { logo: { sha256: logo } } }, savedAt);
  storage.exportPresets.put({ name: 'For IT', body: { mark: { sha256: mark } } });
  storage.proposals.remove('p-1');
  cleanAll(storage);
  expect([earlier, logo, mark].map((sha256) => storage.blobs.get(sha256 ?? '')?.name)).toEqual([
    'earlier.pdf',
    'logo.pdf',
    'mark.pdf',
  ]);
});

test('a file that a window attached and has not yet named stays, whoever else named it', () => {
  const storage = openTestLibrary();
  create(storage, 'p-1', attach(storage, 'quagga'));
  const again = attach(storage, 'quagga');
  storage.proposals.remove('p-1');
  cleanAll(storage);
  create(storage, 'p-2', again);
  expect(storage.blobs.get(again)).toBeDefined();
});

test('a file that a text names while the others are read stays', () => {
  const folder = makeTestFolder();
  const first = openTestLibrary(folder);
  const file = attach(first, 'quagga');
  create(first, 'p-1', file);
  for (let index = 0; index < 120; index += 1) create(first, `other-${index}`);
  first.close();
  const storage = openTestLibrary(folder);
  storage.proposals.remove('p-1');
  expect(storage.blobs.clean()).toBe(true);
  storage.proposals.save('other-0', naming(file), plainSummary, savedAt, 'autosave');
  cleanAll(storage);
  expect(storage.blobs.get(file)).toBeDefined();
});

test('a file that is in no revision any more goes at the next start, when no window can take its removal back', () => {
  const folder = makeTestFolder();
  const first = openTestLibrary(folder);
  const file = attach(first, 'quagga');
  create(first, 'p-1');
  const saveAt = (minute: number, ...files: string[]) =>
    first.proposals.save(
      'p-1',
      naming(...files),
      plainSummary,
      new Date(Date.parse(savedAt) + minute * 60_000).toISOString(),
      'autosave',
    );
  saveAt(0, file);
  for (let minute = 5; minute <= 300; minute += 5) saveAt(minute);
  expect(first.proposals.goodRevision('p-1', 2)).toBeUndefined();
  cleanAll(first);
  expect(first.blobs.get(file)).toBeDefined();
  first.close();
  const second = openTestLibrary(folder);
  cleanAll(second);
  expect(second.blobs.get(file)).toBeUndefined();
});

test('a logo that another one took the place of goes at the next start', () => {
  const folder = makeTestFolder();
  const clock = createFakeClock();
  const first = openTestLibrary(folder, { clock });
  const [before, logo] = [attach(first, 'before'), attach(first, 'logo')];
  first.settings.write({ organisation: { logo: { sha256: before } } }, savedAt);
  first.settings.write({ organisation: { logo: { sha256: logo } } }, savedAt);
  cleanAll(first);
  expect(first.blobs.get(before)).toBeDefined();
  first.close();
  const second = openTestLibrary(folder, { clock });
  cleanAll(second);
  expect(second.blobs.get(before)).toBeUndefined();
  expect(second.blobs.get(logo)).toBeDefined();
});

test('a file that was attached and never named in a saved text stays for thirty days', () => {
  const folder = makeTestFolder();
  const clock = createFakeClock();
  const first = openTestLibrary(folder, { clock });
  const file = attach(first, 'quagga');
  first.close();
  clock.advance(29 * dayMs);
  const second = openTestLibrary(folder, { clock });
  cleanAll(second);
  expect(second.blobs.get(file)).toBeDefined();
  clock.advance(2 * dayMs);
  cleanAll(second);
  expect(second.blobs.get(file)).toBeUndefined();
  expect(second.blobs.put({ mediaType: 'application/pdf', name: 'again', bytes: fileOf('quagga') })).toBe(
    digest(fileOf('quagga')),
  );
});
