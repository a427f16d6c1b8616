import type { BrowserWindow } from 'electron';
import type { WindowCommandId } from '../shared/commands.ts';
import { pickFile } from './dialogs.ts';

const zoomStep = 0.5;
/** Electron's levels: each whole one is a fifth larger or smaller. */
const farthestZoom = 4;

function zoom({ webContents }: BrowserWindow, step: number): void {
  const level = webContents.getZoomLevel() + step;
  webContents.setZoomLevel(Math.min(farthestZoom, Math.max(-farthestZoom, level)));
}

/** What the desktop window does itself; everything else is the page's. */
export function createWindowCommands(openFile: (path: string) => Promise<void>) {
  return {
    'open-file': async (window) => {
      const path = await pickFile(window);
      if (path !== undefined) await openFile(path);
    },
    'zoom-in': async (window) => zoom(window, zoomStep),
    'zoom-out': async (window) => zoom(window, -zoomStep),
    'zoom-reset': async ({ webContents }) => webContents.setZoomLevel(0),
  } satisfies Record<WindowCommandId, (window: BrowserWindow) => Promise<void>>;
}
