import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import type { Log } from '../core/ports/host.ts';

/** Where the window stood when it was last closed, in device-independent pixels. No position: centred. */
export type WindowState = {
  width: number;
  height: number;
  position: { x: number; y: number } | undefined;
  isMaximized: boolean;
};

export const smallestWindow = { width: 1024, height: 700 };
const usualWindow: WindowState = { width: 1440, height: 900, position: undefined, isMaximized: false };

/** This much of the window's top edge must be on a display, or nobody could drag it back. */
const graspable = { width: 120, height: 40 };

const isPixels = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) < 100_000;

/** Reads what `writeWindowState` wrote; anything else is forgotten. */
export function parseWindowState(text: string): WindowState {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return usualWindow;
  }
  if (typeof saved !== 'object' || saved === null) return usualWindow;
  const { width, height, x, y, isMaximized } = saved as Record<string, unknown>;
  if (!isPixels(width) || !isPixels(height)) return usualWindow;
  return {
    width: Math.max(width, smallestWindow.width),
    height: Math.max(height, smallestWindow.height),
    position: isPixels(x) && isPixels(y) ? { x, y } : undefined,
    isMaximized: isMaximized === true,
  };
}

function overlap(from: number, length: number, areaFrom: number, areaLength: number): number {
  return Math.min(from + length, areaFrom + areaLength) - Math.max(from, areaFrom);
}

/** Keeps the window where a hand can reach it: displays are unplugged between two starts. */
export function fitToDisplays(state: WindowState, displayAreas: readonly Rectangle[]): WindowState {
  const { position } = state;
  if (position === undefined) return state;
  const area = displayAreas.find(
    (display) =>
      overlap(position.x, state.width, display.x, display.width) >= graspable.width &&
      overlap(position.y, graspable.height, display.y, display.height) >= graspable.height,
  );
  if (area === undefined) return { ...state, position: undefined };
  return {
    ...state,
    width: Math.max(smallestWindow.width, Math.min(state.width, area.width)),
    height: Math.max(smallestWindow.height, Math.min(state.height, area.height)),
  };
}

/** Reads the state of the last window; the usual one at the first start, or when it can't be read. */
export function readWindowState(path: string, log: Log): WindowState {
  try {
    return existsSync(path) ? parseWindowState(readFileSync(path, 'utf8')) : usualWindow;
  } catch (error) {
    log.error('the place of the window was not read:', error);
    return usualWindow;
  }
}

/** Remembers the window. A full disk costs its place, never the way out. */
export function writeWindowState(path: string, window: BrowserWindow, log: Log): void {
  const { x, y, width, height } = window.getNormalBounds();
  const state = { x, y, width, height, isMaximized: window.isMaximized() };
  try {
    writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    log.error('the place of the window was not written:', error);
  }
}
