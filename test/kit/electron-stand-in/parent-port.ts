import { EventEmitter } from 'node:events';
import type { ParentPort } from 'electron';

// Loaded before a forked program: gives it the `process.parentPort` that Electron's utility processes have.

class StandInParentPort extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const port = new StandInParentPort();
const early: unknown[] = [];
process.on('message', (data) => {
  if (port.listenerCount('message') > 0) port.emit('message', { data, ports: [] });
  else early.push(data);
});
// Electron queues messages until somebody listens.
port.on('newListener', (event) => {
  if (event !== 'message') return;
  queueMicrotask(() => {
    for (const data of early.splice(0)) port.emit('message', { data, ports: [] });
  });
});
// A utility process does not outlive the main process.
process.on('disconnect', () => process.exit(1));

Object.defineProperty(process, 'parentPort', { value: port });
