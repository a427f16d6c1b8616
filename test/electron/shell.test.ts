import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { libraryPlace } from '../../core/files/library-place.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { type ElectronHost, startMain, until } from '../kit/electron-host.ts';
import type { InstanceLocks } from '../kit/electron-stand-in/app.ts';
import { coreProgram, startShell } from './shell-kit.ts';

function eventsHeard({ transport }: ElectronHost): AppEvent[] {
  const heard: AppEvent[] = [];
  transport.onEvent((event) => heard.push(event));
  return heard;
}

test('a call travels from the page through preload, main and core process and back', async () => {
  const { transport } = await startShell();
  const reply = await transport.call('proposals.list', { limit: 3 });
  expect(reply).toMatchObject({ ok: true, output: { name: 'proposals.list', input: { limit: 3 } } });
});

test('an event of core reaches the page, and an unsubscribed listener hears nothing more', async () => {
  const { transport } = await startShell();
  const heard: AppEvent[] = [];
  const stop = transport.onEvent((event) => heard.push(event));
  await transport.call('fake.tell', { type: 'libraryChanged' });
  await until(() => heard.length === 1);
  stop();
  await transport.call('fake.tell', { type: 'libraryChanged' });
  expect(heard).toEqual([{ type: 'libraryChanged' }]);
});

test('a core process that dies answers its calls with not-connected and is started once more', async () => {
  const { transport, standIn } = await startShell();
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

test('the sandbox is switched on before Electron is ready, when it still counts', async () => {
  const { standIn } = await startMain({ coreProgram });
  expect(standIn.journal).toContain('sandbox enabled');
  expect(standIn.journal).not.toContain('ready');
  standIn.app.becomeReady();
  await until(() => standIn.windows[0]?.isVisible);
  standIn.app.quit();
  await standIn.app.exited;
});

test('the instance lock is asked before the core process is forked and before any folder is named', async () => {
  const { standIn } = await startShell();
  const { journal } = standIn;
  expect(journal.slice(0, 3)).toEqual(['sandbox enabled', 'user model named', 'instance lock asked']);
  expect(journal.indexOf('forked Countersign core')).toBeGreaterThan(journal.indexOf('ready'));
});

test('a second start hands its file to the first, forks no core, asks for no folder and exits', async () => {
  const locks: InstanceLocks = new Map();
  const first = await startShell({ locks });
  const path = join(first.folder, 'documents', 'from the second.countersign');
  await writeFile(path, '{}');
  const heard = eventsHeard(first);

  const second = await startMain({ locks, folder: first.folder, words: ['--flag', path], coreProgram });
  expect(await second.standIn.app.exited).toBe(0);
  expect(second.standIn.journal).toEqual([
    'sandbox enabled',
    'user model named',
    'instance lock asked',
    'exit 0',
  ]);
  await until(() => heard.length === 1);
  expect(heard).toEqual([{ type: 'fileOpened', id: 'imported' }]);
});

test('a second start without a file brings the window back', async () => {
  const locks: InstanceLocks = new Map();
  const { window, folder } = await startShell({ locks });
  window.isMinimizedNow = true;
  window.isVisible = false;
  await startMain({ locks, folder, coreProgram });
  expect([window.isVisible, window.isMinimized()]).toEqual([true, false]);
});

test('quitting lets the page save first, then closes core, then exits', async () => {
  const { transport, standIn, folder } = await startShell({ isPageSilent: true });
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

test('a page that never answers holds the farewell up for two seconds at most, and core is closed all the same', async () => {
  const { standIn, folder } = await startShell({ isPageSilent: true });
  const startedAt = performance.now();
  standIn.app.quit();
  expect(await standIn.app.exited).toBe(0);
  // The limit itself is proved with a fake clock in farewell.test.ts; this leaves room for a busy machine.
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  expect(existsSync(join(folder, 'library', 'closed'))).toBe(true);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s saves and closes like quitting', async (signal) => {
  const { standIn, folder } = await startShell();
  process.emit(signal);
  expect(await standIn.app.exited).toBe(0);
  expect(existsSync(join(folder, 'library', 'closed'))).toBe(true);
});

test('the end of the session saves and closes like quitting', async () => {
  const shutDown = await startShell();
  shutDown.standIn.powerMonitor.tell('shutdown');
  expect(await shutDown.standIn.app.exited).toBe(0);
  expect(existsSync(join(shutDown.folder, 'library', 'closed'))).toBe(true);

  const loggedOff = await startShell();
  const event = { preventDefault: () => undefined, defaultPrevented: false, reasons: ['logoff' as const] };
  loggedOff.window.tell('session-end', event as never);
  expect(await loggedOff.standIn.app.exited).toBe(0);
  expect(existsSync(join(loggedOff.folder, 'library', 'closed'))).toBe(true);
});

test('closing the window quits, and its place is remembered', async () => {
  const { standIn, window, folder } = await startShell();
  window.bounds = { x: 40, y: 60, width: 1200, height: 800 };
  window.maximize();
  window.pressClose();
  expect(await standIn.app.exited).toBe(0);
  expect(existsSync(join(folder, 'library', 'closed'))).toBe(true);
  const state: unknown = JSON.parse(await readFile(join(folder, 'user data', 'window.json'), 'utf8'));
  expect(state).toEqual({ x: 40, y: 60, width: 1200, height: 800, isMaximized: true });
});

test('an export is written where the save dialog says, and only that file can be shown or opened', async () => {
  const { transport, standIn, folder } = await startShell();
  const path = join(folder, 'documents', 'proposal.pdf');
  standIn.dialog.savePath = path;
  expect(await transport.call('fake.export', 'proposal.pdf')).toEqual({
    ok: true,
    output: { kind: 'file', path },
  });
  expect(await readFile(path, 'utf8')).toBe('%PDF-');
  expect(standIn.dialog.shown).toMatchObject([
    { defaultPath: path, filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  ]);

  expect(await transport.call('fake.reveal', path)).toMatchObject({ ok: true });
  expect(await transport.call('fake.open', path)).toMatchObject({ ok: true });
  expect(await transport.call('fake.open', '/bin/sh')).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
  expect(standIn.shell.opened).toEqual([path, path]);
  expect(standIn.app.recentDocuments).toEqual([path]);
});

test('a folder that the user did not point at is never kept as that of the library', async () => {
  const { transport, folder } = await startShell();
  vi.stubEnv('HOME', folder);
  vi.stubEnv('XDG_DATA_HOME', folder);
  vi.stubEnv('APPDATA', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await transport.call('fake.keepLibrary', join(folder, 'documents'))).toMatchObject({ ok: false });
  expect(libraryPlace(undefined).mustExist).toBe(false);
});

test('an export that can’t be opened again is no recent file', async () => {
  const { transport, standIn, folder } = await startShell();
  standIn.dialog.savePath = join(folder, 'documents', 'model.xlsx');
  expect(await transport.call('fake.export', 'model.xlsx')).toMatchObject({ ok: true });
  expect(standIn.app.recentDocuments).toEqual([]);
});

test('a cancelled save dialog writes nothing', async () => {
  const { transport, standIn } = await startShell();
  expect(await transport.call('fake.export', 'proposal.pdf')).toEqual({ ok: true, output: undefined });
  expect(standIn.app.recentDocuments).toEqual([]);
});

test('the menu opens a file by the system dialog, the page learns its id, and the system remembers it', async () => {
  const host = await startShell();
  const heard = eventsHeard(host);
  const path = join(host.folder, 'documents', 'a.countersign');
  await writeFile(path, '{}');
  host.standIn.dialog.openPath = path;
  host.standIn.menus.application?.press('open-file');
  await until(() => heard.length === 1);
  expect(heard).toEqual([{ type: 'fileOpened', id: 'imported' }]);
  await until(() => host.standIn.app.recentDocuments.length === 1);
  expect(host.standIn.app.recentDocuments).toEqual([path]);
});

test('a file that belongs to a proposal in the library is put to the page as a question', async () => {
  const host = await startShell();
  const heard = eventsHeard(host);
  const path = join(host.folder, 'documents', 'known.pdf');
  await writeFile(path, '%PDF-');
  host.standIn.dialog.openPath = path;
  host.standIn.menus.application?.press('open-file');
  await until(() => heard.length === 1);
  expect(heard).toEqual([{ type: 'fileRecognised', offer: { offerId: 'offer', fileName: 'known.pdf' } }]);
});

test('a file that macOS hands over before the window exists is opened when the page has loaded', async () => {
  const { standIn, folder } = await startMain({ coreProgram });
  const path = join(folder, 'documents', 'early.pdf');
  await writeFile(path, '%PDF-');
  let isPrevented = false;
  standIn.app.tell(
    'open-file',
    {
      preventDefault: () => {
        isPrevented = true;
      },
      defaultPrevented: false,
    },
    path,
  );
  standIn.app.becomeReady();
  await until(() => standIn.windows[0]?.webContents.sent.length === 1);
  expect(isPrevented).toBe(true);
  expect(standIn.windows[0]?.webContents.sent).toEqual([
    ['api:event', { type: 'fileOpened', id: 'imported' }],
  ]);
  standIn.app.quit();
  await standIn.app.exited;
});

test('a file that is too large is refused with the reason in plain words and reaches no core', async () => {
  const host = await startShell();
  const heard = eventsHeard(host);
  const path = join(host.folder, 'documents', 'huge.countersign');
  await writeFile(path, new Uint8Array(30 * 1024 * 1024 + 1));
  host.standIn.dialog.openPath = path;
  host.standIn.menus.application?.press('open-file');
  await until(() => host.standIn.dialog.shown.length === 1);
  expect(host.standIn.dialog.shown).toMatchObject([
    {
      message: '“huge.countersign” could not be opened.',
      detail: 'It is too large: a draft file has at most 10 MB, a PDF 30 MB.',
    },
  ]);
  expect(heard).toEqual([]);
  expect(host.standIn.app.recentDocuments).toEqual([]);
});

test('a page that crashes is loaded again once, and the log says why without what was on it', async () => {
  const { standIn, window, folder } = await startShell();
  const crash = () =>
    standIn.app.tell(
      'render-process-gone',
      { preventDefault: () => undefined, defaultPrevented: false },
      window.webContents as never,
      { reason: 'crashed', exitCode: 11 },
    );
  crash();
  crash();
  expect(standIn.journal.filter((entry) => entry === 'page reloaded')).toHaveLength(1);
  const log = await readFile(join(folder, 'user data', 'logs', 'window.log'), 'utf8');
  expect(log).toContain('page ended: crashed, 11');
});
