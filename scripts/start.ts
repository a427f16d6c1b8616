import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const releases = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
const probeLimitMs = 5_000;
const fetchLimitMs = 5 * 60_000;

/** The Electron program, or why there is none. */
type Runtime = { program: string } | { problem: string };

function installedProgram(): string | undefined {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist');
  const program = join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

async function findRuntime(): Promise<Runtime> {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return { problem: 'there is no display to open a window on' };
  const installed = installedProgram();
  if (installed) return { program: installed };

  // Asked first, so that a closed network costs seconds and not the whole time of a download.
  const isReachable = await fetch(releases, {
    method: 'HEAD',
    signal: AbortSignal.timeout(probeLimitMs),
  }).then(
    () => true,
    () => false,
  );
  if (!isReachable) return { problem: 'its runtime is not installed and cannot be fetched from here' };
  console.log('Fetching the Electron runtime, once …');
  const code = await run(process.execPath, [join(electronFolder, 'install.js')], fetchLimitMs);
  const fetched = installedProgram();
  return code === 0 && fetched ? { program: fetched } : { problem: 'its runtime could not be fetched' };
}

/** Runs a program in the foreground and answers with its exit code. */
function run(program: string, args: readonly string[], limitMs?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...(limitMs && { timeout: limitMs }) });
    // Ctrl+C reaches the child too, which saves and leaves; this process only passes on how it ended.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const args = process.argv.slice(2);
const runtime = await findRuntime();
if ('program' in runtime) {
  await build(['renderer', 'electron'], { onlyStale: true });
  process.exitCode = await run(runtime.program, ['.', ...args]);
} else {
  console.log(`The desktop window needs Electron, and ${runtime.problem}; opening in your browser instead.`);
  await build(['renderer'], { onlyStale: true });
  process.exitCode = await run(process.execPath, ['browser/main.ts', ...args]);
}
