import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOfferedFile } from '../../core/files/offered-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign files '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file of exactly the limit is read whole, one byte more is refused', async () => {
  const path = join(folder, 'limit.countersign');
  const limit = 30 * 1024 * 1024;
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
    details: { reason: 'damaged', where: 'missing.pdf', found: expect.stringContaining('ENOENT') },
  });
  if (process.platform === 'win32') return;
  await expect(readOfferedFile('/dev/zero')).rejects.toMatchObject({ details: { reason: 'not-a-proposal' } });
});

test('a named pipe is refused at once instead of waiting for a writer', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no named pipes in folders');
  const path = join(folder, 'pipe.countersign');
  execFileSync('mkfifo', [path]);
  await expect(readOfferedFile(path)).rejects.toMatchObject({ details: { reason: 'not-a-proposal' } });
});

test('a file that turns out longer than it measured is refused', async ({ skip }) => {
  skip(process.platform !== 'linux', 'only Linux has files that measure 0 bytes and are not empty');
  await expect(readOfferedFile('/proc/self/status')).rejects.toMatchObject({
    details: { reason: 'damaged', found: 'a file that grew while it was read' },
  });
});
