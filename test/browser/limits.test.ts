import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { limits } from '../../browser/limits.ts';
import { startTestShell, type TestShell, type TestShellOptions } from '../kit/browser-host.ts';
import { ask, callHeaders, openConnection, requestText, sendRaw } from './raw-http.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function startShell(options: TestShellOptions = {}): Promise<TestShell> {
  const shell = await startTestShell(options);
  closers.push(shell.close);
  return shell;
}

function openSocket({ origin }: TestShell): WebSocket {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/socket`, { origin });
  closers.push(() => socket.terminate());
  return socket;
}

async function signIn(shell: TestShell): Promise<WebSocket> {
  const socket = openSocket(shell);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', token: shell.token }));
  await once(socket, 'message');
  return socket;
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  return Number(code);
}

async function connectTo(shell: TestShell): Promise<Socket> {
  const connection = await openConnection(shell.port);
  connection.on('error', () => connection.destroy());
  closers.push(() => connection.destroy());
  return connection;
}

test('the limits are those that were promised', () => {
  expect(limits).toEqual({
    bodyBytes: 42_100_000,
    headerBytes: 16_384,
    urlCharacters: 2_048,
    headersTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    connections: 32,
    sockets: 8,
    messageBytes: 1_048_576,
    calls: { burst: 200, perSecond: 100, waiting: 2_000 },
    helloTimeoutMs: 2_000,
    pingIntervalMs: 20_000,
    unreadBytes: 67_108_864,
  });
});

test('a request whose headers never end is cut off', async () => {
  const shell = await startShell({ limits: { headersTimeoutMs: 100 } });
  const answer = await sendRaw(shell.port, 'GET / HTTP/1.1\r\nHost: x\r\n');
  expect(answer.status).toBe(408);
});

test('a request whose body never ends is cut off', async () => {
  const shell = await startShell({ limits: { headersTimeoutMs: 100, requestTimeoutMs: 200 } });
  const headers = callHeaders(shell, 'x'.repeat(100));
  const answer = await sendRaw(
    shell.port,
    requestText({ method: 'POST', path: '/api/call', headers, body: '{' }),
  );
  expect(answer.status).toBe(408);
  expect(shell.app.calls).toEqual([]);
});

test('a body that turns out too large is refused though it gave no length', async () => {
  const shell = await startShell({ limits: { bodyBytes: 1_000 } });
  const headers = callHeaders(shell, '').filter(([name]) => name !== 'Content-Length');
  const chunk = 'a'.repeat(600);
  const body = `258\r\n${chunk}\r\n258\r\n${chunk}\r\n0\r\n\r\n`;
  const chunked = [...headers, ['Transfer-Encoding', 'chunked'] as const];
  const answer = await ask(shell.port, { method: 'POST', path: '/api/call', headers: chunked, body });
  expect(answer.status).toBe(413);
  expect(shell.app.calls).toEqual([]);
});

test('who goes in the middle of a request leaves no trace in the log', async () => {
  const shell = await startShell();
  const connection = await connectTo(shell);
  const headers = callHeaders(shell, 'x'.repeat(100));
  connection.write(requestText({ method: 'POST', path: '/api/call', headers, body: '{' }));
  // An answer on another connection shows that the first one has been read.
  await ask(shell.port, { headers: [['Host', `127.0.0.1:${shell.port}`]] });
  connection.destroy();
  await ask(shell.port, { headers: [['Host', `127.0.0.1:${shell.port}`]] });
  expect(shell.log.lines).toEqual([]);
});

test('the 33rd connection is closed and the others still work', async () => {
  const shell = await startShell();
  const held = await Promise.all(Array.from({ length: 31 }, () => connectTo(shell)));
  const page = { headers: [['Host', `127.0.0.1:${shell.port}`]] } as const;
  expect((await ask(shell.port, page)).status).toBe(200);
  held.push(await connectTo(shell));
  const refused = await connectTo(shell);
  refused.resume();
  await once(refused, 'close');
  held[0]?.write(requestText(page));
  const [answer] = await once(held[0] as Socket, 'data');
  expect(String(answer)).toContain('HTTP/1.1 200 OK');
});

test('the ninth socket is refused, and gets the place of one that leaves', async () => {
  const shell = await startShell();
  const pages = await Promise.all(Array.from({ length: 8 }, () => signIn(shell)));
  const ninth = openSocket(shell);
  const [error] = await once(ninth, 'error');
  expect(String(error)).toContain('503');
  pages[0]?.close();
  await once(pages[0] as WebSocket, 'close');
  expect((await signIn(shell)).readyState).toBe(WebSocket.OPEN);
});

test('simultaneous upgrades share the eight places', async () => {
  const shell = await startShell();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = openSocket(shell);
      return Promise.race([
        once(socket, 'open').then(() => 'open'),
        once(socket, 'error').then(() => 'refused'),
      ]).catch(() => 'refused');
    }),
  );
  expect(outcomes.filter((outcome) => outcome === 'open')).toHaveLength(8);
});

test('a message of more than a megabyte closes the socket before it is read', async () => {
  const shell = await startShell();
  const socket = await signIn(shell);
  const closed = closeCode(socket);
  socket.send(Buffer.alloc(1_048_577, 'a'));
  expect(await closed).toBe(1009);
  expect(shell.app.calls).toEqual([]);
});

test('a message of exactly a megabyte is read', async () => {
  const shell = await startShell();
  const socket = await signIn(shell);
  const empty = JSON.stringify({ type: 'call', callId: 1, name: 'x', input: '' }).length;
  socket.send(JSON.stringify({ type: 'call', callId: 1, name: 'x', input: 'a'.repeat(1_048_576 - empty) }));
  await once(socket, 'message');
  expect(shell.app.calls).toHaveLength(1);
});

test('a message in ever more fragments is given up, in bounded memory', async () => {
  const shell = await startShell();
  const socket = await signIn(shell);
  const closed = closeCode(socket);
  const residentBefore = process.memoryUsage.rss();
  for (let sent = 0; sent < 40_000 && socket.readyState === WebSocket.OPEN; sent += 1)
    socket.send('a', { fin: false });
  expect([1006, 1008]).toContain(await closed);
  expect(process.memoryUsage.rss() - residentBefore).toBeLessThan(100 * 1024 * 1024);
});

test('calls beyond the pace wait for their turn, and none is lost', async () => {
  const shell = await startShell({ limits: { calls: { burst: 5, perSecond: 50, waiting: 100 } } });
  const socket = await signIn(shell);
  const startedAt = performance.now();
  const answered: number[] = [];
  const all = new Promise<void>((resolve) =>
    socket.on('message', (data) => {
      answered.push(JSON.parse((data as Buffer).toString()).callId);
      const allowed = 5 + ((performance.now() - startedAt) / 1_000) * 50;
      expect(shell.app.calls.length).toBeLessThanOrEqual(allowed + 1);
      if (answered.length === 25) resolve();
    }),
  );
  for (let callId = 0; callId < 25; callId += 1)
    socket.send(JSON.stringify({ type: 'call', callId, name: 'x', input: 0 }));
  await all;
  expect(answered.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, callId) => callId));
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

test('a socket is closed with its reason while calls wait, and they are not made any more', async () => {
  const shell = await startShell({ limits: { calls: { burst: 1, perSecond: 0.01, waiting: 100 } } });
  const socket = await signIn(shell);
  const closed = closeCode(socket);
  const send = (callId: number) => socket.send(JSON.stringify({ type: 'call', callId, name: 'x', input: 0 }));
  send(1);
  await once(socket, 'message');
  send(2);
  await shell.close();
  expect(await closed).toBe(1001);
  expect(shell.app.calls).toHaveLength(1);
});

test('more calls than may wait close the socket', async () => {
  const shell = await startShell({ limits: { calls: { burst: 5, perSecond: 0.01, waiting: 0 } } });
  const socket = await signIn(shell);
  const closed = closeCode(socket);
  for (let callId = 0; callId < 6; callId += 1)
    socket.send(JSON.stringify({ type: 'call', callId, name: 'x', input: 0 }));
  expect(await closed).toBe(1008);
  expect(shell.app.calls).toHaveLength(5);
});

test('a socket that does not say its token in time is closed', async () => {
  const shell = await startShell({ limits: { helloTimeoutMs: 20 } });
  expect(await closeCode(openSocket(shell))).toBe(4401);
});

test('a peer that does not answer a ping is cut off, one that does stays', async () => {
  const shell = await startShell({ limits: { pingIntervalMs: 150 } });
  const silent = new WebSocket(`${shell.origin.replace('http', 'ws')}/api/socket`, {
    origin: shell.origin,
    autoPong: false,
  });
  const closed = closeCode(silent);
  await once(silent, 'open');
  const living = await signIn(shell);
  expect(await closed).toBe(1006);
  await once(living, 'ping');
  expect(living.readyState).toBe(WebSocket.OPEN);
});

test('a page that reads nothing is dropped before it fills the memory', async () => {
  const shell = await startShell({ limits: { unreadBytes: 1_000_000 } });
  const socket = await signIn(shell);
  const closed = closeCode(socket);
  socket.pause();
  for (let sent = 0; sent < 60; sent += 1)
    shell.app.announce({ type: 'commandChosen', command: 'a'.repeat(500_000) });
  socket.resume();
  expect(await closed).toBe(1006);
});

test('the shell ends at once although pages and idle connections are open', async () => {
  const shell = await startTestShell();
  const socket = await signIn(shell);
  await connectTo(shell);
  const closed = closeCode(socket);
  const startedMs = performance.now();
  await shell.close();
  expect(await closed).toBe(1001);
  expect(performance.now() - startedMs).toBeLessThan(500);
});

test('the shell ends although a page does not answer its close', async () => {
  const shell = await startTestShell();
  const socket = await signIn(shell);
  socket.pause();
  const startedMs = performance.now();
  await shell.close();
  expect(performance.now() - startedMs).toBeLessThan(1_500);
});
