import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../core/app.ts';
import type { Destination } from '../../core/ports/destination.ts';
import type { Transport } from '../../shared/contract/wire.ts';
import { createMemoryLog, resourcesFolder } from './browser-host.ts';

const nowhere: Destination = {
  choose: async () => ({ write: async () => ({ kind: 'download' }) }),
  chooseFolder: async () => () => ({ write: async () => ({ kind: 'download' }) }),
  reveal: async () => {},
  open: async () => {},
};

/** The application without any shell, on a fresh library. */
export async function startInProcessHost(): Promise<{ transport: Transport; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign in process '));
  const app = await openApp({
    libraryFolder: join(folder, 'library'),
    resourcesFolder,
    destination: nowhere,
    log: createMemoryLog(),
  });
  return {
    transport: { call: app.dispatch, onEvent: app.onEvent },
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
