import { mkdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, nextLine, runSession, sessionEnd, startSession } from './child-session.ts';

/** What group or others may do with anything in a folder, the folder too. */
async function openToOthers(folder: string): Promise<string[]> {
  const names = ['', ...(await readdir(folder, { recursive: true }))];
  return names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

test('nothing in a library is readable for others, under any umask', async (context) => {
  context.skip(process.platform === 'win32', 'Windows has no umask');
  await inFolder(async (parent) => {
    const folder = join(parent, 'library');
    const unmasked = ['sh', '-c', 'umask 000; exec "$@"', 'sh'];
    const child = startSession(['hold', folder], unmasked);
    const end = sessionEnd(child);
    await nextLine(child, 'holding');
    expect(await readdir(folder)).toContain('owner.json');
    expect(await openToOthers(folder)).toEqual([]);
    child.stdin.write('close\n');
    await end;

    await runSession(['edit', folder, '2'], unmasked);
    await runSession(['update', folder], unmasked);
    // The backup, and what is known of it.
    expect(await readdir(join(folder, 'backups'))).toHaveLength(2);
    expect(await openToOthers(folder)).toEqual([]);
  });
});

test('an exported file is private, under any umask', async (context) => {
  context.skip(process.platform === 'win32', 'Windows has no umask');
  await inFolder(async (folder) => {
    mkdirSync(join(folder, 'out'), { mode: 0o700 });
    await runSession(
      ['export', join(folder, 'out', 'a.pdf'), '1000'],
      ['sh', '-c', 'umask 000; exec "$@"', 'sh'],
    );
    expect(await readdir(join(folder, 'out'))).toEqual(['a.pdf']);
    expect(await openToOthers(join(folder, 'out'))).toEqual([]);
  });
});
