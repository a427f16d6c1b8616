import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestShell, type TestShell } from '../kit/browser-host.ts';
import { ask, callHeaders, type RawRequest, upgradeHeaders, withHeader } from './raw-http.ts';

const body = '{"name":"drafts.save","input":1}';
let shell: TestShell;

beforeAll(async () => {
  shell = await startTestShell();
});
afterAll(() => shell.close());

/** The three kinds of request, each as our own page would make it. */
const doors: Record<string, () => RawRequest & { headers: readonly (readonly [string, string])[] }> = {
  page: () => ({ headers: [['Host', `127.0.0.1:${shell.port}`]] }),
  call: () => ({ method: 'POST', path: '/api/call', headers: callHeaders(shell, body), body }),
  socket: () => ({ path: '/api/socket', headers: upgradeHeaders(shell) }),
};
const doorNames = Object.keys(doors);

async function statusOf(door: string, name: string, value: string | undefined): Promise<number> {
  const request = doors[door]?.() ?? { headers: [] };
  return (await ask(shell.port, { ...request, headers: withHeader(request.headers, name, value) })).status;
}

test('our own page is answered at every door', async () => {
  const statuses = await Promise.all(doorNames.map((door) => ask(shell.port, doors[door]?.() ?? {})));
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 101]);
});

describe('a request to any other name than ours is misdirected', () => {
  const hosts: [string, (port: number) => string | undefined][] = [
    ['absent', () => undefined],
    ['empty', () => ''],
    ['another site', () => 'evil.test'],
    ['another site on our port', (port) => `evil.test:${port}`],
    ['our address without port', () => '127.0.0.1'],
    ['our address on another port', (port) => `127.0.0.1:${port + 1}`],
    ['our port with a leading zero', (port) => `127.0.0.1:0${port}`],
    ['an empty port', () => '127.0.0.1:'],
    ['a name that begins with our address', (port) => `127.0.0.1.evil.test:${port}`],
    ['a name that begins with our address and has no port', () => '127.0.0.1.evil'],
    ['a name that ends with our address', (port) => `evil.test.127.0.0.1:${port}`],
    ['a trailing dot', (port) => `127.0.0.1.:${port}`],
    ['localhost', (port) => `localhost:${port}`],
    ['localhost with a dot', (port) => `localhost.:${port}`],
    ['localhost in capitals', (port) => `LOCALHOST:${port}`],
    ['a name under localhost', (port) => `evil.localhost:${port}`],
    ['the loopback address of IPv6', (port) => `[::1]:${port}`],
    ['our address mapped into IPv6', (port) => `[::ffff:127.0.0.1]:${port}`],
    ['every address', (port) => `0.0.0.0:${port}`],
    ['another loopback address', (port) => `127.0.0.2:${port}`],
    ['a short form', (port) => `127.1:${port}`],
    ['a decimal form', (port) => `2130706433:${port}`],
    ['a hexadecimal form', (port) => `0x7f000001:${port}`],
    ['an octal form', (port) => `0177.0.0.1:${port}`],
    ['a user before our address', (port) => `user@127.0.0.1:${port}`],
    ['our address before another', (port) => `127.0.0.1:${port}@evil.test`],
    ['two names in one', (port) => `127.0.0.1:${port}, evil.test`],
    ['a scheme', (port) => `http://127.0.0.1:${port}`],
    ['a path', (port) => `127.0.0.1:${port}/`],
    ['a fragment', (port) => `127.0.0.1:${port}#evil.test`],
    ['a wildcard service', (port) => `127.0.0.1.nip.test:${port}`],
    ['null', () => 'null'],
  ];
  test.each(hosts)('%s', async (_title, hostOf) => {
    const statuses = await Promise.all(doorNames.map((door) => statusOf(door, 'Host', hostOf(shell.port))));
    expect(statuses).toEqual([421, 421, 421]);
  });

  test('two Host headers, of which one is ours', async () => {
    const own = ['Host', `127.0.0.1:${shell.port}`] as const;
    for (const headers of [
      [own, ['Host', 'evil.test']],
      [['Host', 'evil.test'], own],
      [own, own],
    ] as const) {
      expect((await ask(shell.port, { headers })).status).toBe(421);
    }
  });

  test('a whole address in the first line, even our own', async () => {
    for (const path of ['http://evil.test/', `http://127.0.0.1:${shell.port}/`, '*', 'evil.test:80']) {
      const { status } = await ask(shell.port, { path, headers: [['Host', `127.0.0.1:${shell.port}`]] });
      expect([400, 421]).toContain(status);
    }
  });

  test('a request of HTTP/1.0, which need not name its host', async () => {
    expect((await ask(shell.port, { version: '1.0' })).status).toBe(421);
  });
});

describe('a call or a socket from any other page than ours is forbidden', () => {
  const origins: [string, (port: number) => string | undefined][] = [
    ['absent', () => undefined],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['another site', () => 'https://evil.test'],
    ['another site on our port', (port) => `http://evil.test:${port}`],
    ['our address over TLS', (port) => `https://127.0.0.1:${port}`],
    ['our address without port', () => 'http://127.0.0.1'],
    ['another port', (port) => `http://127.0.0.1:${port + 1}`],
    ['our port and more digits', (port) => `http://127.0.0.1:${port}0`],
    ['a name that begins with our origin', (port) => `http://127.0.0.1:${port}.evil.test`],
    ['our origin as a user', (port) => `http://127.0.0.1:${port}@evil.test`],
    ['a trailing slash', (port) => `http://127.0.0.1:${port}/`],
    ['a trailing dot', (port) => `http://127.0.0.1.:${port}`],
    ['localhost', (port) => `http://localhost:${port}`],
    ['IPv6', (port) => `http://[::1]:${port}`],
    ['capitals', (port) => `HTTP://127.0.0.1:${port}`],
    ['a file', () => 'file://'],
    ['an extension', () => 'chrome-extension://abcdefghijklmnop'],
    ['two origins', (port) => `http://127.0.0.1:${port} http://evil.test`],
    ['two origins with a comma', (port) => `http://127.0.0.1:${port}, http://evil.test`],
    ['a socket address', (port) => `ws://127.0.0.1:${port}`],
  ];
  test.each(origins)('%s', async (_title, originOf) => {
    const origin = originOf(shell.port);
    expect(await statusOf('call', 'Origin', origin)).toBe(403);
    expect(await statusOf('socket', 'Origin', origin)).toBe(403);
  });

  test('two Origin headers, of which one is ours', async () => {
    const request = doors.socket?.();
    const headers = [...(request?.headers ?? []), ['Origin', 'http://evil.test'] as const];
    expect((await ask(shell.port, { ...request, headers })).status).toBe(403);
  });
});

describe('fetch metadata can refuse, and never replaces the other checks', () => {
  const cases: [site: string, expected: [page: number, call: number, socket: number]][] = [
    ['same-origin', [200, 200, 101]],
    ['none', [200, 403, 403]],
    ['same-site', [403, 403, 403]],
    ['cross-site', [403, 403, 403]],
    ['same-origin, cross-site', [403, 403, 403]],
    ['Same-Origin', [403, 403, 403]],
    ['', [403, 403, 403]],
  ];
  test.each(cases)('Sec-Fetch-Site: %s', async (site, expected) => {
    const statuses = await Promise.all(doorNames.map((door) => statusOf(door, 'Sec-Fetch-Site', site)));
    expect(statuses).toEqual(expected);
  });

  test('only the start page can be navigated to from elsewhere, and only as a whole tab', async () => {
    const navigation = (path: string, mode: string, dest: string) =>
      ask(shell.port, {
        path,
        headers: [
          ['Host', `127.0.0.1:${shell.port}`],
          ['Sec-Fetch-Site', 'cross-site'],
          ['Sec-Fetch-Mode', mode],
          ['Sec-Fetch-Dest', dest],
        ],
      }).then(({ status }) => status);
    expect(await navigation('/', 'navigate', 'document')).toBe(200);
    for (const [path, mode, dest] of [
      ['/index.html', 'navigate', 'document'],
      ['/?', 'navigate', 'document'],
      ['/', 'navigate', 'iframe'],
      ['/', 'no-cors', 'document'],
      ['/', 'no-cors', 'script'],
      ['/', 'cors', 'empty'],
      ['/', 'navigate', 'object'],
    ] as const) {
      expect(await navigation(path, mode, dest), `${path} ${mode} ${dest}`).toBe(403);
    }
  });
});

describe('a call without the token of this start is answered by nobody', () => {
  const wrong: [string, () => string | undefined][] = [
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['no token', () => 'Bearer '],
    ['a short token', () => `Bearer ${shell.token.slice(0, -1)}`],
    ['a long token', () => `Bearer ${shell.token}A`],
    ['another token of the same length', () => `Bearer ${'A'.repeat(43)}`],
    ['the token with its first character changed', () => `Bearer ${shift(shell.token)}`],
    ['the token in other letters', () => `Bearer ${shell.token.toLowerCase()}`],
    ['another scheme', () => `Basic ${shell.token}`],
    ['the bare token', () => shell.token],
    ['two tokens', () => `Bearer ${shell.token} ${shell.token}`],
    ['a very long token', () => `Bearer ${'A'.repeat(8_000)}`],
  ];
  test.each(wrong)('%s', async (_title, header) => {
    const before = shell.app.calls.length;
    const request = doors.call?.();
    const headers = withHeader(request?.headers ?? [], 'Authorization', header());
    const answer = await ask(shell.port, { ...request, headers });
    expect(answer.status).toBe(401);
    // One shape for all of them: nothing tells how near a guess was.
    expect(answer.body).toBe('Unauthorized');
    expect(shell.app.calls).toHaveLength(before);
  });

  test('the token of an earlier start', async () => {
    const earlier = await startTestShell();
    await earlier.close();
    const request = doors.call?.();
    const headers = withHeader(request?.headers ?? [], 'Authorization', `Bearer ${earlier.token}`);
    expect((await ask(shell.port, { ...request, headers })).status).toBe(401);
  });

  test('a token in the address is no token', async () => {
    const headers = withHeader(callHeaders(shell, body), 'Authorization', undefined);
    const path = `/api/call?token=${shell.token}`;
    expect((await ask(shell.port, { method: 'POST', path, headers, body })).status).toBe(405);
  });

  test('every start has a token of its own, of 256 bits', async () => {
    const other = await startTestShell();
    await other.close();
    expect(other.token).not.toBe(shell.token);
    expect(Buffer.from(shell.token, 'base64url')).toHaveLength(32);
  });
});

describe('a call is JSON by POST and nothing else', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
  ])('content type %s is refused', async (type) => {
    expect(await statusOf('call', 'Content-Type', type)).toBe(415);
  });

  test.each(['OPTIONS', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE'])(
    '%s is refused',
    async (method) => {
      const before = shell.app.calls.length;
      expect((await ask(shell.port, { ...doors.call?.(), method })).status).toBe(405);
      if (method !== 'GET') expect((await ask(shell.port, { ...doors.page?.(), method })).status).toBe(405);
      expect(shell.app.calls).toHaveLength(before);
    },
  );

  test.each(['', 'x', '[]', 'null', '{"name":1}', '{"name":"a","input":1,"more":2}', '{"name":"a"', '\xff'])(
    'the body %s is refused',
    async (text) => {
      const headers = callHeaders(shell, '').filter(([name]) => name !== 'Content-Length');
      const request = { method: 'POST', path: '/api/call', body: text };
      const sized = [...headers, ['Content-Length', String(text.length)] as const];
      expect((await ask(shell.port, { ...request, headers: sized })).status).toBe(400);
    },
  );
});

test('neither the token nor the address of a request is ever logged', () => {
  expect(shell.log.lines).toEqual([]);
});

function shift(token: string): string {
  return (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
}
