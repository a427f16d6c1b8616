import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFileAtomically } from '../../core/files/atomic-write.ts';
import { fail } from '../../shared/contract/errors.ts';

const newBytes = Buffer.from('new bytes');

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atomic-write-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function permissions(path: string): number {
  return statSync(path).mode & 0o777;
}

test('a new file holds the bytes, is private, and leaves nothing beside it', async () => {
  const folder = makeFolder();
  await writeFileAtomically(join(folder, 'a.pdf'), newBytes);
  expect(readFileSync(join(folder, 'a.pdf'))).toEqual(newBytes);
  expect(permissions(join(folder, 'a.pdf'))).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('an existing file is replaced and keeps its permissions', async () => {
  const path = join(makeFolder(), 'a.pdf');
  writeFileSync(path, 'old bytes, and more of them');
  chmodSync(path, 0o640);
  await writeFileAtomically(path, newBytes);
  expect(readFileSync(path)).toEqual(newBytes);
  expect(permissions(path)).toBe(0o640);
});

test('a symbolic link stays a link and its target gets the bytes', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real', 'target.pdf'), 'old');
  symlinkSync(join('real', 'target.pdf'), join(folder, 'link.pdf'));
  await writeFileAtomically(join(folder, 'link.pdf'), newBytes);
  expect(readlinkSync(join(folder, 'link.pdf'))).toBe(join('real', 'target.pdf'));
  expect(readFileSync(join(folder, 'real', 'target.pdf'))).toEqual(newBytes);
});

test('a link to a file that is not there yet makes that file', async () => {
  const folder = makeFolder();
  symlinkSync('later.pdf', join(folder, 'link.pdf'));
  await writeFileAtomically(join(folder, 'link.pdf'), newBytes);
  expect(lstatSync(join(folder, 'link.pdf')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'later.pdf'))).toEqual(newBytes);
});

test('links in a circle are refused', async () => {
  const folder = makeFolder();
  symlinkSync('b', join(folder, 'a'));
  symlinkSync('a', join(folder, 'b'));
  await expect(writeFileAtomically(join(folder, 'a'), newBytes)).rejects.toMatchObject({
    code: 'destination-refused',
  });
});

test('a file with a second name is refused and both names keep their bytes', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a.pdf'), 'old');
  linkSync(join(folder, 'a.pdf'), join(folder, 'b.pdf'));
  await expect(writeFileAtomically(join(folder, 'a.pdf'), newBytes)).rejects.toMatchObject({
    code: 'destination-refused',
  });
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
});

test('a device and a pipe are refused without waiting for them', async (context) => {
  context.skip(process.platform === 'win32', 'Windows has no such files');
  const folder = makeFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  for (const path of ['/dev/full', join(folder, 'pipe')]) {
    await expect(writeFileAtomically(path, newBytes)).rejects.toMatchObject({
      code: 'destination-refused',
    });
  }
});

test('a folder, a missing folder and a file used as a folder are refused', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'file'), '');
  for (const path of [folder, join(folder, 'missing', 'a.pdf'), join(folder, 'file', 'a.pdf')]) {
    await expect(writeFileAtomically(path, newBytes)).rejects.toMatchObject({ code: 'destination-refused' });
  }
});

test.each([200, 240, 254, 255])(
  'a name of %i bytes works, because the temporary name does not grow with it',
  async (length) => {
    const path = join(makeFolder(), 'n'.repeat(length));
    await writeFileAtomically(path, newBytes);
    expect(readFileSync(path)).toEqual(newBytes);
  },
);

test('a name past the limit of the disk is refused and leaves nothing behind', async () => {
  const folder = makeFolder();
  await expect(writeFileAtomically(join(folder, 'n'.repeat(256)), newBytes)).rejects.toMatchObject({
    code: 'destination-refused',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('old temporary files of this application are swept; young ones and those of others stay', async () => {
  const folder = makeFolder();
  const old = '.countersign-0123456789abcdef.tmp';
  const young = '.countersign-fedcba9876543210.tmp';
  const foreign = 'countersign-notes.tmp';
  for (const name of [old, young, foreign]) writeFileSync(join(folder, name), 'x');
  for (const name of [old, foreign]) utimesSync(join(folder, name), 0, 0);
  await writeFileAtomically(join(folder, 'a.pdf'), newBytes);
  expect(existsSync(join(folder, old))).toBe(false);
  expect(readdirSync(folder).toSorted()).toEqual([young, 'a.pdf', foreign].toSorted());
});

test('two writers of one file leave one complete file', async () => {
  const path = join(makeFolder(), 'a.pdf');
  const texts = Array.from({ length: 40 }, (_, index) => `${index}`.repeat(50_000));
  await Promise.all(texts.map((text) => writeFileAtomically(path, Buffer.from(text))));
  expect(texts).toContain(readFileSync(path, 'utf8'));
});

describe('a file that comes in pieces', () => {
  async function* pieces(...texts: (string | (() => void))[]) {
    for (const text of texts) {
      if (typeof text === 'string') yield Buffer.from(text);
      else text();
    }
  }
  const temporaryIn = (folder: string) =>
    join(folder, readdirSync(folder).find((name) => name.endsWith('.tmp')) ?? 'none');

  test('takes its name when all of them are written', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.library');
    let isThere: boolean | undefined;
    const look = () => {
      isThere = existsSync(path);
    };
    await writeFileAtomically(path, pieces('one ', 'two ', look, 'three'));
    expect(isThere).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('one two three');
    expect(readdirSync(folder)).toEqual(['a.library']);
  });

  test('leaves the old file when they end in a failure, which is told as it is', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.library');
    writeFileSync(path, 'old');
    const stop = () => fail('export-cancelled', {});
    await expect(writeFileAtomically(path, pieces('new', stop))).rejects.toMatchObject({
      code: 'export-cancelled',
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.library']);
  });

  test('leaves the old file when the disk does not hold what it was given', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.library');
    writeFileSync(path, 'old');
    const spoil = () => {
      const file = openSync(temporaryIn(folder), 'r+');
      writeSync(file, 'O');
      closeSync(file);
    };
    await expect(writeFileAtomically(path, pieces('one ', spoil, 'two'))).rejects.toMatchObject({
      code: 'export-failed',
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.library']);
  });
});
