import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Reply, Transport } from '../shared/contract/wire.ts';

// The page gets two functions and nothing of Electron: no ipcRenderer, and no event object, whose `sender` is one.

/** Events that arrived before the page listened, for example a file that was double-clicked to start us. */
const early: AppEvent[] = [];
const listeners = new Set<(event: AppEvent) => void>();
const mostEarlyEvents = 100;

ipcRenderer.on('api:event', (_event: IpcRendererEvent, event: AppEvent) => {
  if (listeners.size === 0 && early.length < mostEarlyEvents) early.push(event);
  for (const listener of listeners) listener(event);
});

const transport: Transport = {
  call: (name, input): Promise<Reply> => ipcRenderer.invoke('api:call', name, input),
  onEvent: (listener) => {
    listeners.add(listener);
    for (const event of early.splice(0)) listener(event);
    return () => {
      listeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('countersign', Object.freeze(transport));
