import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, screen, session } from 'electron';
import { libraryPlace } from '../core/files/library-place.ts';
import { listPageFiles } from '../core/files/page-files.ts';
import { type CoreClient, startCore } from './core-client.ts';
import { watchCrashes } from './crash-watch.ts';
import { createCoreAnswers } from './dialogs.ts';
import { createFarewell } from './farewell.ts';
import { createFileInbox } from './file-inbox.ts';
import { sendEvent, serveCalls } from './ipc.ts';
import { createLogFile } from './log-file.ts';
import { followPage, setContextMenu, setMenu } from './menu.ts';
import { filesHandedOver } from './opened-files.ts';
import { pageUrl } from './page-address.ts';
import { servePage } from './protocol.ts';
import { createExternalOpener, lockContents, lockSession } from './security.ts';
import { openWindow, showWindow } from './window.ts';
import { createWindowCommands } from './window-commands.ts';
import { fitToDisplays, readWindowState, writeWindowState } from './window-state.ts';

/** `namedLibrary` is the folder of the command line, if there is one in it. */
export type ShellOptions = { namedLibrary: string | undefined; files: readonly string[] };

/** The desktop application, from start to farewell. Called in the one process that holds the instance lock. */
export async function runShell({ namedLibrary, files }: ShellOptions): Promise<void> {
  const log = createLogFile(app.getPath('logs'), 'window.log');
  const statePath = join(app.getPath('userData'), 'window.json');
  let window: BrowserWindow | undefined;
  let core: CoreClient | undefined;
  let isPageLoaded = false;
  const currentWindow = () => (window?.isDestroyed() ? undefined : window);
  const inbox = createFileInbox(files, currentWindow);

  const farewell = createFarewell({
    requestId: randomUUID(),
    askPage: (requestId) => {
      if (isPageLoaded) sendEvent(currentWindow(), { type: 'flushRequested', requestId });
      return isPageLoaded;
    },
    closeCore: async () => core?.close(),
    killCore: () => core?.kill(),
    exit: () => app.exit(0),
  });
  const leave = () => {
    const page = currentWindow();
    farewell.begin();
    if (page !== undefined) writeWindowState(statePath, page, log);
  };

  app.on(
    'second-instance',
    (_event, _words, _folder, handedOver) => void inbox.open(filesHandedOver(handedOver)),
  );
  // macOS hands files over by this event, the first ones before `ready`.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void inbox.open([path]);
  });
  app.on('activate', () => showWindow(currentWindow()));
  app.on('before-quit', (event) => {
    event.preventDefault();
    leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  watchCrashes(log, () => {
    isPageLoaded = false;
    inbox.pageGone();
  });
  lockContents(createExternalOpener(currentWindow));

  await app.whenReady();
  // Linux and macOS wait for a program that asks them to. The declaration does not know the event it hands over.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    leave();
  });
  const root = app.getAppPath();
  const started = startCore({
    program: join(root, 'dist', 'electron', 'core-process.js'),
    start: () => ({
      ...libraryPlace(namedLibrary),
      canChooseFolder: namedLibrary === undefined,
      resourcesFolder: join(root, 'resources'),
      logFolder: app.getPath('logs'),
    }),
    answer: createCoreAnswers(currentWindow),
    onEvent: (event) => sendEvent(currentWindow(), event),
    onFlushed: farewell.flushed,
    log,
  });
  core = started;
  lockSession(session.defaultSession);
  servePage(listPageFiles(join(root, 'dist', 'renderer')));
  serveCalls(currentWindow, started.call);

  const windowCommands = createWindowCommands((path) => inbox.open([path]));
  setMenu({
    page: (command) => sendEvent(currentWindow(), { type: 'commandChosen', command }),
    window: (command) => {
      const target = currentWindow();
      if (target !== undefined) void windowCommands[command](target);
    },
  });

  const displayAreas = screen.getAllDisplays().map((display) => display.workArea);
  const state = fitToDisplays(readWindowState(statePath, log), displayAreas);
  window = openWindow(state, join(root, 'dist', 'electron', 'preload.cjs'), app.isPackaged);
  setContextMenu(window);
  followPage(window);
  window.on('close', (event) => {
    event.preventDefault();
    leave();
  });
  // Windows waits for nobody at this point; what can be saved in its few seconds is.
  window.on('session-end', leave);
  window.webContents.on('did-finish-load', () => {
    isPageLoaded = true;
    void inbox.pageLoaded(started);
  });
  await window.loadURL(pageUrl);
}
