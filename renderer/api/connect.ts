import type { Transport } from '../../shared/contract/wire.ts';
import { createElectronTransport, type DesktopBridge } from './electron-transport.ts';
import { takePageToken } from './page-token.ts';
import { createWebSocketTransport } from './websocket-transport.ts';

declare global {
  interface Window {
    /** Present in the desktop window only. */
    readonly countersign?: DesktopBridge;
  }
}

/** Connects the page to whichever shell it runs in. */
export function connect(page: Window = window): Transport {
  if (page.countersign) return createElectronTransport(page.countersign);
  return createWebSocketTransport({ origin: page.location.origin, token: takePageToken(page) });
}

/** True in a browser, which keeps a few keys for itself. Nothing else depends on the shell. */
export function runsInBrowser(): boolean {
  return globalThis.window?.countersign === undefined;
}
