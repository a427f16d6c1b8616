import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadDestination } from '../../browser/destination.ts';
import { openApp } from '../../core/app.ts';
import type { Transport } from '../../shared/contract/wire.ts';
import { createMemoryLog, resourcesFolder } from './browser-host.ts';

/** The application without any shell, on a fresh library. */
export async function startInProcessHost(): Promise<{ transport: Transport; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign in process '));
  const app = await openApp({
    libraryFolder: join(folder, 'library'),
    resourcesFolder,
    destination: downloadDestination,
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
