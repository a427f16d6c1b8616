import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Transport } from '../../shared/contract/wire.ts';
import type { InstanceLocks } from './electron-stand-in/app.ts';
import { createElectronStandIn, type ElectronStandIn } from './electron-stand-in/stand-in.ts';
import type { StandInWindow } from './electron-stand-in/window.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export type ElectronHostOptions = {
  /** Words after the program's name on its command line. */
  words?: readonly string[];
  /** An application folder with its own `dist`, as it is packed; the sources of this repository otherwise. */
  packedApp?: string;
  /** Runs instead of the core process, for tests of the shell alone. */
  coreProgram?: string;
  /** False: no library is named on the command line, and the one of this machine is opened. */
  isLibraryNamed?: boolean;
  /** The folder of a host that runs already, for a second start. */
  folder?: string;
  /** Set when nobody in the page answers `flushRequested`; the page of this repository always does. */
  isPageSilent?: boolean;
  locks?: InstanceLocks;
};

export type ElectronHost = {
  transport: Transport;
  standIn: ElectronStandIn;
  window: StandInWindow;
  /** Everything this host writes: `library`, `documents` and `user data`. */
  folder: string;
  /** Quits as the user would and resolves with the exit code when the core process is gone too. */
  close(): Promise<number>;
};

/** Resolves with what the question answers, once it has an answer; generous, because real processes start meanwhile. */
export function until<Answer>(question: () => Answer) {
  return vi.waitUntil(question, { timeout: 15_000, interval: 5 });
}

/** A folder with what the sources do not hold: the built page. */
async function makeAppFolder(folder: string): Promise<string> {
  const appPath = join(folder, 'app');
  await mkdir(join(appPath, 'dist', 'renderer'), { recursive: true });
  await writeFile(
    join(appPath, 'dist', 'renderer', 'index.html'),
    '<!doctype html><title>Countersign</title>',
  );
  await symlink(join(repository, 'resources'), join(appPath, 'resources')).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return appPath;
}

/** `…/dist/electron/preload.cjs` is built from `electron/preload.ts`, and so are the others. */
function sourceOf(program: string): string {
  return join(repository, 'electron', basename(program).replace(/\.c?js$/, '.ts'));
}

/** Runs `main.ts` on a fresh stand-in. It may decide not to open a window: a second start does not. */
export async function startMain(options: ElectronHostOptions = {}) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'countersign desktop ')));
  const userData = join(folder, 'user data');
  const documents = join(folder, 'documents');
  const libraryFolder = join(folder, 'library');
  await mkdir(userData, { recursive: true });
  await mkdir(documents, { recursive: true });
  await mkdir(libraryFolder, { recursive: true });
  const { packedApp, coreProgram } = options;
  const standIn = createElectronStandIn({
    places: { appPath: packedApp ?? (await makeAppFolder(folder)), userData, documents },
    locks: options.locks ?? new Map(),
    locate: (program) => {
      if (coreProgram !== undefined && basename(program) === 'core-process.js') return coreProgram;
      return packedApp === undefined ? sourceOf(program) : program;
    },
  });

  const main =
    packedApp === undefined
      ? join(repository, 'electron', 'main.ts')
      : join(packedApp, 'dist', 'electron', 'main.js');
  const usualArgv = process.argv;
  const forgetListeners = watchProcessListeners();
  const named = options.isLibraryNamed === false ? [] : [`--library=${libraryFolder}`];
  process.argv = ['countersign', ...(options.words ?? []), ...named];
  vi.resetModules();
  vi.doMock('electron', () => standIn.electron);
  try {
    await import(/* @vite-ignore */ pathToFileURL(main).href);
  } finally {
    process.argv = usualArgv;
    vi.doUnmock('electron');
  }
  void standIn.app.exited.then(forgetListeners);
  return { standIn, folder };
}

const processEvents = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'uncaughtExceptionMonitor',
  'unhandledRejection',
] as const;

/** The application listens to its process until it ends; a test's process goes on, so it must forget those listeners. */
function watchProcessListeners(): () => void {
  const before = new Map(processEvents.map((name) => [name, process.rawListeners(name)]));
  return () => {
    for (const [name, usual] of before) {
      for (const listener of process.rawListeners(name)) {
        if (!usual.includes(listener)) process.off(name, listener as () => void);
      }
    }
  };
}

/** Starts the desktop application on the stand-in, its core in a real process, and loads its page. */
export async function startElectronHost(options: ElectronHostOptions = {}): Promise<ElectronHost> {
  const { standIn, folder } = await startMain(options);
  standIn.app.becomeReady();
  const window = await until(() => standIn.windows[0]);
  await until(() => window.isVisible);

  const { transport } = window.webContents;
  if (!options.isPageSilent) {
    transport.onEvent((event) => {
      if (event.type === 'flushRequested') void transport.call('app.flushed', { requestId: event.requestId });
    });
  }
  return {
    transport,
    standIn,
    window,
    folder,
    close: async () => {
      const gone = standIn.forked.map(({ child }) =>
        child.exitCode === null && child.signalCode === null
          ? new Promise<void>((resolve) => child.once('exit', () => resolve()))
          : Promise.resolve(),
      );
      standIn.app.quit();
      const exitCode = await standIn.app.exited;
      await Promise.all(gone);
      await rm(folder, { recursive: true, force: true });
      return exitCode;
    },
  };
}
