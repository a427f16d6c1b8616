import type {
  ContextBridge,
  IpcMain,
  IpcMainInvokeEvent,
  IpcRenderer,
  IpcRendererEvent,
  WebContents,
} from 'electron';
import type { StandInContents, StandInFrame } from './window.ts';

type InvokeHandler = Parameters<IpcMain['handle']>[1];

export class StandInIpcMain implements Pick<IpcMain, 'handle'> {
  private readonly handlers = new Map<string, InvokeHandler>();

  handle(channel: string, listener: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`a second handler for "${channel}"`);
    this.handlers.set(channel, listener);
  }

  channels(): string[] {
    return [...this.handlers.keys()];
  }

  /** A call from a frame, as `ipcRenderer.invoke` makes it: arguments and result are copied on the way. */
  async invoke(
    sender: StandInContents,
    senderFrame: StandInFrame | null,
    channel: string,
    ...args: unknown[]
  ): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender: sender as unknown as WebContents, senderFrame } as IpcMainInvokeEvent;
    return structuredClone(await handler(event, ...structuredClone(args)));
  }
}

type RendererListener = (event: IpcRendererEvent, ...args: unknown[]) => void;

/** What a sandboxed preload script gets from `require('electron')`. */
export function createPreloadModule(ipcMain: StandInIpcMain, sender: StandInContents) {
  const listeners = new Map<string, RendererListener[]>();
  const exposed: Record<string, unknown> = {};

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      ipcMain.invoke(sender, sender.mainFrame, channel, ...args).catch((error: unknown) => {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
      }),
    on(channel: string, listener: RendererListener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld(apiKey: string, api: unknown) {
      exposed[apiKey] = throughBridge(api);
    },
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>;

  return {
    module: { ipcRenderer: ipcRenderer satisfies Used<IpcRenderer>, contextBridge },
    exposed,
    deliver(channel: string, ...args: unknown[]) {
      const event = { sender: ipcRenderer } as unknown as IpcRendererEvent;
      for (const listener of listeners.get(channel) ?? []) listener(event, ...structuredClone(args));
    },
  };
}

type Used<Renderer extends IpcRenderer> = {
  invoke: Renderer['invoke'];
  on(channel: string, listener: RendererListener): unknown;
};

/** Copies a value into another world as Electron's bridge does: functions become proxies, objects plain and frozen. */
function throughBridge(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) => throughBridge(value(...args.map(throughBridge)));
  }
  if (value instanceof Promise) return value.then(throughBridge);
  if (Array.isArray(value)) return Object.freeze(value.map(throughBridge));
  if (typeof value === 'object' && value !== null) {
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, item]) => [key, throughBridge(item)])),
    );
  }
  return value;
}
