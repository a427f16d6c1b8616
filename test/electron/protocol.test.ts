import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listPageFiles } from '../../core/files/page-files.ts';
import { createElectronStandIn, type ElectronStandIn } from '../kit/electron-stand-in/stand-in.ts';

let folder: string;
let standIn: ElectronStandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign page '));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Countersign</title>');
  await writeFile(join(page, 'assets', 'app.js'), 'export {};');
  await writeFile(join(page, 'assets', 'face.woff2'), 'font');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(page, 'assets', 'linked.txt'));
  await symlink(folder, join(page, 'outside'));

  standIn = createElectronStandIn({
    places: { appPath: folder, userData: folder, documents: folder },
    locks: new Map(),
    locate: (program) => program,
  });
  vi.doMock('electron', () => standIn.electron);
  const { servePage, registerPageScheme } = await import('../../electron/protocol.ts');
  registerPageScheme();
  servePage(listPageFiles(page));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the scheme is standard and secure, and bypasses nothing', () => {
  expect(standIn.protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

test('the page and its files are served with their types', async () => {
  const served = async (address: string) => {
    const response = await standIn.protocol.fetch(address);
    return [response.status, response.headers.get('content-type')];
  };
  expect(await served('app://countersign/')).toEqual([200, 'text/html; charset=utf-8']);
  expect(await served('app://countersign/index.html?x#y')).toEqual([200, 'text/html; charset=utf-8']);
  expect(await served('app://countersign/assets/app.js')).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(await served('app://countersign/assets/face.woff2')).toEqual([200, 'font/woff2']);
  expect(await (await standIn.protocol.fetch('app://countersign/assets/app.js')).text()).toBe('export {};');
});

test('every answer, errors too, carries the exact content security policy', async () => {
  for (const address of ['app://countersign/', 'app://countersign/missing', 'app://other/']) {
    const { headers } = await standIn.protocol.fetch(address);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
});

const strangers = [
  'app://countersign/../secret.txt',
  'app://countersign/assets/../../secret.txt',
  'app://countersign/%2e%2e/secret.txt',
  'app://countersign/assets/%2e%2e/%2e%2e/secret.txt',
  'app://countersign/..%2fsecret.txt',
  'app://countersign/%252e%252e/secret.txt',
  'app://countersign/..%5csecret.txt',
  'app://countersign/..\\secret.txt',
  'app://countersign/%5c..%5csecret.txt',
  'app://countersign/secret.txt%00.js',
  'app://countersign/index.html%00',
  'app://countersign//etc/hostname',
  'app://countersign/etc/hostname',
  'app://countersign/C:/Windows/win.ini',
  'app://countersign/file:///etc/hostname',
  'app://countersign/assets/linked.txt',
  'app://countersign/outside/secret.txt',
  'app://countersign/assets',
  'app://countersign/assets/',
  'app://countersign/INDEX.HTML',
  'app://countersign/index.html/',
  'app://countersign/index%2ehtml',
  'app://countersign/__proto__',
  'app://countersign/constructor',
  'app://other/index.html',
  'app://countersign.evil/index.html',
  'app://countersign:80/index.html',
  'app:///index.html',
];

test.each(strangers)('%s is not there', async (address) => {
  const response = await standIn.protocol.fetch(address);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('There is no such page.');
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await standIn.protocol.fetch('app://countersign/', { method })).status).toBe(405);
});
