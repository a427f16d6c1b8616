import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPermissive, type ShippedPackage, shippedPackages, writeLicences } from '../../scripts/licences.ts';

const shipped = (name: string, licence: string): ShippedPackage => ({
  name,
  version: '1.0.0',
  licence,
  texts: ['Text.'],
});

test('a permissive licence, or a choice of one, may be shipped', () => {
  for (const licence of [
    'MIT',
    'Apache-2.0',
    '(MIT OR GPL-3.0-only)',
    'MIT AND ISC',
    '(BSD-3-Clause AND Zlib)',
  ]) {
    expect([licence, isPermissive(licence)]).toEqual([licence, true]);
  }
});

test('a licence that reaches into our own source may not, nor one that is unknown', () => {
  const refused = [
    'GPL-3.0-only',
    'LGPL-2.1-or-later',
    'AGPL-3.0',
    'MIT AND LGPL-3.0',
    'SSPL-1.0',
    'SEE LICENSE IN x',
    'none',
    '',
  ];
  for (const licence of refused) expect([licence, isPermissive(licence)]).toEqual([licence, false]);
});

test('one package with a foreign licence stops the packaging and is named', () => {
  const packages = [shipped('good', 'MIT'), shipped('bad', 'LGPL-3.0-or-later')];
  expect(() => writeLicences(packages, '/nowhere/at/all')).toThrow('bad@1.0.0 (LGPL-3.0-or-later)');
});

test('every package that is needed to run is listed with its version, licence and text', async () => {
  const packages = shippedPackages();
  const names = packages.map(({ name }) => name);
  for (const name of ['better-sqlite3', 'react', 'zod', 'pdfmake', 'pdfjs-dist'])
    expect(names).toContain(name);
  for (const name of ['electron', 'vitest', 'typescript', 'node']) expect(names).not.toContain(name);

  const folder = await mkdtemp(join(tmpdir(), 'countersign licences '));
  const path = join(folder, 'licences.txt');
  writeLicences(packages, path);
  const text = await readFile(path, 'utf8');
  for (const { name, version } of packages) expect(text).toContain(`${name} ${version}\n`);
  await rm(folder, { recursive: true });
});
