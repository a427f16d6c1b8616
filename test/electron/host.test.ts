import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import {
  type ElectronHost,
  type ElectronHostOptions,
  startElectronHost,
  until,
} from '../kit/electron-host.ts';

const hosts: ElectronHost[] = [];

/** The desktop application with its real core in a process of its own. */
async function startHost(options: ElectronHostOptions = {}) {
  const host = await startElectronHost(options);
  hosts.push(host);
  const heard: AppEvent[] = [];
  host.transport.onEvent((event) => heard.push(event));
  return { ...host, heard, client: createClient<Api>(host.transport) };
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

test('a proposal is written, exported by the save dialog and opened again from its PDF', async () => {
  const { client, standIn, folder, heard } = await startHost();
  const { id } = await client.proposals.create({ title: 'A newsletter tool' });
  const path = join(folder, 'documents', 'proposal.pdf');
  standIn.dialog.savePath = path;
  const receipt = await client.exports.write({ id, exportId: 'first' });
  expect(receipt?.delivery).toEqual({ kind: 'file', path });
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(heard.some((event) => event.type === 'exportWritten')).toBe(true);
  await client.exports.reveal({ exportId: 'first' });
  expect(standIn.shell.opened).toEqual([path]);

  standIn.dialog.openPath = path;
  standIn.menus.application?.press('open-file');
  const recognised = await until(() => heard.find((event) => event.type === 'fileRecognised'));
  expect(recognised.offer).toMatchObject({ id, title: 'A newsletter tool', isChangedSinceExport: false });
  const opened = await client.offers.keep({ offerId: recognised.offer.offerId });
  expect(opened.id).not.toBe(id);
  expect(opened.proposal.overview.title).toBe('A newsletter tool');
});

test('an export whose dialog is cancelled is no failure and leaves nothing behind', async () => {
  const { client, folder } = await startHost();
  const { id } = await client.proposals.create({});
  expect(await client.files.exportDraft({ id, exportId: 'cancelled' })).toBeNull();
  expect(await readdir(join(folder, 'documents'))).toEqual([]);
});

test('after quitting the library is closed: no log is left beside it', async () => {
  const { client, standIn, folder } = await startHost();
  await client.proposals.create({ title: 'Kept' });
  standIn.app.quit();
  expect(await standIn.app.exited).toBe(0);
  const files = await readdir(join(folder, 'library'), { recursive: true });
  expect(files.filter((name) => /-wal$|-shm$|owner/.test(name))).toEqual([]);
});

test('a library that another process has open is explained to every call, and the window stays', async () => {
  const owner = await startHost();
  await owner.client.proposals.create({ title: 'Mine' });
  const second = await startHost({ words: [`--library=${join(owner.folder, 'library')}`] });
  await expect(second.client.proposals.list({})).rejects.toMatchObject({ code: 'library-in-use' });
  expect(second.window.isVisible).toBe(true);
  expect((await owner.client.proposals.list({})).total).toBe(1);
});

test('a core process that is killed comes back with everything that was saved', async () => {
  const { client, standIn } = await startHost();
  const { id, revision } = await client.proposals.create({ title: 'Before the crash' });
  const gone = new Promise((resolve) => standIn.forked[0]?.child.once('exit', resolve));
  standIn.forked[0]?.child.kill('SIGKILL');
  await gone;
  const draft = await client.drafts.open({ id });
  expect(draft).toMatchObject({ id, revision, proposal: { overview: { title: 'Before the crash' } } });
  expect(standIn.forked).toHaveLength(2);
});

test('unknown calls are refused by core with a code, never by an exception', async () => {
  const { transport } = await startHost();
  for (const name of ['nothing.here', '__proto__', 'proposals.constructor', '']) {
    expect(await transport.call(name, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
});

test('no words of a proposal reach a log, whatever goes wrong', async () => {
  const canary = 'canary words of a proposal';
  const { client, standIn, folder, transport } = await startHost();
  const { id, revision } = await client.proposals.create({ title: canary });
  await transport.call('drafts.save', {
    id,
    baseRevision: revision,
    sections: { overview: { [canary]: canary } },
  });
  await transport.call('drafts.save', { id, baseRevision: 99, sections: { need: { problem: canary } } });
  await transport.call(canary, { canary });
  standIn.dialog.openPath = join(folder, 'documents', 'broken.countersign');
  await writeFile(standIn.dialog.openPath, `{"format":"${canary}`);
  standIn.menus.application?.press('open-file');
  await until(() => standIn.dialog.shown.length === 1);
  standIn.dialog.savePath = join(folder, 'no such folder', 'proposal.pdf');
  await transport.call('exports.write', { id, exportId: 'nowhere' });

  standIn.forked[0]?.child.kill('SIGKILL');
  await until(() => standIn.forked.length === 2);
  await client.drafts.open({ id });

  const logs = join(folder, 'user data', 'logs');
  const texts = await Promise.all((await readdir(logs)).map((name) => readFile(join(logs, name), 'utf8')));
  expect(texts.join('')).toContain('core process ended');
  expect(texts.join('')).not.toContain('canary');
});
