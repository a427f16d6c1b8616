import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogFile } from '../../electron/log-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign logs '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = () => new Date('2030-01-02T03:04:05.678Z');
const canary = 'words of a proposal';

test('an error is written with where it happened and never with what it quotes', async () => {
  const log = createLogFile(folder, 'a.log', now);
  const inner = Object.assign(new SyntaxError(`${canary} at position 3`), { code: 'E_INNER' });
  log.error('import failed', new Error(`first line\n${canary}\n    ${canary}`, { cause: inner }));
  log.error('thrown text', canary);
  const text = await readFile(join(folder, 'a.log'), 'utf8');
  expect(text).not.toContain(canary);
  expect(text).toContain('2030-01-02T03:04:05.678Z error import failed Error');
  expect(text).toContain('caused by SyntaxError E_INNER');
  expect(text).toContain('log-file.test.ts');
});

test('the name of the home folder is cut out of paths', async () => {
  const log = createLogFile(folder, 'home.log', now);
  const error = new Error('x');
  error.stack = `Error: x\n    at run (${homedir()}/program.js:1:1)`;
  log.error('failed', error);
  expect(await readFile(join(folder, 'home.log'), 'utf8')).toContain('at run (~/program.js:1:1)');
});

test('the log is private and never grows past five megabytes', async () => {
  const log = createLogFile(folder, 'big.log', now);
  await writeFile(join(folder, 'big.log'), new Uint8Array(2_500_001), { mode: 0o600 });
  log.info('one');
  await writeFile(join(folder, 'big.log'), new Uint8Array(2_500_001));
  log.warn('two');
  const files = (await readdir(folder)).filter((name) => name.startsWith('big.log'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  expect(files.sort()).toEqual(['big.log', 'big.log.before']);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  expect((await stat(join(folder, 'a.log'))).mode & 0o077).toBe(0);
});
