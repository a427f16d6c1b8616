import type { AppEvent } from '../../shared/contract/events.ts';
import type { ClientMessage, HostMessage, Reply, Transport } from '../../shared/contract/wire.ts';

export type WebSocketTransportOptions = {
  /** The page's own origin, `http://127.0.0.1:PORT`. */
  origin: string;
  token: string;
  openSocket?: (url: string) => WebSocket;
  post?: typeof fetch;
};

/** One attempt to connect. `welcome` is false when it came to nothing. */
type Connection = { welcome: Promise<boolean>; send(message: ClientMessage): void; close(): void };

/** Longer inputs go by POST: the socket takes messages up to 1 MB, and a character can be three bytes. */
const longestSocketInput = 512 * 1024;
/** The shell's close code for a token that belongs to an earlier start. */
const closedForToken = 4401;
const retryDelaysMs = [100, 250, 500, 1_000, 2_000, 3_000];
const problems = {
  lost: 'The connection to Countersign was lost.',
  foreign: 'This page belongs to an earlier start of Countersign. Open it again from there.',
};
const noConnection: Connection = { welcome: Promise.resolve(false), send() {}, close() {} };

/**
 * The page's way to the loopback shell. A call waits for the attempt to connect that is under way and no longer;
 * calls that have no answer when the connection goes fail as `not-connected`. It connects again by itself, within
 * 3 s of the shell being back, and then announces `libraryChanged`, because it can't know what it did not hear.
 */
export function createWebSocketTransport(options: WebSocketTransportOptions): Transport & { close(): void } {
  const {
    origin,
    token,
    openSocket = (url) => new WebSocket(url),
    post = (...call) => fetch(...call),
  } = options;
  const listeners = new Set<(event: AppEvent) => void>();
  const waiting = new Map<number, (reply: Reply) => void>();
  let connection = noConnection;
  let problem = problems.lost;
  let lastCallId = 0;
  let failedAttempts = 0;
  let wasWelcome = false;
  let isClosed = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function connect() {
    const socket = openSocket(`${origin.replace(/^http/, 'ws')}/api/socket`);
    const welcome = Promise.withResolvers<boolean>();
    const send = (message: ClientMessage) => socket.send(JSON.stringify(message));
    socket.addEventListener('open', () => send({ type: 'hello', token }));
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as HostMessage;
      if (message.type === 'welcome') {
        welcome.resolve(true);
        onWelcome();
      } else if (message.type === 'reply') settle(message.callId, message.reply);
      else announce(message.event);
    });
    socket.addEventListener('close', ({ code }) => {
      welcome.resolve(false);
      onClose(code);
    });
    connection = { welcome: welcome.promise, send, close: () => socket.close() };
  }

  function onWelcome() {
    failedAttempts = 0;
    if (wasWelcome) announce({ type: 'libraryChanged' });
    wasWelcome = true;
  }

  function onClose(code: number) {
    connection = noConnection;
    if (code === closedForToken) problem = problems.foreign;
    for (const callId of waiting.keys()) settle(callId, notConnected());
    if (isClosed || code === closedForToken) return;
    retryTimer = setTimeout(connect, retryDelaysMs[Math.min(failedAttempts, retryDelaysMs.length - 1)]);
    failedAttempts += 1;
  }

  function settle(callId: number, reply: Reply) {
    waiting.get(callId)?.(reply);
    waiting.delete(callId);
  }

  function announce(event: AppEvent) {
    for (const listener of listeners) listener(event);
  }

  function notConnected(): Reply {
    return { ok: false, error: { code: 'not-connected', details: { problem } } };
  }

  async function callBySocket(name: string, input: unknown): Promise<Reply> {
    const attempt = connection;
    if (!(await attempt.welcome) || attempt !== connection) return notConnected();
    lastCallId += 1;
    const callId = lastCallId;
    return new Promise((resolve) => {
      waiting.set(callId, resolve);
      attempt.send({ type: 'call', callId, name, input });
    });
  }

  async function callByPost(body: string): Promise<Reply> {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    try {
      const response = await post(`${origin}/api/call`, { method: 'POST', headers, body });
      if (response.ok) return (await response.json()) as Reply;
      return response.status === 413 ? tooLarge : notConnected();
    } catch {
      // fetch rejects for one reason only: there was no answer.
      return notConnected();
    }
  }

  connect();
  return {
    call(name, input) {
      const body = JSON.stringify({ name, input });
      return body.length > longestSocketInput ? callByPost(body) : callBySocket(name, input);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      clearTimeout(retryTimer);
      connection.close();
    },
  };
}

const tooLarge: Reply = {
  ok: false,
  error: { code: 'bad-request', details: { problem: 'This is too large to send.' } },
};
