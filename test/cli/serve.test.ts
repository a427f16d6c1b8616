import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { cliProgram } from '../kit/cli.ts';
import {
  endProcesses,
  exitOf,
  isThere,
  makeFolder,
  ready,
  run,
  startLimitMs,
  startTyping,
  titleIn,
} from '../kit/shell-process.ts';

vi.setConfig({ testTimeout: startLimitMs });
afterAll(endProcesses);

async function startServe(...words: string[]) {
  const libraryFolder = join(await makeFolder(), 'library');
  const args = [cliProgram, '--library', libraryFolder, 'serve', '--no-open', ...words];
  // In a group of its own, as a terminal starts it, so that the test can press Ctrl+C.
  return ready(run(process.execPath, args, { detached: true }), libraryFolder);
}

test('Ctrl+C in its terminal, pressed twice, waits for what is being typed', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no groups of processes to send a signal to');
  const shell = await startServe();
  const pressCtrlC = async () => {
    process.kill(-Number(shell.child.pid), 'SIGINT');
  };
  const typing = await startTyping(shell, pressCtrlC);
  await pressCtrlC();
  expect(await exitOf(shell.child)).toBe(0);
  typing.close();
  expect(await readdir(shell.libraryFolder)).not.toContain('library.db-wal');
  expect(await isThere(dirname(shell.redirectPath))).toBe(false);
  expect(await titleIn(shell.libraryFolder, typing.draft)).toBe('typed last');
});

test('a program reads the address as JSON, and a second start is told as JSON who has the library', async () => {
  const shell = await startServe('--json');
  expect(JSON.parse(shell.printed())).toEqual({ address: pathToFileURL(shell.redirectPath).href });

  const second = run(process.execPath, [
    cliProgram,
    '--library',
    shell.libraryFolder,
    'serve',
    '--no-open',
    '--json',
  ]);
  let told = '';
  second.stdout.on('data', (data) => {
    told += String(data);
  });
  expect(await exitOf(second)).toBe(75);
  expect(JSON.parse(told)).toMatchObject({
    error: { code: 'library-in-use', details: { ownerUrl: pathToFileURL(shell.redirectPath).href } },
  });
});
