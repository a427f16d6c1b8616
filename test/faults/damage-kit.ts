import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openApp } from '../../core/app.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { createFakeLog } from '../kit/fake-log.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';
import { makeTestFolder } from '../storage/library-kit.ts';

/** The pages of a library, as migrations make them. */
export const pageBytes = 8192;

export const libraryFile = (folder: string) => join(folder, 'library.db');

export function overwrite(file: string, offset: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, offset);
  closeSync(descriptor);
}

const nowhere = {
  choose: () => Promise.resolve(undefined),
  chooseFolder: async () => undefined,
  reveal: () => Promise.resolve(),
  open: () => Promise.resolve(),
};

async function open(folder: string) {
  const app = await openApp({
    libraryFolder: folder,
    resourcesFolder,
    destination: nowhere,
    log: createFakeLog(),
    schedule: 'none',
  });
  return { app, client: createClient<Api>({ call: app.dispatch }) };
}

export type Opened = Awaited<ReturnType<typeof open>>;

/** The application on a library, until the test ends. */
export async function openIn(folder: string): Promise<Opened> {
  const opened = await open(folder);
  onTestFinished(() => opened.app.close());
  return opened;
}

export const titlesOf = async ({ client }: Opened) =>
  (await client.proposals.list({})).cards.map(({ title }) => title).sort();

/**
 * Makes a library for the tests of a file: twenty proposals with a backup, one more proposal after it, and closed.
 * Returns what copies it.
 */
export function baseLibrary(): () => string {
  let base: string;
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'rescue-base-'));
    const { app, client } = await open(base);
    for (let number = 1; number <= 20; number += 1)
      await client.proposals.create({ title: `Proposal ${String(number).padStart(2, '0')}` });
    await client.backups.make({});
    await client.proposals.create({ title: 'After the backup' });
    await app.close();
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  return () => {
    const folder = makeTestFolder();
    cpSync(base, folder, { recursive: true });
    return folder;
  };
}
