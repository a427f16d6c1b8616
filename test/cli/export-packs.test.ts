import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../kit/cli.ts';
import { commandsOn } from '../kit/commands.ts';

test('all reviewer packs are written with one command, each under a name of its own', async () => {
  const folder = temporaryFolder();
  const command = commandsOn(join(folder, 'library'));
  const id = (await command('new', '--title', 'Email service')).stdout.trim();
  const packs = ['--kind', 'reviewer-pack', '--specialty', 'all', '--format', 'html', '--out'];
  const { exitCode, stdout } = await command('export', id, ...packs, join(folder, 'packs/'), '--json');
  expect(exitCode).toBe(0);
  const { written, failed } = JSON.parse(stdout);
  const names = readdirSync(join(folder, 'packs'));
  expect(failed).toEqual([]);
  expect(written.toSorted()).toEqual(names.map((name) => join(folder, 'packs', name)).toSorted());
  expect(names.toSorted()).toEqual([
    'Email service reviewer pack database v1 r1.html',
    'Email service reviewer pack information security v1 r1.html',
    'Email service reviewer pack legal, compliance and recovery v1 r1.html',
    'Email service reviewer pack systems and network v1 r1.html',
    'Email service reviewer pack web v1 r1.html',
  ]);
  // What keeps all of them from being written is told as it is of one.
  expect(await command('export', 'nothing', ...packs, join(folder, 'packs/'))).toMatchObject({
    exitCode: 66,
    stderr: expect.stringContaining('There is no proposal nothing.'),
  });
});

test('a group of IT is named for reviewer packs alone', async () => {
  const command = commandsOn(join(temporaryFolder(), 'library'));
  const { exitCode, stderr } = await command('export', 'a', '--specialty', 'web');
  expect([exitCode, stderr]).toEqual([64, expect.stringContaining('add --kind reviewer-pack')]);
});
