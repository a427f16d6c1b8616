import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultLibraryFolder } from '../core/files/default-library-folder.ts';
import { stderrLog } from '../core/files/stderr-log.ts';
import { isAppError } from '../shared/contract/errors.ts';
import { openInBrowser } from './open-in-browser.ts';
import { findRedirectFile } from './redirect-file.ts';
import { type RunningShell, serve } from './serve.ts';
import { explainStart } from './start-failures.ts';

const usage = 'Usage: browser/main.ts [--library FOLDER] [--port PORT] [--no-open]';
/** A system that shuts down kills whatever takes longer. */
const leaveLimitMs = 2_900;

type Arguments = { libraryFolder: string; port: number; opens: boolean };

function readArguments(): Arguments | undefined {
  try {
    const { values } = parseArgs({
      options: {
        library: { type: 'string' },
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: true },
      },
      allowNegative: true,
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) return undefined;
    return { libraryFolder: values.library ?? defaultLibraryFolder(), port, opens: values.open };
  } catch {
    // parseArgs throws at what it does not know; the usage says more than its message.
    return undefined;
  }
}

async function start({ libraryFolder, port, opens }: Arguments): Promise<void> {
  const shell = await serve({
    libraryFolder,
    resourcesFolder: fileURLToPath(new URL('../resources', import.meta.url)),
    pageFolder: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    port,
    log: stderrLog,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(shell));
  void shell.ended.then(() => leave(shell));
  process.stdout.write(`Countersign is ready. Open this in your browser: ${shell.redirectFile.url}\n`);
  if (opens) openInBrowser(shell.redirectFile.path, stderrLog);
}

/** Called again by every further signal, which changes nothing: an impatient Ctrl+C must not cost the last save. */
async function leave(shell: RunningShell): Promise<void> {
  setTimeout(() => process.exit(1), leaveLimitMs).unref();
  await shell.close();
  process.exit(0);
}

/** Whoever starts a second time wants the page, so the first one's is shown. */
async function explainAndShow(error: unknown, opens: boolean): Promise<void> {
  if (!isAppError(error)) throw error;
  const { text, exitCode } = explainStart(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
  if (!opens || !isAppError(error, 'library-in-use')) return;
  const path = await findRedirectFile(error.details.ownerUrl);
  if (path !== undefined) openInBrowser(path, stderrLog);
}

const given = readArguments();
if (given) await start(given).catch((error: unknown) => explainAndShow(error, given.opens));
else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 64;
}
