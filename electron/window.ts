import { BrowserWindow, nativeTheme } from 'electron';
import { smallestWindow, type WindowState } from './window-state.ts';

const paper = { light: '#fbfaf7', dark: '#17181b' };

/** The only place that makes a window: every security preference is written out, so that no default can change. */
export function openWindow(state: WindowState, preload: string, isPackaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Countersign',
    width: state.width,
    height: state.height,
    ...state.position,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    // Shown when the page has painted; until then the ground has the page's colour and nothing flashes.
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload,
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
      devTools: !isPackaged,
      // On Windows and Linux the dictionaries would be fetched from the network, and nothing here may leave the machine.
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize();
    window.show();
  });
  return window;
}

/** Brings the window to the front, wherever it is. */
export function showWindow(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
