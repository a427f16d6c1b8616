import { once } from 'node:events';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { startTestShell, type TestShell } from '../kit/browser-host.ts';
import { openConnection, requestText, upgradeHeaders } from './raw-http.ts';

let shell: TestShell;
beforeAll(async () => {
  // No pace here, and no look at the kernel's table for each socket: what is sent matters, not how fast.
  shell = await startTestShell({
    limits: { calls: { burst: Number.POSITIVE_INFINITY, perSecond: 1, waiting: 0 } },
    isOwnUser: async () => true,
  });
});
afterAll(() => shell.close());
beforeEach(() => {
  shell.app.calls.length = 0;
});

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`${shell.origin.replace('http', 'ws')}/api/socket`, { origin: shell.origin });
  await once(socket, 'open');
  return socket;
}

async function signIn(): Promise<WebSocket> {
  const socket = await openSocket();
  socket.send(JSON.stringify({ type: 'hello', token: shell.token }));
  expect(await nextMessage(socket)).toEqual({ type: 'welcome' });
  return socket;
}

async function nextMessage(socket: WebSocket): Promise<unknown> {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
}

/** The code with which the shell closes, whatever it says before. */
async function codeAfter(socket: WebSocket, message: string | Buffer): Promise<number> {
  const closed = once(socket, 'close');
  socket.send(message);
  const [code] = await closed;
  return Number(code);
}

describe('the token opens a socket', () => {
  test.each([
    ['no token', ''],
    ['a wrong one', 'A'.repeat(43)],
    ['a long one', 'A'.repeat(200)],
  ])('%s closes it', async (_title, token) => {
    const socket = await openSocket();
    expect(await codeAfter(socket, JSON.stringify({ type: 'hello', token }))).toBe(4401);
  });

  test('a call before the token closes it and is not made', async () => {
    const socket = await openSocket();
    expect(await codeAfter(socket, JSON.stringify({ type: 'call', callId: 1, name: 'x', input: 1 }))).toBe(
      1008,
    );
    expect(shell.app.calls).toEqual([]);
  });

  test('calls sent right behind a wrong token are not made', async () => {
    const socket = await openSocket();
    socket.send(JSON.stringify({ type: 'hello', token: 'wrong' }));
    expect(await codeAfter(socket, JSON.stringify({ type: 'call', callId: 1, name: 'x', input: 1 }))).toBe(
      4401,
    );
    expect(shell.app.calls).toEqual([]);
  });

  test('a second token closes it, even the right one', async () => {
    const socket = await signIn();
    expect(await codeAfter(socket, JSON.stringify({ type: 'hello', token: shell.token }))).toBe(1008);
  });

  test('who has not signed in hears no event', async () => {
    const stranger = await openSocket();
    const page = await signIn();
    const heard: unknown[] = [];
    stranger.on('message', (data) => heard.push(data));
    shell.app.announce({ type: 'libraryChanged' });
    expect(await nextMessage(page)).toEqual({ type: 'event', event: { type: 'libraryChanged' } });
    expect(await codeAfter(stranger, 'x')).toBe(1008);
    expect(heard).toEqual([]);
    page.terminate();
  });

  test('the token in the address or in a sub-protocol opens nothing', async () => {
    const address = `${shell.origin.replace('http', 'ws')}/api/socket`;
    const byAddress = new WebSocket(`${address}?token=${shell.token}`, { origin: shell.origin });
    expect(String(await once(byAddress, 'error'))).toContain('404');
    const byProtocol = new WebSocket(address, shell.token, { origin: shell.origin });
    expect(String(await once(byProtocol, 'error'))).toContain('no subprotocol');
    expect(shell.app.calls).toEqual([]);
  });
});

test.each([
  ['no JSON', 'x'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['an unknown type', '{"type":"eval","code":"1"}'],
  ['a prototype for a type', '{"type":"__proto__"}'],
  ['a message of the other direction', '{"type":"welcome"}'],
  ['a call without a number', '{"type":"call","name":"x","input":1}'],
  ['a negative number', '{"type":"call","callId":-1,"name":"x","input":1}'],
  ['a fraction', '{"type":"call","callId":1.5,"name":"x","input":1}'],
  ['a number beyond integers', '{"type":"call","callId":9007199254740993,"name":"x","input":1}'],
  ['a name that is no text', '{"type":"call","callId":1,"name":{},"input":1}'],
  ['a very long name', JSON.stringify({ type: 'call', callId: 1, name: 'a'.repeat(101), input: 1 })],
  ['a key too many', '{"type":"call","callId":1,"name":"x","input":1,"path":"/etc/passwd"}'],
  ['a prototype', '{"type":"call","callId":1,"name":"x","input":1,"__proto__":{"a":1}}'],
  ['bytes', Buffer.from('{"type":"call","callId":1,"name":"x","input":1}')],
])('%s closes a signed-in socket and calls nothing', async (_title, message) => {
  expect(await codeAfter(await signIn(), message)).toBe(1008);
  expect(shell.app.calls).toEqual([]);
});

test('a name that no object has travels to the application as it is', async () => {
  const socket = await signIn();
  socket.send('{"type":"call","callId":7,"name":"__proto__","input":{"__proto__":{"polluted":true}}}');
  await nextMessage(socket);
  expect(shell.app.calls[0]?.name).toBe('__proto__');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  socket.terminate();
});

test('a call too deep to be answered costs the page its socket and not the shell its life', async () => {
  const socket = await signIn();
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(await codeAfter(socket, `{"type":"call","callId":1,"name":"x","input":${deep}}`)).toBe(1011);
  (await signIn()).terminate();
  shell.log.lines.length = 0;
});

test('a frame that is not masked, or of an unknown kind, ends the socket only', async () => {
  for (const frame of [
    '\x81\x02{}',
    '\x83\x80\x00\x00\x00\x00',
    '\xf1\x80\x00\x00\x00\x00',
    '\x88\x01\x00',
    '\xff'.repeat(50),
  ]) {
    const connection = await openConnection(shell.port);
    connection.write(requestText({ path: '/api/socket', headers: upgradeHeaders(shell) }), 'latin1');
    await once(connection, 'data');
    connection.on('error', () => connection.destroy());
    connection.end(Buffer.from(frame, 'latin1'));
    connection.resume();
    await once(connection, 'close');
  }
  (await signIn()).terminate();
});

test('5,000 made-up messages are answered or closed with 1008, and never reach further than one call', async () => {
  const key = fc.constantFrom('type', 'callId', 'name', 'input', 'token', '__proto__', 'constructor', 'x');
  const value = fc.oneof(
    fc.constantFrom('call', 'hello', 'welcome', 'reply', 'drafts.save', shell.token.slice(1)),
    fc.integer(),
    fc.double(),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.jsonValue(),
  );
  const message = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.tuple(key, value), { maxLength: 6 })
        .map((pairs) => `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`),
    },
    {
      weight: 6,
      arbitrary: fc
        .record({
          type: fc.constant('call'),
          callId: fc.nat(),
          name: fc.string({ unit: 'binary', maxLength: 100 }),
          input: fc.jsonValue(),
        })
        .map((call) => JSON.stringify(call)),
    },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );
  const messages = fc.sample(message, { numRuns: 5_000, seed: 20 });
  const codes = new Map<number, number>();
  let callsMade = 0;

  // Each worker keeps its socket until a message closes it, and then signs in again.
  const begin = async () => {
    const socket = await signIn();
    return { socket, closed: once(socket, 'close').then(([code]) => Number(code)) };
  };
  const work = async () => {
    let { socket, closed } = await begin();
    for (let next = messages.pop(); next !== undefined; next = messages.pop()) {
      const replied = once(socket, 'message').then(() => 0);
      socket.send(next);
      const code = await Promise.race([closed, replied]);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code === 0) callsMade += 1;
      else ({ socket, closed } = await begin());
    }
    socket.terminate();
  };
  await Promise.all([work(), work(), work()]);

  expect([...codes.keys()].filter((code) => code !== 0)).toEqual([1008]);
  expect([...codes.values()].reduce((sum, count) => sum + count)).toBe(5_000);
  expect(shell.app.calls).toHaveLength(callsMade);
  expect(shell.log.lines).toEqual([]);
}, 120_000);
