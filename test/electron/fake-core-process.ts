import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveCore } from '../../electron/core-server.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

// A core without a library: it answers with what it was asked, so that the shell around it can be tested alone.

const listeners = new Set<(event: AppEvent) => void>();
const port = process.parentPort;

serveCore(
  { on: (event, listener) => port.on(event, listener), postMessage: (message) => port.postMessage(message) },
  async (start, ask) => ({
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    app: {
      dispatch: async (name, input) => {
        if (name === 'fake.die') process.exit(9);
        if (name === 'fake.hang') await new Promise(() => undefined);
        if (name === 'fake.ask') return { ok: true, output: await ask(input as Parameters<typeof ask>[0]) };
        if (name === 'fake.tell') for (const listener of listeners) listener(input as AppEvent);
        if (name === 'files.import') return { ok: true, output: { id: 'imported', input } };
        return { ok: true, output: { name, input, start } };
      },
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        await writeFile(join(start.libraryFolder, '..', 'closed'), new Date().toISOString());
      },
    },
  }),
  (code) => process.exit(code),
);
