import type { IncomingMessage } from 'node:http';

/** The only name under which the shell answers. `localhost` is not one: it may lead to another address family. */
function authorityOf(port: number): string {
  return `127.0.0.1:${port}`;
}

export function originOf(port: number): string {
  return `http://${authorityOf(port)}`;
}

/**
 * True when the request was made to our own name, exactly. This alone stops DNS rebinding: such a request comes
 * from the user's own browser and carries neither Origin nor Sec-Fetch-Site.
 */
export function isForUs(request: IncomingMessage, port: number): boolean {
  const hosts = valuesOf(request, 'host');
  const isOriginForm = request.url?.startsWith('/') ?? false;
  return isOriginForm && hosts.length === 1 && hosts[0] === authorityOf(port);
}

/** True when our own page made the request. Absent counts as foreign, and so does `null`. */
export function isFromOurPage(request: IncomingMessage, port: number): boolean {
  const origins = valuesOf(request, 'origin');
  return origins.length === 1 && origins[0] === originOf(port) && isSameOriginFetch(request);
}

/**
 * True when a GET may be answered. Only the start page may be reached from elsewhere, and only as the document of a
 * tab: the redirect file that opens the page is such an elsewhere, and the page holds no data and no token.
 */
export function mayRead(request: IncomingMessage): boolean {
  if (isSameOriginFetch(request)) return true;
  if (valuesOf(request, 'sec-fetch-site').join() === 'none') return true;
  return (
    request.url === '/' &&
    valuesOf(request, 'sec-fetch-mode').join() === 'navigate' &&
    valuesOf(request, 'sec-fetch-dest').join() === 'document'
  );
}

/** Fetch metadata can only refuse: rebinding requests and socket upgrades carry none. */
function isSameOriginFetch(request: IncomingMessage): boolean {
  const sites = valuesOf(request, 'sec-fetch-site');
  return sites.length === 0 || (sites.length === 1 && sites[0] === 'same-origin');
}

/** The raw list, because the parsed headers silently keep only the first Host. */
function valuesOf(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
  );
}
