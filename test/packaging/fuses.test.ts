import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setFuses } from '../../scripts/pack-fuses.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign fuses '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

async function programWith(wire: string): Promise<string> {
  const path = join(folder, `program-${wire}`);
  await writeFile(path, Buffer.concat([Buffer.from(mark), Buffer.from([1, wire.length]), Buffer.from(wire)]));
  return path;
}

test('the nine fuses are flipped to what was decided', async () => {
  const path = await programWith('101100011');
  await setFuses(path, false);
  expect((await readFile(path, 'latin1')).slice(mark.length + 2)).toBe('010011001');
});

test('a tenth fuse in a later Electron stops the packaging', async () => {
  const path = await programWith('1011000111');
  await expect(setFuses(path, false)).rejects.toThrow('strictlyRequireAllFuses');
});

test('a program without fuses is not taken for Electron', async () => {
  const path = join(folder, 'other');
  await writeFile(path, 'something else');
  await expect(setFuses(path, false)).rejects.toThrow('sentinel');
});
