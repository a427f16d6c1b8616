import type { PageFiles } from '../core/files/page-files.ts';
import type { Log } from '../core/ports/host.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Dispatch } from '../shared/contract/wire.ts';
import { startHttpServer } from './http-server.ts';
import { type Limits, limits as standardLimits } from './limits.ts';
import { type IsOwnUser, isOwnUserOnLinux } from './peer.ts';
import { originOf } from './request-guard.ts';
import { startSession } from './session.ts';
import { servePageSockets } from './websocket.ts';

export type ShellOptions = {
  dispatch: Dispatch;
  onEvent(listener: (event: AppEvent) => void): () => void;
  pageFiles: PageFiles;
  log: Log;
  /** 0, the default, for any free one. */
  port?: number;
  limits?: Limits;
  isOwnUser?: IsOwnUser;
  onPages?(count: number): void;
};

export type Shell = {
  origin: string;
  port: number;
  token: string;
  /** Where a browser goes. The token is behind the `#`, which no browser sends to a server. */
  pageUrl: string;
  broadcast(event: AppEvent): void;
  close(): Promise<void>;
};

/** The loopback door to an application that is open already: HTTP and sockets on one port of 127.0.0.1. */
export async function startShell(options: ShellOptions): Promise<Shell> {
  const session = startSession();
  const shared = {
    dispatch: options.dispatch,
    session,
    isOwnUser: options.isOwnUser ?? isOwnUserOnLinux,
    limits: options.limits ?? standardLimits,
    log: options.log,
  };
  const { server, port } = await startHttpServer({
    ...shared,
    port: options.port ?? 0,
    pageFiles: options.pageFiles,
  });
  const sockets = servePageSockets(server, { ...shared, port, onPages: options.onPages ?? (() => {}) });
  const stopListening = options.onEvent(sockets.broadcast);
  const origin = originOf(port);

  return {
    origin,
    port,
    token: session.token,
    pageUrl: `${origin}/#t=${session.token}`,
    broadcast: sockets.broadcast,
    async close() {
      stopListening();
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
