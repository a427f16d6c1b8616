/**
 * `npm run dev`: the browser shell on a page that is rebuilt on every change. The page is a real build under the real
 * content security policy, not Vite's server: what the policy would refuse later is refused while it is written.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { stampOf } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'dist/renderer');
const stampFile = 'dev-stamp.txt';

/** Reloads the page when the stamp of the last build changes. A file of its own, for the policy allows no inline script. */
const reloadScript = `
let known;
setInterval(async () => {
  const answer = await fetch('/${stampFile}').catch(() => undefined);
  const stamp = answer?.ok ? await answer.text() : known;
  if (known !== undefined && stamp !== known) location.reload();
  known = stamp;
}, 500);
`;

const reloadOnBuild: Plugin = {
  name: 'reload-on-build',
  transformIndexHtml: () => [
    { tag: 'script', attrs: { src: '/dev-reload.js', type: 'module' }, injectTo: 'body' },
  ],
  writeBundle() {
    writeFileSync(join(outDir, 'dev-reload.js'), reloadScript);
    writeFileSync(join(outDir, stampFile), String(performance.now()));
  },
};

let shell: ChildProcess | undefined;

/** Node's own watcher starts the shell anew when a file of core, shared or browser changes. */
function startShell(): void {
  if (shell) return;
  shell = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', 'browser/main.ts', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  shell.once('exit', (code) => process.exit(code ?? 0));
}

mkdirSync(outDir, { recursive: true });
// What follows is no build to ship: the next start must not take it for one.
rmSync(stampOf('renderer'), { force: true });
const watcher = await build({
  configFile: join(root, 'vite.config.ts'),
  mode: 'development',
  logLevel: 'warn',
  plugins: [reloadOnBuild],
  build: {
    watch: {},
    minify: false,
    sourcemap: true,
    // The shell lists its files once, at its start: names must not change with their content.
    emptyOutDir: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});

if (!('on' in watcher)) throw new Error('Vite did not start watching.');
watcher.on('event', async (event) => {
  if (event.code === 'BUNDLE_END') {
    console.log(`page built in ${event.duration} ms`);
    await event.result.close();
    startShell();
  }
  if (event.code === 'ERROR') console.error(event.error.message);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await watcher.close();
    shell?.kill(signal);
    if (!shell) process.exit(0);
  });
}
