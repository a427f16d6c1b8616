import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { Log } from '../core/ports/host.ts';
import type { Dispatch } from '../shared/contract/wire.ts';
import type { Limits } from './limits.ts';
import type { PageFiles } from './page-files.ts';
import type { IsOwnUser } from './peer.ts';
import { isForUs, isFromOurPage, mayRead } from './request-guard.ts';
import { responseHeaders } from './response-headers.ts';
import type { Session } from './session.ts';

export type HttpOptions = {
  /** 0 for any free one. */
  port: number;
  dispatch: Dispatch;
  session: Session;
  pageFiles: PageFiles;
  isOwnUser: IsOwnUser;
  limits: Limits;
  log: Log;
};

type Answer = { status: number; mediaType?: string; body?: string | Uint8Array; allow?: string };

/** What Node calls the ways in which a connection fails to become a request. */
const statusOfClientError: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const callPath = '/api/call';
const CallBody = z.strictObject({ name: z.string().max(100), input: z.unknown() });

/** Listens on 127.0.0.1 and nowhere else; without the address Node would listen on every interface. */
export async function startHttpServer(options: HttpOptions): Promise<{ server: Server; port: number }> {
  const { limits, log } = options;
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headersTimeoutMs),
    // A request without Host is refused by our own answer, with our headers.
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      send(response, await answerTo(request, { ...options, port }), port);
    } catch (error) {
      log.error('the loopback shell could not answer a request', error);
      if (!response.headersSent) send(response, { status: 500 }, port);
    }
  };
  server.on('request', respond);
  server.on('checkContinue', respond);
  server.on('checkExpectation', respond);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuseConnection(socket, statusOfClientError[error.code ?? ''] ?? 400, port);
  });
  return { server, port };
}

async function answerTo(request: IncomingMessage, options: HttpOptions): Promise<Answer> {
  if (!isForUs(request, options.port)) return { status: 421 };
  const path = request.url ?? '';
  if (path.length > options.limits.urlCharacters) return { status: 414 };
  if (request.headers.expect !== undefined) return { status: 417 };
  return path === callPath ? answerCall(request, options) : answerPage(request, path, options.pageFiles);
}

async function answerPage(request: IncomingMessage, path: string, pageFiles: PageFiles): Promise<Answer> {
  if (request.method !== 'GET') return { status: 405, allow: 'GET' };
  if (!mayRead(request)) return { status: 403 };
  const file = pageFiles.get(path);
  return file ? { status: 200, mediaType: file.mediaType, body: await file.read() } : { status: 404 };
}

/** The same calls as on the socket, for inputs that are too large for one message. */
async function answerCall(request: IncomingMessage, options: HttpOptions): Promise<Answer> {
  const { session, dispatch, isOwnUser, limits, port } = options;
  if (request.method !== 'POST') return { status: 405, allow: 'POST' };
  if (!isFromOurPage(request, port)) return { status: 403 };
  const token = /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!session.accepts(token) || !(await isOwnUser(request.socket))) return { status: 401 };
  if (request.headers['content-type'] !== 'application/json') return { status: 415 };
  const body = await readBody(request, limits.bodyBytes);
  if (body === undefined) return { status: 413 };
  const call = CallBody.safeParse(parseJson(body));
  if (!call.success) return { status: 400 };
  const reply = await dispatch(call.data.name, call.data.input);
  return { status: 200, mediaType: 'application/json; charset=utf-8', body: JSON.stringify(reply) };
}

/** Undefined as soon as the body is known to be too large. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined;
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    byteCount += chunk.length;
    if (byteCount > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What is not JSON becomes undefined, which no call is. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A refusal says the name of its status and nothing else, so that it tells no more than the status does. */
function send(response: ServerResponse, answer: Answer, port: number): void {
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
