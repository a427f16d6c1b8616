import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { type ElectronHost, startElectronHost, until } from '../kit/electron-host.ts';

let home: string;
const hosts: ElectronHost[] = [];

// The usual folder of a user of this test's own, whatever the system is.
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'countersign home '));
  for (const name of ['HOME', 'XDG_DATA_HOME', 'APPDATA']) vi.stubEnv(name, home);
});

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** A start without a folder on the command line, as a user starts it. */
async function startAsUser() {
  const host = await startElectronHost({ isLibraryNamed: false });
  hosts.push(host);
  const client = createClient<Api>(host.transport);
  const titles = async () => (await client.proposals.list({})).cards.map(({ title }) => title);
  return { ...host, client, titles };
}

test('the library moves to the folder of the system’s dialog, also after a crash and at the next start', async () => {
  const first = await startAsUser();
  expect((await first.client.app.about({})).canChooseFolder).toBe(true);
  await first.client.proposals.create({ title: 'Taken along' });
  const folder = join(home, 'on the big disk');
  await mkdir(folder);
  first.standIn.dialog.openPath = folder;
  const offer = await first.client.libraryPlace.choose({});
  await first.client.libraryPlace.use({ offerId: offer?.offerId ?? '', way: 'copying' });
  expect((await first.client.app.about({})).libraryPath).toBe(folder);

  const gone = new Promise((resolve) => first.standIn.forked[0]?.child.once('exit', resolve));
  first.standIn.forked[0]?.child.kill('SIGKILL');
  await gone;
  await until(() => first.standIn.forked.length === 2);
  expect((await first.client.app.about({})).libraryPath).toBe(folder);
  first.standIn.app.quit();
  await first.standIn.app.exited;

  const second = await startAsUser();
  expect((await second.client.app.about({})).libraryPath).toBe(folder);
  expect(await second.titles()).toEqual(['Taken along']);
});

test('a chosen folder that is gone is said to be missing, and no empty library takes its place', async () => {
  const first = await startAsUser();
  const folder = join(home, 'stick');
  await mkdir(folder);
  first.standIn.dialog.openPath = folder;
  const offer = await first.client.libraryPlace.choose({});
  await first.client.libraryPlace.use({ offerId: offer?.offerId ?? '', way: 'beginning' });
  first.standIn.app.quit();
  await first.standIn.app.exited;
  rmSync(folder, { recursive: true });

  const second = await startAsUser();
  await expect(second.client.proposals.list({})).rejects.toMatchObject({ code: 'library-missing' });
  expect(() => readFileSync(join(folder, 'library.db'))).toThrow('ENOENT');
});
