import { app, type BrowserWindow, dialog, type Session, shell, type WebContents } from 'electron';
import { isPageAddress } from './page-address.ts';

const longestAddress = 2_048;

/** `data:` and `blob:` never leave the machine; `devtools:` exists only in development. */
const localSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** What could end the quotation on the command line of another program. A proper address has it percent-encoded. */
const unquotable = /[\s\p{Cc}"<>\\]/u;

/**
 * The address as it may be handed to the system, or undefined. The system runs whatever program claims a scheme, so
 * only web pages over TLS and mail are let through, without a password and without a file attached.
 */
export function externalAddress(address: string): string | undefined {
  if (address.length > longestAddress) return undefined;
  const url = URL.parse(address);
  if (url === null || url.username || url.password) return undefined;
  if (url.href.length > longestAddress || unquotable.test(url.href)) return undefined;
  if (url.protocol === 'https:') return url.href;
  if (url.protocol !== 'mailto:' || !url.pathname.includes('@')) return undefined;
  const attaches = [...url.searchParams.keys()].some((key) => key.toLowerCase().startsWith('attach'));
  return attaches ? undefined : url.href;
}

/** Shows the whole address and asks before it leaves the application. One question at a time. */
export function createExternalOpener(window: () => BrowserWindow | undefined) {
  let isAsking = false;
  return async (requested: string): Promise<void> => {
    const address = externalAddress(requested);
    const owner = window();
    if (address === undefined || owner === undefined || isAsking) return;
    isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(owner, {
        type: 'question',
        message: 'Open this link outside Countersign?',
        detail: address,
        buttons: ['Open', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) await shell.openExternal(address);
    } finally {
      isAsking = false;
    }
  };
}

/** The page needs no permission, no device, no download, and no byte from the network. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, choose) => choose(null));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !localSchemes.has(URL.parse(details.url)?.protocol ?? '') });
  });
}

function keepOnPage(contents: WebContents, openExternally: (address: string) => Promise<void>): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openExternally(url);
    return { action: 'deny' };
  });
}

/** Holds every page that will ever exist on our address; links out of it go through `openExternally`. */
export function lockContents(openExternally: (address: string) => Promise<void>): void {
  app.on('web-contents-created', (_event, contents) => keepOnPage(contents, openExternally));
}
