import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { connectToShell } from '../kit/browser-host.ts';
import {
  browserProgram,
  endProcesses,
  exitOf,
  isThere,
  makeFolder,
  openLibrary,
  type RunningProcess,
  ready,
  run,
  startLimitMs,
  startTyping,
  titleIn,
} from '../kit/shell-process.ts';
import { callHeaders, requestText, upgradeHeaders } from './raw-http.ts';

vi.setConfig({ testTimeout: startLimitMs });

const canary = 'quarterly-canary-4711';

async function startMain(): Promise<RunningProcess> {
  const libraryFolder = join(await makeFolder(), 'library');
  return ready(
    run(process.execPath, [browserProgram, '--library', libraryFolder, '--no-open']),
    libraryFolder,
  );
}

afterAll(endProcesses);

describe('a running shell', () => {
  let shell: RunningProcess;
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
    const second = run(process.execPath, [browserProgram, '--library', shell.libraryFolder, '--no-open']);
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
    const client = createClient<Api>(transport);
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
    '%s, and once more while the page saves: the save is waited for, the library is closed, and nothing is left behind',
    async (signal) => {
      const shell = await startMain();
      const typing = await startTyping(shell, async () => {
        shell.child.kill(signal);
        shell.child.kill('SIGINT');
      });

      const startedMs = performance.now();
      shell.child.kill(signal);
      expect(await exitOf(shell.child)).toBe(0);
      expect(performance.now() - startedMs).toBeLessThan(3_000);
      typing.close();

      expect(await readdir(shell.libraryFolder)).not.toContain('library.db-wal');
      expect(await isThere(dirname(shell.redirectPath))).toBe(false);
      expect(await titleIn(shell.libraryFolder, typing.draft)).toBe('typed last');
    },
  );

  test('a page that hangs holds it up for less than three seconds', async () => {
    const shell = await startMain();
    const transport = connectToShell(shell);
    const client = createClient<Api>(transport);
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
    browserProgram,
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
  const codes = await Promise.all(
    wrong.map((args) => exitOf(run(process.execPath, [browserProgram, ...args]))),
  );
  expect(codes).toEqual(wrong.map(() => 64));
});

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
