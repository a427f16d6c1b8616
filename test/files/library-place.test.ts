import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { libraryPlace, rememberLibraryFolder } from '../../core/files/library-place.ts';

function machine() {
  const home = mkdtempSync(join(tmpdir(), 'countersign home '));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return { platform: 'linux', env: { XDG_DATA_HOME: join(home, 'data') }, home } as const;
}

test('a folder that was named comes before the chosen one, and that before the usual one', async () => {
  const here = machine();
  const usual = join(here.home, 'data', 'countersign', 'library');
  expect(libraryPlace(undefined, here)).toEqual({ libraryFolder: usual, mustExist: false });
  await rememberLibraryFolder('/disk/my library', here);
  expect(libraryPlace(undefined, here)).toEqual({ libraryFolder: '/disk/my library', mustExist: true });
  expect(libraryPlace('/named', here)).toEqual({ libraryFolder: '/named', mustExist: false });
});

test('the usual folder is not kept: it is what there is when nothing is', async () => {
  const here = machine();
  await rememberLibraryFolder('/disk/my library', here);
  const usual = join(here.home, 'data', 'countersign', 'library');
  await rememberLibraryFolder(usual, here);
  expect(libraryPlace(undefined, here)).toEqual({ libraryFolder: usual, mustExist: false });
  expect(readdirSync(join(here.home, 'data', 'countersign'))).toEqual([]);
});

test('what is no path of a folder does not count', async () => {
  const here = machine();
  await rememberLibraryFolder('/disk', here);
  writeFileSync(join(here.home, 'data', 'countersign', 'library-folder.txt'), ' \n');
  expect(libraryPlace(undefined, here).mustExist).toBe(false);
});

test.each([
  ['darwin', {}, ['Library', 'Application Support', 'Countersign', 'library']],
  ['win32', {}, ['AppData', 'Roaming', 'Countersign', 'library']],
  ['linux', {}, ['.local', 'share', 'countersign', 'library']],
] as const)('on %s the usual folder is where its programs keep their data', (platform, env, parts) => {
  const { home } = machine();
  expect(libraryPlace(undefined, { platform, env, home }).libraryFolder).toBe(join(home, ...parts));
});
