import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOfferedFile } from '../../electron/offered-file.ts';
import { filesAmong, filesHandedOver, libraryAmong } from '../../electron/opened-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign files '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('only proposals and PDFs are taken from a command line, as absolute paths', () => {
  const words = [
    'program.pdf',
    '--inspect=a.pdf',
    '-x.countersign',
    'a.countersign',
    'B.PDF',
    '/c/d.pdf',
    'notes.txt',
    '.',
  ];
  expect(filesAmong(words, '/folder')).toEqual(
    ['/folder/a.countersign', '/folder/B.PDF', '/c/d.pdf'].map((path) => resolve(path)),
  );
  expect(filesAmong([], '/folder')).toEqual([]);
});

test('a second start cannot hand over anything but a few paths', () => {
  expect(filesHandedOver({ files: ['/a.pdf', 7, null, { toString: () => '/b.pdf' }, '--x.pdf'] })).toEqual([
    resolve('/a.pdf'),
  ]);
  expect(filesHandedOver({ files: Array.from({ length: 500 }, (_, index) => `/${index}.pdf`) })).toHaveLength(
    20,
  );
  for (const handed of [undefined, null, 7, 'files', [], {}, { files: '/a.pdf' }])
    expect(filesHandedOver(handed)).toEqual([]);
});

test('the library can be named on the command line', () => {
  expect(libraryAmong(['program', '--library=my library'], '/folder')).toBe(resolve('/folder/my library'));
  expect(libraryAmong(['--library=x'], '/folder')).toBeUndefined();
  expect(libraryAmong(['program', '--library='], '/folder')).toBeUndefined();
});

test('a file of exactly the limit is read whole, one byte more is refused', async () => {
  const path = join(folder, 'limit.countersign');
  const limit = 10 * 1024 * 1024;
  await writeFile(path, new Uint8Array(limit).fill(7));
  const bytes = await readOfferedFile(path);
  expect([bytes.length, bytes[0], bytes[limit - 1]]).toEqual([limit, 7, 7]);
  await writeFile(path, new Uint8Array(limit + 1));
  await expect(readOfferedFile(path)).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'too-large' },
  });
});

test('an empty file is read as empty', async () => {
  const path = join(folder, 'empty.countersign');
  await writeFile(path, '');
  expect(await readOfferedFile(path)).toHaveLength(0);
});

test('a folder, a missing file and a device are refused', async () => {
  await expect(readOfferedFile(folder)).rejects.toMatchObject({ details: { reason: 'not-a-proposal' } });
  await expect(readOfferedFile(join(folder, 'missing.pdf'))).rejects.toMatchObject({
    details: { reason: 'damaged' },
  });
  await expect(readOfferedFile('/dev/zero')).rejects.toMatchObject({ details: { reason: 'not-a-proposal' } });
});

test('a named pipe is refused at once instead of waiting for a writer', async () => {
  const path = join(folder, 'pipe.countersign');
  execFileSync('mkfifo', [path]);
  await expect(readOfferedFile(path)).rejects.toMatchObject({ details: { reason: 'not-a-proposal' } });
});
