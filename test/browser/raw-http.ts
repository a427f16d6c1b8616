import { connect, type Socket } from 'node:net';

export type RawAnswer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  text: string;
};
export type RawRequest = {
  method?: string;
  path?: string;
  version?: string;
  headers?: readonly (readonly [name: string, value: string])[];
  body?: string;
};

/** A request as bytes, so that it can be wrong in ways that no client allows. */
export function requestText({
  method = 'GET',
  path = '/',
  version = '1.1',
  headers = [],
  body = '',
}: RawRequest) {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/${version}\r\n${lines.join('')}\r\n${body}`;
}

/** Sends bytes on a connection of its own and reads until the other side ends, or has switched protocols. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let received = '';
    const finish = () => {
      socket.destroy();
      resolve(parseAnswer(received));
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      received += String(chunk);
      if (received.startsWith('HTTP/1.1 101')) finish();
    });
    socket.once('end', finish);
    // A refused body is cut off, which may arrive as a reset after the answer.
    socket.once('error', (error) => (received === '' ? reject(error) : finish()));
  });
}

/** Sends one request and closes. */
export function ask(port: number, request: RawRequest): Promise<RawAnswer> {
  const { headers = [] } = request;
  const closes = headers.some(([name]) => name.toLowerCase() === 'connection');
  return sendRaw(
    port,
    requestText({ ...request, headers: closes ? headers : [...headers, ['Connection', 'close']] }),
  );
}

export function openConnection(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), text };
}

type Headers = readonly (readonly [string, string])[];

/** What our own page sends with a call. */
export function callHeaders(shell: { origin: string; token: string }, body: string): Headers {
  return [
    ['Host', new URL(shell.origin).host],
    ['Origin', shell.origin],
    ['Authorization', `Bearer ${shell.token}`],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(Buffer.byteLength(body))],
  ];
}

/** What our own page sends to open its socket. */
export function upgradeHeaders(shell: { origin: string }): Headers {
  return [
    ['Host', new URL(shell.origin).host],
    ['Origin', shell.origin],
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', 'AAAAAAAAAAAAAAAAAAAAAA=='],
  ];
}

/** The same headers with one of them replaced, or left out. */
export function withHeader(headers: Headers, name: string, value: string | undefined): Headers {
  const others = headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return value === undefined ? others : [...others, [name, value]];
}
