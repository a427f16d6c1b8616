import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, screen, session } from 'electron';
import type { WindowCommandId } from '../shared/commands.ts';
import type { Dispatch } from '../shared/contract/wire.ts';
import { type CoreClient, startCore } from './core-client.ts';
import { createCoreAnswers, explainRefusal, pickFile } from './dialogs.ts';
import { createFarewell } from './farewell.ts';
import { sendEvent, serveCalls } from './ipc.ts';
import { createLogFile } from './log-file.ts';
import { setContextMenu, setMenu } from './menu.ts';
import { filesAmong, filesHandedOver } from './opened-files.ts';
import { pageUrl } from './page-address.ts';
import { listPageFiles } from './page-files.ts';
import { servePage } from './protocol.ts';
import { createExternalOpener, lockContents, lockSession } from './security.ts';
import { openWindow, showWindow } from './window.ts';
import { fitToDisplays, readWindowState, writeWindowState } from './window-state.ts';

const zoomStep = 0.5;
const zoomLimit = 4;

/** The desktop application, from start to farewell. Called in the one process that holds the instance lock. */
export async function runShell(firstFiles: readonly string[]): Promise<void> {
  const log = createLogFile(app.getPath('logs'), 'window.log');
  const statePath = join(app.getPath('userData'), 'window.json');
  const waitingFiles = [...firstFiles];
  let window: BrowserWindow | undefined;
  let core: CoreClient | undefined;
  let isPageLoaded = false;
  let hasReloaded = false;
  const currentWindow = () => (window?.isDestroyed() ? undefined : window);

  const openWaitingFiles = async (): Promise<void> => {
    if (!isPageLoaded || core === undefined) return;
    for (const path of waitingFiles.splice(0)) {
      const reply = await core.importFile(path);
      const owner = currentWindow();
      if (!reply.ok && owner !== undefined) await explainRefusal(owner, path, reply.error);
    }
  };
  const openFiles = (paths: readonly string[]) => {
    waitingFiles.push(...paths);
    showWindow(window);
    return openWaitingFiles();
  };

  const farewell = createFarewell({
    requestId: randomUUID(),
    askPage: (requestId) => {
      const page = currentWindow();
      if (page === undefined || !isPageLoaded) return false;
      writeWindowState(statePath, page);
      sendEvent(page, { type: 'flushRequested', requestId });
      return true;
    },
    closeCore: async () => core?.close(),
    killCore: () => core?.kill(),
    exit: () => app.exit(0),
  });

  const dispatch: Dispatch = async (name, input) => {
    if (name === 'app.flushed' && typeof input === 'object' && input !== null && 'requestId' in input) {
      farewell.flushed(String(input.requestId));
    }
    if (core === undefined) throw new Error('a call came before core was started');
    return core.call(name, input);
  };

  const windowCommands: Record<WindowCommandId, (target: BrowserWindow) => unknown> = {
    'open-file': async (target) => {
      const path = await pickFile(target);
      if (path !== undefined) await openFiles([path]);
    },
    'zoom-in': ({ webContents }) =>
      webContents.setZoomLevel(Math.min(zoomLimit, webContents.getZoomLevel() + zoomStep)),
    'zoom-out': ({ webContents }) =>
      webContents.setZoomLevel(Math.max(-zoomLimit, webContents.getZoomLevel() - zoomStep)),
    'zoom-reset': ({ webContents }) => webContents.setZoomLevel(0),
  };

  app.on('second-instance', (_event, words, folder, handedOver) => {
    const files = filesHandedOver(handedOver);
    void openFiles(files.length > 0 ? files : filesAmong(words, folder));
  });
  // macOS hands files over by this event, the first ones before `ready`.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFiles([path]);
  });
  app.on('activate', () => showWindow(window));
  app.on('before-quit', (event) => {
    event.preventDefault();
    farewell.begin();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, farewell.begin);
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log.warn(`page ended: ${reason}, ${exitCode}`);
    isPageLoaded = false;
    // Once: a page that dies again while it starts would die for ever.
    if (hasReloaded || farewell.hasBegun() || contents.isDestroyed()) return;
    hasReloaded = true;
    contents.reload();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.warn(`${type} process ended: ${reason}, ${exitCode}`),
  );
  lockContents(createExternalOpener(currentWindow));

  await app.whenReady();
  powerMonitor.on('shutdown', farewell.begin);
  const root = app.getAppPath();
  core = startCore({
    program: join(root, 'dist', 'electron', 'core-process.js'),
    start: {
      libraryFolder: join(app.getPath('userData'), 'library'),
      resourcesFolder: join(root, 'resources'),
      logFolder: app.getPath('logs'),
      version: app.getVersion(),
    },
    answer: createCoreAnswers(currentWindow),
    onEvent: (event) => sendEvent(currentWindow(), event),
    log,
  });
  lockSession(session.defaultSession);
  servePage(listPageFiles(join(root, 'dist', 'renderer')));
  serveCalls(currentWindow, dispatch);
  setMenu({
    page: (command) => sendEvent(currentWindow(), { type: 'commandChosen', command }),
    window: (command) => {
      const target = currentWindow();
      if (target !== undefined) windowCommands[command](target);
    },
  });

  const displayAreas = screen.getAllDisplays().map((display) => display.workArea);
  const state = fitToDisplays(readWindowState(statePath), displayAreas);
  window = openWindow(state, join(root, 'dist', 'electron', 'preload.cjs'), app.isPackaged);
  setContextMenu(window);
  window.on('close', (event) => {
    event.preventDefault();
    farewell.begin();
  });
  window.webContents.on('did-finish-load', () => {
    isPageLoaded = true;
    void openWaitingFiles();
  });
  await window.loadURL(pageUrl);
}
