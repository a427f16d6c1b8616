import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import type { AppEvent } from '../../shared/contract/events.ts';
import {
  type ElectronHost,
  type ElectronHostOptions,
  startElectronHost,
  startMain,
} from '../kit/electron-host.ts';
import type { InstanceLocks } from '../kit/electron-stand-in/app.ts';

const coreProgram = fileURLToPath(new URL('./fake-core-process.ts', import.meta.url));
const hosts: ElectronHost[] = [];

async function startHost(options: ElectronHostOptions = {}): Promise<ElectronHost> {
  const host = await startElectronHost({ coreProgram, ...options });
  hosts.push(host);
  return host;
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

test('a call travels from the page through preload, main and core process and back', async () => {
  const { transport } = await startHost();
  const reply = await transport.call('proposals.list', { limit: 3 });
  expect(reply).toMatchObject({ ok: true, output: { name: 'proposals.list', input: { limit: 3 } } });
});

test('an event of core reaches the page, and an unsubscribed listener hears nothing more', async () => {
  const { transport } = await startHost();
  const heard: AppEvent[] = [];
  const stop = transport.onEvent((event) => heard.push(event));
  await transport.call('fake.tell', { type: 'libraryChanged' });
  await vi.waitUntil(() => heard.length === 1);
  stop();
  await transport.call('fake.tell', { type: 'libraryChanged' });
  expect(heard).toEqual([{ type: 'libraryChanged' }]);
});

test('a core process that dies answers its calls with not-connected and is started once more', async () => {
  const { transport, standIn } = await startHost();
  const hanging = transport.call('fake.hang', {});
  await transport
    .call('fake.die', {})
    .then((reply) => expect(reply).toMatchObject({ error: { code: 'not-connected' } }));
  expect(await hanging).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  expect(await transport.call('again', {})).toMatchObject({ ok: true });
  expect(standIn.forked).toHaveLength(2);

  await transport.call('fake.die', {});
  expect(await transport.call('again', {})).toMatchObject({ ok: false, error: { code: 'not-connected' } });
  expect(standIn.forked).toHaveLength(2);
});

test('the instance lock is asked before the core process is forked and before any folder is named', async () => {
  const { standIn } = await startHost();
  const { journal } = standIn;
  expect(journal.slice(0, 2)).toEqual(['sandbox enabled', 'instance lock asked']);
  expect(journal.indexOf('forked Countersign core')).toBeGreaterThan(journal.indexOf('ready'));
});

test('a second start hands its file to the first, forks no core, asks for no folder and exits', async () => {
  const locks: InstanceLocks = new Map();
  const first = await startHost({ locks });
  const path = join(first.folder, 'documents', 'from the second.countersign');
  await writeFile(path, '{}');
  const heard: AppEvent[] = [];
  first.transport.onEvent((event) => heard.push(event));

  const second = await startMain({ locks, folder: first.folder, words: ['--flag', path], coreProgram });
  expect(await second.standIn.app.exited).toBe(0);
  expect(second.standIn.journal).toEqual(['sandbox enabled', 'instance lock asked', 'exit 0']);
  await vi.waitUntil(() => heard.length === 1);
  expect(heard).toEqual([{ type: 'fileOpened', id: 'imported' }]);
});

test('quitting lets the page save first, then closes core, then exits', async () => {
  const { transport, standIn, folder } = await startHost({ isPageSilent: true });
  const closed = join(folder, 'library', 'closed');
  let wasClosedAtFlush: boolean | undefined;
  transport.onEvent((event) => {
    if (event.type !== 'flushRequested') return;
    wasClosedAtFlush = existsSync(closed);
    void transport.call('app.flushed', { requestId: event.requestId });
  });
  standIn.app.quit();
  expect(await standIn.app.exited).toBe(0);
  expect(wasClosedAtFlush).toBe(false);
  expect(existsSync(closed)).toBe(true);
});
