import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { createCallPace } from '../shared/contract/call-pace.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Dispatch } from '../shared/contract/wire.ts';
import { isPageAddress, pageOrigin } from './page-address.ts';

/** Page → main and main → page: there are no other channels. */
const callChannel = 'api:call';
const eventChannel = 'api:event';

const longestName = 100;

type Handler = (...args: unknown[]) => unknown;

function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame;
  return (
    window !== undefined &&
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.origin === pageOrigin &&
    isPageAddress(frame.url)
  );
}

/** The only place that listens to a page: the main frame of our own window, on our own address, gets an answer. */
function handle(channel: string, window: () => BrowserWindow | undefined, handler: Handler): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isOurPage(event, window())) throw new Error(`${channel} from a frame that is not ours`);
    return handler(...args);
  });
}

/** Answers the page's calls. Names and inputs are checked in core, where every shell's calls arrive. */
export function serveCalls(
  window: () => BrowserWindow | undefined,
  dispatch: Dispatch,
  nowMs: () => number = performance.now.bind(performance),
): void {
  const turnInMs = createCallPace({ burst: 200, perSecond: 100, waiting: 2_000 }, nowMs);
  const refuse = (problem: string) => ({ ok: false, error: { code: 'bad-request', details: { problem } } });

  handle(callChannel, window, (...args) => {
    const [name, input] = args;
    if (args.length > 2 || typeof name !== 'string' || name.length > longestName) {
      return refuse('a call is a name of at most 100 characters and one input');
    }
    const turn = turnInMs();
    if (turn === undefined) return refuse('too many calls in a short time');
    return turn > 0 ? delay(turn).then(() => dispatch(name, input)) : dispatch(name, input);
  });
}

/** Tells the page what happened. Nothing is sent to a window that is gone. */
export function sendEvent(window: BrowserWindow | undefined, event: AppEvent): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(eventChannel, event);
}
