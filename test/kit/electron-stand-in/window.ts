import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ContextMenuParams,
  Event,
  HandlerDetails,
  Rectangle,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
  WebFrameMain,
  WindowOpenHandlerResponse,
  WindowSessionEndEvent,
} from 'electron';
import type { Transport } from '../../../shared/contract/wire.ts';
import type { StandInApp } from './app.ts';
import { DeclaredEmitter, type DeclaredEvents, StandInEvent } from './declared.ts';
import { createPreloadModule, type StandInIpcMain } from './ipc.ts';
import { runPreload } from './preload-script.ts';
import type { StandInProtocol } from './protocol.ts';

export type StandInFrame = Pick<WebFrameMain, 'origin' | 'parent' | 'url'>;

type Navigation = Event<WebContentsWillFrameNavigateEventParams>;

type ContentsEvents = DeclaredEvents<
  WebContents,
  {
    'did-finish-load': [];
    'did-navigate': [Event, string, number, string];
    'did-navigate-in-page': [Event, string, boolean, number, number];
    'will-navigate': [Navigation];
    'will-frame-navigate': [Navigation];
    'will-redirect': [Navigation];
    'will-attach-webview': [Event];
    'context-menu': [Event, ContextMenuParams];
  }
>;

type UsedContents = Pick<
  WebContents,
  | 'getZoomLevel'
  | 'id'
  | 'isDestroyed'
  | 'reload'
  | 'replaceMisspelling'
  | 'send'
  | 'setWindowOpenHandler'
  | 'setZoomLevel'
>;

/** What windows need of the rest of the stand-in. */
export type WindowSurroundings = {
  app: StandInApp;
  ipcMain: StandInIpcMain;
  protocol: StandInProtocol;
  /** Where the program that the application names really lies. */
  locate(program: string): string;
  windows: StandInWindow[];
};

export class StandInContents extends DeclaredEmitter<ContentsEvents> implements UsedContents {
  readonly id: number;
  readonly mainFrame: StandInFrame = { origin: 'null', url: '', parent: null };
  readonly sent: unknown[][] = [];
  readonly corrections: string[] = [];
  openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  /** What the preload script gave the page. */
  exposed: Record<string, unknown> = {};
  isGone = false;
  private readonly surroundings: WindowSurroundings;
  private readonly preload: string | undefined;
  private deliver: ((channel: string, ...args: unknown[]) => void) | undefined;
  private zoomLevel = 0;

  constructor(surroundings: WindowSurroundings, options: BrowserWindowConstructorOptions) {
    super();
    this.id = surroundings.windows.length + 1;
    this.surroundings = surroundings;
    this.preload = options.webPreferences?.preload;
  }

  /** The transport as the page finds it at `window.countersign`. */
  get transport(): Transport {
    const { countersign } = this.exposed;
    if (countersign === undefined) throw new Error('the page has not been loaded');
    return countersign as Transport;
  }

  async load(url: string): Promise<void> {
    const response = await this.surroundings.protocol.fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    Object.assign(this.mainFrame, { url, origin: `${new URL(url).protocol}//${new URL(url).host}` });
    const preload = createPreloadModule(this.surroundings.ipcMain, this);
    this.exposed = preload.exposed;
    this.deliver = preload.deliver;
    if (this.preload !== undefined) await runPreload(this.surroundings.locate(this.preload), preload.module);
    this.tell('did-navigate', new StandInEvent(), url, response.status, response.statusText);
    this.tell('did-finish-load');
  }

  /** The page goes to another place in itself: `#/proposal/…` or `#/`. */
  goTo(hash: string): void {
    const url = new URL(hash, this.mainFrame.url).href;
    Object.assign(this.mainFrame, { url });
    this.tell('did-navigate-in-page', new StandInEvent(), url, true, 1, 1);
  }

  send(channel: string, ...args: unknown[]): void {
    this.sent.push([channel, ...args]);
    this.deliver?.(channel, ...args);
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }

  reload(): void {
    this.surroundings.app.journal.push('page reloaded');
    void this.load(this.mainFrame.url);
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  getZoomLevel(): number {
    return this.zoomLevel;
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }

  replaceMisspelling(text: string): void {
    this.corrections.push(text);
  }
}

type WindowEvents = DeclaredEvents<
  BrowserWindow,
  { close: [Event]; 'ready-to-show': []; 'session-end': [WindowSessionEndEvent] }
>;

type UsedWindow = Pick<
  BrowserWindow,
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'
>;

export class StandInWindow extends DeclaredEmitter<WindowEvents> implements UsedWindow {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  bounds: Rectangle;
  isVisible = false;
  isMinimizedNow = false;
  private isMaximizedNow = false;

  constructor(surroundings: WindowSurroundings, options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.webContents = new StandInContents(surroundings, options);
    surroundings.windows.push(this);
    surroundings.app.journal.push('window made');
    const contents = this.webContents as unknown as WebContents;
    surroundings.app.tell('web-contents-created', new StandInEvent(), contents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.tell('ready-to-show');
  }

  /** The user presses the window's close button. */
  pressClose(): void {
    this.tell('close', new StandInEvent());
  }

  show(): void {
    this.isVisible = true;
  }

  focus(): void {
    this.isVisible = true;
  }

  restore(): void {
    this.isMinimizedNow = false;
  }

  maximize(): void {
    this.isMaximizedNow = true;
  }

  isMaximized(): boolean {
    return this.isMaximizedNow;
  }

  isMinimized(): boolean {
    return this.isMinimizedNow;
  }

  isDestroyed(): boolean {
    return this.webContents.isGone;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }
}
