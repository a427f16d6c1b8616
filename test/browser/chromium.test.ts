import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { createRedirectFile } from '../../browser/redirect-file.ts';
import type { Transport } from '../../shared/contract/wire.ts';
import { createFakePage, startTestShell, type TestShell } from '../kit/browser-host.ts';
import { chromiumPath } from '../kit/chromium.ts';

declare global {
  interface Window {
    transport: Transport;
  }
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const apiFolder = fileURLToPath(new URL('../../renderer/api/', import.meta.url));
const evil = 'evil.test';

/** A server of the same machine that trusts everybody: what a page can do to it, the harness is able to do. */
type NaiveServer = { port: number; readonly calls: string[]; close(): Promise<void> };

let browser: Browser;
let shell: TestShell;
let naive: NaiveServer;

beforeAll(async () => {
  if (!existsSync(chromiumPath)) return;
  naive = await startNaiveServer();
  shell = await startTestShell({ pageFiles: createFakePage(await realTransportFiles()) });
  browser = await chromium.launch({
    executablePath: chromiumPath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      // Stands for a name server that first leads to the attacker and then to this machine.
      `--host-resolver-rules=MAP ${evil} 127.0.0.1`,
      // A protection of newer browsers only, and none against pages of the same machine: the shell must do without.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
      '--disable-background-networking',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  await naive?.close();
});
beforeEach(({ skip }) => {
  skip(!existsSync(chromiumPath), `there is no Chromium at ${chromiumPath}`);
  shell.app.calls.length = 0;
  naive.calls.length = 0;
});

/** The page's own transport, as Vite would serve it but unbundled, and a page that connects by it. */
async function realTransportFiles(): Promise<Record<string, string>> {
  const names = await readdir(apiFolder);
  const modules = await Promise.all(
    names.map(async (name) => [
      `/api/${name}`,
      stripTypeScriptTypes(await readFile(`${apiFolder}${name}`, 'utf8')),
    ]),
  );
  return {
    ...Object.fromEntries(modules),
    '/': '<!doctype html><title>Countersign</title><script type="module" src="/main.js"></script>',
    '/favicon.ico': '',
    '/main.js': "import { connect } from '/api/connect.ts'; window.transport = connect();",
  };
}

async function startNaiveServer(): Promise<NaiveServer> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Naive</title>READ ME');
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.on('message', () => calls.push('socket')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      }),
  };
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

/** A page that the attacker has served, on whatever origin; only its document comes from here. */
async function attackerPage(origin: string): Promise<Page> {
  const page = await newPage();
  const address = `${origin}/attack`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Attack</title>' }),
  );
  await page.goto(address);
  return page;
}

/** Opens the shell's page as a user does: by the redirect file. */
async function openOurPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const redirect = await createRedirectFile();
  await redirect.write(shell.pageUrl);
  await page.goto(redirect.url);
  await page.waitForURL(`${shell.origin}/`);
  await page.waitForFunction(() => window.transport !== undefined);
  await redirect.remove();
  return { page, complaints };
}

test('the redirect file opens the page, the page calls, and the browser has nothing to complain of', async () => {
  const { page, complaints } = await openOurPage();
  const reply = await page.evaluate(() => window.transport.call('drafts.open', { id: 'a' }));
  expect(reply).toEqual({ ok: true, output: { id: 'a' } });
  const large = await page.evaluate(() => window.transport.call('files.import', 'A'.repeat(2_000_000)));
  expect(large).toMatchObject({ ok: true });
  expect(complaints).toEqual([]);
});

test('the token leaves the address and the history, is told to no server, and survives a reload', async () => {
  const { page } = await openOurPage();
  const history = await (await page.context().newCDPSession(page)).send('Page.getNavigationHistory');
  expect(history.entries.map(({ url }) => url)).toEqual(['about:blank', `${shell.origin}/`]);
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await page.waitForFunction(() => window.transport !== undefined);
  expect(await page.evaluate(() => window.transport.call('x', 1))).toEqual({ ok: true, output: 1 });
});

test('a tab that was opened without the token is told that it has none', async () => {
  const page = await newPage();
  await page.goto(`${shell.origin}/`);
  await page.waitForFunction(() => window.transport !== undefined);
  const reply = await page.evaluate(() => window.transport.call('x', 1));
  expect(reply).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  expect(shell.app.calls).toEqual([]);
});

test('the page finds a shell again that comes back on its port, within three seconds', async () => {
  const first = await startTestShell({ pageFiles: createFakePage(await realTransportFiles()) });
  const page = await newPage();
  await page.goto(first.pageUrl);
  await page.waitForFunction(() => window.transport !== undefined);
  await page.evaluate(() => window.transport.call('x', 1));
  await first.close();
  expect(await page.evaluate(() => window.transport.call('x', 1))).toMatchObject({
    error: { code: 'not-connected' },
  });
  // Another start has another token, so what it says is that this page is an old one.
  const second = await startTestShell({ port: first.port });
  await page.waitForFunction(
    async () => JSON.stringify(await window.transport.call('x', 1)).includes('an earlier start'),
    undefined,
    { timeout: 3_000, polling: 100 },
  );
  await second.close();
});

test('the policy runs no text as code and lets the page talk to nobody else', async () => {
  const { page } = await openOurPage();
  const outcome = await page.evaluate(
    (naivePort) =>
      // From a timer, because what the test itself runs is exempt from the policy.
      new Promise<Record<string, string>>((resolve) => {
        const attempt = async (work: () => unknown) => {
          try {
            await work();
            return 'done';
          } catch (error) {
            return error instanceof Error ? error.name : 'refused';
          }
        };
        setTimeout(async () => {
          resolve({
            code: await attempt(() => Reflect.construct(Function, ['return 1'])),
            script: await attempt(() => {
              document.createElement('script').textContent = '1';
            }),
            markup: await attempt(() => {
              document.body.innerHTML = '<img src=x onerror=1>';
            }),
            fetch: await attempt(() => fetch(`http://127.0.0.1:${naivePort}/`, { mode: 'no-cors' })),
          });
        });
      }),
    naive.port,
  );
  expect(outcome).toEqual({
    code: 'EvalError',
    script: 'TypeError',
    markup: 'TypeError',
    fetch: 'TypeError',
  });
  expect(naive.calls).toEqual([]);
});

/** What a page reads of the server that its own name now leads to. */
function readBySameOrigin(page: Page) {
  return page.evaluate(async () => {
    const read = (path: string, init?: RequestInit) =>
      fetch(path, init).then(
        async (response) => `${response.status} ${await response.text()}`,
        () => 'failed',
      );
    const socket = new WebSocket(`ws://${location.host}/api/socket`);
    const opened = await new Promise((resolve) => {
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('failed');
    });
    return {
      page: await read('/'),
      call: await read('/api/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"name":"x"}',
      }),
      socket: opened,
    };
  });
}

test('DNS rebinding reads a naive server and nothing of ours', async () => {
  const blind = await readBySameOrigin(await attackerPage(`http://${evil}:${naive.port}`));
  expect(blind.page).toContain('READ ME');
  expect(blind.socket).toBe('open');

  const page = await attackerPage(`http://${evil}:${shell.port}`);
  const refused = '421 Misdirected Request';
  expect(await readBySameOrigin(page)).toEqual({ page: refused, call: refused, socket: 'failed' });
  await page.goto(`http://${evil}:${shell.port}/`);
  expect(await page.title()).not.toBe('Countersign');
  expect(shell.app.calls).toEqual([]);
});

/** Everything by which a page may reach a server of another origin. */
function attackAcrossOrigins(page: Page, port: number) {
  return page.evaluate(async (target) => {
    const outcomes: Record<string, string> = {};
    const base = `http://127.0.0.1:${target}`;
    const body = '{"name":"drafts.save","input":{}}';
    const within = (name: string, work: (done: (outcome: string) => void) => void) =>
      new Promise<void>((resolve) =>
        work((outcome) => {
          outcomes[name] = outcome;
          resolve();
        }),
      );

    await within('socket', (done) => {
      const socket = new WebSocket(`ws://127.0.0.1:${target}/api/socket`);
      socket.onopen = () => {
        socket.send('{"type":"hello","token":"guess"}');
        done('open');
      };
      socket.onerror = () => done('failed');
    });
    const tryFetch = (name: string, path: string, init: RequestInit) =>
      within(name, (done) => {
        fetch(base + path, init).then(
          async (response) => done(`${response.type} ${await response.text()}`),
          () => done('failed'),
        );
      });
    await tryFetch('read', '/', {});
    await tryFetch('no-cors', '/api/call', { method: 'POST', mode: 'no-cors', body });
    await tryFetch('json', '/api/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer guess' },
      body,
    });
    const load = (name: string, tag: 'img' | 'script', path: string) =>
      within(name, (done) => {
        const element = document.createElement(tag);
        element.onload = () => done('loaded');
        element.onerror = () => done('failed');
        element.src = base + path;
        document.body.append(element);
      });
    await load('image', 'img', '/api/call?name=drafts.save');
    await load('script', 'script', '/main.js');
    await load('call as script', 'script', '/api/call');
    navigator.sendBeacon(`${base}/api/call`, new Blob([body], { type: 'text/plain' }));

    await within('form', (done) => {
      const frame = document.createElement('iframe');
      frame.name = 'target';
      document.body.append(frame);
      const form = document.createElement('form');
      Object.assign(form, {
        method: 'POST',
        action: `${base}/api/call`,
        enctype: 'text/plain',
        target: 'target',
      });
      const field = document.createElement('input');
      Object.assign(field, { name: '{"name":"drafts.save","a":"', value: '","input":{}}' });
      form.append(field);
      document.body.append(form);
      frame.onload = () => done('sent');
      form.submit();
    });
    await within('frame', (done) => {
      const frame = document.createElement('iframe');
      frame.onload = () => {
        // A frame that was refused becomes an error page, which has an origin of its own as well.
        done(frame.contentDocument === null ? 'foreign' : 'readable');
      };
      frame.src = `${base}/`;
      document.body.append(frame);
    });
    return outcomes;
  }, port);
}

test.each(['127.0.0.1', evil])(
  'a page of %s on another port changes a naive server and nothing of ours',
  async (host) => {
    const attacker = `http://${host}:${naive.port}`;
    const harmed = await startNaiveServer();
    const harm = await attackAcrossOrigins(await attackerPage(attacker), harmed.port);
    expect(harm.socket).toBe('open');
    await expect.poll(() => harmed.calls).toContain('socket');
    expect(harmed.calls.filter((call) => call === 'POST /api/call').length).toBeGreaterThanOrEqual(2);
    await harmed.close();

    const page = await attackerPage(attacker);
    const outcomes = await attackAcrossOrigins(page, shell.port);
    expect(outcomes).toEqual({
      socket: 'failed',
      read: 'failed',
      'no-cors': expect.stringMatching(/^(failed|opaque )$/),
      json: 'failed',
      image: 'failed',
      script: 'failed',
      'call as script': 'failed',
      form: 'sent',
      frame: 'foreign',
    });
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${shell.origin}/`);
    expect(shell.app.calls).toEqual([]);
  },
);
