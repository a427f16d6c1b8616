import { openApp } from '../core/app.ts';
import { serveCore } from './core-server.ts';
import { createDialogDestination } from './destination.ts';
import { createDialogPlaces } from './library-places.ts';
import { createLogFile } from './log-file.ts';

/** Longer than the main process takes to leave. */
const orphanDelayMs = 4_000;

const { parentPort } = process;

// A terminal or a logout signals every process of the group at once. The page must still be able to save, so the
// main process says when to close; only if it never does, this process ends by itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => setTimeout(() => process.exit(1), orphanDelayMs).unref());
}

serveCore({
  port: {
    on: (event, listener) => parentPort.on(event, listener),
    postMessage: (message) => parentPort.postMessage(message),
  },
  createLog: (folder) => {
    const log = createLogFile(folder, 'core.log');
    process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught:', error));
    return log;
  },
  exit: (code) => process.exit(code),
  open: ({ libraryFolder, mustExist, canChooseFolder, resourcesFolder }, main, log) =>
    openApp({
      libraryFolder,
      mustExist,
      places: canChooseFolder ? createDialogPlaces(main) : undefined,
      resourcesFolder,
      log,
      destination: createDialogDestination(main),
      onFlushed: main.flushed,
    }),
});
