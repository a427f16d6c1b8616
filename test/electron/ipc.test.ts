import { expect, test } from 'vitest';
import type { StandInFrame } from '../kit/electron-stand-in/window.ts';
import { startShell } from './shell-kit.ts';

const ours: StandInFrame = { origin: 'app://countersign', url: 'app://countersign/', parent: null };

test('there is one channel', async () => {
  const { standIn } = await startShell();
  expect(standIn.ipcMain.channels()).toEqual(['api:call']);
});

test('only the main frame of our window, on our address, gets an answer', async () => {
  const { standIn, window } = await startShell();
  const { webContents } = window;
  const call = (frame: StandInFrame | null, sender = webContents) =>
    standIn.ipcMain.invoke(sender, frame, 'api:call', 'proposals.list', {});
  await expect(call(webContents.mainFrame)).resolves.toMatchObject({ ok: true });

  const refusal = 'api:call from a frame that is not ours';
  await expect(call(null)).rejects.toThrow(refusal);
  await expect(call({ ...ours })).rejects.toThrow(refusal);
  await expect(call({ ...ours, parent: webContents.mainFrame as never })).rejects.toThrow(refusal);
  const other = new standIn.electron.BrowserWindow({}).webContents;
  await expect(call(other.mainFrame, other)).rejects.toThrow(refusal);
  await expect(call(webContents.mainFrame, other)).rejects.toThrow(refusal);
});

test('a main frame that has left our page gets no answer', async () => {
  const { standIn, window } = await startShell();
  const { webContents } = window;
  const { mainFrame } = webContents;
  for (const [origin, url] of [
    ['https://countersign', 'https://countersign/'],
    ['app://countersign.evil', 'app://countersign.evil/'],
    ['null', 'data:text/html,<p>'],
    ['null', 'about:blank'],
    ['file://', 'file:///index.html'],
    ['app://countersign', 'app://user@countersign/'],
    ['app://countersign', ''],
  ]) {
    Object.assign(mainFrame, { origin, url });
    const call = standIn.ipcMain.invoke(webContents, mainFrame, 'api:call', 'proposals.list', {});
    await expect(call).rejects.toThrow('not ours');
  }
  Object.assign(mainFrame, ours);
});

test('a call that is no name and one input is refused and does not reach core', async () => {
  const { standIn, window } = await startShell();
  const { webContents } = window;
  const bad = [
    [],
    [undefined],
    [7, {}],
    [{}, {}],
    [['proposals.list'], {}],
    ['a'.repeat(101), {}],
    ['a', {}, {}],
  ];
  for (const args of bad) {
    expect(
      await standIn.ipcMain.invoke(webContents, webContents.mainFrame, 'api:call', ...args),
    ).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  }
});

test('a page in a loop is slowed down, not served without end', async () => {
  const { transport } = await startShell();
  const replies = await Promise.all(Array.from({ length: 260 }, () => transport.call('proposals.list', {})));
  expect(replies.filter((reply) => !reply.ok)).toEqual([]);

  const flood = Array.from({ length: 3_000 }, () => transport.call('proposals.list', {}));
  const refused = await Promise.race(flood.slice(2_500));
  expect(refused).toMatchObject({
    error: { code: 'bad-request', details: { problem: 'too many calls in a short time' } },
  });
});
