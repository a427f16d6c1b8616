import { protocol } from 'electron';
import type { PageFiles } from '../core/files/page-files.ts';
import { isPageAddress } from './page-address.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const plainText = 'text/plain; charset=utf-8';

/** Before `ready`: makes `app:` a standard, secure scheme, so that the page has an origin and the CSP applies. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page and nothing else. An unknown address is a 404, whatever it contains. */
export function servePage(listing: Promise<PageFiles>): void {
  protocol.handle('app', async (request) => {
    const answer = (status: number, body: string | Uint8Array<ArrayBuffer>, mediaType: string) =>
      new Response(body, { status, headers: { ...headers, 'Content-Type': mediaType } });

    if (request.method !== 'GET') return answer(405, 'Only GET is served.', plainText);
    const path = isPageAddress(request.url) ? new URL(request.url).pathname : undefined;
    const file = path === undefined ? undefined : (await listing).get(path);
    if (file === undefined) return answer(404, 'There is no such page.', plainText);
    return answer(200, await file.read(), file.mediaType);
  });
}
