import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LibraryPlace, libraryPlace } from '../core/files/library-place.ts';
import { stderrLog } from '../core/files/stderr-log.ts';
import { fail, isAppError } from '../shared/contract/errors.ts';
import { terminalFailure } from '../shared/contract/terminal-failures.ts';
import { openInBrowser } from './open-in-browser.ts';
import { findRedirectFile } from './redirect-file.ts';
import { type RunningShell, serve } from './serve.ts';

const usage =
  'the words are [--library FOLDER] [--port PORT] [--no-open] [--json]; a port is a number from 0 to 65535.';
/** A system that shuts down kills whatever takes longer. */
const leaveLimitMs = 2_900;

/** `opens` the browser; `isJson` prints for a program. */
type Arguments = LibraryPlace & { port: number; opens: boolean; isJson: boolean };

/** Throws `bad-request`. */
function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        library: { type: 'string' },
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: true },
        json: { type: 'boolean', default: false },
      },
      allowNegative: true,
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) fail('bad-request', { problem: usage });
    return { ...libraryPlace(values.library), port, opens: values.open, isJson: values.json };
  } catch (cause) {
    // parseArgs throws at what it does not know; the usage says more than its message.
    return fail('bad-request', { problem: usage }, { cause });
  }
}

async function start({ libraryFolder, mustExist, port, opens, isJson }: Arguments): Promise<void> {
  const shell = await serve({
    libraryFolder,
    mustExist,
    resourcesFolder: fileURLToPath(new URL('../resources', import.meta.url)),
    pageFolder: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    port,
    log: stderrLog,
  }).catch(async (error: unknown) => {
    if (opens) await showOwner(error);
    throw error;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(shell));
  void shell.ended.then(() => leave(shell));
  const address = shell.redirectFile.url;
  const words = isJson
    ? JSON.stringify({ address }, null, 2)
    : `Countersign is ready. Open this in your browser: ${address}`;
  process.stdout.write(`${words}\n`);
  if (opens) openInBrowser(shell.redirectFile.path, stderrLog);
}

/** Called again by every further signal, which changes nothing: an impatient Ctrl+C must not cost the last save. */
async function leave(shell: RunningShell): Promise<void> {
  setTimeout(() => process.exit(1), leaveLimitMs).unref();
  await shell.close();
  process.exit(0);
}

/** Whoever starts a second time wants the page, so the first one's is shown. */
async function showOwner(error: unknown): Promise<void> {
  if (!isAppError(error, 'library-in-use')) return;
  const path = await findRedirectFile(error.details.ownerUrl);
  if (path !== undefined) openInBrowser(path, stderrLog);
}

try {
  await start(readArguments());
} catch (error) {
  if (!isAppError(error)) throw error;
  const { text, json, exitCode } = terminalFailure(error);
  // Looked up in argv itself, because reading the arguments may be what has failed.
  if (process.argv.includes('--json')) process.stdout.write(`${json}\n`);
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
