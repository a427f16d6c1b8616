import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { downloadDestination } from '../../browser/destination.ts';
import { openApp } from '../../core/app.ts';
import { api, type OpenedDraft } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { connectToShell, createMemoryLog, resourcesFolder } from '../kit/browser-host.ts';
import { callHeaders, requestText, upgradeHeaders } from './raw-http.ts';

const program = fileURLToPath(new URL('../../browser/main.ts', import.meta.url));
/** A process starts within two seconds, unless the machine has a lot to do. */
const startLimitMs = 60_000;
vi.setConfig({ testTimeout: startLimitMs });

const canary = 'quarterly-canary-4711';

type Running = {
  child: ChildProcess;
  libraryFolder: string;
  redirectPath: string;
  origin: string;
  token: string;
  /** Everything it has printed so far. */
  printed(): string;
};

const folders: string[] = [];
const children: ChildProcess[] = [];

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign process '));
  folders.push(folder);
  return folder;
}

function run(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** Waits for the one line that says where to go, and reads the address as a browser would. */
async function ready(child: ChildProcess, libraryFolder: string): Promise<Running> {
  const text: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => text.push(String(data)));
  if (!child.stdout) throw new Error('The child has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /file:\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    const redirectPath = fileURLToPath(url);
    const page = /url=(\S+)#t=([\w-]+)"/.exec(await readFile(redirectPath, 'utf8'));
    const origin = new URL(page?.[1] ?? '').origin;
    return {
      child,
      libraryFolder,
      redirectPath,
      origin,
      token: page?.[2] ?? '',
      printed: () => text.join(''),
    };
  }
  throw new Error(`The shell did not start: ${text.join('')}`);
}

async function startMain(): Promise<Running> {
  const libraryFolder = join(await makeFolder(), 'library');
  return ready(run(process.execPath, [program, '--library', libraryFolder, '--no-open']), libraryFolder);
}

async function exitOf(child: ChildProcess): Promise<number | string> {
  if (child.exitCode !== null) return child.exitCode;
  if (child.signalCode !== null) return child.signalCode;
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

afterAll(async () => {
  // Politely, because a shell that is killed leaves its redirect file behind.
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(exitOf));
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('a running shell', () => {
  let shell: Running;
  beforeAll(async () => {
    shell = await startMain();
  }, startLimitMs);

  test('listens on 127.0.0.1 and on no other address of the machine', async ({ skip }) => {
    const port = Number(new URL(shell.origin).port);
    const addresses = [
      '::1',
      ...Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address)),
    ];
    for (const address of addresses.filter((one) => one !== '127.0.0.1' && !one.startsWith('fe80'))) {
      const socket = connect(port, address);
      const [error] = await once(socket, 'error');
      expect((error as NodeJS.ErrnoException).code, address).not.toBe(undefined);
    }
    skip(process.platform !== 'linux', 'only Linux lists its listening sockets in /proc');
    const listening = await Promise.all(
      ['tcp', 'tcp6'].map(async (table) => {
        const text = await readFile(`/proc/net/${table}`, 'latin1').catch(() => '');
        return text
          .split('\n')
          .map((line) => line.trim().split(/\s+/))
          .filter((columns) => columns[3] === '0A')
          .map((columns) => columns[1] ?? '');
      }),
    );
    const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
    expect(listening.flat().filter((address) => address.endsWith(`:${hexPort}`))).toEqual([
      `0100007F:${hexPort}`,
    ]);
  });

  test('leads to itself by a file that only its user can read', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no modes');
    expect((await stat(shell.redirectPath)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(shell.redirectPath))).mode & 0o777).toBe(0o700);
  });

  test('prints where to go in one line, without the token', () => {
    expect(shell.printed().trim().split('\n')).toHaveLength(1);
    expect(shell.printed()).not.toContain(shell.token);
  });

  test('keeps the token out of its arguments, its environment and its library', async ({ skip }) => {
    for (const name of await readdir(shell.libraryFolder)) {
      if (name === 'owner.json')
        expect(await readFile(join(shell.libraryFolder, name), 'utf8')).not.toContain(shell.token);
    }
    skip(process.platform !== 'linux', 'only Linux shows the arguments of a process in /proc');
    for (const name of ['cmdline', 'environ'])
      expect(await readFile(`/proc/${shell.child.pid}/${name}`, 'latin1')).not.toContain(shell.token);
  });

  test('answers no other user of the machine, not even with the right token', async ({ skip }) => {
    const isRoot = process.getuid?.() === 0;
    skip(process.platform !== 'linux' || !isRoot, 'becoming another user needs Linux and root');
    const body = '{"name":"app.about","input":{}}';
    const call = requestText({ method: 'POST', path: '/api/call', headers: callHeaders(shell, body), body });
    const upgrade = requestText({ path: '/api/socket', headers: upgradeHeaders(shell) });
    for (const request of [call, upgrade]) {
      expect(await statusLineAs('65534', shell.origin, request)).toBe('HTTP/1.1 401 Unauthorized');
      expect(await statusLineAs('0', shell.origin, request)).toMatch(/^HTTP\/1\.1 (200|101) /);
    }
    const reading = run('setpriv', [...asUser('65534'), 'cat', shell.redirectPath]);
    expect(await exitOf(reading)).not.toBe(0);
  });

  test('is named by a second start on the same library, which ends with 75', async () => {
    const second = run(process.execPath, [program, '--library', shell.libraryFolder, '--no-open']);
    let told = '';
    second.stderr?.on('data', (data) => {
      told += String(data);
    });
    expect(await exitOf(second)).toBe(75);
    expect(told).toContain(shell.redirectPath.replaceAll(' ', '%20'));
    expect(await isThere(shell.redirectPath)).toBe(true);
  });

  test('logs neither what is written nor what is refused', async () => {
    const transport = connectToShell(shell);
    const client = createClient(api, transport);
    const { id, proposal } = await client.proposals.create({ title: canary });
    await client.drafts.save({
      id,
      baseRevision: 1,
      sections: { overview: { ...proposal.overview, ask: canary } },
    });
    await transport.call('drafts.save', { id, baseRevision: canary, sections: canary });
    await transport.call(canary, { canary });
    await fetch(`${shell.origin}/${canary}`);
    transport.close();
    expect(shell.printed()).not.toContain(canary);
  });
});

describe.concurrent('a shell that is told to end while someone types', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s: the page saves, the library is closed, and nothing is left behind',
    async (signal) => {
      const shell = await startMain();
      const transport = connectToShell(shell);
      const client = createClient(api, transport);
      const draft: OpenedDraft = await client.proposals.create({ title: 'before' });
      transport.onEvent(async (event) => {
        if (event.type !== 'flushRequested') return;
        const overview = { ...draft.proposal.overview, title: 'typed last' };
        await client.drafts.save({ id: draft.id, baseRevision: 1, sections: { overview } });
        await client.app.flushed({ requestId: event.requestId });
      });

      const startedMs = performance.now();
      shell.child.kill(signal);
      expect(await exitOf(shell.child)).toBe(0);
      expect(performance.now() - startedMs).toBeLessThan(3_000);
      transport.close();

      expect(await readdir(shell.libraryFolder)).not.toContain('library.db-wal');
      expect(await isThere(dirname(shell.redirectPath))).toBe(false);
      expect(await titleIn(shell.libraryFolder, draft)).toBe('typed last');
    },
  );

  test('a page that hangs holds it up for less than three seconds', async () => {
    const shell = await startMain();
    const transport = connectToShell(shell);
    const client = createClient(api, transport);
    const draft = await client.proposals.create({ title: 'before' });
    const hanging = new WebSocket(`${shell.origin.replace('http', 'ws')}/api/socket`, {
      origin: shell.origin,
    });
    await once(hanging, 'open');
    hanging.send(JSON.stringify({ type: 'hello', token: shell.token }));
    await once(hanging, 'message');
    hanging.pause();
    const startedMs = performance.now();
    shell.child.kill('SIGTERM');
    expect(await exitOf(shell.child)).toBe(0);
    expect(performance.now() - startedMs).toBeLessThan(3_000);
    transport.close();
    hanging.terminate();
    expect(await titleIn(shell.libraryFolder, draft)).toBe('before');
  });
});

test('a shell whose parent is killed ends within three seconds and gives up its library', async ({
  skip,
}) => {
  skip(process.platform === 'win32', 'uses a Unix shell as the parent');
  const libraryFolder = join(await makeFolder(), 'library');
  const parent = run('sh', [
    '-c',
    '"$@" & wait',
    'sh',
    process.execPath,
    program,
    '--library',
    libraryFolder,
    '--no-open',
  ]);
  const shell = await ready(parent, libraryFolder);
  const startedMs = performance.now();
  parent.kill('SIGKILL');
  // The pipe is the orphan's now: it ends when the orphan does.
  if (parent.stdout && !parent.stdout.closed) await once(parent.stdout, 'close');
  expect(performance.now() - startedMs).toBeLessThan(3_000);
  expect(await isThere(dirname(shell.redirectPath))).toBe(false);
  await (await openLibrary(libraryFolder)).close();
});

test('what it does not know keeps it from starting, a host to listen on above all', async () => {
  const wrong = [
    ['--host', '0.0.0.0'],
    ['--port', '65536'],
    ['--port=-1'],
    ['--port', 'x'],
    ['--library'],
    ['more'],
  ];
  const codes = await Promise.all(wrong.map((args) => exitOf(run(process.execPath, [program, ...args]))));
  expect(codes).toEqual(wrong.map(() => 64));
});

function openLibrary(libraryFolder: string) {
  return openApp({
    libraryFolder,
    resourcesFolder,
    destination: downloadDestination,
    log: createMemoryLog(),
  });
}

async function titleIn(libraryFolder: string, { id }: OpenedDraft): Promise<string | undefined> {
  const app = await openLibrary(libraryFolder);
  const { proposal } = await createClient(api, { call: app.dispatch }).drafts.open({ id });
  await app.close();
  return proposal.overview.title;
}

function asUser(uid: string): string[] {
  return [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
}

/** Sends a request as another user, with nothing but a shell: that user may not be able to read this Node. */
async function statusLineAs(uid: string, origin: string, request: string): Promise<string> {
  const { port } = new URL(origin);
  const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; printf '%s' "$1" >&3; IFS= read -r line <&3; echo "$line"`;
  const child = run('setpriv', [...asUser(uid), 'bash', '-c', script, 'bash', request]);
  let answer = '';
  child.stdout?.on('data', (data) => {
    answer += String(data);
  });
  await exitOf(child);
  return answer.trim();
}
