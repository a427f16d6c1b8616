import { fileURLToPath } from 'node:url';
import type { App } from '../core/app.ts';
import { libraryPlace } from '../core/files/library-place.ts';
import { stderrLog } from '../core/files/stderr-log.ts';
import type { Api } from '../shared/contract/api.ts';
import { createClient } from '../shared/contract/client.ts';
import type { Client } from '../shared/contract/procedure.ts';
import { outDestination } from './destination.ts';

export type SessionOptions = { library: string | undefined; out?: string | undefined };

/** The folder `resources` beside this program. */
const resourcesFolder = fileURLToPath(new URL('../resources', import.meta.url));

/**
 * Opens a library for one command and closes it whatever happens. The core is loaded here and not at the start, so
 * that help and a wrong command line are answered without it.
 */
export async function withApp<Result>(
  { library, out }: SessionOptions,
  work: (client: Client<Api>, app: App) => Promise<Result>,
): Promise<Result> {
  const { openApp } = await import('../core/app.ts');
  const app = await openApp({
    ...libraryPlace(library),
    resourcesFolder,
    destination: outDestination(out),
    log: stderrLog,
    schedule: 'command',
  });
  try {
    return await work(createClient<Api>({ call: app.dispatch }), app);
  } finally {
    await app.close();
  }
}
