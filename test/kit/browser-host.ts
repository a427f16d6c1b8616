import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { downloadDestination } from '../../browser/destination.ts';
import { type Limits, limits as standardLimits } from '../../browser/limits.ts';
import type { IsOwnUser } from '../../browser/peer.ts';
import { type Shell, startShell } from '../../browser/shell.ts';
import { openApp } from '../../core/app.ts';
import type { PageFiles } from '../../core/files/page-files.ts';
import type { Log } from '../../core/ports/host.ts';
import { createWebSocketTransport } from '../../renderer/api/websocket-transport.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Dispatch, Transport } from '../../shared/contract/wire.ts';

export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** Everything that was logged, one line each, with the whole of the cause. */
export function createMemoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    info: (message) => lines.push(message),
    warn: (message) => lines.push(message),
    error: (message, cause) =>
      lines.push(`${message}: ${cause instanceof Error ? cause.stack : String(cause)}`),
  };
}

export type FakeApp = {
  dispatch: Dispatch;
  onEvent(listener: (event: AppEvent) => void): () => void;
  announce(event: AppEvent): void;
  /** Every call that got past the shell. */
  readonly calls: { name: string; input: unknown }[];
};

/** An application that remembers what it was asked and answers with the input, or as it is told. */
export function createFakeApp(
  answer: Dispatch = async (_name, input) => ({ ok: true, output: input }),
): FakeApp {
  const calls: FakeApp['calls'] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    calls,
    dispatch(name, input) {
      calls.push({ name, input });
      return answer(name, input);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

/** A page of text files by URL path; the start page is there too. */
export function createFakePage(files: Readonly<Record<string, string>> = {}): PageFiles {
  const all = { '/': '<!doctype html><title>Countersign</title>', ...files };
  return new Map(
    Object.entries(all).map(([path, text]) => [
      path,
      {
        mediaType: /\.[jt]s$/.test(path) ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
        read: async () => Buffer.from(text),
      },
    ]),
  );
}

export type TestShellOptions = {
  app?: FakeApp;
  pageFiles?: PageFiles;
  limits?: Partial<Limits>;
  isOwnUser?: IsOwnUser;
  port?: number;
  onPages?(count: number): void;
};

export type TestShell = Shell & { port: number; app: FakeApp; log: ReturnType<typeof createMemoryLog> };

/** The real shell in front of a fake application. */
export async function startTestShell(options: TestShellOptions = {}): Promise<TestShell> {
  const { app = createFakeApp(), pageFiles = createFakePage(), limits, ...rest } = options;
  const log = createMemoryLog();
  const shell = await startShell({
    ...rest,
    dispatch: app.dispatch,
    onEvent: app.onEvent,
    pageFiles,
    log,
    limits: { ...standardLimits, ...limits },
  });
  return { ...shell, port: Number(new URL(shell.origin).port), app, log };
}

/** The page's own transport, with an Origin put in where a browser would. */
export function connectToShell({ origin, token }: { origin: string; token: string }) {
  return createWebSocketTransport({
    origin,
    token,
    openSocket(url) {
      const socket = new WebSocket(url, { origin });
      // A browser says why in its console; ws ends the process unless somebody listens.
      socket.on('error', () => socket.terminate());
      // The client of ws has the browser's events; only its type says more than the browser's.
      return socket as unknown as globalThis.WebSocket;
    },
    post: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), Origin: origin } }),
  });
}

/** The whole application behind the loopback shell, on a fresh library, as a page sees it. */
export async function startBrowserHost(): Promise<{ transport: Transport; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign browser '));
  const log = createMemoryLog();
  const app = await openApp({
    libraryFolder: join(folder, 'library'),
    resourcesFolder,
    destination: downloadDestination,
    log,
  });
  const shell = await startShell({ dispatch: app.dispatch, onEvent: app.onEvent, pageFiles: new Map(), log });
  const transport = connectToShell(shell);
  return {
    transport,
    async close() {
      transport.close();
      await shell.close();
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
