import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { PageFiles } from '../core/files/page-files.ts';
import type { Log } from '../core/ports/host.ts';
import type { Dispatch } from '../shared/contract/wire.ts';
import { type Answer, refuseConnection, send } from './answers.ts';
import { parseJson } from './json.ts';
import type { Limits } from './limits.ts';
import type { IsOwnUser } from './peer.ts';
import { isForUs, isFromOurPage, mayRead } from './request-guard.ts';
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
      // The caller has closed the connection in the middle of its request: there is nobody to answer.
      if (request.destroyed) return;
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
  // Destroying what is left would take the connection with it, and the answer that says why.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    byteCount += chunk.length;
    if (byteCount > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
