import { chmod, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { downloadDestination } from '../../browser/destination.ts';
import { openerOf, openInBrowser } from '../../browser/open-in-browser.ts';
import { uidOfConnection } from '../../browser/peer.ts';
import { createRedirectFile, findRedirectFile } from '../../browser/redirect-file.ts';
import { createMemoryLog } from '../kit/browser-host.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function makeRedirectFile() {
  const file = await createRedirectFile();
  folders.push(dirname(file.path));
  await file.write('http://127.0.0.1:1/#t=secret');
  return file;
}

test('nobody else can read the redirect file, under any umask', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no modes of files');
  const usual = process.umask(0);
  const file = await makeRedirectFile().finally(() => process.umask(usual));
  expect((await stat(file.path)).mode & 0o777).toBe(0o600);
  expect((await stat(dirname(file.path))).mode & 0o777).toBe(0o700);
});

test('the redirect file never replaces a file that is there', async () => {
  const file = await makeRedirectFile();
  await expect(file.write('http://127.0.0.1:2/#t=other')).rejects.toMatchObject({ code: 'EEXIST' });
});

test('a second start finds the file of the first, and nothing is left when that has ended', async () => {
  const file = await makeRedirectFile();
  expect(await findRedirectFile(file.url)).toBe(file.path);
  await file.remove();
  expect(await findRedirectFile(file.url)).toBeUndefined();
});

test('an address that a copied library brought along opens nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign copied '));
  folders.push(folder);
  const readable = join(folder, 'open.html');
  await writeFile(readable, 'x');
  await chmod(readable, 0o644);
  const { path } = await makeRedirectFile();
  const linkFolder = await mkdtemp(join(tmpdir(), 'countersign linked '));
  folders.push(linkFolder);
  await symlink(path, join(linkFolder, 'open.html'));
  const addresses = [
    null,
    '',
    'nonsense',
    'https://evil.test/open.html',
    'http://127.0.0.1:1/open.html',
    'javascript:alert(1)',
    'file://server/share/open.html',
    'file:///etc/passwd',
    pathToFileURL(dirname(path)).href,
    pathToFileURL(readable).href,
    pathToFileURL(join(linkFolder, 'open.html')).href,
  ];
  for (const address of addresses) expect(await findRedirectFile(address), String(address)).toBeUndefined();
});

test('the path is one argument of the program that opens it, on every system', () => {
  const path = '/tmp/a b" & calc/open.html';
  expect(openerOf('linux', path)).toEqual(['xdg-open', path]);
  expect(openerOf('darwin', path)).toEqual(['open', path]);
  expect(openerOf('win32', path)).toEqual(['rundll32.exe', 'url.dll,FileProtocolHandler', path]);
});

test('a machine without a browser is told so and goes on', async () => {
  const log = createMemoryLog();
  const usualPath = process.env.PATH;
  process.env.PATH = '/nowhere';
  openInBrowser('/tmp/open.html', log);
  process.env.PATH = usualPath;
  await expect.poll(() => log.lines).toEqual([expect.stringContaining('no browser was opened')]);
});

test("the kernel's table says whose connection it is", () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:9C40 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1',
    '   1: 0100007F:9C40 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 12 1',
    '   2: 0100007F:C350 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1001        0 13 1',
  ].join('\n');
  expect(uidOfConnection(table, 50_000, 40_000)).toBe(1001);
  expect(uidOfConnection(table, 50_001, 40_000)).toBeUndefined();
  expect(uidOfConnection('', 50_000, 40_000)).toBeUndefined();
});

test('a document is delivered as a download, and one that no page could fetch is refused', async () => {
  const target = await downloadDestination.choose({ fileName: 'a.pdf', mediaType: 'application/pdf' });
  expect(await target?.write(new Uint8Array(10))).toEqual({ kind: 'download' });
  await expect(target?.write(new Uint8Array(40 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'destination-refused',
  });
});
