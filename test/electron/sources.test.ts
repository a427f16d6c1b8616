import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const shellFiles = globSync('electron/*.ts', { cwd: root });

/** The files of the shell that contain this, with how often. */
function where(pattern: RegExp): Record<string, number> {
  const counts = shellFiles.map((path) => [path, [...read(path).matchAll(pattern)].length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

async function bundled(path: string, format: 'esm' | 'cjs'): Promise<string> {
  const bundle = await rolldown({ input: join(root, path), platform: 'node', external: ['electron'] });
  const { output } = await bundle.generate({ format, minify: true });
  await bundle.close();
  expect(output).toHaveLength(1);
  return output[0].code;
}

let main: string;
let preload: string;
beforeAll(async () => {
  main = await bundled('electron/main.ts', 'esm');
  preload = await bundled('electron/preload.ts', 'cjs');
});

test('windows are made in one place', () => {
  expect(where(/new BrowserWindow\b/g)).toEqual({ 'electron/window.ts': 1 });
});

test('a page is listened to in one place', () => {
  expect(where(/\bipcMain\./g)).toEqual({ 'electron/ipc.ts': 1 });
  expect(where(/\bipcMain\b/g)).toEqual({ 'electron/ipc.ts': 2 });
});

test('nothing of Electron is loosened or answered synchronously', () => {
  const forbidden =
    /webSecurity: false|sandbox: false|contextIsolation: false|nodeIntegration\w*: true|allowRunningInsecureContent: true|experimentalFeatures: true|webviewTag: true|enableBlinkFeatures|no-sandbox|disable-web-security|sendSync|executeJavaScript|nodeIntegrationInSubFrames: true/g;
  expect(where(forbidden)).toEqual({});
});

test('no script, package file or desktop entry switches the sandbox off', () => {
  const places = ['package.json', 'electron-builder.yml', ...globSync('scripts/*', { cwd: root })];
  const files = places.filter((path) => /\.(ts|cjs|mjs|js|json|yml|py|sh|desktop)$/.test(path));
  for (const path of files) expect([path, read(path).includes('no-sandbox')]).toEqual([path, false]);
});

test('the main process is a small switchboard: at most 60 KB, without zod, a database or a document', () => {
  expect(Buffer.byteLength(main)).toBeLessThanOrEqual(60_000);
  expect(main).not.toMatch(/safeParse|better-sqlite3|pdfmake/);
});

test('the preload script is at most 10 KB and needs Electron alone', () => {
  expect(Buffer.byteLength(preload)).toBeLessThanOrEqual(10_000);
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name?.replace(/[`'"]/g, ''))).toEqual(
    ['electron'],
  );
});

test('no program of the window names an insecure address', () => {
  expect(main).not.toContain('http:');
  expect(preload).not.toContain('http:');
});

test('the major of Electron is pinned exactly, and the lockfile installs that version', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string }>;
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages['node_modules/electron']?.version).toBe(devDependencies.electron);
});
