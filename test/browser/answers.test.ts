import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../browser/limits.ts';
import { listPageFiles } from '../../core/files/page-files.ts';
import { createFakePage, startTestShell, type TestShell } from '../kit/browser-host.ts';
import {
  ask,
  callHeaders,
  type RawAnswer,
  requestText,
  sendRaw,
  upgradeHeaders,
  withHeader,
} from './raw-http.ts';

const canary = 'root:x:canary';
let folder: string;
let shell: TestShell;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign page '));
  const page = join(folder, 'renderer');
  await mkdir(join(page, 'assets', 'deep'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), canary);
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Countersign</title>');
  await writeFile(join(page, 'assets', 'main.js'), 'export {};');
  await writeFile(join(page, 'assets', 'deep', 'text.woff2'), 'font');
  await writeFile(join(page, 'assets', 'odd.xyz'), '?');
  await symlink(join(folder, 'secret.txt'), join(page, 'assets', 'linked.txt'));
  await symlink(folder, join(page, 'assets', 'up'));
  const broken = { mediaType: 'text/plain', read: () => Promise.reject(new Error(`cannot read ${folder}`)) };
  shell = await startTestShell({
    pageFiles: new Map([...(await listPageFiles(page)), ['/broken', broken]]),
  });
});
afterAll(async () => {
  await shell.close();
  await rm(folder, { recursive: true, force: true });
});

const host = () => ['Host', `127.0.0.1:${shell.port}`] as const;
const get = (path: string) => ask(shell.port, { path, headers: [host()] });

test('every file of the page is served under its own path and media type', async () => {
  const types = async (path: string) => (await get(path)).headers['content-type'];
  expect(await types('/')).toBe('text/html; charset=utf-8');
  expect(await types('/index.html')).toBe('text/html; charset=utf-8');
  expect(await types('/assets/main.js')).toBe('text/javascript; charset=utf-8');
  expect(await types('/assets/deep/text.woff2')).toBe('font/woff2');
  expect(await types('/assets/odd.xyz')).toBe('application/octet-stream');
});

test.each([
  '/../secret.txt',
  '/../../etc/passwd',
  '/assets/../../secret.txt',
  '/assets/../index.html',
  '/./index.html',
  '//index.html',
  '//etc/passwd',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/assets\\main.js',
  '/%252e%252e%252fsecret.txt',
  '/..%c0%afsecret.txt',
  '/..%00/secret.txt',
  '/index.html%00',
  '/index.html%00.js',
  '/index.html?x=1',
  '/?',
  '/index.html/',
  '/INDEX.HTML',
  '/assets',
  '/assets/',
  '/assets/linked.txt',
  '/assets/up/secret.txt',
  '/assets/up',
  '/assets/%6dain.js',
  '/__proto__',
  '/constructor',
  '/toString',
  '/api',
  '/api/call/',
  '/api/drafts',
  '/file:///etc/passwd',
  '/C:/Windows/win.ini',
  '/etc/passwd',
  '/.git/config',
  '/package.json',
])('%s names no file', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain(canary);
});

test('a folder without a built page is an empty page, not a crash', async () => {
  expect((await listPageFiles(join(folder, 'nothing'))).size).toBe(0);
});

/** The exact value of every header, written out once more: what is weakened in the source must be weakened here too. */
function expectHeaders({ headers }: RawAnswer) {
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self' ws://127.0.0.1:${shell.port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'`,
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
  const permissions = headers['permissions-policy']?.split(', ') ?? [];
  expect(permissions.length).toBeGreaterThan(25);
  expect(permissions.filter((permission) => !permission.endsWith('=()'))).toEqual([]);
  const names = Object.keys(headers);
  expect(names.filter((name) => /^(access-control-|set-cookie|server$|x-powered-by)/.test(name))).toEqual([]);
}

describe('every answer carries exactly the same protection', () => {
  const body = '{"name":"x","input":1}';
  const call = () => ({ method: 'POST', path: '/api/call', headers: callHeaders(shell, body), body });
  const upgrade = () => ({ path: '/api/socket', headers: upgradeHeaders(shell) });
  const answers: [string, number, () => Promise<RawAnswer>][] = [
    ['the page', 200, () => get('/')],
    ['a call', 200, () => ask(shell.port, call())],
    ['no such file', 404, () => get('/nothing')],
    ['a file that cannot be read', 500, () => get('/broken')],
    ['another name', 421, () => ask(shell.port, { headers: [['Host', 'evil.test']] })],
    ['a long address', 414, () => get(`/${'a'.repeat(2_048)}`)],
    ['another method', 405, () => ask(shell.port, { method: 'OPTIONS', headers: [host()] })],
    ['a preflight', 405, () => ask(shell.port, { ...call(), method: 'OPTIONS' })],
    ['another site', 403, () => ask(shell.port, { headers: [host(), ['Sec-Fetch-Site', 'cross-site']] })],
    [
      'no token',
      401,
      () => ask(shell.port, { ...call(), headers: withHeader(call().headers, 'Authorization', undefined) }),
    ],
    [
      'another type',
      415,
      () => ask(shell.port, { ...call(), headers: withHeader(call().headers, 'Content-Type', 'text/plain') }),
    ],
    [
      'a large body',
      413,
      () =>
        ask(shell.port, {
          ...call(),
          headers: withHeader(call().headers, 'Content-Length', String(limits.bodyBytes + 1)),
        }),
    ],
    ['no JSON', 400, () => ask(shell.port, { ...call(), headers: callHeaders(shell, 'x'), body: 'x' })],
    ['an expectation', 417, () => ask(shell.port, { headers: [host(), ['Expect', 'x']] })],
    [
      'an expectation to continue',
      417,
      () => ask(shell.port, { ...call(), headers: [...call().headers, ['Expect', '100-continue']] }),
    ],
    ['long headers', 431, () => ask(shell.port, { headers: [host(), ['X-Long', 'a'.repeat(17_000)]] })],
    ['no HTTP', 400, () => sendRaw(shell.port, 'hello\r\n\r\n')],
    ['a bare line feed', 400, () => sendRaw(shell.port, 'GET / HTTP/1.1\nHost: x\n\n')],
    [
      'two lengths',
      400,
      () => ask(shell.port, { ...call(), headers: [...call().headers, ['Content-Length', '3']] }),
    ],
    [
      'a length and chunks',
      400,
      () => ask(shell.port, { ...call(), headers: [...call().headers, ['Transfer-Encoding', 'chunked']] }),
    ],
    ['a socket elsewhere', 404, () => ask(shell.port, { ...upgrade(), path: '/' })],
    [
      'a socket from elsewhere',
      403,
      () => ask(shell.port, { ...upgrade(), headers: withHeader(upgrade().headers, 'Origin', 'null') }),
    ],
    [
      'another protocol',
      400,
      () => ask(shell.port, { ...upgrade(), headers: withHeader(upgrade().headers, 'Upgrade', 'h2c') }),
    ],
    [
      'a socket without a key',
      400,
      () =>
        ask(shell.port, {
          ...upgrade(),
          headers: withHeader(upgrade().headers, 'Sec-WebSocket-Key', undefined),
        }),
    ],
    [
      'an old socket',
      400,
      () =>
        ask(shell.port, {
          ...upgrade(),
          headers: withHeader(upgrade().headers, 'Sec-WebSocket-Version', '7'),
        }),
    ],
  ];
  test.each(answers)('%s gets %i', async (_title, status, answer) => {
    const received = await answer();
    expect(received.status).toBe(status);
    expectHeaders(received);
    if (status !== 200) expect(received.body).toMatch(/^[A-Z][\w' -]{2,40}$/);
  });
});

test('an error tells nobody where the files are', async () => {
  const answer = await get('/broken');
  expect(answer.text).not.toContain(folder);
  expect(shell.log.lines.join()).toContain('could not answer a request');
});

test('a second request after a refused one on the same connection is not answered', async () => {
  const smuggled = requestText({ headers: [host()] });
  const text = requestText({ method: 'POST', path: '/api/call', headers: [host(), ['Content-Length', '0']] });
  const answer = await sendRaw(shell.port, text + smuggled);
  expect(answer.status).toBe(403);
  expect(answer.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

test('a page that embeds the answer as a script gets nothing to run', async () => {
  const answer = await ask(shell.port, {
    path: '/api/call',
    headers: [host(), ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Dest', 'script']],
  });
  expect(answer.status).toBe(405);
  expect(createFakePage().has('/api/call')).toBe(false);
});
