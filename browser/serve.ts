import { openApp } from '../core/app.ts';
import { listPageFiles } from '../core/files/page-files.ts';
import type { Log } from '../core/ports/host.ts';
import { fail } from '../shared/contract/errors.ts';
import { downloadDestination } from './destination.ts';
import { createLastSave } from './last-save.ts';
import { type Ending, watchLifetime } from './lifetime.ts';
import { createRedirectFile, type RedirectFile } from './redirect-file.ts';
import { readRememberedPort, rememberPort } from './remembered-port.ts';
import { startShell } from './shell.ts';

const idleMs = 30 * 60_000;

export type ServeOptions = {
  libraryFolder: string;
  mustExist?: boolean | undefined;
  resourcesFolder: string;
  /** The built page. */
  pageFolder: string;
  /** 0 for that of the last start, or else any free one. */
  port: number;
  log: Log;
};

export type RunningShell = {
  /** The file to open in a browser. */
  redirectFile: Pick<RedirectFile, 'path' | 'url'>;
  /** Resolves when the shell should end though nobody told it to. */
  ended: Promise<Ending>;
  /** Lets the pages save, closes the library and gives up its folder; takes 3 s at most. Every call waits for one end. */
  close(): Promise<void>;
};

/** Opens a library and serves it to this machine's browser. Throws what openApp throws, and `bad-request` without a page or with a port that can't be had. */
export async function serve(options: ServeOptions): Promise<RunningShell> {
  const { libraryFolder, mustExist, resourcesFolder, pageFolder, port, log } = options;
  const pageFiles = await listPageFiles(pageFolder);
  if (!pageFiles.has('/'))
    fail('bad-request', { problem: `there is no page in ${pageFolder}. "npm run build" makes it.` });

  const closers: (() => unknown)[] = [];
  const closeAll = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  try {
    const redirectFile = await createRedirectFile();
    closers.push(redirectFile.remove);
    const lastSave = createLastSave();
    const app = await openApp({
      libraryFolder,
      mustExist,
      resourcesFolder,
      destination: downloadDestination,
      log,
      ownerUrl: redirectFile.url,
      onFlushed: lastSave.flushed,
    });
    closers.push(app.close);
    const lifetime = watchLifetime({ idleMs });
    closers.push(lifetime.stop);
    const startOn = (wantedPort: number) =>
      startShell({
        dispatch: app.dispatch,
        onEvent: app.onEvent,
        pageFiles,
        log,
        port: wantedPort,
        onPages(count) {
          lifetime.pagesChanged(count);
          lastSave.pagesChanged(count);
        },
      });
    const remembered = port === 0 ? await readRememberedPort(libraryFolder) : undefined;
    const shell = await startOn(remembered ?? port).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      if (remembered === undefined)
        fail('bad-request', { problem: `port ${port} is taken, or not open to you.` }, { cause: error });
      log.warn(`Port ${remembered} of the last start is taken; another one is used.`);
      return startOn(0);
    });
    closers.push(shell.close, () => lastSave.request(shell.broadcast));
    await rememberPort(libraryFolder, shell.port).catch((error: unknown) =>
      log.error('the port was not remembered, so the next start takes another one', error),
    );
    await redirectFile.write(shell.pageUrl);
    return { redirectFile, ended: lifetime.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
