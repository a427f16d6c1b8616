import { fileURLToPath } from 'node:url';
import { downloadDestination } from '../../../browser/destination.ts';
import { type Shell, startShell } from '../../../browser/shell.ts';
import { type App, openApp } from '../../../core/app.ts';
import { listPageFiles } from '../../../core/files/page-files.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Reply, WireError } from '../../../shared/contract/wire.ts';

/**
 * The real application behind the real loopback shell, in a process of its own that a test can kill. One shell serves
 * one library after the other, because starting a process costs more than most tests. Between shell and application
 * stands a gate that holds a call back or makes it fail, which stands for slow and full disks.
 */
export type GateRule = { name: string; holds?: boolean; fails?: WireError };
export type HostRequest =
  | { type: 'openLibrary'; folder: string }
  | { type: 'closeLibrary' }
  | { type: 'gate'; rules: GateRule[] }
  | { type: 'broadcast'; event: AppEvent }
  | { type: 'call'; callId: number; name: string; input: unknown }
  | { type: 'close' };
export type HostAnswer =
  | { type: 'ready'; pageUrl: string; port: number }
  | { type: 'libraryOpened' }
  | { type: 'libraryClosed' }
  | { type: 'gated' }
  | { type: 'reply'; callId: number; reply: Reply }
  | { type: 'flushed'; requestId: string };

const [port = '0'] = process.argv.slice(2);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const answer = (message: HostAnswer) => process.send?.(message);
const log = {
  error: (message: string, cause?: unknown) => console.error(message, cause),
  warn: () => {},
  info: () => {},
};

let rules: GateRule[] = [];
let released = Promise.withResolvers<void>();
let app: App | undefined;
const listeners = new Set<(event: AppEvent) => void>();

async function openLibrary(libraryFolder: string) {
  app = await openApp({
    libraryFolder,
    resourcesFolder: here('../../../resources'),
    destination: downloadDestination,
    log,
    // Not by the clock: a test makes the backups it wants.
    schedule: 'none',
    onFlushed: (requestId) => answer({ type: 'flushed', requestId }),
  });
  app.onEvent((event) => {
    for (const listener of listeners) listener(event);
  });
}

async function closeLibrary() {
  setGate([]);
  await app?.close();
  app = undefined;
}

function setGate(next: GateRule[]) {
  rules = next;
  released.resolve();
  released = Promise.withResolvers();
}

async function dispatch(name: string, input: unknown): Promise<Reply> {
  const noLibrary: WireError = { code: 'not-connected', details: { problem: 'no library is open' } };
  return app ? app.dispatch(name, input) : { ok: false, error: noLibrary };
}

async function gated(name: string, input: unknown): Promise<Reply> {
  const rule = () => rules.find((known) => known.name === name);
  while (rule()?.holds) await released.promise;
  const fails = rule()?.fails;
  return fails ? { ok: false, error: fails } : dispatch(name, input);
}

const shell: Shell = await startShell({
  dispatch: gated,
  onEvent(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  pageFiles: await listPageFiles(here('../../../dist/renderer')),
  log,
  port: Number(port),
});

process.on('message', async (message: HostRequest) => {
  if (message.type === 'openLibrary') {
    await openLibrary(message.folder);
    answer({ type: 'libraryOpened' });
  }
  if (message.type === 'closeLibrary') {
    await closeLibrary();
    answer({ type: 'libraryClosed' });
  }
  if (message.type === 'broadcast') shell.broadcast(message.event);
  if (message.type === 'call') {
    const reply = await dispatch(message.name, message.input);
    answer({ type: 'reply', callId: message.callId, reply });
  }
  if (message.type === 'gate') {
    setGate(message.rules);
    answer({ type: 'gated' });
  }
  if (message.type === 'close') {
    await shell.close();
    await closeLibrary();
    process.disconnect();
  }
});
answer({ type: 'ready', pageUrl: shell.pageUrl, port: Number(new URL(shell.origin).port) });
