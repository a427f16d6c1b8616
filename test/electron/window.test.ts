import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitToDisplays, parseWindowState } from '../../electron/window-state.ts';
import { startMain, until } from '../kit/electron-host.ts';
import { coreProgram, startShell } from './shell-kit.ts';

test('every security preference of the window is written out', async () => {
  const { window } = await startShell();
  const { preload, ...preferences } = window.options.webPreferences ?? {};
  expect(preload).toMatch(/dist.electron.preload\.cjs$/);
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: false,
    spellcheck: process.platform === 'darwin',
  });
});

test('the window is shown when its page has painted, on the page’s own ground, and never smaller than it works', async () => {
  const { window } = await startShell();
  expect(window.options).toMatchObject({
    show: false,
    minWidth: 1024,
    minHeight: 700,
    backgroundColor: '#fbfaf7',
  });
  expect(window.isVisible).toBe(true);
});

test('the window comes back where it was, if that display is still there', async () => {
  const { standIn, folder } = await startMain({ coreProgram });
  const saved = { x: 100, y: 50, width: 1300, height: 900, isMaximized: true };
  await writeFile(join(folder, 'user data', 'window.json'), JSON.stringify(saved));
  standIn.app.becomeReady();
  const window = await until(() => standIn.windows[0]);
  await until(() => window.isVisible);
  expect(window.options).toMatchObject({ x: 100, y: 50, width: 1300, height: 900 });
  expect(window.isMaximized()).toBe(true);
  standIn.app.quit();
  await standIn.app.exited;
});

test('a window whose place can be neither read nor written still opens and closes', async () => {
  const { standIn, folder } = await startMain({ coreProgram });
  await mkdir(join(folder, 'user data', 'window.json', 'in the way'), { recursive: true });
  standIn.app.becomeReady();
  const window = await until(() => standIn.windows[0]);
  await until(() => window.isVisible);
  window.pressClose();
  expect(await standIn.app.exited).toBe(0);
  expect(existsSync(join(folder, 'library', 'closed'))).toBe(true);
});

const usual = { width: 1440, height: 900, position: undefined, isMaximized: false };
const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const monitor = { x: 1440, y: -200, width: 2560, height: 1400 };
const at = (x: number, y: number) => ({ ...usual, position: { x, y } });

test('a state that cannot be read is forgotten', () => {
  const unreadable = [
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"width":1}',
    '{"width":"1400","height":900}',
    '{"width":1e9,"height":9}',
  ];
  for (const text of unreadable) expect([text, parseWindowState(text)]).toEqual([text, usual]);
});

test('a size below the smallest is raised to it', () => {
  expect(parseWindowState('{"width":10,"height":10,"x":1,"y":2}')).toEqual({
    width: 1024,
    height: 700,
    position: { x: 1, y: 2 },
    isMaximized: false,
  });
});

test('a window on a display that is gone is centred again', () => {
  expect(fitToDisplays(at(2_000, 100), [laptop, monitor]).position).toEqual({ x: 2_000, y: 100 });
  expect(fitToDisplays(at(2_000, 100), [laptop]).position).toBeUndefined();
  expect(fitToDisplays(at(-1_400, 100), [laptop]).position).toBeUndefined();
  expect(fitToDisplays(at(0, -300), [laptop]).position).toBeUndefined();
  expect(fitToDisplays(at(100, 100), []).position).toBeUndefined();
});

test('a window is never larger than its display, nor smaller than it works', () => {
  expect(fitToDisplays(at(0, 0), [laptop])).toMatchObject({ width: 1440, height: 860 });
  expect(fitToDisplays(at(0, 0), [{ x: 0, y: 0, width: 800, height: 600 }])).toMatchObject({
    width: 1024,
    height: 700,
  });
});
