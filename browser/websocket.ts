import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../core/ports/host.ts';
import { createCallPace } from '../shared/contract/call-pace.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import { ClientMessage, type Dispatch, type HostMessage } from '../shared/contract/wire.ts';
import { refuseConnection } from './answers.ts';
import { parseJson } from './json.ts';
import type { Limits } from './limits.ts';
import type { IsOwnUser } from './peer.ts';
import { isForUs, isFromOurPage } from './request-guard.ts';
import type { Session } from './session.ts';

export type SocketOptions = {
  port: number;
  dispatch: Dispatch;
  session: Session;
  isOwnUser: IsOwnUser;
  limits: Limits;
  log: Log;
  /** Called with the number of pages that are signed in, whenever it changes. */
  onPages(count: number): void;
};

export type PageSockets = {
  broadcast(event: AppEvent): void;
  close(): Promise<void>;
};

const socketPath = '/api/socket';
/** Going away: the shell ends. */
const closedByHost = 1001;
/** Policy violation: a message we don't know, or too many calls that wait. */
const closedForMisuse = 1008;
/** The host met a condition that it did not expect. */
const closedForFault = 1011;
/** In the range left to applications: no token, or not this run's token. */
const closedForToken = 4401;
/** A peer that does not answer our close is cut off. */
const closeTimeoutMs = 500;
/** How long calls that are under way may still take when the shell ends. A running export is not waited for. */
const lastAnswersMs = 250;

const nowMs = () => performance.now();

/** Serves the pages' sockets on an HTTP server that listens already. */
export function servePageSockets(server: Server, options: SocketOptions): PageSockets {
  const { port, limits, log } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    // Without this, ws accepts the first subprotocol that a page offers.
    handleProtocols: () => false,
  });
  const pages = new Set<WebSocket>();
  const living = new WeakSet<WebSocket>();
  const answers = new Set<Promise<void>>();

  server.on('upgrade', async (request, connection, head) => {
    connection.on('error', () => connection.destroy());
    const status = await refusalOf(request, options).catch((error: unknown) => {
      log.error('the loopback shell could not judge a socket', error);
      return 500;
    });
    if (status !== undefined) refuseConnection(connection, status, port);
    // Counted here, after the last await, so that simultaneous upgrades can't all see the last free place.
    else if (sockets.clients.size >= limits.sockets) refuseConnection(connection, 503, port);
    else sockets.handleUpgrade(request, connection, head, greet);
  });
  sockets.on('wsClientError', (_error, connection: Duplex) => refuseConnection(connection, 400, port));

  function greet(socket: WebSocket) {
    const turnInMs = createCallPace(limits.calls, nowMs);
    let waiting = 0;
    const helloTimer = setTimeout(() => end(socket, closedForToken), limits.helloTimeoutMs);
    living.add(socket);
    socket.on('pong', () => living.add(socket));
    // ws has closed the socket with the fitting code before it tells us.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(helloTimer);
      if (pages.delete(socket)) options.onPages(pages.size);
    });
    socket.on('message', (data, isBinary) => {
      if (socket.readyState !== socket.OPEN) return;
      const message = isBinary ? undefined : readMessage(data);
      const isSignedIn = pages.has(socket);
      if (message?.type === 'call' && isSignedIn) {
        const turn = turnInMs();
        if (turn === undefined) return end(socket, closedForMisuse);
        const answered = turn > 0 ? queue(turn).then(() => answer(socket, message)) : answer(socket, message);
        const answering = answered.finally(() => answers.delete(answering));
        answers.add(answering);
      } else if (message?.type === 'hello' && !isSignedIn) {
        clearTimeout(helloTimer);
        if (!options.session.accepts(message.token)) return end(socket, closedForToken);
        pages.add(socket);
        options.onPages(pages.size);
        say(socket, { type: 'welcome' });
      } else {
        end(socket, closedForMisuse);
      }
    });

    /** While calls wait nothing more is read, so that they wait in the page and not in our memory. */
    async function queue(turn: number) {
      waiting += 1;
      socket.pause();
      await delay(turn, undefined, { ref: false });
      waiting -= 1;
      if (waiting === 0) socket.resume();
    }
  }

  async function answer(socket: WebSocket, { callId, name, input }: ClientMessage & { type: 'call' }) {
    if (socket.readyState !== socket.OPEN) return;
    try {
      say(socket, { type: 'reply', callId, reply: await options.dispatch(name, input) });
    } catch (error) {
      // Calls do not throw, but an answer can be nested too deep to be written. That costs the page its socket only.
      log.error('the loopback shell could not answer a call', error);
      end(socket, closedForFault);
    }
  }

  function say(socket: WebSocket, message: HostMessage) {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify(message));
    if (socket.bufferedAmount > limits.unreadBytes) socket.terminate();
  }

  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!living.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, limits.pingIntervalMs);

  return {
    broadcast(event) {
      for (const page of pages) say(page, { type: 'event', event });
    },
    async close() {
      clearInterval(pinging);
      await Promise.race([Promise.all(answers), delay(lastAnswersMs, undefined, { ref: false })]);
      const gone = [...sockets.clients].map((socket) => {
        end(socket, closedByHost);
        return new Promise((resolve) => socket.once('close', resolve));
      });
      sockets.close();
      await Promise.all(gone);
    },
  };
}

async function refusalOf(request: IncomingMessage, options: SocketOptions): Promise<number | undefined> {
  if (!isForUs(request, options.port)) return 421;
  if (request.url !== socketPath) return 404;
  if (request.method !== 'GET' || request.headers.upgrade?.toLowerCase() !== 'websocket') return 400;
  if (!isFromOurPage(request, options.port)) return 403;
  return (await options.isOwnUser(request.socket)) ? undefined : 401;
}

function readMessage(data: RawData): ClientMessage | undefined {
  return ClientMessage.safeParse(parseJson(data as Buffer)).data;
}

function end(socket: WebSocket, code: number) {
  // The answer to our close has to be read, or the peer hears of an accident instead of the reason.
  socket.resume();
  socket.close(code);
  setTimeout(() => socket.terminate(), closeTimeoutMs).unref();
}
