import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../browser/serve.ts';
import { createFakeLog } from '../kit/fake-log.ts';
import { openLibrary, startTyping, titleIn } from '../kit/shell-process.ts';

const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-port-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  const libraryFolder = join(folder, 'library');
  const log = createFakeLog();
  const start = async (port = 0) => {
    const shell = await serve({ libraryFolder, resourcesFolder, pageFolder: folder, port, log });
    const page = await readFile(shell.redirectFile.path, 'utf8');
    return { shell, port: Number(/127\.0\.0\.1:(\d+)/.exec(page)?.[1]) };
  };
  return { start, log, libraryFolder };
}

test('the next start takes the port of the last one, so that the browser finds what the page has kept', async () => {
  const { start } = await setUp();
  const first = await start();
  await first.shell.close();
  const second = await start();
  expect(second.port).toBe(first.port);
  await second.shell.close();
});

test('another port is taken when that one is in use, and it is said', async () => {
  const { start, log } = await setUp();
  const first = await start();
  await first.shell.close();
  const other = createServer().listen(first.port, '127.0.0.1');
  onTestFinished(() => void other.close());
  const second = await start();
  expect(second.port).not.toBe(first.port);
  expect(log.lines.join()).toContain(`Port ${first.port} of the last start is taken`);
  await second.shell.close();
});

test('a port that was asked for and is taken is refused, and the library is given up again', async () => {
  const { start, libraryFolder } = await setUp();
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(start(port)).rejects.toMatchObject({
    code: 'bad-request',
    details: { problem: `port ${port} is taken, or not open to you.` },
  });
  await (await openLibrary(libraryFolder)).close();
});

test.each(['', '80', '99999', 'http', '-1'])('a remembered port of %j is no port', async (text) => {
  const { start, libraryFolder } = await setUp();
  const first = await start();
  await first.shell.close();
  await writeFile(join(libraryFolder, 'browser-port'), text);
  const second = await start();
  expect(second.port).toBeGreaterThan(1023);
  await second.shell.close();
});

test('the file with the port is readable for this user alone', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no modes');
  const { start, libraryFolder } = await setUp();
  const { shell } = await start();
  expect((await stat(join(libraryFolder, 'browser-port'))).mode & 0o777).toBe(0o600);
  await shell.close();
});

test('a port that can’t be remembered is logged, and the shell runs and ends as ever', async () => {
  const { start, log, libraryFolder } = await setUp();
  // A folder in the place of the file refuses the write, as a full disk would.
  await mkdir(join(libraryFolder, 'browser-port'), { recursive: true });
  const { shell, port } = await start();
  expect(log.lines.join()).toContain('the port was not remembered');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await shell.close();
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('ending twice at once waits for the same last save', async () => {
  const { start, libraryFolder } = await setUp();
  const { shell } = await start();
  const page = await readFile(shell.redirectFile.path, 'utf8');
  const [, origin = '', token = ''] = /url=(http:\/\/[^/]+)\/#t=([\w-]+)"/.exec(page) ?? [];
  const typing = await startTyping({ origin, token });
  await Promise.all([shell.close(), shell.close()]);
  typing.close();
  expect(await titleIn(libraryFolder, typing.draft)).toBe('typed last');
});
