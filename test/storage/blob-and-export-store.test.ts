import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ExportRow } from '../../core/ports/storage.ts';
import { digest, makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';

function tamper(folder: string, statement: string): void {
  const database = new Database(join(folder, 'library.db'));
  database.exec(statement);
  database.close();
}

function receipt(exportId: string): ExportRow {
  return {
    exportId,
    proposalId: 'p-1',
    revision: 3,
    kind: 'full',
    fileName: 'Proposal.pdf',
    fileSha256: digest('file'),
    contentSha256: digest('content'),
    pageCount: 12,
    byteCount: 34_567,
    exportedAt: savedAt,
  };
}

test('the same image is stored once, under the hash of its bytes', () => {
  const { blobs } = openTestLibrary();
  const bytes = Buffer.from('image');
  const sha256 = blobs.put({ mediaType: 'image/png', name: 'logo.png', bytes });
  expect(sha256).toBe(digest(bytes));
  expect(blobs.put({ mediaType: 'image/png', name: 'copy.png', bytes })).toBe(sha256);
  expect(blobs.get(sha256)).toEqual({ sha256, mediaType: 'image/png', name: 'logo.png', bytes });
  expect(blobs.get('none')).toBeUndefined();
});

test.each(["bytes = x'00'", "media_type = 'image/jpeg'", "name = 'other.png'"])(
  'an image with a changed column (%s) is not returned, and is whole again when somebody attaches it again',
  (change) => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    const sha256 = first.blobs.put({ mediaType: 'image/png', name: 'logo.png', bytes: Buffer.from('image') });
    first.close();
    tamper(folder, `UPDATE blobs SET ${change}`);
    const again = openTestLibrary(folder);
    expect(() => again.blobs.get(sha256)).toThrow(expect.objectContaining({ code: 'storage-failed' }));
    again.blobs.put({ mediaType: 'image/png', name: 'from the author.png', bytes: Buffer.from('image') });
    expect(again.blobs.get(sha256)).toMatchObject({
      name: 'from the author.png',
      bytes: Buffer.from('image'),
    });
  },
);

test('receipts come newest first and are found by their id', () => {
  const { proposals, exports } = openTestLibrary();
  proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  exports.add(receipt('e-1'));
  exports.add(receipt('e-2'));
  expect(exports.listFor('p-1')).toEqual([receipt('e-2'), receipt('e-1')]);
  expect(exports.find('e-1')).toEqual(receipt('e-1'));
  expect(exports.find('none')).toBeUndefined();
  expect(exports.listFor('none')).toEqual([]);
});

test('a receipt needs its proposal', () => {
  const { exports } = openTestLibrary();
  expect(() => exports.add(receipt('e-1'))).toThrow(/FOREIGN KEY/);
});

test('a receipt that was changed is left out', () => {
  const folder = makeTestFolder();
  const first = openTestLibrary(folder);
  first.proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  first.exports.add(receipt('e-1'));
  first.exports.add(receipt('e-2'));
  first.close();
  tamper(folder, "UPDATE exports SET page_count = 13 WHERE export_id = 'e-1'");
  const { exports } = openTestLibrary(folder);
  expect(exports.listFor('p-1')).toEqual([receipt('e-2')]);
  expect(exports.find('e-1')).toBeUndefined();
});
