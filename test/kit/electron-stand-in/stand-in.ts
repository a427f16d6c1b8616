import type { BrowserWindowConstructorOptions, Display, NativeTheme, PowerMonitor } from 'electron';
import { type AppPlaces, type InstanceLocks, StandInApp } from './app.ts';
import { DeclaredEmitter, type DeclaredEvents } from './declared.ts';
import { StandInDialog, StandInShell } from './dialogs.ts';
import { StandInIpcMain } from './ipc.ts';
import { createMenus } from './menu.ts';
import { StandInProtocol } from './protocol.ts';
import { StandInSession } from './session.ts';
import { createUtilityProcess, type StandInUtilityProcess } from './utility-process.ts';
import { StandInWindow, type WindowSurroundings } from './window.ts';

type PowerEvents = DeclaredEvents<PowerMonitor, { shutdown: [] }>;

export type StandInOptions = {
  places: AppPlaces;
  /** Shared by stand-ins that play several starts of one application. */
  locks: InstanceLocks;
  /** Where the program that the application names really lies. */
  locate(program: string): string;
  displayAreas?: readonly Display['workArea'][];
};

/**
 * Electron without its runtime: what the main process imports from 'electron', typed against Electron's own
 * declarations, and what a test needs to play the user, the page and the system.
 */
export function createElectronStandIn({ places, locks, locate, displayAreas }: StandInOptions) {
  const journal: string[] = [];
  const app = new StandInApp(places, locks, journal);
  const ipcMain = new StandInIpcMain();
  const protocol = new StandInProtocol();
  const defaultSession = new StandInSession();
  const dialog = new StandInDialog();
  const shell = new StandInShell();
  const powerMonitor = new DeclaredEmitter<PowerEvents>();
  const windows: StandInWindow[] = [];
  const forked: StandInUtilityProcess[] = [];
  const menus = createMenus();
  const surroundings: WindowSurroundings = { app, ipcMain, protocol, locate, windows };

  class BrowserWindow extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(surroundings, options);
    }
  }

  const areas = displayAreas ?? [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const electron = {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu: menus.Menu,
    nativeTheme: { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>,
    powerMonitor,
    protocol,
    screen: { getAllDisplays: () => areas.map((workArea): Pick<Display, 'workArea'> => ({ workArea })) },
    session: { defaultSession },
    shell,
    utilityProcess: createUtilityProcess(journal, forked, locate),
  } satisfies Partial<Record<keyof typeof import('electron'), unknown>>;

  return {
    electron,
    app,
    dialog,
    forked,
    ipcMain,
    journal,
    menus: menus.shown,
    powerMonitor,
    protocol,
    session: defaultSession,
    shell,
    windows,
  };
}

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;
