import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { responseHeaders } from './response-headers.ts';

export type Answer = { status: number; mediaType?: string; body?: string | Uint8Array; allow?: string };

/** Sends an answer. The body of a refusal is the name of its status alone, so that it gives nothing else away. */
export function send(response: ServerResponse, answer: Answer, port: number): void {
  const {
    status,
    mediaType = 'text/plain; charset=utf-8',
    body = STATUS_CODES[status] ?? '',
    allow,
  } = answer;
  response.writeHead(status, {
    ...responseHeaders(port),
    'Content-Type': mediaType,
    'Content-Length': Buffer.byteLength(body),
    ...(allow !== undefined && { Allow: allow }),
    // The rest of a refused body would be read as the next request.
    ...(status !== 200 && { Connection: 'close' }),
  });
  response.end(body);
}

/** Answers on a connection that never became a request, with the same headers, and ends it. */
export function refuseConnection(connection: Duplex, status: number, port: number): void {
  if (!connection.writable) {
    connection.destroy();
    return;
  }
  const reason = STATUS_CODES[status] ?? '';
  const headers = {
    ...responseHeaders(port),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(reason.length),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  connection.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${reason}`);
  connection.once('finish', () => connection.destroy());
}
