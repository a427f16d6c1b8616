import { expect, test } from 'vitest';
import { startShell } from './shell-kit.ts';

test('the page gets two functions, frozen, and nothing of Electron', async () => {
  const { window } = await startShell();
  const { exposed } = window.webContents;
  expect(Object.keys(exposed)).toEqual(['countersign']);
  const { countersign } = exposed as { countersign: Record<string, unknown> };
  expect(Reflect.ownKeys(countersign)).toEqual(['call', 'onEvent']);
  expect(Object.values(countersign).every((value) => typeof value === 'function')).toBe(true);
  expect(Object.isFrozen(countersign)).toBe(true);
});

test('a listener is given the event alone: no sender, no channel', async () => {
  const { window, transport } = await startShell();
  const heard: unknown[][] = [];
  transport.onEvent((...args: unknown[]) => heard.push(args));
  window.webContents.send('api:event', { type: 'libraryChanged' }, 'more');
  expect(heard).toEqual([[{ type: 'libraryChanged' }]]);
});

test('what arrives before the page listens is kept for its first listener', async () => {
  const { window, transport } = await startShell({ isPageSilent: true });
  window.webContents.send('api:event', { type: 'fileOpened', id: 'early' });
  const first: unknown[] = [];
  const second: unknown[] = [];
  transport.onEvent((event) => first.push(event));
  transport.onEvent((event) => second.push(event));
  expect(first).toEqual([{ type: 'fileOpened', id: 'early' }]);
  expect(second).toEqual([]);
});

test('messages on other channels do not reach the page', async () => {
  const { window, transport } = await startShell();
  const heard: unknown[] = [];
  transport.onEvent((event) => heard.push(event));
  window.webContents.send('api:other', { type: 'libraryChanged' });
  expect(heard).toEqual([]);
});
