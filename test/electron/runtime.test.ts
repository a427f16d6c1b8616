import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { build } from '../../scripts/build.ts';

// What only the real Electron can show. Everything else about the window is proved on the stand-in.

const root = fileURLToPath(new URL('../..', import.meta.url));
const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const isInstalled = existsSync(join(electronFolder, 'path.txt'));
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const missing = !isInstalled
  ? 'the Electron runtime is not installed'
  : !hasDisplay
    ? 'there is no display'
    : process.getuid?.() === 0
      ? 'Chromium keeps no sandbox for root'
      : undefined;

let folder: string;
let application: ElectronApplication | undefined;

beforeAll(async () => {
  if (missing !== undefined) return;
  await build(['renderer', 'electron'], { onlyStale: true });
  folder = await mkdtemp(join(tmpdir(), 'countersign runtime '));
  const words = [`--user-data-dir=${join(folder, 'user data')}`, `--library=${join(folder, 'library')}`];
  application = await _electron.launch({ args: [root, ...words] });
}, 60_000);

afterAll(async () => {
  await application?.close();
  if (missing === undefined) await rm(folder, { recursive: true, force: true });
});

function running({ skip }: TestContext): ElectronApplication {
  if (application === undefined) skip(missing);
  return application as ElectronApplication;
}

test('the page reaches neither Node nor Electron', async (context) => {
  const page = await running(context).firstWindow();
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    bridge: Object.keys(Reflect.get(globalThis, 'countersign') as object),
    origin: location.origin,
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'onEvent'], origin: 'app://countersign' });
});

test('the page runs in the system’s sandbox', async (context) => {
  const processId = await running(context).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (process.platform !== 'linux') context.skip('only Linux shows this in /proc');
  expect(readFileSync(`/proc/${processId}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
});

test('the whole way from the page to the library works', async (context) => {
  const page = await running(context).firstWindow();
  const reply = await page.evaluate(() => {
    const { call } = Reflect.get(globalThis, 'countersign') as {
      call(name: string, input: object): Promise<unknown>;
    };
    return call('proposals.list', {});
  });
  expect(reply).toMatchObject({ ok: true });
});
