import type { HandlerDetails, Session, WebContents, WebContentsWillFrameNavigateEventParams } from 'electron';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { until } from '../kit/electron-host.ts';
import { createElectronStandIn, type ElectronStandIn } from '../kit/electron-stand-in/stand-in.ts';
import { startShell } from './shell-kit.ts';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];

/** Every permission that Electron knows: a new one does not compile until it is listed here. */
const permissions: Record<Permission, 'denied'> = {
  ar: 'denied',
  'automatic-fullscreen': 'denied',
  'background-fetch': 'denied',
  'background-sync': 'denied',
  'captured-surface-control': 'denied',
  'clipboard-read': 'denied',
  'clipboard-sanitized-write': 'denied',
  'deprecated-sync-clipboard-read': 'denied',
  'display-capture': 'denied',
  fileSystem: 'denied',
  fullscreen: 'denied',
  geolocation: 'denied',
  'geolocation-approximate': 'denied',
  'hand-tracking': 'denied',
  hid: 'denied',
  'idle-detection': 'denied',
  keyboardLock: 'denied',
  'local-fonts': 'denied',
  'local-network': 'denied',
  'local-network-access': 'denied',
  'loopback-network': 'denied',
  media: 'denied',
  mediaKeySystem: 'denied',
  midi: 'denied',
  midiSysex: 'denied',
  nfc: 'denied',
  notifications: 'denied',
  openExternal: 'denied',
  'payment-handler': 'denied',
  'periodic-background-sync': 'denied',
  'persistent-storage': 'denied',
  pointerLock: 'denied',
  'screen-wake-lock': 'denied',
  sensors: 'denied',
  serial: 'denied',
  'smart-card': 'denied',
  'speaker-selection': 'denied',
  'storage-access': 'denied',
  'system-wake-lock': 'denied',
  'top-level-storage-access': 'denied',
  usb: 'denied',
  vr: 'denied',
  'web-app-installation': 'denied',
  'web-printing': 'denied',
  'window-management': 'denied',
  unknown: 'denied',
};

let standIn: ElectronStandIn;
let security: typeof import('../../electron/security.ts');

beforeEach(async () => {
  standIn = createElectronStandIn({
    places: { appPath: '/app', userData: '/data', documents: '/documents' },
    locks: new Map(),
    locate: (program) => program,
  });
  vi.resetModules();
  vi.doMock('electron', () => standIn.electron);
  security = await import('../../electron/security.ts');
});

const realSession = () => standIn.session as unknown as Session;

test.each(Object.keys(permissions) as Permission[])(
  'the permission %s is denied, asked for or looked up',
  (name) => {
    security.lockSession(realSession());
    const { permissionRequest, permissionCheck } = standIn.session;
    const decide = vi.fn();
    permissionRequest?.({} as WebContents, name, decide, {} as never);
    expect(decide.mock.calls).toEqual([[false]]);
    expect(permissionCheck?.(null, name, 'app://countersign', {} as never)).toBe(false);
  },
);

test('devices, screens and downloads are denied', () => {
  security.lockSession(realSession());
  expect(standIn.session.devicePermission?.({} as never)).toBe(false);
  const choose = vi.fn();
  standIn.session.displayMedia?.({} as never, choose);
  expect(choose.mock.calls).toEqual([[null]]);
  const preventDefault = vi.fn();
  standIn.session.tell(
    'will-download',
    { preventDefault, defaultPrevented: false },
    {} as never,
    {} as never,
  );
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('no request leaves the machine', () => {
  security.lockSession(realSession());
  const { webRequest } = standIn.session;
  for (const url of [
    'https://example.test/',
    `${'http'}://127.0.0.1/`,
    'ws://127.0.0.1/',
    'file:///etc/hostname',
    'ftp://x/',
    'nonsense',
  ]) {
    expect([url, webRequest.isCancelled(url)]).toEqual([url, true]);
  }
  for (const url of ['app://countersign/', 'blob:app://countersign/1', 'data:image/png;base64,AA==']) {
    expect([url, webRequest.isCancelled(url)]).toEqual([url, false]);
  }
});

const foreignAddresses = [
  'app://countersign.evil/',
  'app://x.evil/',
  'app://countersign@x.evil/',
  'app://user@countersign/',
  'app://user:word@countersign/',
  'app://countersign:80/',
  'app://COUNTERSIGN/',
  'app:countersign/',
  'app:///countersign/',
  'app:\\\\countersign\\',
  'apps://countersign/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'file:///etc/hostname',
  'data:text/html,<p>',
  'blob:app://countersign/1',
  'about:blank',
  'about:srcdoc',
  'view-source:app://countersign/',
  '//h',
  'https://countersign/',
  '',
  'app://countersign\u0000/',
  'filesystem:app://countersign/',
];
const ownAddresses = ['app://countersign/', 'app://countersign/#section', 'app://countersign/index.html?a=1'];

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)(
  '%s stays on our page',
  async (name) => {
    const { window } = await startShell();
    const isStopped = (url: string) => {
      const preventDefault = vi.fn();
      const details = { url, preventDefault } as unknown as WebContentsWillFrameNavigateEventParams;
      window.webContents.tell(name, details as never);
      return preventDefault.mock.calls.length === 1;
    };
    for (const url of foreignAddresses) expect([url, isStopped(url)]).toEqual([url, true]);
    for (const url of ownAddresses) expect([url, isStopped(url)]).toEqual([url, false]);
  },
);

test('a file that is dropped or pasted never takes the place of the page', async () => {
  const { window, standIn: host } = await startShell();
  expect(window.options.webPreferences?.navigateOnDragDrop).toBe(false);
  const dropped = ['file:///home/user/proposal.pdf', 'file:///C:/notes.html', 'blob:app://countersign/1'];
  for (const name of ['will-navigate', 'will-frame-navigate'] as const) {
    for (const url of dropped) {
      const preventDefault = vi.fn();
      window.webContents.tell(name, { url, preventDefault } as never);
      expect([name, url, preventDefault.mock.calls.length]).toEqual([name, url, 1]);
    }
  }
  // Should one get past that, nothing of it is loaded.
  expect(host.session.webRequest.isCancelled('file:///home/user/proposal.pdf')).toBe(true);
});

test('no page opens a window or attaches a webview', async () => {
  const { window, standIn: host } = await startShell();
  for (const url of [...foreignAddresses, ...ownAddresses]) {
    expect(window.webContents.openHandler?.({ url } as HandlerDetails)).toEqual({ action: 'deny' });
  }
  const preventDefault = vi.fn();
  window.webContents.tell('will-attach-webview', { preventDefault, defaultPrevented: false });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(host.windows).toHaveLength(1);
});

test('a link out of the page opens after the user has seen the whole address and agreed', async () => {
  const { window, standIn: host } = await startShell();
  const click = (url: string) => window.webContents.openHandler?.({ url } as HandlerDetails);
  host.dialog.button = 1;
  click('https://example.test/refused');
  await until(() => host.dialog.shown.length === 1);
  await new Promise(setImmediate);
  host.dialog.button = 0;
  click('https://example.test/agreed?a=1');
  click('https://example.test/asked-while-asking');
  await until(() => host.shell.opened.length === 1);
  expect(host.dialog.shown).toHaveLength(2);
  expect(host.dialog.shown.at(-1)).toMatchObject({
    detail: 'https://example.test/agreed?a=1',
    defaultId: 1,
    cancelId: 1,
  });
  expect(host.shell.opened).toEqual(['https://example.test/agreed?a=1']);
});

test('only https and mail addresses are handed to the system', () => {
  const { externalAddress } = security;
  const allowed = [
    'https://example.test/',
    'https://example.test:8443/a?b#c',
    'mailto:it@example.test?subject=Hello',
  ];
  for (const address of allowed) expect(externalAddress(address)).toBe(address);
  const refused = [
    ...foreignAddresses,
    ...ownAddresses,
    `${'http'}://example.test/`,
    'https://user@example.test/',
    'https://user:word@example.test/',
    'https://',
    'mailto:',
    'mailto:nobody',
    'mailto:it@example.test?attach=/etc/hostname',
    'mailto:it@example.test?Attachment=/etc/hostname',
    'smb://server/share',
    'ms-msdt:/id',
    'tel:1',
    'search-ms:query=x',
    'vscode://x',
    'ftp://example.test/',
    'https://"/',
    'https://example.test/?a=\\"b',
    `https://example.test/${'a'.repeat(2_048)}`,
  ].filter((address) => address !== 'https://countersign/');
  for (const address of refused) expect([address, externalAddress(address)]).toEqual([address, undefined]);
});

test('whatever the text, what is handed to the system is a short https or mail address without a password', () => {
  const scheme = fc.constantFrom(
    'https:',
    'HTTPS:',
    'mailto:',
    'javascript:',
    'file:',
    'app:',
    'data:',
    'x-y:',
    '',
  );
  const text = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .tuple(scheme, fc.constantFrom('//', '/', '\\\\', ''), fc.string({ maxLength: 40 }))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (address) => {
      const opened = security.externalAddress(address);
      if (opened === undefined) return;
      const url = new URL(opened);
      expect(['https:', 'mailto:']).toContain(url.protocol);
      expect(url.username + url.password).toBe('');
      expect(opened.length).toBeLessThanOrEqual(2_048);
      expect(opened).not.toMatch(/[\s\p{Cc}"<>]/u);
    }),
    { numRuns: 5_000 },
  );
});
