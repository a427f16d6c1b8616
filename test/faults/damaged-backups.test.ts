import { randomBytes } from 'node:crypto';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHealthy } from '../../shared/domain/backup.ts';
import { baseLibrary, openIn, overwrite, pageBytes, titlesOf } from './damage-kit.ts';

const copyOfBase = baseLibrary();

test.each<[string, (file: string) => void]>([
  ['a page of noise', (file) => overwrite(file, 3 * pageBytes, randomBytes(pageBytes))],
  ['its last half missing', (file) => truncateSync(file, 4 * pageBytes)],
  ['nothing in it', (file) => truncateSync(file)],
  ['a text in its place', (file) => writeFileSync(file, 'no database at all')],
])(
  'a backup with %s never takes the place of a sound library, and is listed as damaged',
  async (_, damage) => {
    const folder = copyOfBase();
    const opened = await openIn(folder);
    const [backup] = (await opened.client.backups.overview({})).backups;
    if (!backup) throw new Error('there is a backup');
    const before = await titlesOf(opened);
    damage(join(folder, 'backups', backup.fileName));
    await expect(opened.client.backups.restore({ number: backup.number })).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(await titlesOf(opened)).toEqual(before);
    const { backups, setAside } = await opened.client.backups.overview({});
    expect(backups.filter(isHealthy)).toEqual([]);
    expect(setAside).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('new-'))).toEqual([]);
  },
);
